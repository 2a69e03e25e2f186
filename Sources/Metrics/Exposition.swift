/// Metrics in Prometheus' text format, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats).
public struct Exposition: Hashable, Sendable {
  /// The type of the answer that carries it.
  public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  /// The metrics, in order.
  public var families: [MetricFamily]

  /// Makes an exposition.
  public init(_ families: [MetricFamily] = []) { self.families = families }

  /// The whole text; a metric without a value is left out.
  public var text: String { families.filter { !$0.isEmpty }.map(\.text).joined() }
}

/// One metric with all its values.
public struct MetricFamily: Hashable, Sendable {
  /// What kind of number it is.
  public enum Kind: String, Hashable, Sendable {
    /// It only grows, except when it begins anew.
    case counter
    /// It goes up and down.
    case gauge
    /// How many values fell beneath each of some borders.
    case histogram
  }

  /// A value with its labels.
  public struct Sample: Hashable, Sendable {
    var suffix = ""
    var labels: [(name: String, value: String)]
    var value: Double

    var text: String {
      let pairs = labels.map { "\($0.name)=\"\(MetricFamily.escaped($0.value, quotes: true))\"" }
      return (pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}")
        + " \(MetricFamily.number(value))\n"
    }

    /// Compares suffixes, labels and values.
    public static func == (left: Sample, right: Sample) -> Bool {
      left.suffix == right.suffix && left.text == right.text
    }

    /// Mixes in the suffix, labels and value.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(suffix)
      hasher.combine(text)
    }
  }

  /// Its name, of letters, digits and underscores.
  public let name: String
  /// What it says, in a sentence.
  public let help: String
  /// What kind of number it is.
  public let kind: Kind
  /// Its values.
  public private(set) var samples: [Sample] = []

  /// Makes a metric without a value.
  public init(_ name: String, _ kind: Kind, _ help: String) {
    self.name = name
    self.kind = kind
    self.help = help
  }

  /// Makes a metric with one value and no labels.
  public init(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    self.init(name, kind, help)
    add(value)
  }

  /// Whether it has no value.
  public var isEmpty: Bool { samples.isEmpty }

  /// Adds a value.
  public mutating func add(_ value: Double, _ labels: (name: String, value: String)...) {
    samples.append(Sample(labels: labels, value: value))
  }

  /// Adds the values of a histogram: how many lay at or beneath each border, and their sum.
  public mutating func add(
    _ values: [Double], borders: [Double], _ labels: (name: String, value: String)...
  ) {
    for border in borders {
      let count = values.count { $0 <= border }
      let le = [(name: "le", value: Self.number(border))]
      samples.append(Sample(suffix: "_bucket", labels: labels + le, value: Double(count)))
    }
    let all = Double(values.count)
    let infinite = [(name: "le", value: "+Inf")]
    samples.append(Sample(suffix: "_bucket", labels: labels + infinite, value: all))
    samples.append(Sample(suffix: "_sum", labels: labels, value: values.reduce(0, +)))
    samples.append(Sample(suffix: "_count", labels: labels, value: all))
  }

  var text: String {
    "# HELP \(name) \(Self.escaped(help, quotes: false))\n# TYPE \(name) \(kind.rawValue)\n"
      + samples.map { name + $0.suffix + $0.text }.joined()
  }

  fileprivate static func escaped(_ text: String, quotes: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\"" where quotes: result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  fileprivate static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int64(value))" }
    return "\(value)"
  }
}

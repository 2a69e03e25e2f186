internal import ClusterModel
internal import WebPage

/// A picture as SVG within a page: shapes with classes of the page's style sheet, and escaped text.
struct Drawing {
  /// Where a text stands at its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// The width of every drawing, in its own units; on the page it is as wide as there is room.
  static let width = 900.0

  private let height: Double
  private let label: String
  private var shapes: [String] = []

  /// A drawing so high; the label says what it shows to those who can't see it.
  init(height: Double, label: String) {
    self.height = height
    self.label = label
  }

  mutating func rect(
    x: Double, y: Double, width: Double, height: Double, _ name: String, title: String? = nil
  ) {
    let size = "width=\"\(max(0, width).svg)\" height=\"\(max(0, height).svg)\""
    let tip = title.map { "<title>\($0.escapedForHTML)</title>" } ?? ""
    shapes.append("<rect x=\"\(x.svg)\" y=\"\(y.svg)\" \(size) class=\"\(name)\">\(tip)</rect>")
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, _ name: String) {
    shapes.append(
      "<line x1=\"\(x1.svg)\" y1=\"\(y1.svg)\" x2=\"\(x2.svg)\" y2=\"\(y2.svg)\" class=\"\(name)\"/>"
    )
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ name: String) {
    shapes.append("<circle cx=\"\(x.svg)\" cy=\"\(y.svg)\" r=\"\(radius.svg)\" class=\"\(name)\"/>")
  }

  mutating func curve(_ points: [(x: Double, y: Double)], _ name: String) {
    guard points.count > 1 else { return }
    let text = points.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
    shapes.append("<polyline points=\"\(text)\" class=\"\(name)\"/>")
  }

  /// A curve with everything beneath it, down to a height.
  mutating func area(_ points: [(x: Double, y: Double)], downTo floor: Double, _ name: String) {
    guard let first = points.first, let last = points.last, points.count > 1 else { return }
    let all = [(first.x, floor)] + points.map { ($0.x, $0.y) } + [(last.x, floor)]
    let text = all.map { "\($0.0.svg),\($0.1.svg)" }.joined(separator: " ")
    shapes.append("<polygon points=\"\(text)\" class=\"\(name)\"/>")
  }

  mutating func text(
    _ words: String, x: Double, y: Double, _ anchor: Anchor = .start, _ name: String = "label"
  ) {
    shapes.append(
      "<text x=\"\(x.svg)\" y=\"\(y.svg)\" text-anchor=\"\(anchor.rawValue)\" class=\"\(name)\">"
        + "\(words.escapedForHTML)</text>")
  }

  /// The drawing as a figure of the page.
  var html: String {
    """
    <figure><svg viewBox="0 0 \(Self.width.svg) \(height.svg)" role="img" \
    aria-label="\(label.escapedForHTML)">
    \(shapes.joined(separator: "\n"))
    </svg></figure>

    """
  }
}

extension Double {
  /// A length with at most two decimals.
  fileprivate var svg: String {
    let text = fixed(2)
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }
}

/// A scale from values to places in a drawing, with marks at round values.
struct Scale {
  /// The places of the smallest and of the greatest value.
  let from, to: Double
  private let low, high: Double

  /// Maps values between two to places between two; values that are the same get room between them.
  init(_ low: Double, _ high: Double, from: Double, to: Double) {
    self.low = low
    self.high = high > low ? high : low + 1
    self.from = from
    self.to = to
  }

  /// The place of a value.
  func callAsFunction(_ value: Double) -> Double {
    from + (to - from) * min(1, max(0, (value - low) / (high - low)))
  }

  /// Round values within the scale, about so many: 1, 2 or 5 times a power of ten apart.
  func marks(about count: Int) -> [Double] {
    let rough = (high - low) / Double(max(1, count))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power
    var marks: [Double] = []
    var mark = (low / step).rounded(.up) * step
    while mark <= high + step * 1e-9, marks.count <= 2 * count + 2 {
      marks.append(mark)
      mark += step
    }
    return marks
  }
}

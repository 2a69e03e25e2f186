import ClusterModel

/// How busy the nodes and machines were that somebody looked at, while somebody did.
struct UsageHistory: Equatable, Sendable {
  /// The most readings that are kept of one node or machine: twenty minutes.
  static let samplesMax = 600
  /// The most nodes and machines that are remembered; of others the oldest are forgotten.
  static let subjectsMax = 64

  /// One reading.
  struct Sample: Equatable, Sendable {
    var at: MonotonicTime
    var usage: Usage
  }

  private var samples: [Usage.Subject: [Sample]] = [:]
  /// Those that were asked and said nothing.
  private var silent: Set<Usage.Subject> = []

  mutating func add(_ usage: Usage?, of subject: Usage.Subject, at moment: MonotonicTime) {
    if samples[subject] == nil, samples.count >= Self.subjectsMax { forgetOldest() }
    if silent.count >= Self.subjectsMax { silent = [] }
    guard let usage else {
      silent.insert(subject)
      return
    }
    silent.remove(subject)
    var all = samples.removeValue(forKey: subject) ?? []
    all.append(Sample(at: moment, usage: usage.credible))
    if all.count > Self.samplesMax { all.removeFirst() }
    samples[subject] = all
  }

  private mutating func forgetOldest() {
    let oldest = samples.min { left, right in
      (left.value.last?.at ?? .zero) < (right.value.last?.at ?? .zero)
    }
    if let oldest { samples[oldest.key] = nil }
  }

  /// The readings, the newest last.
  func of(_ subject: Usage.Subject) -> [Sample] { samples[subject] ?? [] }

  /// Whether it was asked last and said nothing.
  func isSilent(_ subject: Usage.Subject) -> Bool { silent.contains(subject) }

  /// The rows that charts take where there are so many in all: a blank one, and one or more a chart.
  static func rows(in height: Int) -> Int {
    switch height {
    case ..<9: 0
    case ..<20: 5
    case ..<30: 9
    default: 13
    }
  }
}

extension Usage {
  /// The fastest that is believed of a network, in bytes a second.
  private static let rateMax = 1e13

  /// Without what can't be: a share beyond 1, a rate below nothing.
  fileprivate var credible: Usage {
    func rate(_ rate: Bandwidth?) -> Bandwidth? {
      rate.flatMap { (0...Self.rateMax).contains($0.bytesPerSecond) ? $0 : nil }
    }
    return Usage(
      processors: processors.flatMap { (0...1).contains($0) ? $0 : nil }, memory: memory,
      memorySize: memorySize, received: rate(received), sent: rate(sent))
  }
}

public import ClusterModel
internal import MigrationModel

/// Which piece of work of a migration took too much time, against its forecast and against the same
/// work in the machine's earlier migrations (G18).
public struct Explanation: Hashable, Sendable {
  /// A piece of work that took too long.
  public struct Culprit: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// How long it took.
    public var duration: Duration
    /// How long it takes as a rule.
    public var usual: Duration
    /// What speaks against it, in sentences.
    public var evidence: String
  }

  /// So many earlier migrations are needed to say what is usual.
  public static let earlierMin = 3
  /// So many are looked at.
  public static let earlierMax = 50
  /// What takes longer than is usual by less than this is not worth a word.
  public static let excessMin: Duration = .milliseconds(50)
  /// Work is accused when it lies so many deviations above the median,
  static let deviationsMax = 4.0
  /// and so far above it as a share.
  static let excessShareMin = 0.25
  /// Work within other work is blamed for it when it makes up this share of the excess.
  static let blameShare = 0.5

  /// What took too long, the worst first; empty when nothing did.
  public let culprits: [Culprit]
  /// The whole finding, sentence by sentence.
  public let sentences: [String]

  /// Judges a migration by its forecast and by earlier ones of its machine; of those, the ones that
  /// did not succeed are left out.
  public init(_ recording: MigrationRecording, earlier: [MigrationRecording]) {
    let usable = earlier.filter { other in
      other.id != recording.id && other.migration.outcome == .done
        && other.migration.machine == recording.migration.machine
    }.prefix(Self.earlierMax)
    let comparison = WorkComparison(recording, earlier: Array(usable))
    let forecast = ForecastComparison(recording.migration)
    var culprits = comparison.culprits
    for late in forecast.culprits where !culprits.contains(where: { $0.name == late.name }) {
      culprits.append(late)
    }
    self.culprits = culprits
    var words = [Self.headline(recording.migration)]
    words += forecast.sentences
    words += culprits.map(\.evidence)
    if culprits.isEmpty {
      words.append(Self.acquittal(comparison, forecast))
      words += comparison.largest.map { ["Most of its time went into: \($0)."] } ?? []
    } else if usable.count < Self.earlierMin {
      words += comparison.largest.map { ["Most of its time went into: \($0)."] } ?? []
    }
    if usable.count < Self.earlierMin {
      words.append(Self.lack(usable.count, recording.migration.machine))
    }
    sentences = words
  }

  private static func headline(_ migration: Migration) -> String {
    let took = migration.endedAt.map { " after \(migration.elapsed(at: $0).stopwatch)" } ?? ""
    let route = "\(migration.request.source) to \(migration.request.destination?.rawValue ?? "?")"
    let end =
      switch migration.outcome {
      case .done?: "ended well\(took)"
      case .cancelled?: "was cancelled\(took)"
      case .failed(let failure)?:
        "failed\(took), in its \(lastWork(migration)): \(failure.cause)"
      case nil: "goes on"
      }
    return "The live migration of \(migration.machine) from \(route) \(end)."
  }

  private static func lastWork(_ migration: Migration) -> String {
    let work = migration.spans.last { $0.phase != .cleanUp && $0.phase != .ended }
    return work?.phase.workName.lowercased() ?? "beginning"
  }

  private static func acquittal(
    _ comparison: WorkComparison, _ forecast: ForecastComparison
  ) -> String {
    switch (comparison.comparedCount, forecast.sentences.isEmpty) {
    case _ where forecast.isLate: "Which operation was late can't be told apart."
    case (0, true): "There is nothing to compare it with."
    case (0, false): "By its forecast, nothing took too much time."
    default:
      "No operation took too much time: \(comparison.comparedCount) were compared with earlier "
        + "migrations."
    }
  }

  private static func lack(_ count: Int, _ machine: MachineID) -> String {
    let known =
      switch count {
      case 0: "no earlier migration of \(machine) that succeeded is recorded"
      case 1: "only 1 earlier migration of \(machine) that succeeded is recorded"
      default: "only \(count) earlier migrations of \(machine) that succeeded are recorded"
      }
    return "What is usual can't be said: \(known), and \(earlierMin) are needed."
  }
}

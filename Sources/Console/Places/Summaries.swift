import ClusterModel

/// Counts and other one-line summaries of a cluster.
extension ClusterSnapshot {
  /// Such as `4: 3 Up, 1 Down`.
  var nodeCounts: String {
    Self.counts(nodes.count, Node.State.allCases) { state in nodes.count { $0.state == state } }
  }

  /// Such as `4: 3 Up, 1 Down`.
  static func counts<State: RawRepresentable<String>>(
    _ total: Int, _ states: [State], count: (State) -> Int
  ) -> String {
    let parts = states.compactMap { state in
      let count = count(state)
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    return parts.isEmpty ? "\(total)" : "\(total): " + parts.joined(separator: ", ")
  }
}

/// How many event records there are of the levels that deserve a look.
struct RecordCounts: Equatable, Sendable {
  var critical = 0
  var error = 0
  var warning = 0

  init(_ records: some Sequence<EventRecord>) {
    for record in records {
      switch record.level {
      case .critical: critical += 1
      case .error: error += 1
      case .warning: warning += 1
      case .information, .verbose: break
      }
    }
  }

  /// In Failover Cluster Manager's form.
  var words: String { "Critical: \(critical), Error: \(error), Warning: \(warning)" }

  var tone: Tone {
    if critical + error > 0 { return .broken }
    return warning > 0 ? .warning : .good
  }
}

extension Quorum {
  /// Such as `Node Majority, 4 of 4 votes`.
  var words: String {
    let votes = "\(votesPresent) of \(votesExpected.counted("vote"))"
    guard isQuorate else { return "Lost: \(votes)" }
    guard let sustains else { return "\(mode), \(votes)" }
    return "\(mode), \(votes), can sustain \(sustains.counted("more failure"))"
  }
}

extension Bandwidth {
  /// The speed of a link as links are sold: `100 Mbit/s`, `10 Gbit/s`.
  var linkText: String {
    let megabits = megabitsPerSecond
    guard megabits >= 1000 else { return "\(megabits.fixed(0)) Mbit/s" }
    let gigabits = megabits / 1000
    return "\(gigabits.fixed(gigabits == gigabits.rounded() ? 0 : 1)) Gbit/s"
  }
}

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
    let votes = "\(votesPresent) of \(votesExpected) votes"
    guard isQuorate else { return "Lost: \(votes)" }
    guard let sustains else { return "\(mode), \(votes)" }
    return "\(mode), \(votes), can sustain \(sustains) more failure\(sustains == 1 ? "" : "s")"
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

extension WallTime {
  /// Such as `2009-10-22 14:03:07`, in UTC.
  var calendarText: String {
    let seconds = Int64(secondsSince1970.rounded(.down))
    let day = Int64((Double(seconds) / 86_400).rounded(.down))
    let clock = seconds - day * 86_400
    // Days to a date of the Gregorian calendar, counted in 400-year eras from 1 March of year 0.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let date = "\(year)-\(Self.two(month))-\(Self.two(dayOfMonth))"
    return "\(date) \(Self.two(clock / 3600)):\(Self.two(clock / 60 % 60)):\(Self.two(clock % 60))"
  }

  private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

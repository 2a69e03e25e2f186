internal import ClusterModel

/// What corosync says about votes, as `corosync-quorumtool -s` prints it.
struct Votes: Hashable, Sendable {
  /// Votes that exist.
  var expected: Int
  /// Votes that are present.
  var total: Int
  /// Votes that are needed.
  var needed: Int
  /// Such as `Quorate`, `2Node`, `WaitForAll`, `Qdevice`, `LastManStanding`, `AutoTieBreaker`.
  var flags: Set<String>
  /// The votes of each node that is present.
  var members: [Int]

  /// Reads the report; nil when it is none.
  init?(_ report: String) {
    var fields: [String: String] = [:]
    var members: [Int] = []
    var isTable = false
    for line in report.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.first == "Nodeid" {
        isTable = true
      } else if isTable, words.count >= 2, let id = Int(words[0]), let votes = Int(words[1]) {
        // The quorum device has the number 0.
        if id > 0 { members.append(votes) }
      } else if let colon = line.firstIndex(of: ":") {
        fields[String(line[..<colon])] = String(line[line.index(after: colon)...])
      }
    }
    func number(_ name: String) -> Int? {
      fields[name]?.split(whereSeparator: \.isWhitespace).first.flatMap { Int($0) }
    }
    guard let expected = number("Expected votes"), let total = number("Total votes"),
      let needed = number("Quorum")
    else { return nil }
    self.expected = expected
    self.total = total
    self.needed = needed
    self.members = members
    flags = Set((fields["Flags"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Whether the votes that are there suffice.
  var isQuorate: Bool { flags.contains("Quorate") }

  /// How many nodes more can fail, one after the other and those with the most votes first, until
  /// the votes no longer suffice; at least one node has to stay (votequorum(5)).
  var sustains: Int? {
    guard isQuorate else { return nil }
    let last = members.count - 1
    guard last > 0 else { return 0 }
    // With these the number of expected votes follows the failures, down to two nodes or to one.
    if flags.contains("LastManStanding") {
      let least = flags.contains("AutoTieBreaker") ? 1 : 2
      return max(0, members.count - least)
    }
    var (left, count) = (total, 0)
    for votes in members.sorted(by: >) {
      left -= votes
      guard left >= needed, count < last else { break }
      count += 1
    }
    return count
  }

  /// The quorum when so many nodes more, those with the most votes, are gone at once.
  ///
  /// `allAtOnce` tells that the number of expected votes has no time to follow.
  func without(_ count: Int, allAtOnce: Bool) -> Quorum {
    var smaller = self
    let gone = members.sorted(by: >).prefix(count)
    smaller.members = Array(members.sorted(by: >).dropFirst(count))
    smaller.total -= gone.reduce(0, +)
    let suffices = smaller.total >= needed && !smaller.members.isEmpty
    if isQuorate, !suffices, allAtOnce || !flags.contains("LastManStanding") {
      smaller.flags.remove("Quorate")
    }
    return smaller.quorum
  }

  /// How votes are counted, in words.
  var mode: String {
    let base = flags.contains("Qdevice") ? "Node and Quorum Device Majority" : "Node Majority"
    let words = [
      ("2Node", "two nodes"), ("WaitForAll", "waits for all"),
      ("LastManStanding", "last man standing"), ("AutoTieBreaker", "tie breaker"),
    ].filter { flags.contains($0.0) }.map(\.1)
    return words.isEmpty ? base : "\(base) (\(words.joined(separator: ", ")))"
  }

  /// The quorum that it makes.
  var quorum: Quorum {
    Quorum(
      isQuorate: isQuorate, votesPresent: total, votesExpected: expected, mode: mode,
      sustains: sustains)
  }
}

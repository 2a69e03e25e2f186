internal import ClusterModel

/// One line of a probe: what one lane saw since the line before.
///
/// `LANE NOW LAST BEGIN END ANSWERS STATE`: now, the last answer, and the longest gap that ended
/// since the last line (0 0 when there was none), in nanoseconds of the probe's clock.
struct ProbeReport: Hashable, Sendable {
  /// How a lane stands.
  enum State: String, Hashable, Sendable {
    /// No answer came yet.
    case waiting
    /// Answers come, each as it should be.
    case answering
    /// Nothing can be measured here: nobody answers, or it is not allowed.
    case off
    /// The connection broke.
    case lost
    /// An answer differed from what was sent.
    case wrong
  }

  /// The lane.
  var lane: BlackoutLane
  /// When the line was written.
  var now: Int64
  /// When the last answer came; 0 before the first.
  var lastAnswer: Int64
  /// When the longest gap began.
  var gapBegan: Int64
  /// When it ended.
  var gapEnded: Int64
  /// How many answers came so far.
  var answers: Int
  /// How the lane stands.
  var state: State

  /// Makes a report.
  init(_ lane: BlackoutLane, now: Int64, state: State) {
    self.lane = lane
    self.now = now
    lastAnswer = 0
    gapBegan = 0
    gapEnded = 0
    answers = 0
    self.state = state
  }

  /// Reads a line; nil when it is none.
  init?(line: String) {
    let words = line.split(separator: " ")
    guard words.count == 7, words[0] == "tcp" || words[0] == "icmp",
      let now = Int64(words[1]), let last = Int64(words[2]), let began = Int64(words[3]),
      let ended = Int64(words[4]), let answers = Int(words[5]),
      let state = State(rawValue: String(words[6]))
    else { return nil }
    self.init(words[0] == "tcp" ? .client : .network, now: now, state: state)
    lastAnswer = last
    gapBegan = began
    gapEnded = ended
    self.answers = answers
  }

  /// The line.
  var line: String {
    "\(lane == .client ? "tcp" : "icmp") \(now) \(lastAnswer) \(gapBegan) \(gapEnded) "
      + "\(answers) \(state.rawValue)"
  }
}

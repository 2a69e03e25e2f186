internal import ClusterModel

/// How far a drain has come, as it is written on the node in the cluster, so that every Ferry sees it
/// and a Ferry that dies leaves a trace.
struct DrainMark: Hashable, Sendable {
  /// How long a drain counts as under way after its mark was last written: longer than the longest
  /// time between two writings.
  static let term: Duration = .seconds(90)
  /// How often the mark is written anew.
  static let renewal: Duration = .seconds(20)

  /// The attribute with the state: `draining:ENDS:TOKEN`, `drained` or `failed`.
  static let stateAttribute = "ferry-drain"
  /// The attribute with what went wrong.
  static let noteAttribute = "ferry-drain-note"
  /// The attribute with the resources that were moved away, for failback, divided by blanks.
  static let awayAttribute = "ferry-drain-away"
  /// The most letters of a note.
  static let noteMax = 400

  /// The state.
  enum State: Hashable, Sendable {
    /// A Ferry carries it out; unless it writes again before the end, in seconds since 1970, it is
    /// gone.
    case draining(ends: Int, token: String)
    /// None is left.
    case drained
    /// Some could not leave.
    case failed
  }

  /// The state.
  var state: State
  /// What went wrong.
  var note: String?
  /// The resources that were moved away.
  var away: [String] = []

  /// Reads a node's attributes; nil when nobody drained it.
  init?(_ attributes: [String: String]) {
    let words = (attributes[Self.stateAttribute] ?? "").split(separator: ":")
    switch words.first {
    case "draining" where words.count == 3:
      state = .draining(ends: Int(words[1]) ?? 0, token: String(words[2]))
    case "drained": state = .drained
    case "failed": state = .failed
    default: return nil
    }
    note = attributes[Self.noteAttribute]
    away = (attributes[Self.awayAttribute] ?? "").split(separator: " ").map(String.init)
  }

  /// What the state's attribute is set to.
  static func value(of state: State) -> String {
    switch state {
    case .draining(let ends, let token): "draining:\(ends):\(token)"
    case .drained: "drained"
    case .failed: "failed"
    }
  }

  /// What a node shows of it at a moment.
  func drain(isStandby: Bool, at moment: WallTime) -> (Node.Drain, String?) {
    switch state {
    case .draining(let ends, _) where Double(ends) > moment.secondsSince1970: (.draining, nil)
    case .draining:
      (.failed, "the Ferry that drained it is gone; what is left runs on, drain it again")
    case .drained: isStandby ? (.drained, nil) : (.none, nil)
    case .failed: (.failed, note)
    }
  }
}

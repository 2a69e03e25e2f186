/// Whether something can be done now.
enum Availability: Hashable, Sendable {
  /// It can; perhaps with a remark, such as that it will have to wait.
  case available(note: String?)
  /// It can't, and why.
  case refused(reason: String)

  /// The remark or the reason.
  var words: String? {
    switch self {
    case .available(let note): note
    case .refused(let reason): reason
    }
  }

  /// Whether it can be done.
  var isAvailable: Bool {
    if case .available = self { return true }
    return false
  }
}

import ClusterModel

/// A line of a menu or of the Actions pane.
struct MenuItem: Equatable, Sendable {
  var action: MenuAction
  var label: String
  var availability: Availability = .available(note: nil)
  var children: [MenuItem] = []
  /// Whether a menu begins with it: what Enter means right away.
  var isDefault = false

  /// What it does to the cluster.
  var danger: Danger { action.danger }

  /// The key that does the same, if there is one.
  func cap(in keys: KeyTable) -> String? {
    if case .migrate = action { return nil }
    return action.verb.flatMap { verb in
      keys.cap(of: verb, in: .browser) ?? keys.cap(of: verb, in: .everywhere)
    }
  }
}

extension MenuItem {
  /// A verb that Ferry does not have, with the reason.
  static func refused(_ label: String, _ reason: String) -> MenuItem {
    MenuItem(action: .nothing(label), label: label, availability: .refused(reason: reason))
  }

  /// An item that opens a list. Where it is one of nodes, none of which can be chosen, and there is
  /// one reason for all, it says so itself.
  static func submenu(
    _ submenu: Submenu, of subject: MenuSubject, _ label: String, _ children: [MenuItem]
  ) -> MenuItem {
    var item = MenuItem(
      action: .submenu(submenu, of: subject), label: label, children: children)
    let reasons = Set(
      children.compactMap { $0.availability.isAvailable ? nil : $0.availability.words })
    guard submenu.danger == .change, reasons.count == 1,
      children.allSatisfy({ !$0.availability.isAvailable }),
      let reason = reasons.first
    else { return item }
    item.availability = .refused(reason: reason)
    item.children = []
    return item
  }

  /// The item as far as somebody who may only look can use it.
  func guarded(by refusal: (Danger) -> String?) -> MenuItem {
    var item = self
    if let reason = refusal(danger) {
      item.availability = .refused(reason: reason)
      item.children = []
    }
    item.children = item.children.map { $0.guarded(by: refusal) }
    return item
  }
}

extension [MenuItem] {
  /// What a menu begins with.
  var beginning: MenuItem? { first(where: \.isDefault) ?? first }

  /// The items that lead to an action through their submenus, without the last one.
  func path(to action: MenuAction) -> [MenuAction]? {
    for item in self {
      if item.action == action { return [] }
      if let rest = item.children.path(to: action) { return [item.action] + rest }
    }
    return nil
  }

  /// The item with an action, in submenus too.
  func item(for action: MenuAction) -> MenuItem? {
    for item in self {
      if item.action == action { return item }
      if let found = item.children.item(for: action) { return found }
    }
    return nil
  }
}

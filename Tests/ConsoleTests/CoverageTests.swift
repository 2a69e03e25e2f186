import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Whether the golden screens show all that there is: places of the tree, screens, things that lie
/// on top, menus and their submenus. Tabs and steps of dialogues are `EveryPageTests`'.
@Suite struct CoverageTests {
  /// What is seen on the kept pictures.
  private static let states =
    Scene.allCases.map { $0.driver(width: 80, height: 24).state }
    + MenuScene.allCases.map { $0.driver(width: 80, height: 24).state }

  @Test func everyPlaceOfTheTree() {
    let seen = Set(
      Self.states.filter { $0.overlay == nil && $0.form == nil && $0.screen == .browser }
        .map(\.browser.place.listKind))
    #expect(Set(ListKind.allCases).subtracting(seen).isEmpty)
  }

  @Test func everyContext() {
    let seen = Set(Self.states.map(\.context)).union([.everywhere])
    #expect(Set(KeyContext.allCases).subtracting(seen).isEmpty)
  }

  /// One of each kind of object.
  private static let subjects: [MenuSubject] =
    [
      .machine("web-01"), .machines(["web-01", "build-2", "build-1", "cache"]),
      .resource("web-01"), .node("quay1"), .node("quay4"), .volume("Volume1"),
      .disk("Cluster Disk 4"), .network("Cluster"), .service("fileshare"),
      .serviceResource("fileshare"),
    ]
    + places.map { MenuSubject.place($0) }

  private static let places: [Place] = [
    .root, .cluster, .services, .nodes, .volumes, .storage, .networks, .events,
  ]

  @Test func everyMenuWithItsSubmenus() {
    var seen: Set<String> = []
    for case .menu(let menu)? in Self.states.map(\.overlay) {
      seen.insert(Self.name(of: menu.subject, menu.path))
    }
    let state = Driver(Harbour.withServices()).state
    var missing: [String] = []
    for subject in Self.subjects {
      for path in Self.paths(in: state.items(for: subject)) {
        let name = Self.name(of: subject, path)
        if !seen.contains(name) { missing.append(name) }
      }
    }
    #expect(Set(missing).isEmpty, "\(Set(missing).sorted().joined(separator: "\n"))")
  }

  /// The ways to all lists of items, the menu itself first. What a place offers for looking at it is
  /// the same everywhere.
  private static func paths(in items: [MenuItem]) -> [[MenuAction]] {
    [[]]
      + items.flatMap { item -> [[MenuAction]] in
        if item.children.isEmpty { return [] }
        if case .submenu(.view, _) = item.action { return [] }
        return paths(in: item.children).map { [item.action] + $0 }
      }
  }

  /// The kind of object, and the submenus that are open.
  private static func name(of subject: MenuSubject, _ path: [MenuAction]) -> String {
    let kind = String("\(subject)".prefix { $0 != "(" && $0 != "[" })
    let place: String =
      if case .place(let place) = subject { " \("\(place)".prefix { $0 != "(" })" } else { "" }
    let submenus = path.map { action -> String in
      if case .submenu(let submenu, _) = action { " > \(submenu)" } else { " > ?" }
    }
    return kind + place + submenus.joined()
  }
}

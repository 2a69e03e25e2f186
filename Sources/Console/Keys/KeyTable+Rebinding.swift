import CommandLanguage
import TerminalUI
import Yams

/// A user's own keys: `keys:` of the configuration, a map from places to maps from verbs to keys.
///
/// ```yaml
/// keys:
///   console:
///     live-migrate: L
///     filter: [Ctrl-F, /]
/// ```
extension KeyTable {
  /// Takes the keys of a file over. What is wrong stays as it is: unknown names, and keys that
  /// something else in the same place has.
  mutating func rebind(_ node: Node, _ root: YAMLMap) -> [FileProblem] {
    guard let places = root.map(node) else { return [root.problem("keys is not a map", at: node)] }
    var wrong: [FileProblem] = []
    var changes: [Change] = []
    for (name, key, value) in places.entries {
      guard let context = KeyContext.allCases.first(where: { $0.settingName == name }) else {
        let nearest = Spelling.nearest(to: name, among: KeyContext.allCases.map(\.settingName))
        wrong.append(root.problem("keys.\(name) is no place" + Spelling.question(nearest), at: key))
        continue
      }
      guard let verbs = root.map(value) else {
        wrong.append(root.problem("keys.\(name) is not a map from verbs to keys", at: value))
        continue
      }
      for (verb, key, value) in verbs.entries {
        do throws(FileProblem) {
          changes.append(try change(context, verb, key, value, root))
        } catch {
          wrong.append(error)
        }
      }
    }
    return wrong + apply(changes, root)
  }

  /// One line of the file.
  private struct Change {
    var index: Int
    var keys: [KeyPress]
    var node: Node
    var name: String
  }

  private func change(
    _ context: KeyContext, _ name: String, _ keyNode: Node, _ value: Node, _ root: YAMLMap
  ) throws(FileProblem) -> Change {
    let place = "keys.\(context.settingName)"
    let index = bindings.firstIndex { $0.context == context && $0.verb.settingName == name }
    guard let index else {
      let names = bindings.filter { $0.context == context }.map(\.verb.settingName)
      let nearest = Spelling.nearest(to: name, among: names)
      throw root.problem("\(place).\(name) is no verb" + Spelling.question(nearest), at: keyNode)
    }
    let nodes = value.sequence.map { Array($0) } ?? [value]
    var keys: [KeyPress] = []
    for node in nodes {
      let cap = node.scalar?.string ?? ""
      guard let press = KeyPress(cap: cap) else {
        throw root.problem("\(place).\(name): there is no key \"\(cap)\"", at: node)
      }
      keys.append(press)
    }
    guard !keys.isEmpty else { throw root.problem("\(place).\(name) has no key", at: value) }
    return Change(index: index, keys: keys, node: keyNode, name: "\(place).\(name)")
  }

  /// Makes the changes, all at once, so that two verbs can swap their keys; then takes back those
  /// that left a key with two meanings.
  private mutating func apply(_ changes: [Change], _ root: YAMLMap) -> [FileProblem] {
    let before = bindings
    var rest = changes
    var wrong: [FileProblem] = []
    while true {
      bindings = before
      for change in rest { bindings[change.index].keys = change.keys }
      guard let (place, key, other) = conflict(among: rest) else { return wrong }
      let change = rest.remove(at: place)
      wrong.append(
        root.problem(
          "\(change.name): \(key.cap) means \(other.verb.settingName) there already",
          at: change.node))
    }
  }

  private func conflict(among changes: [Change]) -> (Int, KeyPress, KeyBinding)? {
    for (place, change) in changes.enumerated() {
      let own = bindings[change.index]
      for (index, other) in bindings.enumerated()
      where index != change.index && other.context == own.context {
        if let key = change.keys.first(where: other.keys.contains) { return (place, key, other) }
      }
    }
    return nil
  }
}

extension KeyContext {
  /// Its name in the configuration, such as `migration-screen`.
  var settingName: String { rawValue.lowercased().replacing(" ", with: "-") }
}

extension Verb {
  /// Its name in the configuration, such as `live-migrate`.
  var settingName: String {
    String(describing: self).reduce(into: "") { name, letter in
      if letter.isUppercase { name.append("-") }
      name.append(contentsOf: letter.lowercased())
    }
  }
}

extension KeyPress {
  /// The key with something printed on it, as `cap` writes it; arrows also by their names.
  init?(cap: String) {
    var name = Substring(cap)
    var modifiers: Modifiers = []
    for (prefix, modifier): (String, Modifiers) in [
      ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
    ] where name.hasPrefix(prefix) && name.count > prefix.count {
      name = name.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    if name == "Tab", modifiers.contains(.shift) {
      self.init(.backTab, modifiers.subtracting(.shift))
    } else if let key = Self.named[String(name)] {
      self.init(key, modifiers)
    } else if name.first == "F", let number = Int(name.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), modifiers)
    } else if name.count == 1, let character = name.first, !modifiers.contains(.shift) {
      let isControl = modifiers.contains(.control)
      self.init(.character(isControl ? Character(character.lowercased()) : character), modifiers)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Tab": .tab, "Esc": .escape, "Backspace": .backspace, "Del": .delete,
    "Ins": .insert, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "↑": .up, "↓": .down,
    "←": .left, "→": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown,
    "Menu": .menu, "Space": .character(" "),
  ]
}

/// A command and its arguments, as swift-argument-parser describes them in the JSON that its plugins
/// read (ToolInfo, version 0): only what a manual needs.
struct CommandInfo: Decodable {
  struct Tool: Decodable {
    var command: CommandInfo
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?
    var discussion: String?
  }

  var commandName: String
  var superCommands: [String]?
  var shouldDisplay: Bool
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandInfo]?
  var arguments: [Argument]?

  /// All words of the command.
  var words: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The arguments that are shown, those that every command has apart; a flag and its opposite, which
  /// are told in the same words, are one.
  var own: [Argument] {
    let common: Set = ["help", "version"]
    let shown = (arguments ?? []).filter { argument in
      argument.shouldDisplay && argument.names?.contains { common.contains($0.name) } != true
    }
    return shown.reduce(into: []) { own, argument in
      guard let last = own.last, last.kind == "flag", argument.kind == "flag",
        last.abstract == argument.abstract
      else { return own.append(argument) }
      own[own.count - 1].names = (last.names ?? []) + (argument.names ?? [])
    }
  }

  /// The commands beneath it, those that are not shown and `help` apart.
  var commands: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }
}

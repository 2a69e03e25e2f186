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

  /// The arguments that are shown, those that every command has apart.
  var own: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && argument.names?.contains { $0.name == "help" } != true
    }
  }

  /// The commands beneath it, those that are not shown and `help` apart.
  var commands: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }
}

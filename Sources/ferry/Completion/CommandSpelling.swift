import ArgumentParser
import CommandLanguage
import Console

/// Finds a command that does not exist before the parser takes it for something else.
enum CommandSpelling {
  /// What commands are called in other tools, by their names here.
  static let otherNames = [
    "powershell": "shell", "pwsh": "shell", "list": "get", "show": "get", "stop": "shutdown",
    "destroy": "turn-off", "standby": "pause", "unstandby": "resume",
  ]

  /// What is wrong with the words of a command line, with the nearest command; nil when they begin
  /// with one that exists, or with an option.
  static func mistake(in words: [String], of root: any ParsableCommand.Type) -> String? {
    var command = root
    var path = [root._commandName]
    for word in words {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = known.first(where: { $0.isCalled(word) }) else {
        let names = known.map { $0._commandName }
        let nearest =
          otherNames[word.lowercased()].flatMap { names.contains($0) ? $0 : nil }
          ?? Spelling.nearest(to: word, among: names)
        let place = path.joined(separator: " ")
        return "There is no command \(place) \(word)\(Spelling.question(nearest)) "
          + "(for all: \(place) --help)"
      }
      command = next
      path.append(word)
    }
    return nil
  }

  /// The option that no command has which the words name, with the nearest one; nil when there is
  /// none. The parser tells of it only once nothing is missing.
  static func unknownOption(in words: [String], of root: CommandInfo) -> String? {
    var command = root
    for (place, word) in words.enumerated() {
      guard word != "--" else { return nil }
      guard word.hasPrefix("--") else {
        command = command.commands.first { $0.commandName == word } ?? command
        continue
      }
      let name = String(word.dropFirst(2).prefix { $0 != "=" })
      let known = (command.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }
      guard !known.contains(where: { $0.name == name }) else { continue }
      // What stands behind an option may be its value, whatever it begins with.
      guard place == 0 || !words[place - 1].hasPrefix("-") else { continue }
      let nearest = Spelling.nearest(to: name, among: known.map(\.name)).map { "--\($0)" }
      return "\(command.words) has no option --\(name)\(Spelling.question(nearest))"
    }
    return nil
  }
}

extension ParsableCommand {
  fileprivate static func isCalled(_ word: String) -> Bool {
    _commandName == word || configuration.aliases.contains(word)
  }
}

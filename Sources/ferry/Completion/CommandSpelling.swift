import ArgumentParser
import CommandLanguage
import Console

/// Finds a command that does not exist before the parser takes it for something else.
enum CommandSpelling {
  /// What is wrong with the words of a command line, with the nearest command; nil when they begin
  /// with one that exists, or with an option.
  static func mistake(in words: [String], of root: any ParsableCommand.Type) -> String? {
    var command = root
    var path = [root._commandName]
    for word in words {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = known.first(where: { $0.isCalled(word) }) else {
        let nearest = Spelling.nearest(to: word, among: known.map { $0._commandName })
        let place = path.joined(separator: " ")
        return "There is no command \(place) \(word)\(Spelling.question(nearest)) "
          + "(for all: \(place) --help)"
      }
      command = next
      path.append(word)
    }
    return nil
  }
}

extension ParsableCommand {
  fileprivate static func isCalled(_ word: String) -> Bool {
    _commandName == word || configuration.aliases.contains(word)
  }
}

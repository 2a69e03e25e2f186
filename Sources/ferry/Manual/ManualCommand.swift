import ArgumentParser
import FoundationEssentials

/// `ferry manual`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, made of the commands' own help.",
    discussion: """
        ferry manual > ~/.local/share/man/man1/ferry.1
        ferry manual | man -l -
      """)

  func run() throws { print(try Self.page(), terminator: "") }

  static func page() throws -> String { ManualPage(root: try CommandInfo.ferry()).text }
}

extension CommandInfo {
  /// Ferry's own commands.
  static func ferry() throws -> CommandInfo {
    try JSONDecoder().decode(Tool.self, from: Data(Ferry._dumpHelp().utf8)).command
  }
}

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

  static func page() throws -> String {
    let description = Data(Ferry._dumpHelp().utf8)
    let tool = try JSONDecoder().decode(CommandInfo.Tool.self, from: description)
    return ManualPage(root: tool.command).text
  }
}

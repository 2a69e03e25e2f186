import ArgumentParser
import Testing

@testable import ferry

/// Commands that do not exist, and the page that lists those that do.
@Suite struct CommandSpellingTests {
  @Test(arguments: [
    (["migarte", "web-01"], "no command ferry migarte; is migrate meant?"),
    (["volumes", "ad"], "no command ferry volumes ad; is add meant?"),
    (["xyzzy"], "no command ferry xyzzy (for all: ferry --help)"),
  ])
  func theNearestCommandIsNamed(_ words: [String], _ expected: String) throws {
    let mistake = try #require(CommandSpelling.mistake(in: words, of: Ferry.self))
    #expect(mistake.contains(expected), "\(mistake)")
  }

  @Test(arguments: [
    [], ["--cluster", "lab"], ["get", "vms"], ["volumes", "move", "Volume1"], ["help", "get"],
    ["volumes", "--help"],
  ])
  func whatExistsIsLeftToTheParser(_ words: [String]) {
    #expect(CommandSpelling.mistake(in: words, of: Ferry.self) == nil)
  }

  @Test func theManualHasEveryCommandAndNoRequestOfItsOwn() throws {
    let page = try ManualCommand.page()
    for command in Ferry.configuration.subcommands
    where command.configuration.shouldDisplay && command.configuration.subcommands.isEmpty {
      let name = command._commandName.replacing("-", with: "\\-")
      #expect(page.contains(".SS \"ferry \(name)"), "\(name)")
    }
    let macros: Set = [".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(macros.contains(String(line.prefix(3))), "\(line)")
    }
  }
}

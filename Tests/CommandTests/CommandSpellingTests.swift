import ArgumentParser
import Testing

@testable import ferry

/// Commands that do not exist, and the page that lists those that do.
@Suite struct CommandSpellingTests {
  @Test(arguments: [
    (["migarte", "web-01"], "no command ferry migarte; is migrate meant?"),
    (["volumes", "ad"], "no command ferry volumes ad; is add meant?"),
    (["powershell"], "no command ferry powershell; is shell meant?"),
    (["PWSH", "-c"], "no command ferry PWSH; is shell meant?"),
    (["volumes", "list"], "no command ferry volumes list (for all"),
    (["xyzzy"], "no command ferry xyzzy (for all: ferry --help)"),
  ])
  func theNearestCommandIsNamed(_ words: [String], _ expected: String) throws {
    let mistake = try #require(CommandSpelling.mistake(in: words, of: Ferry.self))
    #expect(mistake.contains(expected), "\(mistake)")
  }

  @Test func otherToolsWordsLeadToCommandsThatExist() {
    let commands = Set(Ferry.configuration.subcommands.map { $0._commandName })
    for (word, name) in CommandSpelling.otherNames {
      #expect(commands.contains(name) && !commands.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    [], ["--cluster", "lab"], ["get", "vms"], ["volumes", "move", "Volume1"], ["help", "get"],
    ["volumes", "--help"],
  ])
  func whatExistsIsLeftToTheParser(_ words: [String]) {
    #expect(CommandSpelling.mistake(in: words, of: Ferry.self) == nil)
  }

  @Test(arguments: [
    (["migrate", "web-01", "--too", "quay2"], "ferry migrate has no option --too; is --to meant?"),
    (["create", "vm", "x", "--memroy=1GiB"], "vm has no option --memroy; is --memory meant?"),
    (["get", "vms", "--xyzzy"], "ferry get has no option --xyzzy"),
  ])
  func theNearestOptionIsNamed(_ words: [String], _ expected: String) throws {
    let mistake = try #require(CommandSpelling.unknownOption(in: words, of: .ferry()))
    #expect(mistake.contains(expected), "\(mistake)")
  }

  @Test(arguments: [
    [], ["migrate", "web-01"], ["run", "--", "--x"], ["get", "vms", "--sort-by", "--memory"],
    ["migrate", "--cluster=lab", "--help"],
  ])
  func knownOptionsAreLeftToTheParser(_ words: [String]) throws {
    #expect(try CommandSpelling.unknownOption(in: words, of: .ferry()) == nil)
  }

  @Test func everyCommandStandsInOneGroupOfTheHelp() {
    let all = Ferry.configuration.subcommands.map { $0._commandName }
    #expect(Set(all).count == all.count && Ferry.configuration.ungroupedSubcommands.isEmpty)
    #expect(all.count >= 49, "\(all.count)")
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

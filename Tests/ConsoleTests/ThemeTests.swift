import Foundation
import TerminalUI
import Testing

@testable import Console

@Suite struct ThemeTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Themes")

  @Test func theStandardThemeIsItsFile() throws {
    let yaml = try String(
      contentsOf: Self.folder.appending(path: "night-crossing.yaml"), encoding: .utf8)
    #expect(try Theme(yaml: yaml, file: "night-crossing.yaml") == .standard)
  }

  @Test func anyBase16SchemeHasAColourForEveryRole() throws {
    let theme = try Theme(yaml: Self.scheme(), file: "plain.yaml")
    #expect(theme.palette.colors.count == RoleTable.entries.count)
    #expect(theme.palette[.paper] == .rgb(0, 0, 0))
    #expect(theme.palette[.bad] == .rgb(0x88, 0x88, 0x88))
  }

  @Test(arguments: [
    ("system: base16", "system: base8", "mine.yaml:1: system is \"base8\""),
    ("name: Plain", "nome: Plain", "mine.yaml:1: name is missing"),
    ("base0A: \"aaaaaa\"", "base0A: \"aaaaa\"", "mine.yaml:16: palette.base0A is \"aaaaa\""),
    ("  base0F: \"ffffff\"\n", "", "mine.yaml:6: palette.base0F is missing"),
    ("variant: dark", "variant: dark\nroles:\n  sail: base08", "roles.sail is no role"),
    ("variant: dark", "variant: dark\nroles:\n  good: red", "roles.good is none of base00"),
    ("system", "\t- [", "mine.yaml:1: not YAML"),
  ])
  func mistakesAreNamed(_ from: String, _ to: String, _ message: String) {
    let yaml = Self.scheme().replacing(from, with: to)
    do throws(FileProblem) {
      _ = try Theme(yaml: yaml, file: "mine.yaml")
      Issue.record("no mistake was found in \(yaml)")
    } catch {
      #expect(error.description.contains(message), "\(error)")
    }
  }

  @Test func rolesCanBeGivenOtherColours() throws {
    let yaml = Self.scheme().replacing("variant: dark", with: "roles:\n  good: base01")
    #expect(try Theme(yaml: yaml, file: "x").palette[.good] == .rgb(0x11, 0x11, 0x11))
  }

  @Test func rolesAreNumberedAsTheyStandInTheTable() {
    for (index, entry) in RoleTable.entries.enumerated() {
      #expect(Int(entry.role.rawValue) == index, "\(entry.name)")
    }
  }

  @Test func textCanBeReadOnEveryPaper() {
    let palette = Theme.standard.palette
    let papers: [Role] = [.paper, .panel, .bar, .selection, .faded, .popup]
    let inks: [Role] = [
      .text, .heading, .accent, .good, .warning, .bad, .active, .blackout, .copied, .dirtied,
      .danger,
    ]
    for paper in papers {
      for ink in inks {
        let contrast = Self.contrast(palette[ink], palette[paper])
        #expect(contrast >= 4.5, "\(RoleTable.name(of: ink)) on \(RoleTable.name(of: paper))")
      }
      #expect(Self.contrast(palette[.muted], palette[paper]) >= 4, "\(RoleTable.name(of: paper))")
    }
    for paper: Role in [.accent, .danger, .good, .blackout] {
      #expect(Self.contrast(palette[.contrast], palette[paper]) >= 4.5)
    }
  }

  private static func scheme() -> String {
    let colors = "0123456789ABCDEF".map { digit in
      "  base0\(digit): \"\(String(repeating: digit.lowercased(), count: 6))\""
    }
    return "system: base16\nname: Plain\nauthor: nobody\nvariant: dark\npalette:\n"
      + colors.joined(separator: "\n") + "\n"
  }

  /// The contrast ratio of the Web Content Accessibility Guidelines, 1 to 21.
  private static func contrast(_ left: Color, _ right: Color) -> Double {
    let (a, b) = (luminance(left), luminance(right))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double {
    guard case .rgb(let red, let green, let blue) = color else { return 0 }
    let parts = [red, green, blue].map { part in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

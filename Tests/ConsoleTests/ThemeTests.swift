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

  /// The text's contrast on its paper (Web Content Accessibility Guidelines 2, level AA for text,
  /// and for large text what is muted).
  @Test(arguments: Theme.shipped)
  func textCanBeReadOnEveryPaper(_ offer: ThemeOffer) throws {
    let palette = try offer.theme.get().palette
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

  @Test func everyFileIsShippedAndAsManyKindsAsPromised() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Theme.shipped.map { "\($0.name).yaml" }))
    let themes = try Theme.shipped.map { try $0.theme.get() }
    #expect(themes.count >= 8)
    #expect(themes.count { $0.isLight == true } >= 2)
    #expect(themes.first == .standard)
    #expect(Set(themes.map(\.name)).count == themes.count)
  }

  @Test func theHighContrastThemesAre() throws {
    for name in ["lighthouse", "midday-sun"] {
      let palette = try #require(Theme.shipped.first { $0.name == name }).theme.get().palette
      #expect(Self.contrast(palette[.text], palette[.paper]) >= 15)
      for ink: Role in [.muted, .good, .warning, .bad, .active, .accent] {
        #expect(Self.contrast(palette[ink], palette[.paper]) >= 7, "\(RoleTable.name(of: ink))")
      }
    }
  }

  @Test func theMonochromeThemeHasNoColour() throws {
    let pencil = try #require(Theme.shipped.first { $0.name == "pencil" }).theme.get()
    for color in pencil.colors.values {
      guard case .rgb(let red, let green, let blue) = color else { continue }
      #expect(red == green && green == blue)
    }
  }

  /// Without the cones for red or green, what is well, what needs a look and what is broken still
  /// differ, and more than in the standard theme. The matrices are those of Machado, Oliveira and
  /// Fernandes (2009) for a complete loss.
  @Test(arguments: [
    [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
  ])
  func redAndGreenAreNotNeeded(_ loss: [Double]) throws {
    let flags = try #require(Theme.shipped.first { $0.name == "signal-flags" }).theme.get()
    let states: [Role] = [.good, .warning, .bad, .active]
    for (index, one) in states.enumerated() {
      for other in states.dropFirst(index + 1) {
        let seen = [one, other].map { Self.linear(flags.palette[$0]) }.map { color in
          (0..<3).map { row in (0..<3).reduce(0) { $0 + loss[row * 3 + $1] * color[$1] } }
        }
        let distance = zip(seen[0], seen[1]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        #expect(
          distance.squareRoot() >= 0.25,
          "\(RoleTable.name(of: one)) and \(RoleTable.name(of: other))")
      }
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
    zip(linear(color), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func linear(_ color: Color) -> [Double] {
    guard case .rgb(let red, let green, let blue) = color else { return [0, 0, 0] }
    return [red, green, blue].map { part in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }
}

import TerminalUI
import Testing

@testable import Console

/// Golden screens: every scene at every size that matters.
@Suite struct ScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 10)]

  @Test(arguments: Scene.allCases)
  func looksAsKept(_ scene: Scene) throws {
    for (width, height) in Self.sizes {
      let frame = scene.driver(width: width, height: height).state.render()
      let problem = try ScreenFile.compare(
        ScreenFile.text(of: frame), with: "\(scene.rawValue)-\(width)x\(height)")
      if let problem { Issue.record("\(problem)") }
    }
  }

  /// As terminals without Unicode show them; the looks are the same.
  @Test(arguments: Scene.allCases)
  func hasAnASCIIForm(_ scene: Scene) throws {
    try check("ASCII/\(scene.rawValue)", ScreenFile.asciiText) {
      scene.driver(width: $0, height: $1)
    }
  }

  @Test(arguments: MenuScene.allCases)
  func menusHaveAnASCIIForm(_ scene: MenuScene) throws {
    try check("ASCII/menu-\(scene.rawValue)", ScreenFile.asciiText) {
      scene.driver(width: $0, height: $1)
    }
  }

  @Test(arguments: MenuScene.allCases)
  func menusLookAsKept(_ scene: MenuScene) throws {
    try check("menu-\(scene.rawValue)", ScreenFile.text) { scene.driver(width: $0, height: $1) }
  }

  /// Compares a scene with its pictures at the first two sizes.
  private func check(
    _ name: String, _ text: (Frame) -> String, _ driver: (Int, Int) -> Driver
  ) throws {
    for (width, height) in Self.sizes.prefix(2) {
      let frame = driver(width, height).state.render()
      let problem = try ScreenFile.compare(text(frame), with: "\(name)-\(width)x\(height)")
      if let problem { Issue.record("\(problem)") }
    }
  }

  @Test func oneCellIsEnoughForEveryScene() throws {
    let lines = Scene.allCases.map { scene in
      let surface = scene.driver(width: 1, height: 1).state.render().surface
      #expect(surface.cells.count == 1)
      return "\(scene.rawValue) |\(Driver.lines(of: surface).joined())|"
    }
    let problem = try ScreenFile.compare(
      lines.joined(separator: "\n") + "\n", with: "1x1")
    if let problem { Issue.record("\(problem)") }
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// What works wherever the user is.
@Suite struct OverlayTests {
  static let ways = [
    "", "m", "m Right", "End l Enter", "End l Enter c", "?", "? /", "T", ",", "F11", "/", "/ w",
    "v", "V", "Enter", "End Enter", "W m",
  ]

  @Test(arguments: ways)
  func controlZGoesBackToTheShell(_ keys: String) {
    var driver = Driver()
    driver.keys(keys)
    _ = driver.takeCommands()
    driver.keys("Ctrl-z")
    #expect(driver.takeCommands() == [.suspend])
  }

  @Test(arguments: ways)
  func anySizeIsDrawnAtAnyMoment(_ keys: String) {
    var driver = Driver()
    driver.keys(keys)
    for (width, height) in [(1, 1), (0, 0), (200, 60), (2, 40), (90, 2), (33, 9), (80, 24)] {
      driver.send(.resized(Size(width: width, height: height)))
      let frame = driver.state.render()
      #expect(frame.surface.size == Size(width: width, height: height))
      #expect(driver.state.fault(of: frame) == nil)
    }
  }

  @Test(arguments: ways)
  func escapeLeadsBack(_ keys: String) {
    var driver = Driver()
    driver.keys(keys)
    for _ in 0..<4 { driver.keys("Esc") }
    #expect(driver.state.overlay == nil)
    #expect(driver.state.context == .browser)
  }
}

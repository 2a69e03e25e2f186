import ClusterModel
import TerminalUI
import Testing

@testable import Console

@Suite struct MouseTests {
  @Test func rightClickArrowsEnterEnter() throws {
    for way in ["Right Enter Enter", "Enter Enter Enter", "Down Right Enter Enter"] {
      var driver = Driver()
      try driver.click(.right, on: "web-01", inRightPart: true)
      driver.keys(way)
      #expect(driver.takeCommands() == .confirmed("web-01", to: "quay2"), "\(way)")
    }
  }

  @Test func menuItemsAndButtonsCanBePressed() throws {
    var driver = Driver()
    try driver.click(.right, on: "web-01", inRightPart: true)
    try driver.click(on: "Live migrate virtual machine")
    try driver.click(on: "2 - Live migrate to node quay2")
    #expect(driver.takeCommands() == [.forecast("web-01", to: "quay2")])
    try driver.click(on: "▸ Live migrate")
    #expect(
      driver.takeCommands() == [.migrate("web-01", to: "quay2", MigrationOptions())])
  }

  @Test func aGreyedItemSaysWhyAndDoesNothing() throws {
    var driver = Driver()
    try driver.click(.right, on: "web-01", inRightPart: true)
    driver.keys("Right")
    try driver.click(on: "3 - Live migrate to node quay3")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.lines.suffix(3).joined().contains("quay3 has 3.5 GiB of memory free"))
  }

  @Test func aClickOutsideClosesTheMenu() throws {
    var driver = Driver()
    try driver.click(.right, on: "web-01", inRightPart: true)
    driver.mouse(.press(.left), at: Point(x: 1, y: 20))
    #expect(driver.state.overlay == nil)
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func twoPressesOpenARow() throws {
    var driver = Driver()
    try driver.click(on: "mail", inRightPart: true)
    #expect(!driver.text.contains("Summary of mail"))
    try driver.click(on: "mail", inRightPart: true)
    #expect(driver.text.contains("Summary of mail"))
  }

  @Test func twoPressesFarApartInTimeDoNot() throws {
    var driver = Driver()
    try driver.click(on: "mail", inRightPart: true)
    driver.send(.ticked(Harbour.start + .milliseconds(900)))
    try driver.click(on: "mail", inRightPart: true)
    #expect(!driver.text.contains("Summary of mail"))
  }

  @Test func aKeyBetweenTwoPressesPartsThem() throws {
    var driver = Driver()
    try driver.click(on: "mail", inRightPart: true)
    driver.keys("Up")
    try driver.click(on: "mail", inRightPart: true)
    #expect(!driver.text.contains("Summary of mail"))
  }

  @Test func theWheelScrollsThePaneUnderThePointer() {
    var driver = Driver(width: 80, height: 16)
    let before = driver.state.browser.selected
    driver.mouse(.wheelDown, at: Point(x: 50, y: 8))
    #expect(driver.state.browser.listTop == ConsoleState.wheelRows)
    #expect(driver.state.browser.treeTop == 0)
    #expect(driver.state.browser.selected == before)
    for _ in 0..<40 { driver.mouse(.wheelDown, at: Point(x: 50, y: 8)) }
    #expect(driver.text.contains("web-03"))
  }

  @Test func actionsPaneAndTreeCanBePressed() throws {
    var driver = Driver(width: 120, height: 30)
    try driver.click(on: "web-01", inRightPart: true)
    try driver.click(on: "Live migrate virtual", inRightPart: true)
    driver.keys("Enter Enter")
    #expect(driver.takeCommands() == .confirmed("web-01", to: "quay2"))
    try driver.click(on: "quay3")
    #expect(driver.text.contains("Summary of quay3"))
  }

  @Test func aMouseThatIsOffDoesNothing() throws {
    var driver = Driver()
    driver.keys("M")
    #expect(driver.takeCommands() == [.setMouse(false)])
    try driver.click(.right, on: "web-01", inRightPart: true)
    #expect(driver.state.overlay == nil)
  }
}

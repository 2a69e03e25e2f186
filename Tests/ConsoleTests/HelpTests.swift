import TerminalUI
import Testing

@testable import Console

@Suite struct HelpTests {
  @Test func itBeginsWithWhatWorksHere() {
    var driver = Driver(width: 100, height: 30)
    driver.keys("?")
    let first = driver.find("Console")?.y ?? .max
    #expect(first < driver.find("Everywhere")?.y ?? .max)
    driver.keys("Esc m ?")
    #expect(driver.find("Menu") != nil)
    #expect(driver.text.contains("Open the submenu"))
    #expect(HelpText(for: .menu, .standard).lines.first == .heading("Menu"))
  }

  @Test func aSearchLeavesOnlyWhatItFinds() {
    var driver = Driver(width: 100, height: 30)
    driver.keys("? /")
    driver.type("filter")
    #expect(driver.text.contains("Filter the list"))
    #expect(!driver.text.contains("Expand, or go to the right"))
    #expect(driver.state.render().cursor != nil)
    driver.keys("Enter Esc")
    #expect(driver.text.contains("Expand, or go to the right"))
    driver.keys("Esc")
    #expect(driver.state.overlay == nil)
  }

  @Test func textCanBePastedIntoTheSearch() {
    var driver = Driver(width: 100, height: 30)
    driver.keys("? /")
    driver.send(.input(.paste("quit\nand more")))
    guard case .help(let help) = driver.state.overlay else {
      Issue.record("the help is closed")
      return
    }
    #expect(help.search == "quit")
  }

  @Test func closingItReturnsToWhatLayBeneath() {
    var driver = Driver()
    driver.keys("End Up Up l Enter")
    _ = driver.takeCommands()
    driver.send(.input(.key(KeyPress(.function(1)))))
    driver.keys("Esc")
    #expect(driver.text.contains("Please confirm action"))
    driver.keys("Enter")
    #expect(driver.takeCommands().count == 1)
  }

  @Test func itScrollsToItsEndAndNoFurther() {
    var driver = Driver(width: 80, height: 24)
    driver.keys("? End")
    guard case .help(let help) = driver.state.overlay else { return }
    driver.keys("Down PgDn")
    #expect(driver.state.overlay == .help(help))
    #expect(help.top > 0)
    #expect(!driver.text.contains("more below"))
  }
}

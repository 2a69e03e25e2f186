import ClusterModel
import TerminalUI
import Testing

@testable import Console

@Suite struct SettingsTests {
  @Test func aFileSaysWhatDiffers() {
    let (settings, wrong) = Settings.read(
      yaml: """
        theme: sea-chart   # by day
        words: 2012
        colours: 256
        glyphs: ascii
        mouse: false
        read-only: yes
        cluster: lab
        confirmation: choose
        keys:
          console: {filter: [Ctrl-F, /], live-migrate: L}
        """, file: "config.yaml")
    #expect(wrong.isEmpty, "\(wrong)")
    #expect(settings.theme == "sea-chart")
    #expect(settings.words == .windows2012)
    #expect(settings.colors == .atMost256)
    #expect(settings.glyphs == .ascii)
    #expect(!settings.isMouseOn)
    #expect(settings.isReadOnly)
    #expect(settings.cluster == "lab")
    #expect(settings.confirmation == .choose)
    #expect(settings.keys.cap(of: .filter, in: .browser) == "Ctrl-F")
    #expect(settings.keys.verb(for: .character("L"), in: .browser) == .liveMigrate)
    #expect(settings.keys.verb(for: .character("l"), in: .browser) == nil)
  }

  @Test(arguments: [
    ("", ""),
    ("# nothing chosen\n", ""),
    ("thme: pencil", "c.yaml:1: thme is no setting; is theme meant?"),
    ("colors: 16", "c.yaml:1: colors is no setting; is colours meant?"),
    (
      "mouse: on\nwords: 2009", "c.yaml:2: words is \"2009\", but one of these is expected: 2008 R2"
    ),
    ("words: [2012]", "c.yaml:1: words is not a text"),
    ("- theme", "c.yaml:1: a map with theme, words"),
    ("theme: a\ntheme: b", "c.yaml:1: given twice: theme"),
    ("theme: \"a", "c.yaml:"),
    ("keys: l", "c.yaml:1: keys is not a map"),
    ("keys:\n  consle:\n    filter: x", "c.yaml:2: keys.consle is no place; is console meant?"),
    (
      "keys:\n  console:\n    fliter: x",
      "c.yaml:3: keys.console.fliter is no verb; is filter meant?"
    ),
    ("keys:\n  console:\n    filter: Strg-F", "c.yaml:3: keys.console.filter: there is no key"),
    ("keys:\n  console:\n    filter: []", "c.yaml:3: keys.console.filter has no key"),
    (
      "keys:\n  console:\n    filter: l",
      "c.yaml:3: keys.console.filter: l means live-migrate there already"
    ),
  ])
  func mistakesAreNamedAndLeaveTheRest(_ yaml: String, _ message: String) {
    let (settings, wrong) = Settings.read(yaml: yaml, file: "c.yaml")
    if message.isEmpty {
      #expect(wrong.isEmpty, "\(wrong)")
    } else {
      #expect(wrong.count == 1 && wrong.first?.description.hasPrefix(message) == true, "\(wrong)")
    }
    #expect(settings.keys == .standard)
    #expect(settings.words == .windows2008R2)
  }

  @Test func twoVerbsCanSwapTheirKeys() {
    let (settings, wrong) = Settings.read(
      yaml: "keys:\n  console:\n    filter: l\n    live-migrate: /\n", file: "c.yaml")
    #expect(wrong.isEmpty, "\(wrong)")
    #expect(settings.keys.verb(for: .character("/"), in: .browser) == .liveMigrate)
  }

  @Test func everyKeyOfTheTableCanBeWritten() {
    for binding in KeyTable.standard.bindings {
      for press in binding.keys {
        #expect(KeyPress(cap: press.cap) == press, "\(press.cap)")
      }
    }
  }

  @Test func whatIsShownCanBeReadAgain() {
    var settings = Settings()
    settings.words = .linux
    settings.theme = "odd: name # here"
    let read = Settings.read(yaml: settings.yaml, file: "c.yaml")
    #expect(read.wrong.isEmpty, "\(read.wrong)")
    #expect(read.settings == settings)
  }

  @Test(arguments: [
    ("", "theme: pencil\n"),
    ("words: 2012", "words: 2012\ntheme: pencil\n"),
    (
      "# mine\ntheme: old   # the best\nmouse: on\n",
      "# mine\ntheme: pencil   # the best\nmouse: on\n"
    ),
    ("theme: \"o # ld\" # x\n", "theme: pencil # x\n"),
    ("theme: 'old'\r\nwords: 2012\r\n", "theme: pencil\r\nwords: 2012\r\n"),
    ("keys:\n  console:\n    filter: F\n", "keys:\n  console:\n    filter: F\ntheme: pencil\n"),
  ])
  func changesTouchOneLineOnly(_ before: String, _ after: String) throws {
    let text = try SettingsFile.text(before, setting: .theme, to: "pencil", file: "c.yaml")
    #expect(text == after)
  }

  @Test(arguments: [
    "{theme: old, words: 2012}\n", "theme: >\n  old\n", "theme: &a old\nwords: *a\n",
    "mouse: on\n...\n", "a: [\n",
  ])
  func whatCannotBeChangedSafelyIsRefused(_ before: String) {
    #expect(throws: FileProblem.self) {
      try SettingsFile.text(before, setting: .theme, to: "pencil", file: "c.yaml")
    }
  }

  @Test func aThemeIsSeenWhileItIsChosenAndKeptOrTakenBack() throws {
    var options = ConsoleOptions()
    options.settingsFile = "config.yaml"
    var driver = Driver(options: options)
    driver.keys("T Down")
    let fog = try #require(Theme.shipped.first { $0.name == "harbour-fog" }).theme.get()
    #expect(driver.takeCommands() == [.findThemes, .show(fog)])
    driver.keys("Esc")
    #expect(driver.takeCommands() == [.show(.standard)])
    driver.keys("T Down Enter")
    #expect(driver.takeCommands() == [.findThemes, .show(fog), .keep(.theme, "harbour-fog")])
    #expect(driver.state.overlay == nil)
  }

  @Test func aBrokenThemeIsListedWithItsReasonAndNotChosen() {
    var driver = Driver(width: 100, height: 30)
    driver.keys("T")
    let broken = ThemeOffer(name: "zz", yaml: "system: base16\n", file: "zz.yaml")
    driver.send(.themesFound([broken]))
    _ = driver.takeCommands()
    driver.keys("End Enter")
    #expect(driver.text.contains("broken"))
    #expect(driver.text.contains("zz.yaml:1: name is"))
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.state.options.theme == .standard)
  }

  @Test func settingsAreSeenWhileTheyChange() {
    var options = ConsoleOptions()
    options.settingsFile = "config.yaml"
    var driver = Driver(options: options)
    driver.keys(", Down Right Down Right")
    #expect(driver.takeCommands() == [.draw(.atMost256, .automatic)])
    #expect(driver.text.contains("Roles"))
    driver.keys("Esc")
    #expect(driver.takeCommands() == [.draw(.automatic, .automatic)])
    #expect(!driver.text.contains("Roles"))
    driver.keys(", Down Right Enter")
    #expect(driver.takeCommands() == [.keep(.words, "2012")])
  }

  @Test func theMouseChoosesToo() throws {
    var driver = Driver(width: 100, height: 30)
    driver.keys(",")
    try driver.click(on: "Words")
    try driver.click(on: "Words")
    #expect(driver.state.options.words == .windows2012)
    driver.keys("Esc T")
    try driver.click(on: "Pencil")
    #expect(driver.state.options.settings.theme == "pencil")
  }

  @Test func enterDeclinesForThoseWhoWantToChoose() {
    var options = ConsoleOptions()
    options.settings.confirmation = .choose
    var driver = Driver(options: options)
    driver.keys("End Up Up l Enter Enter")
    #expect(driver.takeCommands() == [.forecast("web-01", to: "quay2")])
    driver.keys("End Up Up l Enter Tab Enter")
    #expect(driver.takeCommands() == .confirmed("web-01", to: "quay2"))
  }

  @Test func theFirstRunIsGreeted() {
    var options = ConsoleOptions()
    options.isFirstRun = true
    var driver = Driver(options: options)
    #expect(driver.text.contains("Welcome aboard"))
    driver.keys("Down")
    #expect(!driver.text.contains("Welcome aboard"))
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

@Suite struct WordsTests {
  @Test func everyRowSaysSomethingInEachVocabulary() {
    var known: Set<String> = []
    for entry in WordTable.entries {
      #expect(known.insert(entry.windows2008R2).inserted, "\(entry.windows2008R2) stands twice")
      let stars = [entry.windows2008R2, entry.windows2012, entry.linux].map { text in
        text.count { $0 == "*" }
      }
      #expect(Set(stars).count == 1, "\(entry.windows2008R2): \(stars)")
      #expect(!entry.windows2012.isEmpty && !entry.linux.isEmpty, "\(entry.windows2008R2)")
    }
  }

  @Test(arguments: [
    ("Services and applications", "Roles", "Resources"),
    ("2 - Live migrate to node quay1", "2 - quay1", "2 - Migrate to quay1"),
    (
      "1 - Move to node 1 - Move to node x", "1 - 1 - Move to node x",
      "1 - Move to 1 - Move to node x"
    ),
    ("Summary of web-01", "web-01", "web-01"),
    ("harbour", "harbour", "harbour"),
    ("", "", ""),
  ])
  func phrasesAreTranslated(_ phrase: String, _ windows2012: String, _ linux: String) {
    #expect(Words.windows2008R2(phrase) == phrase)
    #expect(Words.windows2012(phrase) == windows2012)
    #expect(Words.linux(phrase) == linux)
  }

  @Test func oneKeyGoesRound() {
    var driver = Driver(width: 120, height: 40)
    #expect(driver.text.contains("Services and applications"))
    driver.keys("W")
    #expect(driver.text.contains("Roles"))
    #expect(driver.text.contains("Owner Node"))
    #expect(!driver.text.contains("Services and applications"))
    driver.keys("W")
    #expect(driver.text.contains("Resources"))
    #expect(driver.text.contains("● running"))
    #expect(driver.text.contains("Words: linux"))
    driver.keys("W")
    #expect(driver.text.contains("Services and applications"))
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func menusFollow() {
    var driver = Driver(options: ConsoleOptions(words: .windows2012))
    driver.keys("End m")
    #expect(driver.text.contains("Move: Live Migration"))
    driver.keys("Enter")
    #expect(driver.text.contains("1 - quay1"))
    driver.keys("Enter Enter")
    #expect(driver.takeCommands() == .confirmed("web-03", to: "quay1"))
  }

  @Test func whatTheClusterNamesKeepsItsName() {
    var cluster = Harbour.cluster()
    cluster.machines.update(
      VirtualMachine(id: "Storage", state: .running, owner: "quay1", memory: .gibibytes(1)))
    let driver = Driver(cluster, width: 120, height: 40, options: ConsoleOptions(words: .linux))
    #expect(driver.find("Storage", from: 31) != nil)
    #expect(driver.find("Disks", from: 31) == nil)
  }
}

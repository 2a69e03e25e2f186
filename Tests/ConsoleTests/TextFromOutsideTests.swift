import ClusterModel
import TerminalUI
import Testing

@testable import Console

@Suite struct TextFromOutsideTests {
  static let hostile = "evil\u{1B}[2J\u{1B}]0;owned\u{07}\u{202E}\r\nname"

  @Test func aNameWithEscapeSequencesIsHarmlessEverywhere() {
    var cluster = Harbour.cluster()
    let id = MachineID(rawValue: Self.hostile)
    cluster.machines[id: id] = VirtualMachine(
      id: id, state: .running, information: Self.hostile, owner: "quay1", memory: .gibibytes(1))
    cluster.apply(
      .recorded(
        EventRecord(
          time: Harbour.wallStart, level: .error, provider: EventProvider(rawValue: Self.hostile),
          channel: ChannelID(rawValue: Self.hostile), machine: id,
          message: Self.hostile)))
    var driver = Driver(cluster, width: 140, height: 40)
    var voyage = Voyage(id, from: "quay1", to: "quay2")
    voyage.fails()
    driver.send(.refused(ClusterMessage(Self.hostile)))
    for keys in ["Home Down Down Down Down", "m", "Right", "Enter", "Esc", "Enter", "/", "Esc"] {
      driver.keys(keys)
      expectHarmless(driver)
    }
    driver.send(.input(.paste(Self.hostile)))
    for event in voyage.events {
      driver.send(.cluster(event))
      expectHarmless(driver)
    }
    driver.keys("v")
    expectHarmless(driver)
  }

  private func expectHarmless(_ driver: Driver) {
    let frame = driver.state.render()
    let glyphs = frame.surface.cells.map(\.glyph) + Array(frame.title)
    for glyph in glyphs where glyph != Cell.continuation {
      let isControl = glyph.unicodeScalars.contains { scalar in
        let category = scalar.properties.generalCategory
        return category == .control || category == .format
      }
      #expect(!isControl, "\(glyph.debugDescription)")
    }
  }
}

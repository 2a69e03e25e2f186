import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Whatever is pressed in a dialogue, at whatever size and while the cluster changes, nothing traps,
/// and nothing of it lies outside the screen.
@Suite struct RandomFormTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func neverTraps(seed: UInt64) {
    var random = SplitMix(state: seed)
    let scenes = FormScene.allCases
    var driver = scenes[random.next(scenes.count)].driver(width: 80, height: 24)
    for _ in 0..<1000 {
      if driver.state.form == nil {
        driver = scenes[random.next(scenes.count)].driver(
          width: random.next(130), height: random.next(45))
      }
      driver.send(Self.event(&random, driver.state))
      guard random.next(4) == 0 else { continue }
      let frame = driver.state.render()
      #expect(frame.surface.size == driver.state.size)
      if let cursor = frame.cursor { #expect(Rect(driver.state.size).contains(cursor)) }
      #expect(frame.hits.formRects.allSatisfy { Rect(driver.state.size).intersection($0) == $0 })
    }
  }

  private static func event(_ random: inout SplitMix, _ state: ConsoleState) -> ConsoleEvent {
    switch random.next(20) {
    case 0: .resized(Size(width: random.next(130), height: random.next(45)))
    case 1, 2, 3, 4, 5: .input(.mouse(mouse(&random, state.size)))
    case 6: .input(.paste(["quay\n2", "\u{8239}\u{301}", "-1", ""][random.next(4)]))
    case 7: .cluster(change(&random))
    default: .input(.key(key(&random)))
    }
  }

  private static func mouse(_ random: inout SplitMix, _ size: Size) -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [
      .press(.left), .press(.left), .press(.left), .release(.left), .press(.right), .wheelDown,
      .wheelUp, .move,
    ]
    return MouseEvent(
      kinds[random.next(kinds.count)],
      at: Point(x: random.next(size.width + 2) - 1, y: random.next(size.height + 2) - 1))
  }

  private static func key(_ random: inout SplitMix) -> KeyPress {
    let keys: [Key] = [
      .tab, .tab, .tab, .backTab, .up, .down, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .enter, .backspace, .delete, .character(" "), .character(" "), .character("7"),
      .character("K"), .character("J"), .character("\u{8239}"), .character("u"), .function(1),
    ]
    if random.next(60) == 0 { return KeyPress(.escape) }
    let modifiers: [Modifiers] = [[], [], [], [], .control, .alt]
    return KeyPress(keys[random.next(keys.count)], modifiers[random.next(modifiers.count)])
  }

  private static func change(_ random: inout SplitMix) -> ClusterEvent {
    let cluster = Harbour.cluster()
    switch random.next(7) {
    case 0: return .machineRemoved("web-01")
    case 1: return .networkRemoved(["Storage", "Cluster", "Management"][random.next(3)])
    case 2: return .nodeRemoved("quay3")
    case 3: return .diskRemoved("Cluster Disk 4")
    case 4: return .settingsChanged(ClusterSettings(sharedVolumesEnabled: random.next(2) == 0))
    default: return .snapshotTaken(cluster)
    }
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Whatever comes in, in whatever order and at whatever size, the console never traps and its
/// picture has exactly the cells of the terminal.
@Suite struct RandomInputTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func neverTraps(seed: UInt64) {
    var random = SplitMix(state: seed)
    // Every other time, a second cluster is open from the beginning; others may come and go.
    var driver = seed % 2 == 0 ? OpenClustersTests.both() : Driver()
    for _ in 0..<400 {
      let event = Self.event(&random, around: driver.state)
      if random.next(6) == 0, let berth = driver.state.berths.first {
        _ = driver.state.update(event, from: berth.key)
      }
      driver.send(event)
      for case .openCluster(let name, let key) in driver.takeCommands() {
        driver.send(
          .opened(key, named: name, Harbour.cluster(), now: Harbour.start, startedAt: nil))
      }
      guard random.next(8) == 0 else { continue }
      driver.send(.ticked(driver.state.now))
      Self.expectTheListToBeInOrder(driver.state)
      let frame = driver.state.render()
      #expect(frame.surface.size == driver.state.size)
      #expect(frame.surface.cells.count == driver.state.size.width * driver.state.size.height)
      if let cursor = frame.cursor {
        #expect(Rect(driver.state.size).contains(cursor))
      }
    }
  }

  /// The list is what sorting everything anew would make it, and what is selected is in it.
  private static func expectTheListToBeInOrder(_ state: ConsoleState) {
    let anew = Listing(state.listing.wish, in: state.view)
    #expect(state.listing.rows == anew.rows)
    if let selected = state.browser.selected {
      #expect(state.listing.rows[state.browser.selectedIndex] == selected)
    }
    #expect(state.treeRows == state.allTreeRows)
    #expect(state.ailments == state.view.ailments)
  }

  private static func event(
    _ random: inout SplitMix, around state: ConsoleState
  ) -> ConsoleEvent {
    switch random.next(13) {
    case 12: .input(.paste(["~(a|", "!quay", "/w.b/", "web", "✘", "~["][random.next(6)]))
    case 0: .resized(size(&random))
    case 1, 2, 3: .input(.mouse(mouse(&random, state.size)))
    case 4: .cluster(change(&random))
    case 5, 6: .cluster(.migration(step(&random, state.now)))
    case 7: .ticked(state.now + .milliseconds(random.next(300)))
    default: .input(.key(key(&random)))
    }
  }

  private static func size(_ random: inout SplitMix) -> Size {
    let sizes = [(1, 1), (0, 0), (80, 24), (200, 50), (40, 10), (3, 70), (120, 4)]
    let (width, height) = sizes[random.next(sizes.count)]
    guard random.next(3) > 0 else {
      return Size(width: random.next(160), height: random.next(60))
    }
    return Size(width: width, height: height)
  }

  private static func mouse(_ random: inout SplitMix, _ size: Size) -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [
      .press(.left), .press(.right), .press(.left), .release(.left), .wheelUp, .wheelDown, .move,
      .drag(.left), .wheelLeft, .wheelRight, .press(.back), .press(.forward),
    ]
    let point = Point(x: random.next(size.width + 4) - 2, y: random.next(size.height + 4) - 2)
    let modifiers: Modifiers = random.next(4) == 0 ? .control : []
    return MouseEvent(kinds[random.next(kinds.count)], at: point, modifiers)
  }

  private static func key(_ random: inout SplitMix) -> KeyPress {
    let bindings = KeyTable.standard.bindings
    let keys = bindings[random.next(bindings.count)].keys
    return keys[random.next(keys.count)]
  }

  private static func change(_ random: inout SplitMix) -> ClusterEvent {
    let cluster = Harbour.cluster()
    var machine = cluster.machines[random.next(cluster.machines.count)]
    var node = cluster.nodes[random.next(cluster.nodes.count)]
    switch random.next(10) {
    case 7: return other(&random, cluster)
    case 8, 9: return .recorded(cluster.records[random.next(cluster.records.count)])
    case 0: return .machineRemoved(machine.id)
    case 1: return .nodeRemoved(node.id)
    case 2: return .snapshotTaken(cluster)
    case 3:
      node.state = Node.State.allCases[random.next(Node.State.allCases.count)]
      return .nodeChanged(node)
    case 4: return .troubleChanged(of: node.id.rawValue, reason: random.next(2) == 0 ? nil : "gone")
    case 5: return .quorumChanged(random.next(2) == 0 ? nil : cluster.quorum)
    default:
      machine.owner = random.next(4) == 0 ? nil : node.id
      machine.state =
        VirtualMachine.State.allCases[random.next(VirtualMachine.State.allCases.count)]
      return .machineChanged(machine)
    }
  }

  private static func other(
    _ random: inout SplitMix, _ cluster: ClusterSnapshot
  ) -> ClusterEvent {
    switch random.next(5) {
    case 0:
      var volume = cluster.volumes[random.next(cluster.volumes.count)]
      volume.state = [.online, .redirected, .degraded, .offline][random.next(4)]
      return .volumeChanged(volume)
    case 1:
      var network = cluster.networks[random.next(cluster.networks.count)]
      network.state = ClusterNetwork.State.allCases[random.next(3)]
      return .networkChanged(network)
    case 2: return .networkRemoved(cluster.networks[random.next(cluster.networks.count)].id)
    case 3: return .diskRemoved(cluster.disks[random.next(cluster.disks.count)].id)
    default:
      var settings = cluster.settings
      settings.sharedVolumesEnabled = random.next(2) == 0
      return .settingsChanged(settings)
    }
  }

  private static func step(_ random: inout SplitMix, _ now: MonotonicTime) -> MigrationEvent {
    let machines = Harbour.cluster().machines
    let machine = machines[random.next(machines.count)]
    let request = MigrationRequest(
      machine: machine.id, source: machine.owner ?? "quay1",
      destination: random.next(5) == 0 ? nil : "quay2",
      initiator: random.next(2) == 0 ? .ferry : .other, requestedAt: Harbour.wallStart)
    let reading = MigrationProgress(
      pass: random.next(5), sent: .mebibytes(Double(random.next(9000))),
      remaining: .mebibytes(Double(random.next(9000) - 10)),
      total: .mebibytes(Double(random.next(4096))),
      rate: Bandwidth(bytesPerSecond: random.next(2) == 0 ? 0 : 1e8),
      dirtyRate: random.next(2) == 0 ? nil : Bandwidth(bytesPerSecond: 5e7))
    let failure = MigrationFailure(code: .hypervisor, machineState: "It runs", cause: "No reason")
    let lane = BlackoutLane.allCases[random.next(3)]
    let kinds: [MigrationEvent.Kind] = [
      .requested(request), .requested(request), .queued(reason: "Waiting"), .preflightBegan,
      .setupBegan(network: nil), .passBegan(random.next(4)), .progressed(reading),
      .progressed(reading), .blackoutBegan, .blackoutEnded, .cleanUpBegan, .cancelRequested,
      .laneMeasured(lane, LaneReading(duration: .milliseconds(random.next(900)), isFinal: false)),
      .ended([.done, .cancelled, .failed(failure)][random.next(3)]),
    ]
    return MigrationEvent(
      id: MigrationID(rawValue: "\(machine.id)/\(random.next(3))"),
      at: now + .milliseconds(random.next(200)), kind: kinds[random.next(kinds.count)])
  }
}

/// A small generator that gives the same numbers for the same seed everywhere.
struct SplitMix {
  var state: UInt64

  /// A number from 0 up to, but not including, a bound.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}

import ClusterBackend
import ClusterModel
import MigrationModel
import SimulatedCluster
import Testing

/// Forecasts against what then happens in the simulated cluster, over a matrix.
@Suite("Forecast against simulated result")
struct PlannedTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var memory: Double
    var set: Double
    var rate: Double
    var cap: Double?

    var testDescription: String {
      "\(memory) MiB, \(set) MiB at \(rate) MiB/s, cap \(cap.map { "\($0)" } ?? "none")"
    }
  }

  static let matrix: [Row] = [256.0, 512].flatMap { memory in
    [(0.0, 0.0), (32, 20), (64, 60), (128, 400)].flatMap { set, rate in
      [30.0, 60, nil].map { Row(memory: memory, set: set, rate: rate, cap: $0) }
    }
  }

  @Test("the total within 8 %, both within their ranges", arguments: matrix)
  func forecastHolds(_ row: Row) throws {
    let (outlook, migration) = try Self.run(row)
    let (total, pause) = try (#require(outlook.total), #require(outlook.lanes[.hypervisor]))
    let whole = try #require(migration.wholeTime)
    let stood = try #require(migration.lanes[.hypervisor]?.duration)
    print(
      row.testDescription, "total", total.likely.stopwatch, whole.stopwatch, "pause",
      pause.likely.stopwatch, stood.stopwatch)
    #expect(migration.outcome == .done)
    #expect(abs(total.likely.seconds / whole.seconds - 1) < 0.08)
    #expect(total.low <= whole && whole <= total.high)
    #expect(pause.low <= stood && stood <= pause.high)
  }

  @Test("the heavy writer at 60 MiB/s: under 10 s with a pause under 100 ms")
  func heavyWriter() throws {
    let row = Row(memory: 256, set: 128, rate: 400, cap: 60)
    let (outlook, migration) = try Self.run(row)
    #expect(outlook.plan.steps == [.init(afterPass: 1, action: .startPostCopy)])
    #expect(migration.stepsTaken.map(\.action) == [.startPostCopy])
    #expect(migration.spans.map(\.phase).contains(.fetching))
    let (whole, pause) = try (
      #require(migration.wholeTime), #require(migration.lanes[.hypervisor])
    )
    #expect(whole < .seconds(10))
    #expect(pause.duration < .milliseconds(100))
  }

  static func run(_ row: Row) throws -> (MigrationOutlook, Migration) {
    var scenario = try StoryCluster.scenario()
    scenario.profile = .qemu
    let machine = VirtualMachine(
      id: "judged", state: .running, owner: "quay2", memory: .mebibytes(row.memory),
      volume: "Volume1", isProcessorCompatible: true)
    let sets = [WorkingSet(size: .mebibytes(row.set), rate: .mebibytesPerSecond(row.rate))]
    scenario.guests = [
      Scenario.Guest(
        machine: machine,
        memory: GuestMemory(size: machine.memory, workingSets: row.rate > 0 ? sets : []))
    ]
    var world = SimulatedWorld(scenario, seed: 1)
    var order = MigrationOrder(
      id: "judged/1", machine: "judged", source: "quay2", destination: "quay3",
      networks: ["Live Migration"],
      options: MigrationOptions(bandwidthMax: row.cap.map { .mebibytesPerSecond($0) }))
    let measurement = try #require(world.measurement(for: order))
    let outlook = MigrationPlanner.outlook(measurement, options: order.options)
    order.plan = outlook.plan
    let (refusal, _) = world.begin(order)
    #expect(refusal == nil)
    while let next = world.nextEventTime, world.cluster.migration(order.id)?.isOver == false,
      next < .zero + .seconds(600)
    {
      _ = world.advance(to: next)
    }
    return (outlook, try #require(world.cluster.migration(order.id)))
  }
}

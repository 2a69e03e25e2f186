import ClusterModel
import Console
import Testing

@testable import CommandLanguage

/// What the console's command log writes in PowerShell is understood here, and means the action that
/// it was written for.
@Suite struct PowerShellWordsTests {
  private static let policies = [
    RolePolicy(
      preferredOwners: ["quay2", "quay1"], possibleOwners: ["quay1", "quay3"],
      failback: .between(hour: 22, and: 6), failuresMax: 3, failurePeriod: .seconds(7200),
      priority: .noAutoStart, antiAffinity: ["web", "it's"], offlineAction: .shutDown),
    RolePolicy(failback: .immediately, priority: .high, offlineAction: .turnOff),
    RolePolicy(preferredOwners: ["quay3"], failback: .prevent, priority: .low),
  ]

  private static let machineOperations: [(MachineID, MachineOperation)] =
    [
      ("db 1", .start), ("web-01", .shutDown), ("web-01", .turnOff), ("web-01", .save),
      ("web-01", .delete), ("lone", .delete), ("lone", .makeHighlyAvailable),
      ("db 1", .configure(MachineChange(memory: .gibibytes(2)))),
      ("db 1", .configure(MachineChange(memory: .kibibytes(1_048_577)))),
      ("db 1", .configure(MachineChange(processors: 4))),
      ("db 1", .configure(MachineChange(isProcessorCompatible: true))),
      ("db 1", .configure(MachineChange(startAction: .always))),
      ("web-01", .takeSnapshot(name: "now \"$x\"", sequence: .whileRunning)),
      ("web-01", .revert(toSnapshot: "now")), ("web-01", .deleteSnapshot(name: "now")),
      ("web-01", .quickMigrate(to: "quay2")), ("db 1", .move(to: "quay1")),
    ]

  private static let nodeOperations: [NodeOperation] = [
    .pause, .drain, .resume(failback: true), .resume(failback: false), .stopService, .startService,
    .evict, .fence(.reboot), .fence(.off),
  ]
  private static let storageOperations: [StorageOperation] = [
    .enableSharedVolumes(noticeAccepted: true), .addVolume(disk: "Cluster Disk 4"),
    .removeVolume("Volume1"), .moveCoordinator("Volume1", to: "quay2"),
    .renameRoot(#"C:\Machines"#), .setMaintenance("Volume1", true),
    .setMaintenance("Volume1", false), .setRedirected("Volume1", true),
    .setRedirected("Volume1", false), .moveDisk("Cluster Disk 4", to: "quay1"),
  ]
  private static let networkOperations: [NetworkOperation] = [
    .setUse("Live Migration", .disabled), .setUse("Backup", .enabled),
    .setUse("Cluster; old", .internal), .setMetric("Live Migration", 900),
    .rename("Live Migration", to: "Moves"),
  ]
  private static let others: [ClusterOperation] = [
    .addNode(NodeSpecification(name: "quay4", pattern: "quay1")),
    .setQuorum(QuorumConfiguration(mode: .nodeMajority)),
    .setQuorum(QuorumConfiguration(mode: .nodeAndDiskMajority, witnessDisk: "Witness")),
    .setQuorum(
      QuorumConfiguration(mode: .nodeAndFileShareMajority, witnessShare: #"\\files\witness"#)),
    .setQuorum(QuorumConfiguration(mode: .diskOnly, witnessDisk: "Witness")),
  ]

  static let operations: [ClusterOperation] =
    machineOperations.map { .machine($0.0, $0.1) } + nodeOperations.map { .node("quay1", $0) }
    + storageOperations.map { .storage($0) } + networkOperations.map { .network($0) } + others

  /// The lines of an action, one after the other, in one script.
  private func run(_ action: ClusterAction) async throws -> RecordingHost {
    let words = CommandWords(action, in: Harbour.cluster, clusterArgument: nil)
    let lines = words.lines(in: .powerShell)
    return try await Harbour.run(lines.joined(separator: "\n"))
  }

  @Test(arguments: operations)
  func theWordsAreTheOperation(_ operation: ClusterOperation) async throws {
    #expect(try await run(.perform(operation)).effects == [.perform(operation)])
  }

  @Test func theWordsOfMigrationsAreThose() async throws {
    #expect(
      try await run(.migrate("web-01", to: "quay2", holds: true)).effects
        == [.migrate("web-01", to: "quay2")])
    #expect(try await run(.cancelMigration("web-01")).effects == [.cancelMigration("web-01")])
    #expect(try await run(.release("web-01")).effects.isEmpty)
  }

  @Test func aSnapshotAfterShuttingDownIsThreeSteps() async throws {
    let operation = MachineOperation.takeSnapshot(name: "a", sequence: .shutDownFirst)
    #expect(
      try await run(.perform(.machine("web-01", operation))).effects == [
        .perform(.machine("web-01", .shutDown)),
        .perform(.machine("web-01", .takeSnapshot(name: "a", sequence: .whileRunning))),
        .perform(.machine("web-01", .start)),
      ])
  }

  @Test func aChangeOfSeveralThingsIsAsMany() async throws {
    let change = MachineChange(
      memory: .gibibytes(2), processors: 4, isProcessorCompatible: true, startAction: .always)
    #expect(
      try await run(.perform(.machine("db 1", .configure(change)))).effects == [
        .perform(.machine("db 1", .configure(MachineChange(memory: .gibibytes(2))))),
        .perform(.machine("db 1", .configure(MachineChange(processors: 4)))),
        .perform(.machine("db 1", .configure(MachineChange(isProcessorCompatible: true)))),
        .perform(.machine("db 1", .configure(MachineChange(startAction: .always)))),
      ])
  }

  @Test(arguments: policies)
  func aPolicyComesAboutLineByLine(_ policy: RolePolicy) async throws {
    let host = try await run(.perform(.machine("web-01", .setPolicy(policy))))
    #expect(host.snapshot.machines[id: "web-01"]?.policy == policy)
  }

  @Test(arguments: [
    MigrationNetworks(order: ["Live Migration", "Cluster; old"], excluded: ["Backup"]),
    MigrationNetworks(order: ["Backup"]),
    MigrationNetworks(excluded: ["Backup", "Live Migration"]),
  ])
  func theOrderOfNetworksComesAbout(_ networks: MigrationNetworks) async throws {
    let host = try await run(.perform(.network(.setMigrationNetworks(networks))))
    #expect(host.snapshot.settings.migrationNetworks == networks)
  }

  @Test func aNewMachineComesAbout() async throws {
    var wanted = MachineSpecification(
      name: "web-09", owner: "quay2", memory: .gibibytes(2), processors: 2, volume: "Volume1",
      networkSwitch: "VMs", startAction: .startIfItRan, isHighlyAvailable: true,
      isProcessorCompatible: true)
    wanted.image = "/images/base.qcow2"
    var made = wanted
    made.processors = 1
    made.startAction = .nothing
    made.isHighlyAvailable = false
    made.isProcessorCompatible = false
    #expect(
      try await run(.perform(.createMachine(wanted))).effects == [
        .perform(.createMachine(made)),
        .perform(.machine("web-09", .configure(MachineChange(processors: 2)))),
        .perform(.machine("web-09", .configure(MachineChange(isProcessorCompatible: true)))),
        .perform(.machine("web-09", .configure(MachineChange(startAction: .startIfItRan)))),
        .perform(.machine("web-09", .makeHighlyAvailable)),
      ])
  }
}

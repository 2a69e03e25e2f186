import ArgumentParser
import ClusterModel
import Testing

@testable import Console
@testable import ferry

/// The lines that the command log shows: each action has all of its forms, and what Ferry's own form
/// means to Ferry's parser is the action itself.
@Suite struct CommandWordsTests {
  static let cluster: ClusterSnapshot = {
    var cluster = ClusterSnapshot(name: "harbour", kind: .linux)
    cluster.nodes = Table(["quay1", "quay2"].map { Node(id: $0, state: .up) })
    cluster.machines = [
      VirtualMachine(id: "web-01", state: .running, owner: "quay1", memory: .gibibytes(4)),
      VirtualMachine(
        id: "o'db 1", state: .running, owner: "quay2", memory: .gibibytes(4),
        isHighlyAvailable: false),
    ]
    cluster.services = [
      Service(id: "mail", state: .online, type: "Group", owner: "quay1")
    ]
    cluster.networks = [
      ClusterNetwork(id: "Live migration", state: .up, use: .internal, subnet: "10.7.3.0/24")
    ]
    return cluster
  }()

  private static let machineOperations: [MachineOperation] = [
    .start, .shutDown, .turnOff, .save, .delete, .makeHighlyAvailable,
    .configure(
      MachineChange(
        memory: .gibibytes(2), processors: 4, isProcessorCompatible: true, startAction: .always)),
    .configure(MachineChange(memory: .kibibytes(1_048_577))),
    .setPolicy(
      RolePolicy(
        preferredOwners: ["quay2", "quay1"], possibleOwners: ["quay1"],
        failback: .between(hour: 22, and: 6), failuresMax: 3, failurePeriod: .seconds(7200),
        priority: .noAutoStart, antiAffinity: ["web"], offlineAction: .shutDown)),
    .setPolicy(RolePolicy(failback: .immediately, priority: .high)),
    .takeSnapshot(name: "before it", sequence: .shutDownFirst),
    .takeSnapshot(name: "now", sequence: .whileRunning), .revert(toSnapshot: "now"),
    .deleteSnapshot(name: "now"), .quickMigrate(to: "quay2"), .move(to: "quay2"),
  ]
  private static let nodeOperations: [NodeOperation] = [
    .pause, .drain, .resume(failback: true), .resume(failback: false), .stopService, .startService,
    .evict, .fence(.reboot), .fence(.off),
  ]
  private static let storageOperations: [StorageOperation] = [
    .enableSharedVolumes(noticeAccepted: true), .addVolume(disk: "Cluster Disk 4"),
    .removeVolume("Volume1"), .moveCoordinator("Volume1", to: "quay2"),
    .renameRoot(#"C:\Machines"#),
    .setMaintenance("Volume1", true), .setMaintenance("Volume1", false),
    .setRedirected("Volume1", true), .setRedirected("Volume1", false),
    .moveDisk("Cluster Disk 4", to: "quay1"),
  ]
  private static let networkOperations: [NetworkOperation] = [
    .setMigrationNetworks(MigrationNetworks(order: ["Live migration", "b"], excluded: ["c"])),
    .setMigrationNetworks(MigrationNetworks()), .setUse("Live migration", .disabled),
    .setUse("Live migration", .enabled), .setUse("Live migration", .internal),
    .setMetric("Live migration", 900), .rename("Live migration", to: "Moves"),
  ]
  private static let others: [ClusterOperation] = [
    .createMachine(newMachine), .createMachine(plainMachine),
    .addNode(NodeSpecification(name: "quay3", pattern: "quay1")),
    .setQuorum(QuorumConfiguration(mode: .nodeMajority)),
    .setQuorum(QuorumConfiguration(mode: .nodeAndDiskMajority, witnessDisk: "Cluster Disk 4")),
    .setQuorum(
      QuorumConfiguration(mode: .nodeAndFileShareMajority, witnessShare: #"\\files\witness"#)),
    .setQuorum(QuorumConfiguration(mode: .diskOnly, witnessDisk: "Cluster Disk 4")),
  ]

  private static let newMachine: MachineSpecification = {
    var wanted = MachineSpecification(
      name: "web-09", owner: "quay1", memory: .gibibytes(2), processors: 2, volume: "Volume1",
      networkSwitch: "VMs", startAction: .startIfItRan, isHighlyAvailable: true,
      isProcessorCompatible: true)
    wanted.image = "/images/base.qcow2"
    wanted.diskSize = .gibibytes(20)
    wanted.kernel = .init(path: "/boot/vmlinuz", initialDisk: "/boot/initrd", commandLine: "-q x")
    return wanted
  }()
  private static let plainMachine = MachineSpecification(
    name: "web-10", owner: "quay1", memory: .mebibytes(512), disk: "Cluster Disk 4")

  static let operations: [ClusterOperation] =
    machineOperations.flatMap { operation in
      [ClusterOperation.machine("web-01", operation), .machine("o'db 1", operation)]
    }
    + nodeOperations.map { .node("quay1", $0) } + storageOperations.map { .storage($0) }
    + networkOperations.map { .network($0) } + others
    + [.service("mail", .bringOnline), .service("mail", .takeOffline)]
    + [.service("mail", .move(to: "quay2"))]

  static let migrations: [ClusterAction] = [
    .migrate("web-01", to: "quay2", holds: false), .migrate("o'db 1", to: "quay1", holds: true),
    .release("web-01"), .cancelMigration("web-01"),
  ]

  private func words(_ action: ClusterAction) -> CommandWords {
    CommandWords(action, in: Self.cluster, clusterArgument: "harbour")
  }

  @Test(arguments: operations.map { ClusterAction.perform($0) } + migrations)
  func everyActionHasAllItsForms(_ action: ClusterAction) {
    for language in CommandWords.Language.allCases {
      let lines = words(action).lines(in: language)
      #expect(!lines.isEmpty, "\(language)")
      for line in lines {
        #expect(!line.isEmpty && !line.contains("\n"), "\(line)")
        #expect(line.count { $0 == "\"" } % 2 == 0, "\(line)")
      }
    }
  }

  @Test(arguments: operations)
  func whatFerryReadsIsTheOperation(_ operation: ClusterOperation) throws {
    let words = words(.perform(operation))
    let command = try Ferry.parseAsRoot(words.ferryArguments)
    if let command = command as? any OperationCommand {
      let found = try command.operation(in: Self.cluster)
      #expect(found == operation, "\(words.ferryArguments)")
      #expect(command.options.cluster.cluster == "harbour")
    } else if let command = command as? DrainCommand {
      #expect(operation == .node(command.node, .drain))
    } else {
      Issue.record("\(words.ferryArguments) is \(command)")
    }
  }

  @Test func whatFerryReadsIsTheMigration() throws {
    let held = words(.migrate("o'db 1", to: "quay1", holds: true))
    let command = try Ferry.parseAsRoot(held.ferryArguments)
    let migrate = try #require(command as? MigrateCommand)
    #expect(migrate.machines == ["o'db 1"] && migrate.destination == "quay1" && migrate.hold)
    let release = try Ferry.parseAsRoot(words(.release("web-01")).ferryArguments)
    #expect((release as? GoCommand)?.machine == "web-01")
    let cancel = try Ferry.parseAsRoot(words(.cancelMigration("web-01")).ferryArguments)
    #expect((cancel as? CancelCommand)?.machine == "web-01")
  }

  /// G9, word for word.
  @Test func aMigrationIsTheGuidesPipeline() {
    let lines = words(.migrate("web-01", to: "quay2", holds: false)).lines(in: .powerShell)
    #expect(
      lines == [
        #"Get-Cluster "harbour" | Move-ClusterVirtualMachineRole -Name "web-01" -Node "quay2""#
      ])
  }

  @Test func namesCannotLeaveTheirQuotes() {
    #expect(Shell.quoted("o'db; rm -rf /") == #"'o'\''db; rm -rf /'"#)
    #expect(Shell.quoted("a\n\u{1B}b") == "ab")
    #expect(Shell.quoted("") == "''")
    #expect(PowerShellWords.quoted("a\"$(b)`\u{201D}") == "\"a`\"`$(b)```\u{201D}\"")
    #expect(PowerShellWords.quoted("a\u{07}\nb") == "\"ab\"")
  }
}

import ArgumentParser
import ClusterModel
import MigrationEngine

/// `ferry snapshot take|revert|delete|list VM`.
struct SnapshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "Keep, and return to, what a virtual machine once was.",
    subcommands: [Take.self, Revert.self, Delete.self, List.self])

  struct Take: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a snapshot; the advised sequence shuts the machine down first.")

    @Argument(help: "The virtual machine.") var machine: MachineID
    @Argument(help: "The snapshot's name.") var name: String
    @Flag(help: "Take it while the machine runs, against the advice.") var whileRunning = false
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .machine(
        machine, .takeSnapshot(name: name, sequence: whileRunning ? .whileRunning : .shutDownFirst))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      guard let found = cluster.machines[id: machine] else { return .failed("\(machine) is gone.") }
      let isThere = found.snapshots.contains { $0.name == name }
      let isAtRest = ![.stopping, .starting, .saving].contains(found.state)
      return isThere && isAtRest
        ? .done("The snapshot \(name) was taken. \(found.sentence)") : .underWay
    }
  }

  struct Revert: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Bring a virtual machine back to a snapshot; what it did since is lost.")

    @Argument(help: "The virtual machine.") var machine: MachineID
    @Argument(help: "The snapshot's name.") var name: String
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .machine(machine, .revert(toSnapshot: name))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      guard let found = cluster.machines[id: machine] else { return .failed("\(machine) is gone.") }
      return [.stopping, .starting].contains(found.state)
        ? .underWay : .done("Reverted to \(name). \(found.sentence)")
    }
  }

  struct Delete: OperationCommand {
    static let configuration = CommandConfiguration(abstract: "Delete a snapshot.")

    @Argument(help: "The virtual machine.") var machine: MachineID
    @Argument(help: "The snapshot's name.") var name: String
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .machine(machine, .deleteSnapshot(name: name))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      let isThere = cluster.machines[id: machine]?.snapshots.contains { $0.name == name }
      return isThere == true ? .underWay : .done("The snapshot \(name) is deleted.")
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List a machine's snapshots.")

    @Argument(help: "The virtual machine.") var machine: MachineID
    @Option(name: .shortAndLong, help: ListFormat.help) var output = ListFormat.table
    @OptionGroup var cluster: ClusterOption

    func run() async throws {
      let session = try await cluster.look()
      session.announceNotices()
      let snapshot = session.engine.snapshot
      guard let found = snapshot.machines[id: machine] else {
        throw ExitStatus(
          ExitStatus.badInput, "There is no virtual machine named \(machine) in this cluster")
      }
      let list = ListDescription<MachineSnapshot>.snapshots.list(found.snapshots, in: snapshot)
      if let text = try list.text(output, width: OutputTerminal.width) { print(text) }
      await session.close()
    }
  }
}

extension ListDescription where Row == MachineSnapshot {
  /// `ferry snapshot list`.
  static let snapshots = ListDescription(
    singular: "snapshot", nameKey: "name",
    fields: [
      Field("name", "NAME", .text, "Its name.") { row, _ in .text(row.name) },
      Field(
        "takenAt", "TAKEN", .number, "When, in seconds since 1970 in UTC.",
        words: { row, _ in PlainText.moment(row.takenAt.secondsSince1970) },
        { row, _ in .moment(row.takenAt.secondsSince1970) }),
      Field(
        "includesMemory", "WITH MEMORY", .flag, "Whether the machine ran, and its memory is kept.",
        words: { row, _ in row.includesMemory ? "yes" : "no" },
        { row, _ in .flag(row.includesMemory) }),
    ])
}

import ArgumentParser
import ClusterModel

/// `ferry create vm NAME`.
struct CreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Create something in the cluster.",
    subcommands: [Machine.self])

  struct Machine: OperationCommand {
    static let configuration = CommandConfiguration(
      commandName: "vm", abstract: "Create a virtual machine; it is off at first.")

    @Argument(help: "The name.") var name: MachineID
    @Option(help: ArgumentHelp("Its memory, such as 2GiB.", valueName: "size")) var memory: Bytes
    @Option(help: ArgumentHelp("The node on which it lies.", valueName: "node")) var owner: NodeID
    @Option(help: "The shared volume for its files.") var volume: VolumeID?
    @Option(
      help: ArgumentHelp(
        "The image that its disk begins as, a path on the nodes.", valueName: "path")) var image:
      String?
    @Option(help: ArgumentHelp("The size of its disk, such as 20GiB.", valueName: "size"))
    var diskSize: Bytes?
    @Option(
      help: ArgumentHelp(
        "A kernel to boot instead of the disk, a path on the nodes.", valueName: "path"))
    var kernel: String?
    @Option(help: ArgumentHelp("The kernel's initial disk.", valueName: "path")) var initrd: String?
    @Option(help: ArgumentHelp("What the kernel is told.", valueName: "text")) var cmdline: String?
    @Option(help: "The disk for its files, instead of a volume.") var disk: DiskID?
    @Option(help: ArgumentHelp("Its processors.", valueName: "number")) var processors = 1
    @Option(name: .customLong("switch"), help: "The virtual switch.") var networkSwitch: String?
    @Option(
      help: ArgumentHelp("What it does when its node's hypervisor starts.", valueName: "action"))
    var startAction = StartActionArgument.nothing
    @Flag(name: .customLong("ha"), help: "Make it highly available.") var isHighlyAvailable = false
    @Flag(help: "Let it move between processor versions.") var processorCompatibility = false
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      var wanted = MachineSpecification(
        name: name, owner: owner, memory: memory, processors: processors, volume: volume,
        disk: disk, networkSwitch: networkSwitch, startAction: startAction.action,
        isHighlyAvailable: isHighlyAvailable, isProcessorCompatible: processorCompatibility)
      wanted.image = image
      wanted.diskSize = diskSize
      wanted.kernel = kernel.map {
        .init(path: $0, initialDisk: initrd, commandLine: cmdline)
      }
      return .createMachine(wanted)
    }

    func validate() throws {
      guard kernel != nil || (initrd == nil && cmdline == nil) else {
        throw ValidationError("--initrd and --cmdline belong to a --kernel")
      }
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.machines[id: name].map { .done("Created. \($0.sentence)") } ?? .underWay
    }
  }
}

/// `ferry delete vm NAME`.
struct DeleteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete something from the cluster.",
    subcommands: [Machine.self])

  struct Machine: OperationCommand {
    static let configuration = CommandConfiguration(
      commandName: "vm", abstract: "Delete a virtual machine; its files stay.")

    @Argument(help: "The virtual machine.") var name: MachineID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation { .machine(name, .delete) }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.machines[id: name] == nil ? .done("\(name) is deleted.") : .underWay
    }
  }
}

/// `ferry make-ha VM`.
struct MakeHighlyAvailableCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-ha", abstract: "Make a virtual machine highly available.")

  @Argument(help: "The virtual machine.") var machine: MachineID
  @OptionGroup var options: OperationOptions

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .machine(machine, .makeHighlyAvailable)
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    cluster.machines[id: machine]?.isHighlyAvailable == true
      ? .done("\(machine) is highly available.") : .underWay
  }
}

/// `ferry configure VM`.
struct ConfigureCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "configure", abstract: "Change a virtual machine that is off.")

  @Argument(help: "The virtual machine.") var machine: MachineID
  @Option(help: ArgumentHelp("Its memory, such as 2GiB.", valueName: "size")) var memory: Bytes?
  @Option(help: ArgumentHelp("Its processors.", valueName: "number")) var processors: Int?
  @Option(
    help: ArgumentHelp("Whether it may move between processor versions.", valueName: "on|off"))
  var processorCompatibility: Switch?
  @Option(
    help: ArgumentHelp("What it does when its node's hypervisor starts.", valueName: "action"))
  var startAction: StartActionArgument?
  @OptionGroup var options: OperationOptions

  func validate() throws {
    guard change != MachineChange() else { throw ValidationError("Say what is to change") }
  }

  private var change: MachineChange {
    MachineChange(
      memory: memory, processors: processors, isProcessorCompatible: processorCompatibility?.isOn,
      startAction: startAction?.action)
  }

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .machine(machine, .configure(change))
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    guard let found = cluster.machines[id: machine] else { return .failed("\(machine) is gone.") }
    let isAsWanted =
      found.memory == change.memory ?? found.memory
      && found.processors == change.processors ?? found.processors
      && found.isProcessorCompatible == change.isProcessorCompatible ?? found.isProcessorCompatible
      && found.startAction == change.startAction ?? found.startAction
    return isAsWanted ? .done("\(machine) is changed.") : .underWay
  }
}

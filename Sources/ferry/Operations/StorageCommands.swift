import ArgumentParser
import ClusterModel

/// `ferry volumes enable|add|remove|move|rename-root|maintenance|redirected`.
struct VolumesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "volumes", abstract: "Cluster shared volumes.",
    subcommands: [
      Enable.self, Add.self, Remove.self, Move.self, RenameRoot.self, Maintenance.self,
      Redirected.self,
    ])

  struct Enable: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Enable cluster shared volumes, once per cluster.",
      discussion: """
        The notice: shared volumes are for the files of virtual machines only. Anything else may be \
        damaged there.
        """)

    @Flag(help: "Say that you have read the notice.") var acceptNotice = false
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .storage(.enableSharedVolumes(noticeAccepted: acceptNotice))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.settings.sharedVolumesEnabled
        ? .done("Shared volumes are enabled, under \(cluster.settings.sharedVolumeRoot).")
        : .underWay
    }
  }

  struct Add: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an available disk a shared volume.")

    @Argument(help: "The disk.") var disk: DiskID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .storage(.addVolume(disk: disk))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      guard case .sharedVolume(let volume)? = cluster.disks[id: disk]?.use,
        let path = cluster.volumes[id: volume]?.path
      else { return .underWay }
      return .done("\(disk) is the shared volume \(volume), at \(path).")
    }
  }

  struct Remove: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a shared volume an available disk again.")

    @Argument(help: "The volume.") var volume: VolumeID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .storage(.removeVolume(volume))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.volumes[id: volume] == nil
        ? .done("\(volume) is no shared volume any more.") : .underWay
    }
  }

  struct Move: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Have another node coordinate a shared volume.")

    @Argument(help: "The volume.") var volume: VolumeID
    @Option(name: .customLong("to"), help: ArgumentHelp("The node.", valueName: "node")) var node:
      NodeID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .storage(.moveCoordinator(volume, to: node))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.volumes[id: volume]?.coordinator == node
        ? .done("\(node) coordinates \(volume).") : .underWay
    }
  }

  struct RenameRoot: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change the folder under which every shared volume lies.")

    @Argument(help: #"The folder, such as C:\Machines."#) var folder: String
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .storage(.renameRoot(folder))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.settings.sharedVolumeRoot == folder
        ? .done("Shared volumes lie under \(folder).") : .underWay
    }
  }

  struct Maintenance: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a shared volume out of use, or back into it.")

    @Argument(help: "The volume.") var volume: VolumeID
    @Argument(help: "on or off.") var maintenance: Switch
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .storage(.setMaintenance(volume, maintenance.isOn))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      guard let found = cluster.volumes[id: volume] else { return .failed("\(volume) is gone.") }
      guard found.isInMaintenance == maintenance.isOn else { return .underWay }
      return .done("Maintenance is \(maintenance.rawValue): \(volume) is \(found.state.rawValue).")
    }
  }

  struct Redirected: OperationCommand {
    static let configuration = CommandConfiguration(
      abstract: "Have every node reach a shared volume through its coordinator, or directly again.")

    @Argument(help: "The volume.") var volume: VolumeID
    @Argument(help: "on or off.") var redirected: Switch
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .storage(.setRedirected(volume, redirected.isOn))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      guard let found = cluster.volumes[id: volume] else { return .failed("\(volume) is gone.") }
      guard found.isRedirectedByHand == redirected.isOn else { return .underWay }
      return .done(
        "Redirected access is \(redirected.rawValue): \(volume) is \(found.state.rawValue).")
    }
  }
}

/// `ferry disks move DISK --to NODE`.
struct DisksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disks", abstract: "Disks of the cluster.", subcommands: [Move.self])

  struct Move: OperationCommand {
    static let configuration = CommandConfiguration(abstract: "Have another node own a disk.")

    @Argument(help: "The disk.") var disk: DiskID
    @Option(name: .customLong("to"), help: ArgumentHelp("The node.", valueName: "node")) var node:
      NodeID
    @OptionGroup var options: OperationOptions

    func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
      .storage(.moveDisk(disk, to: node))
    }

    func progress(in cluster: ClusterSnapshot) -> OperationProgress {
      cluster.disks[id: disk]?.owner == node ? .done("\(node) owns \(disk).") : .underWay
    }
  }
}

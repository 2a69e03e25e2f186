import ArgumentParser
import ClusterModel

/// `ferry quorum MODE`.
struct QuorumCommand: OperationCommand {
  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case nodeMajority = "node-majority"
    case nodeAndDiskMajority = "node-and-disk-majority"
    case nodeAndFileShareMajority = "node-and-file-share-majority"
    case diskOnly = "disk-only"

    var mode: QuorumMode {
      switch self {
      case .nodeMajority: .nodeMajority
      case .nodeAndDiskMajority: .nodeAndDiskMajority
      case .nodeAndFileShareMajority: .nodeAndFileShareMajority
      case .diskOnly: .diskOnly
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "quorum",
    abstract: "Say whose votes make a quorum. To see it: ferry get quorum")

  @Argument(
    help: ArgumentHelp("How votes are counted.", valueName: "mode"))
  var mode: Mode
  @Option(help: "The disk that votes.") var disk: DiskID?
  @Option(help: #"The share that votes, such as \\files\witness."#) var share: String?
  @OptionGroup var options: OperationOptions

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .setQuorum(
      QuorumConfiguration(mode: mode.mode, witnessDisk: disk, witnessShare: share))
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    guard let quorum = cluster.settings.quorum, quorum.mode == mode.mode,
      quorum.witnessDisk == disk, quorum.witnessShare == share
    else { return .underWay }
    return .done("The quorum is \(mode.mode.rawValue).")
  }
}

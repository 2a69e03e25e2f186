import ClusterModel

/// What can be done to several machines at once.
enum BulkVerb: Hashable, Sendable {
  /// To one node, or each to its best possible one.
  case liveMigrate(to: NodeID?)
  case start, shutDown, turnOff, save

  /// Those that are operations on a machine.
  static let power: [BulkVerb] = [.start, .shutDown, .turnOff, .save]

  /// What it is for one machine; nil for a live migration, which is ordered in another way.
  var operation: MachineOperation? {
    switch self {
    case .liveMigrate: nil
    case .start: .start
    case .shutDown: .shutDown
    case .turnOff: .turnOff
    case .save: .save
    }
  }
}

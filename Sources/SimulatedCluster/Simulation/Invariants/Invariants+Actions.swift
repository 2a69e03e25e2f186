internal import ClusterBackend
internal import ClusterModel

/// What must hold of an action.
extension Invariants {
  /// What is refused changes nothing.
  mutating func checkRefusal(
    of action: SimulationAction, _ before: SimulatedWorld, _ after: SimulatedWorld
  ) {
    guard
      before.cluster == after.cluster, before.nextEventTime == after.nextEventTime,
      before.now == after.now, before.migrations.count == after.migrations.count
    else { return violate(.refusalChangesNothing, "\(action)", at: after.now) }
  }

  /// What preflight says is what happens; only running out of networks is found on the way.
  mutating func checkBeginning(
    of order: MigrationOrder, _ obstacle: MigrationFailure?, _ refusal: MigrationFailure?,
    _ facts: [ClusterEvent], _ before: SimulatedWorld, _ after: SimulatedWorld
  ) {
    guard refusal != nil else {
      if let obstacle, obstacle.code != .noMigrationNetwork {
        violate(.rulesAgree, "\(order.id) begins although \(obstacle.report)", at: after.now)
      }
      return
    }
    if obstacle == nil {
      violate(.rulesAgree, "\(order.id) is refused and preflight said yes", at: after.now)
    }
    if !facts.isEmpty {
      violate(.refusalChangesNothing, "\(order.id) has facts", at: after.now)
    }
    checkRefusal(of: .migrate(order), before, after)
  }

  /// Notes whom an operation may take from its node in the middle of a migration.
  mutating func disturb(_ operation: ClusterOperation) {
    guard case .machine(let id, _) = operation else { return }
    trouble { $0.machine == id ? $0.isMachineDisturbed = true : () }
  }

  /// Notes whom a fault may.
  mutating func disturb(_ fault: Fault) {
    switch fault {
    case .machineFails(let id), .hostProcessMoves(let id):
      trouble { $0.machine == id ? $0.isMachineDisturbed = true : () }
    case .serviceRestarts(let id):
      trouble { $0.source == id ? $0.isSourceLost = true : () }
    default: break
    }
  }
}

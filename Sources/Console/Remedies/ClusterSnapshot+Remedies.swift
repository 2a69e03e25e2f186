import ClusterModel
import ClusterRules
import TerminalUI

/// What can be done after a live migration failed (F12): what is likeliest to put it right first.
extension ClusterSnapshot {
  func remedies(after id: MigrationID) -> [MenuItem] {
    guard let migration = migration(id), case .failed(let failure)? = migration.outcome else {
      return []
    }
    let machine = migration.machine
    let subject = MenuSubject.machine(machine)
    return causes(of: failure, migration) + [again(migration)] + [
      MenuItem(
        action: .best(.liveMigrate, of: subject), label: "Live migrate to the best possible node",
        availability: best(for: machine)),
      MenuItem(
        action: .report(.whereItCanRun([machine])), label: "Show where it can run, and why not"),
      MenuItem(
        action: .criticalEvents(subject), label: "Show the critical events for this application"),
      MenuItem(action: .form(.validation), label: "Validate This Cluster…"),
    ]
  }

  private func again(_ migration: Migration) -> MenuItem {
    let machine = migration.machine
    guard let node = migration.request.destination else {
      return .refused("Try again", "It is not known where it was to go")
    }
    var item = MenuItem(
      action: .migrate(machine, to: node), label: "Try again: live migrate to \(node)",
      availability: self.migration(of: machine, to: node))
    item.isDefault = item.availability.isAvailable
    return item
  }

  /// What removes the cause: by what the rules say now, or else by the kind of failure.
  private func causes(of failure: MigrationFailure, _ migration: Migration) -> [MenuItem] {
    var rules: Set<Refusal.Rule> = []
    if let node = migration.request.destination {
      rules = Set(
        MigrationRules.obstacles(moving: migration.machine, to: node, in: self).map(\.rule))
    }
    switch failure.code {
    case .noMigrationNetwork: rules.insert(.migrationNetwork)
    case .destinationLost: rules.insert(.nodeUp)
    case .refused, .nodeBusy, .sourceLost, .hypervisor, .cluster, .abandoned: break
    }
    let id = migration.machine
    let offers: [(Set<Refusal.Rule>, MenuItem)] = [
      (
        [.processorCompatibility],
        MenuItem(
          action: .form(.machineSettings(id)), label: "Change its processor compatibility…")
      ),
      (
        [.possibleOwner],
        MenuItem(action: .form(.machine(id)), label: "Change its possible owners…")
      ),
      (
        [.migrationNetwork],
        MenuItem(
          action: .form(.migrationNetworks), label: "Change the networks for live migration…")
      ),
      (
        [.nodeUp],
        MenuItem(action: .open(.nodes), label: "Look at the nodes")
      ),
      (
        [.sharedStorage], MenuItem(action: .open(.volumes), label: "Look at the shared volumes")
      ),
    ]
    return offers.filter { !$0.0.isDisjoint(with: rules) }.map(\.1)
  }
}

extension ConsoleState {
  /// The migration that is selected among all, when it is one of the cluster that is shown.
  var selectedCrossing: MigrationID? {
    crossingsView.selected.flatMap { $0.cluster == clusterKey ? $0.migration : nil }
  }

  /// Opens what can be done after the failed migration that is shown, or selected.
  mutating func openRemedies() {
    let id: MigrationID? =
      switch screen {
      case .migration(let id): id
      case .crossings: selectedCrossing
      case .browser: nil
      }
    guard let id, !cluster.remedies(after: id).isEmpty else {
      status = Status(text: "There is nothing to put right: it did not fail", tone: .quiet)
      return
    }
    let subject = MenuSubject.failure(id)
    overlay = .menu(
      MenuState(
        subject: subject, anchor: Point(x: size.width / 4, y: size.height / 4),
        selected: items(for: subject).beginning?.action))
  }
}

import ClusterModel
import ClusterRules
import Testing

/// What forbids operations on storage and networks, each rule by itself.
@Suite struct StorageRulesTests {
  private static func cluster(
    _ change: (inout ClusterSnapshot) -> Void = { _ in }
  ) -> ClusterSnapshot {
    var cluster = RulesTests.cluster()
    cluster.operations = Set(ClusterOperation.Kind.allCases)
    cluster.volumes[id: "Volume1"]?.disk = "Disk 1"
    cluster.volumes[id: "Volume1"]?.coordinator = "n1"
    cluster.disks.update(
      ClusterDisk(id: "Disk 1", capacity: .zero, use: .sharedVolume("Volume1"), owner: "n1"))
    cluster.disks.update(ClusterDisk(id: "Disk 2", capacity: .zero, owner: "n1"))
    change(&cluster)
    return cluster
  }

  private func rules(
    _ operation: StorageOperation, _ cluster: ClusterSnapshot
  ) -> [Refusal.Rule] {
    OperationRules.obstacles(to: .storage(operation), in: cluster).map(\.rule)
  }

  @Test func sharedVolumesAreEnabledOnceAndAfterTheNotice() throws {
    let fresh = Self.cluster { $0.settings.sharedVolumesEnabled = false }
    #expect(rules(.enableSharedVolumes(noticeAccepted: true), fresh).isEmpty)
    #expect(rules(.enableSharedVolumes(noticeAccepted: false), fresh) == [.sharedVolumesOnce])
    let enabled = Self.cluster()
    let refusal = try #require(
      OperationRules.obstacles(
        to: .storage(.enableSharedVolumes(noticeAccepted: true)), in: enabled
      ).first)
    #expect(refusal.rule == .sharedVolumesOnce)
    #expect(refusal.reason.contains("once per cluster"))
  }

  @Test func disksAreAddedWhenSharedVolumesAreEnabled() {
    let fresh = Self.cluster { $0.settings.sharedVolumesEnabled = false }
    #expect(rules(.addVolume(disk: "Disk 2"), fresh) == [.sharedVolumesEnabled])
    #expect(rules(.addVolume(disk: "Disk 2"), Self.cluster()).isEmpty)
    #expect(rules(.addVolume(disk: "Disk 1"), Self.cluster()) == [.availableDisk])
    #expect(rules(.addVolume(disk: "Disk 3"), Self.cluster()) == [.exists])
  }

  @Test func disksSayWhyTheyAreNotAvailable() throws {
    let lonely = Self.cluster {
      $0.disks[id: "Disk 2"]?.state = .offline
      $0.disks[id: "Disk 2"]?.information = "not shared"
    }
    let refusal = try #require(
      OperationRules.obstacles(to: .storage(.addVolume(disk: "Disk 2")), in: lonely).first)
    #expect(refusal.reason == "Disk 2 is not available: it is offline (not shared)")
  }

  @Test(
    arguments: [
      .moveCoordinator("Volume1", to: "n2"), .setMaintenance("Volume1", true),
      .setRedirected("Volume1", true), .renameRoot("/srv"), .moveDisk("Disk 2", to: "n2"),
    ] as [StorageOperation])
  func whatOnlyWindowsHasIsRefusedOnLinux(_ operation: StorageOperation) {
    #expect(!rules(operation, Self.cluster()).contains(.capability))
    var linux = ClusterSnapshot(name: "real", kind: .linux)
    let simulated = Self.cluster()
    linux.operations = simulated.operations
    linux.nodes = simulated.nodes
    linux.volumes = simulated.volumes
    linux.disks = simulated.disks
    #expect(rules(operation, linux) == [.capability])
    #expect(rules(.addVolume(disk: "Disk 2"), linux).isEmpty)
  }

  @Test func nothingIsChangedWithoutQuorum() {
    let lost = Self.cluster {
      $0.quorum = Quorum(isQuorate: false, votesPresent: 1, votesExpected: 3, mode: "")
    }
    #expect(rules(.addVolume(disk: "Disk 2"), lost) == [.quorum])
    #expect(
      OperationRules.obstacles(to: .network(.setMetric("Live Migration", 7)), in: lost)
        .map(\.rule) == [.quorum])
  }

  @Test func coordinatorsAndOwnersTakePart() {
    let down = Self.cluster { $0.nodes[id: "n2"]?.state = .down }
    let up = Self.cluster()
    #expect(rules(.moveCoordinator("Volume1", to: "n2"), down) == [.nodeUp])
    #expect(rules(.moveCoordinator("Volume1", to: "n2"), up).isEmpty)
    #expect(rules(.moveDisk("Disk 2", to: "n2"), down) == [.nodeUp])
    #expect(rules(.moveDisk("Disk 2", to: "n2"), up).isEmpty)
  }

  @Test func networksThatAreNotReadyRefuseMigrations() throws {
    for node: NodeID in ["n1", "n2"] {
      let starting = Self.cluster { $0.nodes[id: node]?.isMigrationNetworkInitializing = true }
      let refusal = try #require(
        MigrationRules.obstacles(moving: "web-01", to: "n2", in: starting).first)
      #expect(refusal.rule == .migrationNetwork)
      #expect(refusal.reason.hasPrefix("No migration network available: "))
      #expect(refusal.reason.contains(node.rawValue))
      #expect(refusal.advice == "Wait: it takes up to 30 seconds")
    }
    let moved = Self.cluster { $0.machines[id: "web-01"]?.isMigrationNetworkInitializing = true }
    #expect(
      MigrationRules.obstacles(moving: "web-01", to: "n2", in: moved).map(\.rule)
        == [.migrationNetwork])
  }

  @Test func brokenAdaptersAreNoCandidates() {
    let broken = Self.cluster {
      $0.networks[id: "Live Migration"]?.adapters["n2"] = NetworkAdapter(
        name: "Ethernet", state: .failed, speed: .megabitsPerSecond(1000))
    }
    #expect(NetworkOrder.candidates(from: "n1", to: "n2", in: broken).isEmpty)
    #expect(NetworkOrder.attempts(from: "n1", to: "n2", in: broken) == ["Live Migration"])
  }

  @Test func trafficOfTheClusterTakesItsOwnNetworkFirst() {
    var cluster = RulesTests.cluster()
    cluster.networks.update(RulesTests.network("CSV", clusterTraffic: true))
    cluster.networks.update(RulesTests.network("Cheap"))
    cluster.networks[id: "CSV"]?.metric = 5000
    cluster.networks[id: "Cheap"]?.metric = 1000
    cluster.networks.update(RulesTests.network("Storage", use: .disabled))
    #expect(
      NetworkOrder.forClusterTraffic(in: cluster).map(\.id) == ["CSV", "Cheap", "Live Migration"])
  }
}

import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// The dialogues that are kept as pictures.
enum FormScene: String, CaseIterable, Sendable {
  case machineGeneral, machineFailover, machineSettings, machineDependencies, machineAdvanced
  case machineNetworks, machineNetworksShared, settings, settingsOff, snapshots, snapshotRunning
  case node, nodeNetworks, network, networkWrong, networkReadOnly, disk, volume, cluster
  case clusterRoot, clusterMigration, record, enableVolumes, enableVolumesMissing, addStorage
  case migrationNetworks, eventFilter, eventFilterWrong, dropDown, openCluster, openClusterMissing

  private var subject: FormSubject {
    switch self {
    case .machineGeneral, .machineFailover, .machineSettings, .machineDependencies,
      .machineAdvanced, .machineNetworks, .machineNetworksShared, .dropDown:
      .machine("web-01")
    case .settings: .machineSettings("web-01")
    case .settingsOff: .machineSettings("build-2")
    case .snapshots, .snapshotRunning: .snapshots("web-01")
    case .node, .nodeNetworks: .node("quay1")
    case .network, .networkWrong, .networkReadOnly: .network("Storage")
    case .disk: .disk("Cluster Disk 4")
    case .volume: .volume("Volume2")
    case .cluster, .clusterRoot, .clusterMigration: .cluster
    case .record: .record(Self.cluster(for: self).records[1])
    case .enableVolumes, .enableVolumesMissing: .enableVolumes
    case .addStorage: .addStorage
    case .migrationNetworks: .migrationNetworks
    case .eventFilter, .eventFilterWrong: .eventFilter(EventFilter())
    case .openCluster, .openClusterMissing: .openCluster(["two-node", "large", "lab"])
    }
  }

  private var keys: String {
    switch self {
    case .machineFailover, .nodeNetworks, .clusterRoot: "Ctrl-PgDn"
    case .machineSettings, .clusterMigration: "Ctrl-PgDn Ctrl-PgDn"
    case .machineDependencies: "Ctrl-PgDn Ctrl-PgDn Ctrl-PgDn"
    case .machineAdvanced: "Ctrl-PgUp Ctrl-PgUp"
    case .machineNetworks: "Ctrl-PgUp"
    case .machineNetworksShared: "Ctrl-PgUp Down Down K K"
    case .networkWrong: "Ctrl-u Enter"
    case .enableVolumesMissing: "Enter"
    case .snapshotRunning: "Tab Tab Tab Tab Down"
    case .eventFilterWrong: "Tab Tab Tab x Enter"
    case .openClusterMissing: "Down Down Down Enter"
    case .dropDown: "Tab Tab Tab Tab Enter"
    default: ""
    }
  }

  static func cluster(for scene: FormScene) -> ClusterSnapshot {
    var cluster = Harbour.cluster()
    if scene == .enableVolumes || scene == .enableVolumesMissing {
      cluster.settings.sharedVolumesEnabled = false
    }
    if scene == .snapshots, var machine = cluster.machines[id: "web-01"] {
      machine.snapshots = [
        MachineSnapshot(name: "Before updates", takenAt: Harbour.wallStart, includesMemory: false),
        MachineSnapshot(name: "Running", takenAt: Harbour.wallStart, includesMemory: true),
      ]
      cluster.machines.update(machine)
    }
    return cluster
  }

  func driver(width: Int, height: Int) -> Driver {
    var driver = FormTests.open(
      subject, width: width, height: height, cluster: Self.cluster(for: self),
      options: ConsoleOptions(isReadOnly: self == .networkReadOnly))
    driver.keys(keys)
    if self == .networkReadOnly { driver.keys("x Enter") }
    return driver
  }
}

/// Golden screens of every dialogue.
@Suite struct FormScreenTests {
  @Test(arguments: FormScene.allCases)
  func looksAsKept(_ scene: FormScene) throws {
    for (width, height) in [(80, 24), (120, 40), (40, 10)] {
      let frame = scene.driver(width: width, height: height).state.render()
      let problem = try ScreenFile.compare(
        ScreenFile.text(of: frame), with: "form-\(scene.rawValue)-\(width)x\(height)")
      if let problem { Issue.record("\(problem)") }
    }
  }

  @Test func oneCellIsEnoughForEveryDialogue() {
    for scene in FormScene.allCases {
      #expect(scene.driver(width: 1, height: 1).state.render().surface.cells.count == 1)
    }
  }
}

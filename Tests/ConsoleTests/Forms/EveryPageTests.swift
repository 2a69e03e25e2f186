import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Golden screens of every tab and every step of every dialogue, found by going through all of them,
/// so that none can be forgotten.
@Suite struct EveryPageTests {
  /// One of each kind.
  static let subjects: [FormSubject] = [
    .machine("web-01"), .machineSettings("build-2"), .snapshots("web-01"), .node("quay1"),
    .network("Storage"), .disk("Cluster Disk 4"), .volume("Volume2"), .cluster,
    .record(Harbour.cluster().records[1]), .migrationNetworks, .enableVolumes, .addStorage,
    .eventFilter(EventFilter()), .renameNetwork("Storage"), .newMachine("quay1"),
    .highAvailability, .quorum, .validation, .addNode, .openCluster(["two-node", "large"]),
    .exportEvents(EventFilter()), .openQuery, .service("fileshare"),
  ]

  /// The name of a kind. A new one does not compile here: it belongs into `subjects`, too.
  static func name(of subject: FormSubject) -> String {
    switch subject {
    case .machine: "machine"
    case .machineSettings: "settings"
    case .snapshots: "snapshots"
    case .node: "node"
    case .network: "network"
    case .disk: "disk"
    case .volume: "volume"
    case .cluster: "cluster"
    case .record: "record"
    case .migrationNetworks: "migrationNetworks"
    case .enableVolumes: "enableVolumes"
    case .addStorage: "addStorage"
    case .eventFilter: "eventFilter"
    case .renameNetwork: "renameNetwork"
    case .newMachine: "newMachine"
    case .highAvailability: "highAvailability"
    case .quorum: "quorum"
    case .validation: "validation"
    case .addNode: "addNode"
    case .openCluster: "openCluster"
    case .exportEvents: "exportEvents"
    case .openQuery: "openQuery"
    case .service: "service"
    }
  }

  private static func cluster(for subject: FormSubject) -> ClusterSnapshot {
    var cluster = Harbour.cluster()
    if subject == .service("fileshare") { return Harbour.withServices() }
    if subject == .enableVolumes { cluster.settings.sharedVolumesEnabled = false }
    return cluster
  }

  @Test(arguments: subjects)
  func looksAsKept(_ subject: FormSubject) throws {
    for (width, height) in [(80, 24), (120, 40)] {
      var driver = FormTests.open(
        subject, width: width, height: height, cluster: Self.cluster(for: subject))
      let first = try #require(driver.state.form)
      let pages = try #require(driver.state.shown(first)).pages.count
      for page in 0..<pages {
        var state = first
        state.show(page, of: try #require(driver.state.shown(first)))
        driver.state.form = state
        driver.state.settleForm()
        let frame = driver.state.render()
        let name = "page-\(Self.name(of: subject))-\(page + 1)-\(width)x\(height)"
        for problem in [
          try ScreenFile.compare(ScreenFile.text(of: frame), with: name),
          try ScreenFile.compare(ScreenFile.asciiText(of: frame), with: "ASCII/\(name)"),
        ] {
          if let problem { Issue.record("\(problem)") }
        }
      }
    }
  }

  @Test func eachKindIsThereOnce() {
    #expect(Set(Self.subjects.map(Self.name)).count == Self.subjects.count)
  }
}

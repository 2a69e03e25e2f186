import ClusterModel

@testable import Console

/// Every menu that is kept as a picture, reached with keys.
enum MenuScene: String, CaseIterable, Sendable {
  case root, cluster, clusterMore, services, virtualMachines, nodes, volumes, storage, networks
  case events, machine, liveMigrate, quickMigrate, move, machines, together, resource
  case node, pause, resume, nodeMore, volume, volumeMove, volumeMore, disk, network
  case whereItCanRun, dependencies, phrase

  /// Where the user is, and what is selected there.
  private var spot: (Place, RowID?) {
    switch self {
    case .root: (.root, nil)
    case .cluster, .clusterMore: (.cluster, nil)
    case .services, .virtualMachines: (.services, nil)
    case .nodes: (.nodes, nil)
    case .volumes: (.volumes, nil)
    case .storage: (.storage, nil)
    case .networks: (.networks, nil)
    case .events: (.events, nil)
    case .machine, .liveMigrate, .quickMigrate, .move, .machines, .together, .resource,
      .whereItCanRun, .dependencies:
      (.services, .machine("web-01"))
    case .phrase: (.services, .machine("build-2"))
    case .node, .pause, .nodeMore: (.nodes, .node("quay1"))
    case .resume: (.nodes, .node("quay4"))
    case .volume, .volumeMove, .volumeMore: (.volumes, .volume("Volume1"))
    case .disk: (.storage, .disk("Cluster Disk 4"))
    case .network: (.networks, .network("Cluster"))
    }
  }

  /// What is chosen in the menu.
  private var labels: [String] {
    switch self {
    case .clusterMore, .nodeMore, .volumeMore: ["More Actions…"]
    case .virtualMachines: ["Virtual Machines…"]
    case .liveMigrate: ["Live migrate virtual machine to another node"]
    case .quickMigrate: ["Quick migrate virtual machine(s) to another node"]
    case .move: ["Move virtual machine(s) to another node"]
    case .pause: ["Pause"]
    case .resume: ["Resume"]
    case .volumeMove: ["Move this shared volume to another node"]
    case .whereItCanRun: ["Show where it can run"]
    case .dependencies: ["Show Dependency Report"]
    case .phrase: ["Delete"]
    default: []
    }
  }

  /// A subject that no single row stands for.
  private var subject: MenuSubject? {
    switch self {
    case .machines, .together: .machines(["web-01", "build-2", "build-1", "cache"])
    case .resource: .resource("web-01")
    default: nil
    }
  }

  func driver(width: Int, height: Int) -> Driver {
    var driver = Driver(width: width, height: height)
    let (place, row) = spot
    driver.go(to: place)
    if let row { driver.select(row) }
    if let subject {
      driver.keys("m")
      if case .menu(let menu) = driver.state.overlay {
        driver.state.overlay = .menu(MenuState(subject: subject, anchor: menu.anchor))
      }
      driver.keys(self == .together ? "Enter Enter" : "Home")
    } else {
      driver.choose(labels)
    }
    if self == .phrase { driver.type("build-") }
    return driver
  }
}

import ClusterModel
import ClusterRules

@testable import Console

/// Every menu that is kept as a picture, reached with keys.
enum MenuScene: String, CaseIterable, Sendable {
  case root, cluster, clusterMore, services, virtualMachines, nodes, volumes, storage, networks
  case events, openQuery, machine, liveMigrate, quickMigrate, move, machines, together, resource
  case node, pause, resume, nodeMore, volume, volumeMove, volumeMore, disk, network
  case whereItCanRun, dependencies, phrase
  case machineMore, servicesMore, newMachineNodes, resourceMore, resourceLive, resourceQuick
  case diskMove, diskMore, machinesLive
  case newMachine, highAvailability, quorum, validate, validating, validated, addNode
  case service, serviceMove, serviceMore, serviceResource, serviceResourceMore, serviceDependencies

  /// Where the user is, and what is selected there.
  private var spot: (Place, RowID?) {
    switch self {
    case .root: (.root, nil)
    case .cluster, .clusterMore, .quorum, .validate, .validating, .validated: (.cluster, nil)
    case .services, .virtualMachines, .servicesMore, .newMachineNodes, .newMachine,
      .highAvailability:
      (.services, nil)
    case .nodes, .addNode: (.nodes, nil)
    case .volumes: (.volumes, nil)
    case .storage: (.storage, nil)
    case .networks: (.networks, nil)
    case .events, .openQuery: (.events, nil)
    case .machine, .liveMigrate, .quickMigrate, .move, .machines, .together, .resource,
      .machineMore, .machinesLive, .resourceMore, .resourceLive, .resourceQuick, .whereItCanRun,
      .dependencies:
      (.services, .machine("web-01"))
    case .phrase: (.services, .machine("build-2"))
    case .node, .pause, .nodeMore: (.nodes, .node("quay1"))
    case .resume: (.nodes, .node("quay4"))
    case .volume, .volumeMove, .volumeMore: (.volumes, .volume("Volume1"))
    case .disk, .diskMove, .diskMore: (.storage, .disk("Cluster Disk 4"))
    case .network: (.networks, .network("Cluster"))
    case .service, .serviceMove, .serviceMore, .serviceDependencies:
      (.services, .service("fileshare"))
    case .serviceResource, .serviceResourceMore:
      (.service("fileshare"), .serviceResource("fileshare", "Shared folders"))
    }
  }

  /// What is chosen in the menu.
  private var labels: [String] {
    switch self {
    case .clusterMore, .nodeMore, .volumeMore, .machineMore, .servicesMore, .diskMore,
      .serviceMore, .serviceResourceMore:
      ["More Actions…"]
    case .virtualMachines: ["Virtual Machines…"]
    case .newMachineNodes: ["Virtual Machines…", "New Virtual Machine…"]
    case .diskMove: ["Move this resource to another node"]
    case .liveMigrate: ["Live migrate virtual machine to another node"]
    case .quickMigrate: ["Quick migrate virtual machine(s) to another node"]
    case .move: ["Move virtual machine(s) to another node"]
    case .pause: ["Pause"]
    case .openQuery: ["Open Query…"]
    case .resume: ["Resume"]
    case .volumeMove: ["Move this shared volume to another node"]
    case .whereItCanRun: ["Show where it can run"]
    case .serviceMove: ["Move this service or application to another node"]
    case .serviceDependencies: ["Show Dependency Report"]
    case .dependencies: ["Show Dependency Report"]
    case .phrase: ["Delete"]
    case .newMachine: ["Virtual Machines…", "New Virtual Machine…", "quay2"]
    case .highAvailability: ["Configure a Service or Application…"]
    case .quorum: ["More Actions…", "Configure Cluster Quorum Settings…"]
    case .validate, .validating, .validated: ["Validate This Cluster…"]
    case .addNode: ["Add Node…"]
    default: []
    }
  }

  /// What is pressed then.
  private var keys: String {
    switch self {
    case .phrase: "b u i l d -"
    case .highAvailability: "Enter Enter"
    case .quorum: "Enter"
    case .validate: "Enter Enter Down Enter"
    case .validating, .validated: "Enter Enter Enter Enter Enter"
    case .addNode: "q u a y 5 Enter"
    default: ""
    }
  }

  /// A subject that no single row stands for.
  private var subject: MenuSubject? {
    switch self {
    case .machines, .machinesLive, .together: .machines(["web-01", "build-2", "build-1", "cache"])
    case .resource, .resourceMore, .resourceLive, .resourceQuick: .resource("web-01")
    default: nil
    }
  }

  func driver(width: Int, height: Int) -> Driver {
    let (place, row) = spot
    let isService = place == .service("fileshare") || row == .service("fileshare")
    var driver = Driver(
      isService ? Harbour.withServices() : Harbour.cluster(), width: width, height: height)
    driver.go(to: place)
    if let row { driver.select(row) }
    if let subject {
      driver.keys("m")
      if case .menu(let menu) = driver.state.overlay {
        driver.state.overlay = .menu(MenuState(subject: subject, anchor: menu.anchor))
      }
      driver.keys(self == .together ? "Enter Enter" : "Home")
      let submenu: Submenu? =
        switch self {
        case .machinesLive: .liveMigrate
        case .resourceMore: .moreActions
        case .resourceLive: .liveMigrate
        case .resourceQuick: .quickMigrate
        default: nil
        }
      if let submenu { driver.open(submenu) }
    } else {
      driver.choose(labels)
    }
    driver.keys(keys)
    if self == .validated {
      let report = Validation.run(driver.state.cluster)
      driver.send(.validated(report, page: "/state/validation-harbour.html"))
    }
    return driver
  }
}

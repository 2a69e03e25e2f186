import ClusterModel
import TerminalUI

@testable import Console

/// The screens that are kept as pictures, each reached as a user reaches it.
enum Scene: String, CaseIterable, Sendable {
  case root, cluster, services, machine, nodes, node, volumes, networks, events
  case menu, submenu, confirmation, confirmationWaiting, quit, help, filter, trouble, readOnly
  case dock, queue, setup, memoryCopy, firstCopy, blackout, done, failed, cancelled, waiting

  /// The console in this scene.
  func driver(width: Int, height: Int) -> Driver {
    let options = ConsoleOptions(isReadOnly: self == .readOnly)
    var driver = Driver(width: width, height: height, options: options)
    switch self {
    case .root, .cluster, .services, .machine, .nodes, .node, .volumes, .networks, .events:
      browse(&driver)
    case .menu, .submenu, .confirmation, .confirmationWaiting, .quit, .help, .filter, .trouble,
      .readOnly:
      overlay(&driver)
    case .dock, .queue, .setup, .memoryCopy, .firstCopy, .blackout, .done, .failed, .cancelled,
      .waiting:
      migrate(&driver)
    }
    return driver
  }

  private func browse(_ driver: inout Driver) {
    switch self {
    case .root: driver.keys("Left Home")
    case .cluster: driver.keys("Left Home Down")
    case .machine: driver.keys("Home Enter")
    case .nodes: driver.keys("Left Down")
    case .node: driver.keys("Left Down Down Right")
    case .volumes: driver.keys("Left End Up Up Right")
    case .networks: driver.keys("Left End Up Right")
    case .events: driver.keys("Left End Right")
    default: break
    }
  }

  private func overlay(_ driver: inout Driver) {
    switch self {
    case .menu: driver.keys("End m")
    case .submenu: driver.keys("End l")
    case .confirmation: driver.keys("End l Enter")
    case .confirmationWaiting:
      var voyage = Voyage()
      voyage.copies()
      driver.send(voyage.events)
      driver.keys("End Up l Enter")
    case .quit:
      var voyage = Voyage()
      voyage.copies()
      driver.send(voyage.events)
      driver.keys("q")
    case .help: driver.keys("?")
    case .filter:
      driver.keys("/")
      driver.type("web")
    case .trouble:
      driver.send(.cluster(.troubleChanged(of: "quay3", reason: "no answer from libvirtd")))
    case .readOnly: driver.keys("End m")
    default: break
    }
  }

  private func migrate(_ driver: inout Driver) {
    var voyage = Voyage()
    switch self {
    case .setup:
      voyage.asksFor()
      voyage.happens(.setupBegan(network: "Live migration"), after: 25)
    case .firstCopy: voyage.copiesFirstPass()
    case .blackout: voyage.stops()
    case .done: voyage.arrives()
    case .failed: voyage.fails()
    case .cancelled:
      voyage.copies()
      voyage.happens(.cancelRequested, after: 200)
      voyage.happens(.ended(.cancelled), after: 150)
    default: voyage.copies()
    }
    driver.send(voyage.events)
    if self == .blackout { driver.send(.ticked(voyage.now + .milliseconds(64))) }
    if self == .queue || self == .waiting {
      var second = Voyage("db-01", from: "quay1", to: "quay2")
      second.asksFor()
      second.happens(
        .queued(
          reason: "Waiting: quay1 is sending web-01; one live migration per node at a time"))
      driver.send(second.events)
    }
    switch self {
    case .dock, .queue: break
    case .waiting: driver.keys("Home Down Down Down v")
    default: driver.keys("End Up Up v")
    }
  }
}

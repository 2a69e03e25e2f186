import ClusterModel
import CommandLanguage
import TerminalUI

@testable import Console

/// The screens that are kept as pictures, each reached as a user reaches it.
enum Scene: String, CaseIterable, Sendable {
  case root, cluster, services, machine, nodes, node, volumes, networks, events
  case menu, submenu, confirmation, confirmationWaiting, quit, help, filter, trouble, readOnly
  case themes, settings, commands, words2012, wordsLinux
  case storage, network, columns, sorted, marked, badFilter
  case dock, queue, setup, firstCopy, memoryCopy, blackout, done, failed, cancelled, waiting
  case replay, crossings, crossingsQueue, clusters, clustersRoot
  case prompt, promptOffer, promptQuestion, promptAnswer
  case machineUsage, nodeUsage, failedRemedies
  case otherServices, service, drain, lanesElsewhere, crossingsElsewhere

  /// What has happened in the cluster before the user comes.
  private var voyages: [Voyage] {
    var voyage = Voyage()
    switch self {
    case .confirmationWaiting, .quit, .dock, .memoryCopy: voyage.copies()
    case .queue, .waiting, .crossingsQueue:
      voyage.copies()
      var second = Voyage("db-01", from: "quay1", to: "quay2")
      second.waits()
      return [voyage, second]
    case .setup:
      voyage.asksFor()
      voyage.happens(.setupBegan(network: "Live migration"), after: 25)
    case .firstCopy: voyage.copiesFirstPass()
    case .blackout: voyage.stops()
    case .done, .replay, .crossings: voyage.arrives()
    case .failed, .failedRemedies: voyage.fails()
    case .lanesElsewhere, .crossingsElsewhere: voyage.copies()
    case .cancelled:
      voyage.copies()
      voyage.happens(.cancelRequested, after: 200)
      voyage.happens(.ended(.cancelled), after: 150)
    case .root, .cluster, .services, .machine, .nodes, .node, .volumes, .networks, .events, .menu,
      .themes, .settings, .commands, .words2012, .wordsLinux,
      .submenu, .confirmation, .help, .filter, .trouble, .readOnly, .storage, .network, .columns,
      .sorted, .marked, .badFilter, .clusters, .clustersRoot, .prompt, .promptOffer,
      .promptQuestion, .promptAnswer, .machineUsage, .nodeUsage, .otherServices,
      .service, .drain:
      return []
    }
    return [voyage]
  }

  /// What the user then presses.
  private var keys: String {
    switch self {
    case .root: "Left Home"
    case .cluster: "Left Home Down"
    case .machine: "Home Enter"
    case .nodes: "Left Down"
    case .node: "Left Down Down Right"
    case .volumes: "Left End Up Up Up Right"
    case .networks: "Left End Up Right"
    case .events: "Left End Right"
    case .menu, .readOnly: "End m"
    case .submenu: "End l"
    case .confirmation: "End l Enter"
    case .confirmationWaiting: "End Up l Enter"
    case .quit: "q"
    case .help: "?"
    case .storage: "Left End Up Up Right"
    case .network: "Left End Up Right Right Enter"
    case .columns: "o Down Space"
    case .sorted: "> > > > > > ="
    case .marked: "Home Space Space"
    case .badFilter: "/ ~ ( w"
    case .filter: "/ w e b"
    case .themes: "T Down"
    case .settings: ", Down"
    case .commands: "End l Enter Enter F11"
    case .words2012: "W End m"
    case .wordsLinux: "W W End m"
    case .waiting: "Home Down Down Down v"
    case .setup, .firstCopy, .memoryCopy, .blackout, .done, .failed, .cancelled: "End Up Up v"
    case .replay: "End Up Up v r Right Right Right Right Right Right Right Right Right"
    case .crossings: "V"
    case .otherServices: "Home Down Down Down Down Down Down"
    case .service: "Home Down Down Down Down Down Down Enter"
    case .drain: "Left Down Down Down m Enter Enter"
    case .crossingsElsewhere: "V"
    case .clusters: "["
    case .machineUsage: "Home Enter"
    case .nodeUsage: "Left Down Down Right"
    case .failedRemedies: "End Up Up v f"
    case .clustersRoot: "u"
    case .crossingsQueue: "V Down"
    case .prompt, .promptOffer: ":"
    case .services, .lanesElsewhere, .trouble, .dock, .queue, .promptQuestion, .promptAnswer: ""
    }
  }

  /// The console in this scene.
  func driver(width: Int, height: Int) -> Driver {
    var cluster =
      [.otherServices, .service, .drain].contains(self) ? Harbour.withServices() : Harbour.cluster()
    let voyages = self.voyages
    for event in voyages.flatMap(\.events) { cluster.apply(event) }
    if self == .trouble { cluster.troubles["quay3"] = "no answer from libvirtd" }
    let pause: Duration = self == .blackout ? .milliseconds(64) : .zero
    var driver = Driver(
      cluster, width: width, height: height,
      options: ConsoleOptions(isReadOnly: self == .readOnly),
      now: (voyages.first?.now ?? Harbour.start) + pause)
    if [.clusters, .clustersRoot].contains(self) {
      driver.send(
        .opened(
          ClusterKey(number: 1), named: "pier", OpenClustersTests.pier(), now: Harbour.start,
          startedAt: nil))
    }
    if [.lanesElsewhere, .crossingsElsewhere].contains(self) { openPier(in: &driver) }
    if [.crossings, .crossingsQueue].contains(self) { driver.send(.remembered(Harbour.past)) }
    driver.keys(keys)
    usePrompt(of: &driver)
    if self == .machineUsage || self == .nodeUsage, let subject = driver.state.shownUsage {
      for step in 0..<90 {
        let share = Double((step * 37 + step * step) % 100) / 100
        driver.send(.measured(subject, UsageTests.usage(share)))
      }
    }
    return driver
  }

  /// A second cluster, in which a machine migrates and another one waits, lies beside the first.
  private func openPier(in driver: inout Driver) {
    var pier = OpenClustersTests.pier()
    var voyage = Voyage("mail", from: "quay3", to: "quay2")
    voyage.copiesFirstPass()
    var second = Voyage("cache", from: "quay3", to: "quay1")
    second.waits()
    for event in voyage.events + second.events { pier.apply(event) }
    driver.send(
      .opened(
        ClusterKey(number: 1), named: "pier", pier, now: voyage.now, startedAt: nil))
    driver.keys("[")
  }

  /// What happens at the command prompt.
  private func usePrompt(of driver: inout Driver) {
    let line = "Move-ClusterVirtualMachineRole web-01 quay2"
    switch self {
    case .prompt: driver.type(line)
    case .promptOffer:
      driver.type("Get-ClusterNode | Suspend-ClusterN")
      driver.keys("Tab")
      driver.type("-Na")
      driver.keys("Backspace Backspace Tab Tab")
    case .promptQuestion: driver.send(.lineTried(line, [.migrate("web-01", to: "quay2")]))
    case .promptAnswer:
      let table = "Name  State\n----  -----\nquay1 Up\nquay2 Up"
      driver.send(.lineEnded("Get-ClusterNode; x", output: table, problem: "There is no command x"))
    default: break
    }
  }
}

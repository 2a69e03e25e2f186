public import ClusterModel
import ClusterRules
import TerminalUI

/// A block of the Actions pane: a heading with its verbs.
struct ActionBlock: Equatable, Sendable {
  var title: String
  var items: [MenuItem]
}

/// What menus and the Actions pane lead to.
extension ConsoleState {
  /// What the Actions pane offers: for the place, and for the selected row.
  var actionBlocks: [ActionBlock] {
    let place = MenuSubject(browser.place)
    var blocks = [ActionBlock(title: name(of: place), items: items(for: place, isBrief: true))]
    if browser.selected != nil, let subject = selectedSubject, subject != place {
      blocks.append(
        ActionBlock(title: name(of: subject), items: items(for: subject, isBrief: true)))
    }
    return blocks
  }

  /// Does what an action asks for; what changes the cluster asks first.
  mutating func carryOut(_ action: MenuAction) -> [ConsoleCommand] {
    if case .submenu(let submenu, let subject) = action {
      openSubmenu(submenu, of: subject)
      return []
    }
    overlay = nil
    switch action {
    case .submenu, .nothing: break
    case .best(let submenu, let subject): return carryOutForBest(submenu, subject)
    case .perform(let operation):
      ask(.perform(operation))
      if case .node(let node, .drain) = operation { return [.forecastDrain(node)] }
    case .together(let verb, let machines): ask(.together(verb, machines))
    case .migrate(let machine, let node):
      ask(.migrate(machine, to: node))
      return [.forecast(machine, to: node)]
    case .release(let machine): askToRelease(machine)
    case .cancelMigration(let machine): askToCancel(machine)
    case .showMigration(let machine):
      if let migration = cluster.newestMigration(of: machine) {
        show(migration.id)
      } else {
        status = Status(text: "\(machine) has not migrated yet", tone: .warning)
      }
    case .report(let subject): overlay = .report(ReportState(subject: subject))
    case .close: return berths.isEmpty ? perform(.quit) : askToClose(clusterKey)
    case .closeCluster(let key): return askToClose(key)
    case .refresh:
      status = Status(text: "What is shown is what the cluster says now", tone: .plain)
      return [.redraw]
    case .help: openHelp()
    case .filter: return performInBrowser(.filter)
    default: look(action)
    }
    return []
  }

  /// Does what only changes what is looked at.
  private mutating func look(_ action: MenuAction) {
    switch action {
    case .open(let place): go(to: place)
    case .goTo(let spot): open(spot)
    case .manageCluster: open(.openCluster(clusterNames))
    case .form(let subject): open(subject)
    case .criticalEvents(let subject):
      show(.critical(mentioning: subject.name(in: cluster)))
    case .filterEvents(let filter): show(filter)
    case .saveQuery: saveQuery()
    case .expand(let place): browser.expanded.insert(place)
    case .collapse(let place): browser.expanded.remove(place)
    default: break
    }
  }

  /// Shows the events that a filter lets through.
  private mutating func show(_ filter: EventFilter) {
    eventFilter = filter
    go(to: .events)
  }

  private mutating func go(to place: Place) {
    screen = .browser
    browser.open(place)
    browser.focus = .list
    settle()
    revealSelection()
  }

  /// "Please confirm action".
  mutating func ask(_ question: Question) {
    let isEnterEnough = options.settings.confirmation == .enter || question == .quit
    overlay = .confirmation(
      Confirmation(
        question: question, isConfirmFocused: isEnterEnough && question.isConfirmedByEnter,
        phrase: question.phrase(in: cluster)))
  }

  /// What a list of nodes offers, for the node that suits best at this moment.
  private mutating func carryOutForBest(
    _ submenu: Submenu, _ subject: MenuSubject
  ) -> [ConsoleCommand] {
    if case .service(let id) = subject,
      let node = cluster.services[id: id].flatMap({ Placement.best(for: $0, in: cluster) })
    {
      return carryOut(.perform(.service(id, .move(to: node))))
    }
    guard case .machine(let machine) = subject,
      let node = Placement.best(for: machine, in: cluster)?.node
    else {
      _ = isAllowed(.refused(reason: "No node can take it"))
      return []
    }
    switch submenu {
    case .quickMigrate: return carryOut(.perform(.machine(machine, .quickMigrate(to: node))))
    case .move: return carryOut(.perform(.machine(machine, .move(to: node))))
    default: return carryOut(.migrate(machine, to: node))
    }
  }

  /// Asks whether a migration shall be taken back, or says why it can't be.
  mutating func askToCancel(_ machine: MachineID) {
    if let reason = refusal(of: .change) { return refuse(reason) }
    guard isAllowed(cluster.cancellation(of: machine)) else { return }
    ask(.cancelMigration(machine))
  }

  /// Asks whether a switch-over that waits shall go on, or says why none does.
  mutating func askToRelease(_ machine: MachineID) {
    if let reason = refusal(of: .change) { return refuse(reason) }
    guard isAllowed(cluster.release(of: machine)) else { return }
    ask(.release(machine))
  }

  private mutating func refuse(_ reason: String) { _ = isAllowed(.refused(reason: reason)) }

  /// Shows a forecast, if its question is still open.
  mutating func take(_ answer: ForecastAnswer, _ machine: MachineID, _ node: NodeID) {
    guard case .confirmation(var confirmation) = overlay,
      confirmation.question == .migrate(machine, to: node)
    else { return }
    confirmation.forecast = answer
    overlay = .confirmation(confirmation)
  }

  /// Whether it is asked whether a node is to be drained.
  public func isAsking(toDrain node: NodeID) -> Bool {
    guard case .confirmation(let confirmation) = overlay else { return false }
    return confirmation.question == .perform(.node(node, .drain))
  }

  /// Shows how long a drain takes, if its question is still open.
  mutating func take(_ forecast: DrainForecast) {
    guard case .confirmation(var confirmation) = overlay,
      isAsking(toDrain: forecast.plan.node)
    else { return }
    confirmation.drainForecast = forecast
    overlay = .confirmation(confirmation)
  }
}

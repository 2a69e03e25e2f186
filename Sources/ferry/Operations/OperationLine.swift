import ClusterBackend
import ClusterModel
import ClusterRules
import Glibc

/// One line of an operation's `-o json`.
struct OperationLine: Encodable {
  enum Event: String, Encodable, CaseIterable {
    /// The cluster has taken it on.
    case begun
    /// The machine or node it concerns is in another state.
    case changed
    /// What Ferry itself has to say.
    case note
    /// It is done.
    case done
    /// It went wrong.
    case failed
    /// With `--dry-run`: it would be done.
    case planned
    /// With `--dry-run`: a rule would refuse it.
    case refused
  }

  var event: Event
  var message, rule, advice, machine, service, node, state: String?
  var seconds: Double
}

/// Tells an operation as it goes on: sentences for people, lines for programs.
struct OperationReport {
  let output: OutputFormat
  private let began = ContinuousClock.now
  private var state: String?

  init(_ output: OutputFormat) { self.output = output }

  /// Says something; people read only the sentence.
  func say(_ event: OperationLine.Event, _ message: String?, in subject: OperationSubject) {
    switch output {
    case .table: if let message { print(PlainText.harmless(message)) }
    case .json:
      tell(
        OperationLine(
          event: event, message: message, machine: subject.machine, service: subject.service,
          node: subject.node, state: subject.state, seconds: seconds))
    }
  }

  /// Says what a rule has against it.
  func refuse(_ refusal: Refusal) {
    switch output {
    case .table:
      let advice = refusal.advice.map { " \($0)." } ?? ""
      print(PlainText.harmless("  \(refusal.reason) (\(refusal.rule.rawValue)).\(advice)"))
    case .json:
      tell(
        OperationLine(
          event: .refused, message: refusal.reason, rule: refusal.rule.rawValue,
          advice: refusal.advice, seconds: seconds))
    }
  }

  /// Says so when what it concerns has come into another state; people wait for the end.
  mutating func take(_ subject: OperationSubject) {
    guard let now = subject.state, now != state else { return }
    if output == .json, state != nil { say(.changed, nil, in: subject) }
    state = now
  }

  /// That it went wrong: told to programs here, and to everybody by the error.
  func failure(_ sentence: String, in subject: OperationSubject) -> ExitStatus {
    if output == .json { say(.failed, sentence, in: subject) }
    return ExitStatus(ExitStatus.failed, sentence)
  }

  private var seconds: Double { (ContinuousClock.now - began).seconds }

  private func tell(_ line: OperationLine) {
    guard let text = try? JSON.text(line, isPretty: false) else { return }
    print(text)
    fflush(nil)
  }
}

/// What an operation concerns, and how that is.
struct OperationSubject {
  var machine, service, node, state: String?

  init(of operation: ClusterOperation, in cluster: ClusterSnapshot) {
    switch operation {
    case .machine(let id, _): take(id, cluster)
    case .createMachine(let specification): take(specification.name, cluster)
    case .service(let id, _): take(id, cluster)
    case .node(let id, _): take(id, cluster)
    case .addNode(let specification): take(specification.name, cluster)
    case .storage, .network, .setQuorum: break
    }
  }

  /// A machine.
  init(_ machine: MachineID, in cluster: ClusterSnapshot) { take(machine, cluster) }

  private mutating func take(_ id: MachineID, _ cluster: ClusterSnapshot) {
    machine = id.rawValue
    node = cluster.machines[id: id]?.owner?.rawValue
    state = cluster.machines[id: id]?.state.rawValue
  }

  private mutating func take(_ id: ServiceID, _ cluster: ClusterSnapshot) {
    service = id.rawValue
    node = cluster.services[id: id]?.owner?.rawValue
    state = cluster.services[id: id]?.state.rawValue
  }

  private mutating func take(_ id: NodeID, _ cluster: ClusterSnapshot) {
    node = id.rawValue
    state = cluster.nodes[id: id]?.state.rawValue
  }
}

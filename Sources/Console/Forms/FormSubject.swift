import ClusterModel
import ClusterRules

/// What a form is about: a value, so that menus and the state of the console can name it.
enum FormSubject: Hashable, Sendable {
  case machine(MachineID)
  case machineSettings(MachineID)
  case snapshots(MachineID)
  case service(ServiceID)
  case node(NodeID)
  case network(NetworkID)
  case disk(DiskID)
  case volume(VolumeID)
  case cluster
  case record(EventRecord)
  case migrationNetworks
  case enableVolumes
  case addStorage
  case eventFilter(EventFilter)
  case exportEvents(EventFilter)
  case openQuery
  case renameNetwork(NetworkID)
  case newMachine(NodeID)
  case highAvailability
  case quorum
  case validation
  case addNode
  /// One more cluster; the names are those to choose from.
  case openCluster([String])

  /// How it is made and what it does.
  var topic: any FormTopic {
    switch self {
    case .machine(let id): MachineProperties(machine: id)
    case .machineSettings(let id): MachineSettings(machine: id)
    case .snapshots(let id): MachineSnapshots(machine: id)
    case .service(let id): ServiceProperties(service: id)
    case .node(let id): NodeProperties(node: id)
    case .network(let id): NetworkProperties(network: id)
    case .disk(let id): DiskProperties(disk: id)
    case .volume(let id): VolumeProperties(volume: id)
    case .cluster: ClusterProperties()
    case .record(let record): EventProperties(record: record)
    case .migrationNetworks: MigrationNetworksForm()
    case .enableVolumes: EnableVolumes()
    case .addStorage: AddStorage()
    case .eventFilter(let filter): EventFilterForm(filter: filter)
    case .exportEvents(let filter): ExportEvents(filter: filter)
    case .openQuery: OpenQueryForm()
    case .renameNetwork(let id): RenameNetwork(network: id)
    case .newMachine(let node): NewMachineWizard(node: node)
    case .highAvailability: HighAvailabilityWizard()
    case .quorum: QuorumWizard()
    case .validation: ValidationWizard()
    case .addNode: AddNodeWizard()
    case .openCluster(let names): OpenClusterForm(names: names)
    }
  }
}

extension FormSubject {
  /// The form with what the user entered and with what is wrong with it; nil when what it is about
  /// is gone.
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    let topic = self.topic
    guard var form = topic.form(in: cluster, answers) else { return nil }
    for (id, value) in answers { form.change(id) { if $0.disabled == nil { $0.take(value) } } }
    var problems: [FieldID: String] = [:]
    for field in form.pages.flatMap(\.fields) { problems[field.id] = field.ownProblem }
    problems.merge(topic.problems(of: form, in: cluster)) { own, _ in own }
    if problems.isEmpty { problems = refusals(of: topic.effects(of: form, in: cluster), cluster) }
    for (id, problem) in problems { form.change(id) { $0.problem = problem } }
    return form
  }

  /// What the rules say against operations, by the fields that they come from.
  private func refusals(
    of effects: [FormEffect], _ cluster: ClusterSnapshot
  ) -> [FieldID: String] {
    var found: [FieldID: String] = [:]
    for case .perform(let operation, let field) in effects {
      guard let refusal = OperationRules.obstacles(to: operation, in: cluster).first else {
        continue
      }
      found[field] = found[field] ?? refusal.sentence
    }
    return found
  }
}

extension FormSubject {
  /// Whether it is what *Properties* opens.
  var isProperties: Bool {
    switch self {
    case .machine, .service, .node, .network, .disk, .volume, .cluster, .record: true
    default: false
    }
  }
}

internal import ClusterModel
internal import ClusterRules

/// The page that shows what resources need.
extension Interpreter {
  func reportDependencies(_ call: Invocation) async throws(CommandError) -> [Value] {
    let subjects = try dependencySubjects(call)
    guard !isTrial, !subjects.isEmpty else { return [] }
    let cluster = host.snapshot
    let reports = subjects.map { DependencyReport($0, in: cluster) }
    let file = try await host.keep(
      page: DependencyReport.html(reports, cluster: cluster.name), named: "dependencies")
    return [
      .object(
        Object("FileInfo", [("Name", .string(file)), ("Resources", .integer(reports.count))]))
    ]
  }

  private typealias NamedSubject = (name: String, subject: DependencyReport.Subject)

  /// What is asked about, each once: by names of resources and groups, or by what comes through the
  /// pipe; everything when nothing is said.
  private func dependencySubjects(
    _ call: Invocation
  ) throws(CommandError) -> [DependencyReport.Subject] {
    let resources = namedResources
    let services: [NamedSubject] = host.snapshot.services.map { ($0.id.rawValue, .service($0.id)) }
    let groups: [NamedSubject] =
      machinesInGroups.map { ($0.rawValue, .machine($0)) } + services
    var found: [DependencyReport.Subject] = []
    for value in call.items("Name") {
      found += try subjects(value, resources, "resource", call, "Name")
    }
    for value in call.items("Group") {
      found += try subjects(value, groups, "group", call, "Group")
    }
    for value in call.input + call.items("InputObject") where value.subject != .cluster {
      found += try subjects(value, resources, "resource", call, "InputObject")
    }
    let isAsked = ["Name", "Group", "InputObject"].contains(where: call.has)
    if found.isEmpty, !isAsked, call.input.allSatisfy({ $0.subject == .cluster }) {
      found = resources.map(\.subject)
    }
    var seen: Set<DependencyReport.Subject> = []
    return found.filter { seen.insert($0).inserted }
  }

  private var machinesInGroups: [MachineID] {
    host.snapshot.machines.filter(\.isHighlyAvailable).map(\.id)
  }

  /// Whatever has a name among the resources; a machine has two.
  private var namedResources: [NamedSubject] {
    var all: [NamedSubject] = []
    for id in machinesInGroups {
      all.append(("Virtual Machine \(id)", .machine(id)))
      all.append(("Virtual Machine Configuration \(id)", .machine(id)))
    }
    for service in host.snapshot.services {
      all += service.resources.map { ($0.name, .service(service.id)) }
    }
    for volume in host.snapshot.volumes { all.append((volume.id.rawValue, .volume(volume.id))) }
    for disk in host.snapshot.disks { all.append((disk.id.rawValue, .disk(disk.id))) }
    return all
  }

  private func subjects(
    _ value: Value, _ all: [NamedSubject], _ kind: String, _ call: Invocation, _ parameter: String
  ) throws(CommandError) -> [DependencyReport.Subject] {
    switch value.subject {
    case .group(let id)?, .machine(let id)?, .machineConfiguration(let id)?: return [.machine(id)]
    case .service(let id)?, .serviceResource(let id, _)?: return [.service(id)]
    case .disk(let id)?: return [.disk(id)]
    case .volume(let id)?: return [.volume(id)]
    default:
      let places = try Names.places(
        of: value.text, among: all.map(\.name), kind: kind, at: call.place(of: parameter))
      return places.map { all[$0].subject }
    }
  }
}

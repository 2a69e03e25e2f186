internal import ClusterModel

/// What a call is about: by names, or by what comes through the pipe.
extension Interpreter {
  // MARK: The cluster

  /// Makes sure that the cluster that is meant is the one that is open.
  func checkCluster(_ call: Invocation) throws(CommandError) {
    for name in call.texts("Cluster") ?? [] {
      try check(clusterName: name, at: call.place(of: "Cluster"))
    }
    for value in call.input where value.subject == .cluster {
      try check(clusterName: value.text, at: call.range)
    }
  }

  func check(clusterName name: String, at range: SourceRange) throws(CommandError) {
    let known = [host.snapshot.name, ".", "localhost"] + host.clusterAliases
    guard name.isEmpty || known.contains(where: { $0.matchesName(name) }) else {
      throw .input(
        "The cluster that is open is \(host.snapshot.name), not \(name)", at: range,
        advice: "Open another one with --cluster \(name)")
    }
  }

  // MARK: Its parts

  /// The machines that a call is about.
  func machines(
    _ call: Invocation, parameters: [String] = ["Name"]
  ) throws(CommandError) -> [VirtualMachine] {
    let cluster = host.snapshot
    let all = Array(cluster.machines)
    let names = all.map(\.id.rawValue)
    var found: [VirtualMachine] = []
    for parameter in parameters + ["VMId"] {
      for value in call.items(parameter) {
        if let id = value.machine, let machine = cluster.machines[id: id] {
          found.append(machine)
          continue
        }
        let places = try Names.places(
          of: Self.machineName(value.text, among: names), among: names, kind: "virtual machine",
          at: call.place(of: parameter))
        found += places.map { all[$0] }
      }
    }
    if found.isEmpty, !parameters.contains(where: call.has) {
      let piped = call.input + call.items("InputObject")
      for value in piped where value.subject != .cluster {
        // Among all groups, those of the cluster itself are no machines, and are passed over.
        if piped.count > 1, value.isOwnGroup { continue }
        if let id = value.machine {
          guard let machine = cluster.machines[id: id] else { continue }
          found.append(machine)
        } else {
          let places = try Names.places(
            of: Self.machineName(value.text, among: names), among: names, kind: "virtual machine",
            at: call.range)
          found += places.map { all[$0] }
        }
      }
    }
    return try needed(found, call, "virtual machine", parameters: parameters)
  }

  /// Takes the services that are no machines out of a call that may be about both.
  func takeServices(from call: inout Invocation) -> [Service] {
    let services = host.snapshot.services
    func matches(_ value: Value) -> [Service] {
      if let subject = value.subject {
        if case .service(let id) = subject { return services.filter { $0.id == id } }
        return []
      }
      let wildcard = Wildcard(value.text)
      return services.filter { service in
        let name = service.id.rawValue
        return name.matchesName(value.text)
          || Wildcard.isWildcard(value.text) && wildcard.matches(name)
      }
    }
    let named = call.items("Name")
    let values = named.isEmpty ? call.input + call.items("InputObject") : named
    let found = values.flatMap(matches)
    guard !found.isEmpty else { return [] }
    // A wildcard may mean machines as well.
    let isTaken = { (value: Value) in
      !matches(value).isEmpty && (value.subject != nil || !Wildcard.isWildcard(value.text))
    }
    call.remove(from: "Name", where: isTaken)
    call.remove(from: "InputObject", where: isTaken)
    call.input.removeAll(where: isTaken)
    return found
  }

  /// Whether a call that services were taken out of still names anything.
  func namesMore(_ call: Invocation) -> Bool {
    call.has("Name") || call.has("InputObject") || call.has("VMId")
      || call.input.contains { $0.subject != .cluster }
  }

  /// The machine of a resource's name, such as `Virtual Machine web-01`.
  private static func machineName(_ text: String, among names: [String]) -> String {
    for prefix in ["Virtual Machine Configuration ", "Virtual Machine "]
    where text.lowercased().hasPrefix(prefix.lowercased()) {
      let rest = String(text.dropFirst(prefix.count))
      if names.contains(where: { $0.matchesName(rest) }) { return rest }
    }
    return text
  }

  /// The nodes that a call is about.
  func nodes(_ call: Invocation, _ parameter: String = "Name") throws(CommandError) -> [Node] {
    try parts(call, parameter, Array(host.snapshot.nodes), "node") { subject in
      if case .node(let id) = subject { id } else { nil }
    }
  }

  /// The shared volumes that a call is about; also by the names of their disks.
  func volumes(_ call: Invocation) throws(CommandError) -> [SharedVolume] {
    let cluster = host.snapshot
    let parameter = call.has("Name") ? "Name" : "VolumeName"
    if let text = call.text(parameter), cluster.volumes[id: VolumeID(rawValue: text)] == nil,
      let volume = cluster.volumes.first(where: { $0.disk?.rawValue.matchesName(text) ?? false })
    {
      return [volume]
    }
    return try parts(call, parameter, Array(cluster.volumes), "shared volume") { subject in
      switch subject {
      case .volume(let id): id
      case .disk(let id): cluster.volumes.first { $0.disk == id }?.id
      default: nil
      }
    }
  }

  /// The disks that a call is about.
  func disks(_ call: Invocation) throws(CommandError) -> [ClusterDisk] {
    try parts(call, "Name", Array(host.snapshot.disks), "disk") { subject in
      if case .disk(let id) = subject { id } else { nil }
    }
  }

  private func parts<Part: Identifiable>(
    _ call: Invocation, _ parameter: String, _ all: [Part], _ kind: String,
    of subject: (Subject) -> Part.ID?
  ) throws(CommandError) -> [Part] where Part.ID: Identifier {
    let names = all.map(\.id.rawValue)
    var found: [Part] = []
    let given = call.items(parameter)
    let values = given.isEmpty ? call.input + call.items("InputObject") : given
    let range = given.isEmpty ? call.range : call.place(of: parameter)
    for value in values {
      if let own = value.subject, own != .cluster, let id = subject(own) {
        found += all.filter { $0.id == id }
      } else if value.subject != .cluster || !given.isEmpty {
        let places = try Names.places(of: value.text, among: names, kind: kind, at: range)
        found += places.map { all[$0] }
      }
    }
    return try needed(found, call, kind, parameters: [parameter])
  }

  /// A call that names nothing is a mistake; one whose wildcards or pipe find nothing is not.
  private func needed<Part>(
    _ found: [Part], _ call: Invocation, _ kind: String, parameters: [String]
  ) throws(CommandError) -> [Part] {
    let others = call.input.filter { $0.subject != .cluster }
    let isNamed = (parameters + ["VMId", "InputObject"]).contains(where: call.has)
    let isPiped = call.hasInput && (call.input.isEmpty || !others.isEmpty)
    guard !found.isEmpty || isNamed || isPiped else {
      throw .input("\(call.cmdlet.name) needs the name of a \(kind)", at: call.range)
    }
    return found
  }

  /// The node that a parameter names.
  func node(_ call: Invocation, _ parameter: String) throws(CommandError) -> NodeID? {
    guard let value = call.value(parameter) else { return nil }
    if case .node(let id)? = value.subject { return id }
    let names = host.snapshot.nodes.map(\.id.rawValue)
    let places = try Names.places(
      of: value.text, among: names, kind: "node", at: call.place(of: parameter))
    guard places.count == 1, let place = places.first else {
      throw .input("-\(parameter) takes one node", at: call.place(of: parameter))
    }
    return NodeID(rawValue: names[place])
  }
}

extension Value {
  /// Whether it is a group that belongs to no machine.
  fileprivate var isOwnGroup: Bool {
    switch subject {
    case .clusterGroup?, .availableStorage(nil)?: true
    default: false
    }
  }

  /// The machine that it stands for.
  fileprivate var machine: MachineID? {
    switch subject {
    case .group(let id)?, .machine(let id)?, .machineConfiguration(let id)?: id
    default: nil
    }
  }
}

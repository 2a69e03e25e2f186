internal import ClusterModel

/// Commands that look at the cluster.
extension Interpreter {
  func list(_ action: Action.List, _ call: Invocation) throws(CommandError) -> [Value] {
    try checkCluster(call)
    let cluster = host.snapshot
    switch action {
    case .cluster:
      for name in call.texts("Name") ?? [] {
        try check(clusterName: name, at: call.place(of: "Name"))
      }
      return [.object(cluster.clusterObject)]
    case .nodes:
      return try pick(cluster.nodes.map(cluster.object), "node", call) { value in
        if case .node(let id)? = value.subject { id.rawValue } else { nil }
      }
    case .groups: return try groups(call, cluster)
    case .resources: return try resources(call, cluster)
    case .networks: return try pick(cluster.networks.map(cluster.object), "network", call)
    case .adapters: return try adapters(call, cluster)
    case .volumes: return try pick(cluster.volumes.map(cluster.object), "shared volume", call)
    case .volumeStates:
      let named = try pick(cluster.volumes.map(cluster.object), "shared volume", call)
      let node = try node(call, "Node")
      return named.compactMap(\.volume).flatMap { id in
        cluster.volumes[id: id].map { cluster.states(of: $0, on: node) } ?? []
      }.map { .object($0) }
    case .disks:
      let wanted = call.text("Disk").map { Wildcard($0) }
      return cluster.availableDisks.filter { disk in
        wanted?.matches(disk["Name"]?.text ?? "") ?? true
      }.map { .object($0) }
    case .quorum: return [.object(cluster.quorumObject)]
    case .owners: return try owners(call, cluster)
    case .parameters: return try parameters(call, cluster)
    case .dependencies:
      let found = try pick(cluster.resources, "resource", call, parameter: "Resource")
      return found.compactMap { value in
        if case .object(let object) = value { .object(cluster.dependency(of: object)) } else { nil }
      }
    case .resourceTypes: return try pick(cluster.resourceTypes, "resource type", call)
    case .machines:
      let machines = cluster.machines.filter { machine in
        call.text("ComputerName").map { machine.owner?.rawValue.matchesName($0) ?? false } ?? true
      }
      return try pick(machines.map(cluster.machineObject), "virtual machine", call)
    case .events: return events(call, cluster)
    }
  }

  /// The objects of the names that a call has; all when it has none.
  private func pick(
    _ objects: [Object], _ kind: String, _ call: Invocation, parameter: String = "Name",
    owner: (Value) -> String? = { _ in nil }
  ) throws(CommandError) -> [Value] {
    var names = call.texts(parameter) ?? []
    if names.isEmpty {
      names = call.input.compactMap { value in
        switch value {
        case .string(let name): name
        case .object(let object):
          owner(value) ?? (object.subject == .cluster ? nil : object["Name"]?.text)
        default: owner(value)
        }
      }
      if names.isEmpty { return objects.map { .object($0) } }
    }
    var found: [Value] = []
    for name in names {
      let all = objects.map { $0["Name"]?.text ?? "" }
      let places = try Names.places(
        of: name, among: all, kind: kind, at: call.place(of: parameter))
      found += places.map { .object(objects[$0]) }
    }
    return found
  }

  private func groups(
    _ call: Invocation, _ cluster: ClusterSnapshot
  ) throws(CommandError) -> [Value] {
    var found: [Value] = []
    var isAsked = false
    if !call.has("Name") {
      for value in call.input {
        switch value.subject {
        case .machine(let id)?, .machineConfiguration(let id)?:
          isAsked = true
          if let machine = cluster.machines[id: id] {
            found.append(.object(cluster.group(machine)))
          }
        case .disk(let id)?:
          isAsked = true
          if case .object(let object) = value,
            case .reference(let group, _)? = object["OwnerGroup"],
            let group = cluster.object(of: group)
          {
            found.append(.object(group))
          } else if let group = cluster.availableStorage(by: id) {
            found.append(.object(group))
          }
        case .node(let id)?:
          isAsked = true
          found += cluster.groups.filter { $0["OwnerNode"]?.text == id.rawValue }.map {
            .object($0)
          }
        default: break
        }
      }
    }
    if isAsked { return found }
    if let id = call.text("VMId") {
      return try pick(
        cluster.groups, "group", call, parameter: "VMId"
      ).filter { $0.text.matchesName(id) }
    }
    return try pick(cluster.groups, "group", call)
  }

  private func resources(
    _ call: Invocation, _ cluster: ClusterSnapshot
  ) throws(CommandError) -> [Value] {
    if !call.has("Name") {
      let groups = call.input.compactMap { value -> String? in
        switch value.subject {
        case .group(let id)?: return id.rawValue
        case .service(let id)?: return id.rawValue
        default: return nil
        }
      }
      if !groups.isEmpty || call.has("VMId") {
        let wanted = groups + [call.text("VMId")].compactMap { $0 }
        return cluster.resources.filter { resource in
          wanted.contains { resource["OwnerGroup"]?.text.matchesName($0) ?? false }
        }.map { .object($0) }
      }
    }
    return try pick(cluster.resources, "resource", call)
  }

  private func adapters(
    _ call: Invocation, _ cluster: ClusterSnapshot
  ) throws(CommandError) -> [Value] {
    let found = cluster.adapters.filter { adapter in
      (call.text("Node").map { adapter["Node"]?.text.matchesName($0) ?? false } ?? true)
        && (call.text("Network").map { adapter["Network"]?.text.matchesName($0) ?? false } ?? true)
    }
    guard !call.has("Name") else { return try pick(found, "network interface", call) }
    let subjects = call.input.compactMap(\.subject)
    return found.filter { adapter in
      guard case .adapter(let node, let network)? = adapter.subject else { return false }
      let named = subjects.filter { $0 != .cluster }
      return named.isEmpty || named.contains(.node(node)) || named.contains(.network(network))
    }.map { .object($0) }
  }

  private func owners(
    _ call: Invocation, _ cluster: ClusterSnapshot
  ) throws(CommandError) -> [Value] {
    let isResource =
      call.has("Resource")
      || call.input.contains { value in
        if case .machine? = value.subject { true } else { false }
      }
    // Any node may own a disk.
    let disks = (call.items("Resource") + call.input).compactMap { value in
      cluster.disks.first { $0.id.rawValue.matchesName(value.text) }
    }
    guard disks.isEmpty else {
      return disks.map { Self.owners(of: $0.id.rawValue, cluster.nodes.map(\.id), cluster) }
    }
    let machines = try machines(call, parameters: ["Group", "Resource"])
    return machines.map { machine in
      let nodes =
        isResource
        ? machine.policy.possibleOwners ?? cluster.nodes.map(\.id) : machine.policy.preferredOwners
      let name = isResource ? "Virtual Machine \(machine.id)" : machine.id.rawValue
      return Self.owners(of: name, nodes, cluster)
    }
  }

  private static func owners(
    of name: String, _ nodes: [NodeID], _ cluster: ClusterSnapshot
  ) -> Value {
    .object(
      Object(
        "ClusterOwnerNodeList",
        [("ClusterObject", .string(name)), ("OwnerNodes", .array(nodes.map(cluster.node)))]))
  }

  private func parameters(
    _ call: Invocation, _ cluster: ClusterSnapshot
  ) throws(CommandError) -> [Value] {
    var rows: [(String, String, Value)] = []
    for value in call.input {
      switch value.subject {
      case .resourceType("Virtual Machine")?:
        let networks = cluster.settings.migrationNetworks
        func ids(_ networks: [NetworkID]) -> Value {
          .string(networks.map(\.rawValue).joined(separator: ";"))
        }
        rows.append((value.text, "MigrationNetworkOrder", ids(networks.order ?? [])))
        rows.append((value.text, "MigrationExcludeNetworks", ids(networks.excluded)))
      case .machine(let id)?, .group(let id)?:
        guard let machine = cluster.machines[id: id] else { continue }
        rows.append((value.text, "OfflineAction", .integer(machine.policy.offlineAction.number)))
        rows.append((value.text, "VmID", .string(id.rawValue)))
      default: continue
      }
    }
    let names = call.texts("Name").map { $0.map { Wildcard($0) } }
    return rows.filter { row in names?.contains { $0.matches(row.1) } ?? true }.map { row in
      .object(
        Object(
          "ClusterParameter",
          [
            ("Object", .string(row.0)), ("Name", .string(row.1)), ("Value", row.2),
            ("Type", .string(row.2.typeName == "Int64" ? "UInt32" : "String")),
          ], columns: ["Object", "Name", "Value", "Type"]))
    }
  }

  private func events(_ call: Invocation, _ cluster: ClusterSnapshot) -> [Value] {
    let names = (call.texts("LogName") ?? []).map { Wildcard($0) }
    let records = cluster.records.reversed().filter { record in
      (names.isEmpty || names.contains { $0.matches(record.channel.rawValue) })
        && (call.text("ComputerName").map { record.node?.rawValue.matchesName($0) ?? false } ?? true)
    }
    return records.prefix(max(0, call.number("MaxEvents") ?? .max)).map {
      .object(cluster.object($0))
    }
  }
}

extension RolePolicy.OfflineAction {
  /// Windows' number of it.
  var number: Int {
    switch self {
    case .turnOff: 0
    case .save: 1
    case .shutDown: 2
    }
  }

  /// What a number of Windows' means; a forced shut-down is one to Ferry.
  init?(number: Int) {
    switch number {
    case 0: self = .turnOff
    case 1: self = .save
    case 2, 3: self = .shutDown
    default: return nil
    }
  }
}

extension Value {
  fileprivate var volume: VolumeID? {
    if case .volume(let id)? = subject { id } else { nil }
  }

  /// The part of the cluster that it stands for.
  var subject: Subject? {
    switch self {
    case .object(let object): object.subject
    case .reference(let subject, _): subject
    default: nil
    }
  }
}

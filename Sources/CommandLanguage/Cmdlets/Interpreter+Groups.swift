internal import ClusterModel
internal import ClusterRules

/// Commands that change services and applications.
extension Interpreter {
  mutating func changeGroup(
    _ action: Action.Change, _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    switch action {
    case .moveMachineRole: return try await moveMachineRoles(call)
    case .moveGroup: return try await moveGroups(call)
    case .startGroup: return try await power(call, .bringOnline) { _ in .start }
    case .startResource: return try await power(call) { _ in .start }
    case .stopGroup:
      return try await power(call, .takeOffline) { $0.policy.offlineAction.operation }
    case .stopResource: return try await power(call) { $0.policy.offlineAction.operation }
    case .removeGroup: return try await removeGroups(call)
    case .addMachineRole: return try await addRoles(call)
    case .refreshMachine:
      for machine in try machines(call) {
        await host.warn(
          "Ferry sees the configuration of \(machine.id) by itself: nothing to refresh")
      }
      return []
    case .setOwners: return try await setOwners(call)
    case .setParameter: return try await setParameters(call)
    default: return []
    }
  }

  private mutating func power(
    _ call: Invocation, _ serviceOperation: ServiceOperation? = nil,
    _ operation: (VirtualMachine) -> MachineOperation
  ) async throws(CommandError) -> [Value] {
    var call = call
    var moved: [Subject] = []
    if let serviceOperation {
      for service in takeServices(from: &call) {
        try await perform(
          .service(service.id, serviceOperation), on: service.id.rawValue, call)
        moved.append(.service(service.id))
      }
      if !moved.isEmpty, !namesMore(call) { return now(moved, call) }
    }
    for machine in try machines(call) {
      try await perform(
        .machine(machine.id, operation(machine)), on: machine.id.rawValue, call)
      moved.append(.group(machine.id))
    }
    return now(moved, call)
  }

  // MARK: Moving

  private mutating func moveMachineRoles(_ call: Invocation) async throws(CommandError) -> [Value] {
    let machines = try machines(call)
    var moved: [Subject] = []
    for machine in machines {
      let target = machine.id.rawValue
      if call.flag("Cancel") {
        try await carryOut(.cancelMigration(machine.id), on: target, call, call.patience)
      } else {
        let node = try destination(of: machine, call)
        switch call.word("MigrationType") ?? "Live" {
        case "Live" where machine.isAwake:
          try await carryOut(
            .migrate(machine.id, to: node), on: "\(target)\" to \"\(node)", call, call.patience)
        case "Quick" where machine.isAwake:
          try await perform(.machine(machine.id, .quickMigrate(to: node)), on: target, call)
        case "TurnOff" where machine.isAwake: try await move(machine, to: node, by: .turnOff, call)
        case "Shutdown" where machine.isAwake, "ShutdownForce" where machine.isAwake:
          try await move(machine, to: node, by: .shutDown, call)
        default: try await perform(.machine(machine.id, .move(to: node)), on: target, call)
        }
      }
      moved.append(.group(machine.id))
    }
    return now(moved, call)
  }

  /// Takes a machine down, moves it, and starts it again.
  private mutating func move(
    _ machine: VirtualMachine, to node: NodeID, by operation: MachineOperation, _ call: Invocation
  ) async throws(CommandError) {
    let target = machine.id.rawValue
    let steps: [MachineOperation] = [operation, .move(to: node), .start]
    for (index, step) in steps.enumerated() {
      // Only the first step can be judged before it was done.
      let isDone = try await carryOut(
        .perform(.machine(machine.id, step)), on: target, call, .forever, checks: index == 0)
      guard isDone != nil || isTrial || call.flag("WhatIf") else { return }
    }
  }

  private func destination(
    of machine: VirtualMachine, _ call: Invocation
  ) throws(CommandError) -> NodeID {
    if let node = try node(call, "Node") { return node }
    guard let best = Placement.best(for: machine.id, in: host.snapshot)?.node else {
      throw CommandError(.refused, "\(machine.whereabouts). No node can take it")
    }
    return best
  }

  /// Moves groups; running machines are saved and restored, disks change their owner.
  private mutating func moveGroups(_ call: Invocation) async throws(CommandError) -> [Value] {
    var call = call
    var moved: [Subject] = []
    for service in takeServices(from: &call) {
      guard let node = try node(call, "Node") ?? Placement.best(for: service, in: host.snapshot)
      else { throw CommandError(.refused, "\(service.whereabouts). No other node is up") }
      try await perform(
        .service(service.id, .move(to: node)), on: service.id.rawValue, call)
      moved.append(.service(service.id))
    }
    if !moved.isEmpty, !namesMore(call) { return now(moved, call) }
    let storage = call.items("Name") + call.items("InputObject") + call.input
    for value in storage {
      guard value.subject?.isStorage ?? value.text.matchesName("Available Storage") else {
        continue
      }
      let disks =
        value.subject?.disk.map { [$0] }
        ?? host.snapshot.disks.filter { $0.use == .available }.map(\.id)
      for disk in disks {
        guard
          let node = try node(call, "Node")
            ?? host.snapshot.nodes.first(where: { node in
              node.state == .up && node.id != host.snapshot.disks[id: disk]?.owner
            })?.id
        else { throw CommandError(.refused, "No other node is up") }
        try await perform(.storage(.moveDisk(disk, to: node)), on: disk.rawValue, call)
      }
      moved.append(.availableStorage(value.subject?.disk))
    }
    call.input.removeAll { $0.subject?.isStorage ?? false }
    if !moved.isEmpty, call.input.allSatisfy({ $0.subject == .cluster }) { return now(moved, call) }
    for machine in try machines(call) {
      let node = try destination(of: machine, call)
      let operation: MachineOperation = machine.isAwake ? .quickMigrate(to: node) : .move(to: node)
      try await perform(.machine(machine.id, operation), on: machine.id.rawValue, call)
      moved.append(.group(machine.id))
    }
    return now(moved, call)
  }

  // MARK: Roles

  private mutating func removeGroups(_ call: Invocation) async throws(CommandError) -> [Value] {
    for machine in try machines(call) {
      let id = machine.id
      if call.flag("WhatIf") {
        await host.write(
          "What if: Performing the operation \"Remove-ClusterGroup\" on target \"\(id)\".")
        continue
      }
      unfinished["role \(id)"] = CommandError(
        .refused,
        "\(machine.whereabouts). With Ferry a machine and its role are one: the role goes only with "
          + "the machine, and nothing was changed",
        advice: "To delete it, its files stay: Remove-VM -Name '\(id)'")
    }
    return []
  }

  private mutating func addRoles(_ call: Invocation) async throws(CommandError) -> [Value] {
    let parameters = call.has("VirtualMachine") || call.has("VMId") ? ["VirtualMachine"] : ["Name"]
    var made: [Subject] = []
    for machine in try machines(call, parameters: parameters) {
      if let name = call.text("Name"), parameters == ["VirtualMachine"],
        !name.matchesName(machine.id.rawValue)
      {
        throw .input("The group of \(machine.id) is called as it is", at: call.place(of: "Name"))
      }
      try await perform(
        .machine(machine.id, .makeHighlyAvailable), on: machine.id.rawValue, call)
      made.append(.group(machine.id))
    }
    return now(made, call)
  }

  private mutating func setOwners(_ call: Invocation) async throws(CommandError) -> [Value] {
    let owners = try nodes(call, "Owners").map(\.id)
    guard call.has("Group") != call.has("Resource") || call.hasInput else {
      throw .input("Set-ClusterOwnerNode needs -Group or -Resource", at: call.range)
    }
    let isResource =
      call.has("Resource")
      || call.input.contains { value in
        if case .machine? = value.subject { true } else { false }
      }
    for machine in try machines(call, parameters: ["Group", "Resource"]) {
      try await setPolicy(of: machine.id, call) { policy, cluster in
        if isResource {
          policy.possibleOwners = Set(owners) == Set(cluster.nodes.map(\.id)) ? nil : owners
        } else {
          policy.preferredOwners = owners
        }
      }
    }
    return []
  }

  /// Changes a machine's policy as it is now.
  mutating func setPolicy(
    of id: MachineID, _ call: Invocation,
    _ change: (inout RolePolicy, ClusterSnapshot) -> Void
  ) async throws(CommandError) {
    guard var policy = host.snapshot.machines[id: id]?.policy else { return }
    let before = policy
    change(&policy, host.snapshot)
    guard policy != before else { return }
    try await perform(.machine(id, .setPolicy(policy)), on: id.rawValue, call)
  }

  // MARK: Private properties

  private mutating func setParameters(_ call: Invocation) async throws(CommandError) -> [Value] {
    var wishes: [(String, Value)] = []
    if case .object(let table)? = call.value("Multiple") {
      wishes = table.properties.map { ($0.name, $0.value) }
    }
    if let name = call.text("Name") {
      wishes.append((name, call.flag("Delete") ? .string("") : call.value("Value") ?? .null))
    }
    let subjects = (call.input + call.items("InputObject")).compactMap(\.subject)
    guard !wishes.isEmpty, subjects.contains(where: { $0 != .cluster }) else {
      throw .input(
        "Set-ClusterParameter needs a name, and a resource or a resource type through the pipe",
        at: call.range,
        advice: "Get-ClusterResourceType 'Virtual Machine' | Set-ClusterParameter NAME VALUE")
    }
    for subject in subjects where subject != .cluster {
      for (name, value) in wishes { try await set(name, to: value, of: subject, call) }
    }
    return []
  }

  private mutating func set(
    _ name: String, to value: Value, of subject: Subject, _ call: Invocation
  ) async throws(CommandError) {
    let range = call.place(of: "Name")
    switch (subject, name.lowercased()) {
    case (.resourceType("Virtual Machine"), "migrationnetworkorder"),
      (.resourceType("Virtual Machine"), "migrationexcludenetworks"):
      let ids = try networks(value, at: call.place(of: "Value"))
      var networks = host.snapshot.settings.migrationNetworks
      if name.matchesName("MigrationNetworkOrder") {
        networks.order = ids.isEmpty ? nil : ids
      } else {
        networks.excluded = ids
      }
      guard networks != host.snapshot.settings.migrationNetworks else { return }
      try await perform(
        .network(.setMigrationNetworks(networks)), on: host.snapshot.name, call)
    case (.machine(let id), "offlineaction"), (.group(let id), "offlineaction"):
      guard let number = value.whole, let action = RolePolicy.OfflineAction(number: number) else {
        throw .input("OfflineAction is 0, 1, 2 or 3", at: call.place(of: "Value"))
      }
      try await setPolicy(of: id, call) { policy, _ in policy.offlineAction = action }
    default:
      throw .input(
        "Ferry does not set \(name) of it", at: range,
        suggestions: Nearness.best(
          name, among: ["MigrationNetworkOrder", "MigrationExcludeNetworks", "OfflineAction"]))
    }
  }

  /// The networks of a list, by their identifiers with semicolons between them.
  private func networks(_ value: Value, at range: SourceRange) throws(CommandError) -> [NetworkID] {
    let names = host.snapshot.networks.map(\.id.rawValue)
    var found: [NetworkID] = []
    for text in value.elements.map(\.text) {
      var parts = text.split(separator: ";", omittingEmptySubsequences: false)[...]
      while let first = parts.first {
        // A name may have semicolons of its own: the longest that there is counts.
        let length = (1...parts.count).last { count in
          let name = parts.prefix(count).joined(separator: ";")
          return names.contains { $0.matchesName(name) }
        }
        let part = parts.prefix(length ?? 1).joined(separator: ";")
        parts = parts.dropFirst(length ?? 1)
        guard length != nil || !first.isEmpty else { continue }
        let places = try Names.places(of: part, among: names, kind: "network", at: range)
        found += places.map { NetworkID(rawValue: names[$0]) }
      }
    }
    return found
  }
}

extension VirtualMachine {
  /// Whether it has to be taken down before it can be moved like a thing.
  fileprivate var isAwake: Bool { state.occupiesMemory }
}

extension RolePolicy.OfflineAction {
  fileprivate var operation: MachineOperation {
    switch self {
    case .save: .save
    case .shutDown: .shutDown
    case .turnOff: .turnOff
    }
  }
}

extension Subject {
  fileprivate var isStorage: Bool {
    switch self {
    case .availableStorage, .disk: true
    default: false
    }
  }

  fileprivate var disk: DiskID? {
    switch self {
    case .availableStorage(let disk): disk
    case .disk(let disk): disk
    default: nil
    }
  }
}

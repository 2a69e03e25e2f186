internal import ClusterModel

/// Commands of Hyper-V's module.
extension Interpreter {
  mutating func changeMachine(
    _ action: Action.Change, _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    switch action {
    case .newMachine: return try await newMachine(call)
    case .removeMachine:
      for machine in try machines(call) {
        try await perform(.machine(machine.id, .delete), on: machine.id.rawValue, call)
        unfinished["role \(machine.id)"] = nil
      }
      return []
    default:
      let parameter = call.cmdlet.parameters.contains { $0.name == "VMName" } ? "VMName" : "Name"
      let wanted = try operation(action, call)
      let machines = try machines(call, parameters: [parameter])
      for machine in machines {
        try await perform(.machine(machine.id, wanted), on: machine.id.rawValue, call)
      }
      guard call.flag("Passthru"), !isTrial else { return [] }
      return machines.compactMap { host.snapshot.machines[id: $0.id] }
        .map { .object(host.snapshot.machineObject($0)) }
    }
  }

  private func operation(
    _ action: Action.Change, _ call: Invocation
  ) throws(CommandError) -> MachineOperation {
    switch action {
    case .startMachine: return .start
    case .saveMachine: return .save
    case .stopMachine:
      return call.flag("TurnOff") ? .turnOff : call.flag("Save") ? .save : .shutDown
    case .takeSnapshot:
      let name = call.text("SnapshotName") ?? "Snapshot of \(host.wallTime.calendarText)"
      return .takeSnapshot(name: name, sequence: .whileRunning)
    case .revert: return .revert(toSnapshot: call.text("Name") ?? "")
    case .removeSnapshot: return .deleteSnapshot(name: call.text("Name") ?? "")
    default: return .configure(try change(call))
    }
  }

  private func change(_ call: Invocation) throws(CommandError) -> MachineChange {
    var change = MachineChange()
    for name in ["StartupBytes", "MemoryStartupBytes"] where call.has(name) {
      change.memory = try size(call, name)
    }
    for name in ["Count", "ProcessorCount"] where call.has(name) {
      change.processors = call.number(name)
    }
    if let isOn = call.value("CompatibilityForMigrationEnabled") {
      change.isProcessorCompatible = isOn.isTrue
    }
    switch call.word("AutomaticStartAction") {
    case "Nothing": change.startAction = .nothing
    case "StartIfRunning": change.startAction = .startIfItRan
    case "Start": change.startAction = .always
    default: break
    }
    guard change != MachineChange() else {
      throw .input("\(call.cmdlet.name) is not told what to change", at: call.range)
    }
    return change
  }

  /// A size in bytes, such as `2GB`.
  private func size(_ call: Invocation, _ name: String) throws(CommandError) -> Bytes {
    guard let text = call.text(name), let number = Value(literal: text)?.numeric, number > 0,
      number < 1e15
    else { throw .input("-\(name) takes a size such as 2GB", at: call.place(of: name)) }
    return Bytes(Int64(number))
  }

  private mutating func newMachine(_ call: Invocation) async throws(CommandError) -> [Value] {
    let cluster = host.snapshot
    let name = MachineID(rawValue: call.text("Name") ?? "")
    guard
      let owner = try node(call, "ComputerName")
        ?? cluster.nodes.first(where: { $0.state == .up })?.id
    else { throw CommandError(.refused, "No node is up") }
    var wanted = MachineSpecification(
      name: name, owner: owner,
      memory: call.has("MemoryStartupBytes")
        ? try size(call, "MemoryStartupBytes") : .mebibytes(512),
      networkSwitch: call.text("SwitchName"))
    if let path = call.text("Path") {
      let folder = path.lowercased()
      guard let volume = cluster.volumes.first(where: { folder.hasPrefix($0.path.lowercased()) })
      else {
        throw .input(
          "There is no shared volume at \(path)", at: call.place(of: "Path"),
          suggestions: Nearness.best(path, among: cluster.volumes.map(\.path)))
      }
      wanted.volume = volume.id
    }
    wanted.image = call.text("VHDPath")
    guard try await perform(.createMachine(wanted), on: name.rawValue, call) else { return [] }
    return host.snapshot.machines[id: name].map { [.object(host.snapshot.machineObject($0))] } ?? []
  }
}

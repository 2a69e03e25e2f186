internal import ClusterModel

/// Variables, and properties of the cluster's parts, take values.
extension Interpreter {
  mutating func assign(
    _ value: Value, to target: Expression, _ kind: Statement.Assignment
  ) async throws(CommandError) {
    do throws(CommandError) {
      switch target.kind {
      case .variable(let name):
        variables[name.lowercased()] = try combined(
          variables[name.lowercased()] ?? .null, value, kind)
      case .member(let owner, let name):
        let name = try await self.value(of: name).text
        try await set(name, of: owner, to: value, kind)
      case .index(let owner, let place):
        let place = try await self.value(of: place)
        guard case .variable(let name) = owner.kind else { break }
        variables[name.lowercased()] = try changed(
          variables[name.lowercased()] ?? .null, at: place, to: value, kind)
      default: break
      }
    } catch {
      throw error.located(at: target.range)
    }
  }

  private func combined(
    _ old: Value, _ new: Value, _ kind: Statement.Assignment
  ) throws(CommandError) -> Value {
    switch kind {
    case .set: new
    case .add: try Value.calculate(.add, old, new, mindsCase: false)
    case .subtract: try Value.calculate(.subtract, old, new, mindsCase: false)
    }
  }

  private func changed(
    _ value: Value, at place: Value, to new: Value, _ kind: Statement.Assignment
  ) throws(CommandError) -> Value {
    switch value {
    case .object(var object):
      object[place.text] = try combined(object[place.text] ?? .null, new, kind)
      return .object(object)
    case .array(var values):
      guard let index = place.whole, values.indices.contains(index) else {
        throw .input("There is no place \(place.shortText) in it")
      }
      values[index] = try combined(values[index], new, kind)
      return .array(values)
    default: throw .input("It has no places")
    }
  }

  private mutating func set(
    _ name: String, of owner: Expression, to value: Value, _ kind: Statement.Assignment
  ) async throws(CommandError) {
    let owned = try await self.value(of: owner)
    guard owned != .null else {
      throw .input("Nothing is there whose property \(name) could be set")
    }
    for part in owned.elements {
      if let subject = part.subject {
        let old = host.snapshot.object(of: subject)?[name] ?? .null
        try await set(name, of: subject, to: try combined(old, value, kind), at: owner.range)
      } else if case .object(var object) = part, case .variable(let variable) = owner.kind {
        object[name] = try combined(object[name] ?? .null, value, kind)
        variables[variable.lowercased()] = .object(object)
      } else {
        throw .input("Its property \(name) can't be set")
      }
    }
    // What a variable holds of the cluster is as new as the cluster.
    if case .variable(let variable) = owner.kind, let subject = owned.subject, !isTrial,
      let now = host.snapshot.object(of: subject)
    {
      variables[variable.lowercased()] = .object(now)
    }
  }

  /// Sets a common property, which is an operation on the cluster.
  private mutating func set(
    _ name: String, of subject: Subject, to value: Value, at range: SourceRange
  ) async throws(CommandError) {
    let property = name.lowercased()
    let call = Invocation(cmdlet: Self.assignment, input: [], hasInput: false, range: range)
    switch (subject, property) {
    case (.cluster, "enablesharedvolumes"):
      guard ["enabled", "1", "true"].contains(value.text.lowercased()) else {
        throw .input("EnableSharedVolumes can only become \"Enabled\"")
      }
      try await perform(
        .storage(.enableSharedVolumes(noticeAccepted: true)), on: host.snapshot.name, call)
    case (.cluster, "sharedvolumesroot"):
      try await perform(.storage(.renameRoot(value.text)), on: host.snapshot.name, call)
    case (.network(let id), "role"):
      let uses: [Int: ClusterNetwork.Use] = [0: .disabled, 1: .internal, 3: .enabled]
      guard let use = value.whole.flatMap({ uses[$0] }) else {
        throw .input("Role is 0 (none), 1 (the cluster) or 3 (cluster and clients)")
      }
      try await perform(.network(.setUse(id, use)), on: id.rawValue, call)
    case (.network(let id), "metric"):
      guard let metric = value.whole else { throw .input("Metric is a whole number") }
      try await perform(.network(.setMetric(id, metric)), on: id.rawValue, call)
    case (.network(let id), "name"):
      try await perform(
        .network(.rename(id, to: NetworkID(rawValue: value.text))), on: id.rawValue, call)
    case (.group(let id), _): try await setGroup(id, property, name, value, call)
    default: throw .input("Ferry does not set \(name) of it")
    }
  }

  private mutating func setGroup(
    _ id: MachineID, _ property: String, _ name: String, _ value: Value, _ call: Invocation
  ) async throws(CommandError) {
    switch property {
    case "priority":
      guard let number = value.whole, let priority = RolePolicy.Priority(rawValue: number) else {
        throw .input("Priority is 3000, 2000, 1000 or 0")
      }
      try await setPolicy(of: id, call) { policy, _ in policy.priority = priority }
    case "autofailbacktype":
      guard let number = value.whole, (0...1).contains(number) else {
        throw .input("AutoFailbackType is 0 or 1")
      }
      try await setPolicy(of: id, call) { policy, _ in
        policy.failback = number == 0 ? .prevent : .immediately
      }
    case "failbackwindowstart", "failbackwindowend":
      try await setWindow(of: id, property == "failbackwindowstart", value, call)
    case "failoverthreshold":
      guard let number = value.whole, number >= 0 else {
        throw .input("FailoverThreshold is a whole number")
      }
      try await setPolicy(of: id, call) { policy, _ in policy.failuresMax = number }
    case "failoverperiod":
      guard let hours = value.whole, (1...8760).contains(hours) else {
        throw .input("FailoverPeriod is a number of hours")
      }
      try await setPolicy(of: id, call) { policy, _ in policy.failurePeriod = .seconds(hours * 3600)
      }
    case "antiaffinityclassnames":
      let names = value.elements.map(\.text)
      try await setPolicy(of: id, call) { policy, _ in policy.antiAffinity = names }
    default:
      throw .input(
        "Ferry does not set \(name) of a group",
        suggestions: Nearness.best(name, among: Self.groupProperties))
    }
  }

  /// The hours of a failback come one after the other, and count together.
  private mutating func setWindow(
    of id: MachineID, _ isStart: Bool, _ value: Value, _ call: Invocation
  ) async throws(CommandError) {
    guard let hour = value.whole, (-1...23).contains(hour) else {
      throw .input("The window's hours go from 0 to 23")
    }
    var window = windows[id] ?? FailbackWindow()
    if isStart { window.start = hour } else { window.end = hour }
    windows[id] = window
    guard let start = window.start, let end = window.end else {
      unfinished["window \(id)"] = CommandError(
        .badInput, "Only one hour of the failback of \(id) was said, and it stays as it was",
        advice: "Set FailbackWindowStart and FailbackWindowEnd")
      return
    }
    windows[id] = nil
    unfinished["window \(id)"] = nil
    try await setPolicy(of: id, call) { policy, _ in
      policy.failback = start < 0 || end < 0 ? .immediately : .between(hour: start, and: end)
    }
  }

  private static let groupProperties = [
    "Priority", "AutoFailbackType", "FailbackWindowStart", "FailbackWindowEnd",
    "FailoverThreshold", "FailoverPeriod", "AntiAffinityClassNames",
  ]

  /// What an assignment counts as where it is told or asked about.
  private static let assignment = Cmdlet(
    name: "Set-ClusterProperty", module: .failoverClusters, synopsis: "Sets a common property.",
    changes: true, action: .absent)
}

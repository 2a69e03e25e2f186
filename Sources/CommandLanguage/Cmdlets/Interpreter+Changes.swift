internal import ClusterModel
internal import ClusterRules

/// Commands that change something.
extension Interpreter {
  mutating func change(
    _ action: Action.Change, _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    try checkCluster(call)
    switch action {
    case .moveMachineRole, .moveGroup, .startGroup, .stopGroup, .removeGroup, .addMachineRole,
      .startResource, .stopResource, .refreshMachine, .setOwners, .setParameter:
      return try await changeGroup(action, call)
    case .suspendNode, .resumeNode, .startNode, .stopNode, .addNode, .removeNode, .startCluster,
      .restartComputer, .stopComputer:
      return try await changeNode(action, call)
    case .addVolume, .removeVolume, .moveVolume, .addDisk, .suspendResource, .resumeResource:
      return try await changeStorage(action, call)
    case .startMachine, .stopMachine, .saveMachine, .removeMachine, .newMachine, .setMachine,
      .setMemory, .setProcessor, .takeSnapshot, .revert, .removeSnapshot:
      return try await changeMachine(action, call)
    case .setQuorum: return try await setQuorum(call)
    case .validate: return try await validate(call)
    case .collectLogs: return try await collectLogs(call)
    case .reportDependencies: return try await reportDependencies(call)
    }
  }

  // MARK: Doing

  /// Has something done, unless it is only asked what would be, or somebody says no. Returns what
  /// there is to say; nil when nothing was done.
  @discardableResult
  mutating func carryOut(
    _ effect: CommandEffect, on target: String, _ call: Invocation,
    _ patience: Patience = .forever, checks: Bool = true
  ) async throws(CommandError) -> [String]? {
    let isWhatIf = isWhatIf(call)
    if isWhatIf || isTrial {
      if checks { try check(effect) }
      let sentence = "Performing the operation \"\(call.cmdlet.name)\" on target \"\(target)\"."
      if isWhatIf {
        await host.write("What if: \(sentence)")
      } else {
        effects.append(effect)
      }
      return nil
    }
    let isSure = call.flag("Force") || (call.has("Confirm") && !call.flag("Confirm"))
    let isAsked = call.flag("Confirm") || isInteractive && call.cmdlet.isDestructive && !isSure
    if isAsked, !(try await host.confirm("\(call.cmdlet.name) on \(target)")) {
      isDeclined = true
      await host.write("\(call.cmdlet.name) on \(target): nothing was done.")
      return nil
    }
    hasActed = true
    effects.append(effect)
    return try await host.carryOut(effect, patience)
  }

  /// Whether it is only to be said what would be done.
  private func isWhatIf(_ call: Invocation) -> Bool {
    call.has("WhatIf") ? call.flag("WhatIf") : variables["whatifpreference"]?.isTrue ?? false
  }

  /// What a rule says against something that is only tried.
  private func check(_ effect: CommandEffect) throws(CommandError) {
    let cluster = host.snapshot
    let refusal: Refusal? =
      switch effect {
      case .migrate(let machine, let node):
        MigrationRules.obstacles(moving: machine, to: node, in: cluster).first
      case .perform(let operation): OperationRules.obstacles(to: operation, in: cluster).first
      default: nil
      }
    guard let refusal else { return }
    throw CommandError(
      refusal.isBadInput ? .badInput : .refused, "\(refusal.reason). Nothing was changed",
      advice: refusal.advice)
  }

  /// Has the cluster do something.
  @discardableResult
  mutating func perform(
    _ operation: ClusterOperation, on target: String, _ call: Invocation, checks: Bool = true
  ) async throws(CommandError) -> Bool {
    try await carryOut(
      .perform(operation), on: target, call, call.patience, checks: checks) != nil
  }

  /// The objects of parts of the cluster as they are now; none while nothing is done.
  func now(_ subjects: [Subject], _ call: Invocation) -> [Value] {
    guard !isTrial, !isWhatIf(call), hasActed || !isDeclined else { return [] }
    return subjects.compactMap { host.snapshot.object(of: $0).map { .object($0) } }
  }

  // MARK: The whole

  private mutating func setQuorum(_ call: Invocation) async throws(CommandError) -> [Value] {
    func disk(_ name: String) throws(CommandError) -> DiskID? {
      guard let text = call.text(name) else { return nil }
      let names = host.snapshot.disks.map(\.id.rawValue)
      let places = try Names.places(of: text, among: names, kind: "disk", at: call.place(of: name))
      return places.first.map { DiskID(rawValue: names[$0]) }
    }
    let wanted: QuorumConfiguration
    if let witness = try disk("NodeAndDiskMajority") {
      wanted = QuorumConfiguration(mode: .nodeAndDiskMajority, witnessDisk: witness)
    } else if let share = call.text("NodeAndFileShareMajority") {
      wanted = QuorumConfiguration(mode: .nodeAndFileShareMajority, witnessShare: share)
    } else if let witness = try disk("DiskOnly") {
      wanted = QuorumConfiguration(mode: .diskOnly, witnessDisk: witness)
    } else if call.flag("NodeMajority") {
      wanted = QuorumConfiguration(mode: .nodeMajority)
    } else {
      throw .input("Set-ClusterQuorum needs a mode", at: call.range, advice: call.cmdlet.syntax)
    }
    guard try await perform(.setQuorum(wanted), on: host.snapshot.name, call) else { return [] }
    return [.object(host.snapshot.quorumObject)]
  }

  private func validate(_ call: Invocation) async throws(CommandError) -> [Value] {
    let all = Validation.tests.map { (category: $0.category.rawValue, title: $0.title) }
    if call.flag("List") {
      return all.map { category, title in
        .object(
          Object(
            "ValidationTest", [("Category", .string(category)), ("DisplayName", .string(title))]))
      }
    }
    var titles: Set<String>?
    if let names = call.texts("Include") {
      titles = try tests(names, all, call.place(of: "Include"))
    }
    if let names = call.texts("Ignore") {
      let ignored = try tests(names, all, call.place(of: "Ignore"))
      titles = (titles ?? Set(all.map(\.title))).subtracting(ignored)
    }
    if call.flag("WhatIf") {
      await host.write(
        "What if: Performing the operation \"Test-Cluster\" on target \"\(host.snapshot.name)\".")
      return []
    }
    guard !isTrial else { return [] }
    let tested = try await host.validate(titles, to: call.text("ReportName"))
    for wrong in tested.tests where wrong.result == "Failed" {
      await host.warn("\(wrong.category) - \(wrong.title): the test failed")
    }
    guard let page = tested.page else { return [] }
    return [
      .object(
        Object("FileInfo", [("Name", .string(page)), ("Tests", .integer(tested.tests.count))]))
    ]
  }

  private func tests(
    _ names: [String], _ all: [(category: String, title: String)], _ range: SourceRange
  ) throws(CommandError) -> Set<String> {
    var found: Set<String> = []
    for name in names {
      let meant = all.filter { $0.title.matchesName(name) || $0.category.matchesName(name) }
      guard !meant.isEmpty else {
        throw .input(
          "There is no test or category \(name)", at: range,
          suggestions: Nearness.best(name, among: all.map(\.title) + all.map(\.category)))
      }
      found.formUnion(meant.map(\.title))
    }
    return found
  }

  private mutating func collectLogs(_ call: Invocation) async throws(CommandError) -> [Value] {
    let nodes = call.has("Node") ? try self.nodes(call, "Node").map(\.id) : nil
    let span = call.number("TimeSpan").map { Duration.seconds(60 * max(0, min($0, 5_256_000))) }
    let folder = call.text("Destination") ?? "."
    let files = try await carryOut(
      .collectLogs(folder: folder, nodes: nodes, span: span), on: folder, call)
    return (files ?? []).map { .string($0) }
  }
}

extension Invocation {
  /// How long the end is waited for: until it is there, unless `-Wait` says otherwise.
  var patience: Patience {
    guard let seconds = number("Wait"),
      cmdlet.parameters.contains(where: { $0.name == "Wait" && $0.kind == .number })
    else { return .forever }
    return seconds <= 0 ? .none : .atMost(.seconds(min(seconds, 31_536_000)))
  }
}

internal import ClusterBackend
internal import ClusterModel
internal import XMLDocuments

/// A part of the cluster that is looked at from time to time, because nobody tells when it changes.
enum Look: Hashable, Sendable {
  /// Membership, roles and configuration.
  case pacemaker
  /// What one libvirtd runs.
  case hypervisor(NodeID)
  /// The nodes' addresses.
  case networks
  /// The nodes' links.
  case links
  /// The shared folders.
  case volumes
  /// What processors offer, and what domains see.
  case processors
}

extension LinuxCluster {
  /// The time between two looks at Pacemaker, which costs each node's processor about 30 ms.
  static let lookInterval: Duration = .seconds(5)
  /// The time between two looks at everything else; events tell sooner of what matters.
  static let slowLookInterval: Duration = .seconds(30)

  /// Looks at everything once, all at the same time, and returns when it is done.
  func lookAtEverything() async {
    await withTaskGroup(of: Void.self) { group in
      for what in [Look.pacemaker, .networks, .volumes, .processors] {
        group.addTask { await self.lookNow(at: what) }
      }
    }
    await lookNow(at: .links)
    publishPicture()
    // The first time, machines were not known before.
    await lookAtSnapshots()
    publishPicture()
  }

  /// Looks again and again until the task is cancelled.
  func keepLooking(every interval: Duration, at parts: [Look]) async {
    while (try? await ContinuousClock().sleep(for: interval)) != nil {
      for part in parts { look(at: part) }
    }
  }

  /// Looks soon; while one look goes on, any number of wishes lead to one more.
  func look(at what: Look) {
    if looks[what] != nil {
      looks[what] = true
      return
    }
    looks[what] = false
    Task {
      await lookNow(at: what)
      publishPicture()
      if looks.removeValue(forKey: what) == true { look(at: what) }
    }
  }

  func lookNow(at what: Look) async {
    switch what {
    case .pacemaker: await lookAtPacemaker()
    case .hypervisor(let node): await lookAtHypervisor(of: node)
    case .networks: await lookAtNetworks()
    case .links: await lookAtLinks()
    case .volumes:
      await lookAtVolumes()
      await lookAtSnapshots()
    case .processors: await lookAtProcessors()
    }
  }

  /// Asks a libvirtd what it runs.
  func lookAtHypervisor(of node: NodeID) async {
    guard let connection = connections[node] else { return }
    let report = await answer(within: Self.answerPatience) {
      await connection.forgetDescriptions()
      return try? await connection.report()
    }
    // One that hangs is noticed by the keep-alive, which then breaks the connection.
    guard let report, connections[node] === connection else { return }
    picture.reports[node] = report
  }

  private func lookAtPacemaker() async {
    guard let pacemaker else { return }
    defer { hasAskedPacemaker = true }
    do {
      // The first time both are wanted, and each takes its time.
      async let first = picture.pacemaker == nil ? try? pacemaker.configuration() : nil
      let status = try await pacemaker.status()
      if let configuration = await first {
        picture.configuration = configuration
        await readPlans()
      } else if picture.pacemaker?.lastChange != status.lastChange {
        picture.configuration = try await pacemaker.configuration()
        await readPlans()
      }
      let before = picture.pacemaker
      let isNews = picture.pacemaker?.members != status.members || picture.votes == nil
      picture.pacemaker = status
      for record in picture.records(ofFailuresSince: before, at: .current) {
        feed.publish(.recorded(record))
      }
      if isNews { await lookAtVotes(pacemaker) }
      publishTrouble(of: "Pacemaker", nil)
      if arePausesStale { try await keepPauses(pacemaker) }
      warnOfUpkeep()
    } catch {
      picture.votes = nil
      picture.pacemaker = nil
      publishTrouble(of: "Pacemaker", error.report)
    }
  }

  private func lookAtVotes(_ pacemaker: PacemakerClient) async {
    // Its exit status says whether there is quorum, not whether there is an answer.
    let answer = try? await pacemaker.run(["sh", "-c", "corosync-quorumtool -s || :"])
    picture.votes = answer.flatMap(Votes.init)
  }

  /// Reads the XML of the resources' domains where it is not known yet, for a machine that does not
  /// run is described nowhere else.
  func readPlans() async {
    let resources = picture.configuration.resources
    picture.plans = picture.plans.filter { resources[$0.key] != nil }
    for resource in resources.values where picture.plans[resource.id] == nil {
      guard let path = resource.configPath else { continue }
      picture.plans[resource.id] = try? await pacemaker?.query(["cat", "--", path]) {
        text throws(CommandFailure) in
        do throws(XMLFault) { return try DomainDescription(xml: text) } catch {
          throw CommandFailure(program: "cat", status: 0, message: error.message)
        }
      }
    }
  }

  /// Runs a command on all nodes at once, or on each its own.
  func ask(_ arguments: [String]) async -> [NodeID: String?] {
    await ask { _ in arguments }
  }

  /// Runs a command on all nodes at once, on each its own; on none for whom there is nothing to run.
  func ask(_ arguments: (NodeID) -> [String]?) async -> [NodeID: String?] {
    var answers: [NodeID: String?] = [:]
    await ask(arguments) { node, answer in answers.updateValue(answer, forKey: node) }
    return answers
  }

  /// Runs a command on all nodes at once, and takes each answer when it comes: one that comes late,
  /// or never, holds up none of the others.
  func ask(
    _ arguments: (NodeID) -> [String]?, _ take: (NodeID, String?) -> Void
  ) async {
    await withTaskGroup(of: (NodeID, String?).self) { group in
      for node in file.nodes {
        guard let line = arguments(node.id) else { continue }
        let command = NodeCommand(prefix: node.command)
        group.addTask {
          (node.id, try? await command.run(line, within: Self.connectPatience))
        }
      }
      for await (node, answer) in group {
        take(node, answer)
      }
    }
  }
}

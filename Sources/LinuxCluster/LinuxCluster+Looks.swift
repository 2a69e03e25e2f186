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
  /// How long looks are put off for a switch-over.
  static let postponementMax: Duration = .seconds(4)
  /// The time between two looks at everything else; events tell sooner of what matters.
  static let slowLookInterval: Duration = .seconds(30)

  /// Looks once at all that the nodes are and have, all at the same time, and returns when it is done.
  func lookAtHosts() async {
    await withTaskGroup(of: Void.self) { group in
      for what in [Look.volumes, .processors] { group.addTask { await self.lookNow(at: what) } }
      group.addTask {
        await self.lookNow(at: .networks)
        // Which addresses to try is known only now.
        await self.lookNow(at: .links)
      }
    }
    publishPicture()
    // The first time, machines were not known before.
    await lookAtSnapshots()
    publishPicture()
  }

  /// Looks again and again until the task is cancelled.
  func keepLooking(every interval: Duration, at parts: [Look]) async {
    while (try? await ContinuousClock().sleep(for: interval)) != nil {
      await outlastSwitchOver()
      for part in parts { look(at: part) }
    }
  }

  /// Waits while a machine is being switched over, and while Pacemaker finds it on its new node: looks
  /// take the nodes' time, and that machine's with it. They are not put off for long.
  private func outlastSwitchOver() async {
    let end = MonotonicTime.current + Self.postponementMax
    while courses.values.contains(where: \.isWatchedClosely), MonotonicTime.current < end {
      do { try await ContinuousClock().sleep(for: .milliseconds(100)) } catch { return }
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
      // The first time all are wanted, and each takes its time.
      async let first = picture.pacemaker == nil ? try? pacemaker.configuration() : nil
      async let votes = picture.votes == nil ? votes(pacemaker) : nil
      let status = try await pacemaker.status()
      if let configuration = await first {
        picture.configuration = configuration
        await readPlans()
      } else if picture.pacemaker?.lastChange != status.lastChange {
        picture.configuration = try await pacemaker.configuration()
        await readPlans()
      }
      let before = picture.pacemaker
      picture.pacemaker = status
      for record in picture.records(ofFailuresSince: before, at: .current) {
        feed.publish(.recorded(record))
      }
      if picture.votes == nil {
        picture.votes = await votes
      } else if before?.members != status.members {
        picture.votes = await self.votes(pacemaker)
      }
      publishTrouble(of: "Pacemaker", nil)
      if arePausesStale { try await keepPauses(pacemaker) }
      warnOfUpkeep()
    } catch {
      picture.votes = nil
      picture.pacemaker = nil
      publishTrouble(of: "Pacemaker", error.report)
    }
  }

  private func votes(_ pacemaker: PacemakerClient) async -> Votes? {
    // Its exit status says whether there is quorum, not whether there is an answer.
    let answer = try? await pacemaker.run(["sh", "-c", "corosync-quorumtool -s || :"])
    return answer.flatMap(Votes.init)
  }

  /// Reads the XML of the resources' domains where it is not known yet, for a machine that does not
  /// run is described nowhere else.
  func readPlans() async {
    let resources = picture.configuration.resources
    picture.plans = picture.plans.filter { resources[$0.key] != nil }
    let missing = resources.values.filter { picture.plans[$0.id] == nil && $0.configPath != nil }
    for start in stride(from: 0, to: missing.count, by: DomainFiles.pathsMax) {
      await readPlans(of: missing[start...].prefix(DomainFiles.pathsMax))
    }
    // What one node does not have, another one may.
    for resource in missing where picture.plans[resource.id] == nil {
      await readPlans(of: [resource])
    }
  }

  private func readPlans(of resources: some Collection<PacemakerConfiguration.Resource>) async {
    let paths = Set(resources.compactMap(\.configPath)).sorted()
    let texts = try? await pacemaker?.query(
      DomainFiles.command(paths), settles: { $0.count == paths.count },
      { DomainFiles.texts(in: $0, of: paths) })
    for resource in resources {
      guard let path = resource.configPath, let text = texts?[path] else { continue }
      picture.plans[resource.id] = try? DomainDescription(xml: text)
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

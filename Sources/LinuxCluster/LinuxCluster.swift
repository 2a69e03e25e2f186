public import ClusterBackend
public import ClusterModel
public import MigrationModel

/// A real cluster: Pacemaker and corosync for membership and roles, libvirt and QEMU for the
/// virtual machines. It adds no cluster engine of its own; it drives these.
///
/// Nothing here waits for a node without limit. Each libvirtd has a thread of its own, commands on
/// nodes have deadlines, and what can't be asked becomes a trouble of the snapshot.
public actor LinuxCluster: ClusterBackend {
  /// How long the first answers of the nodes are awaited when none comes.
  static let connectPatience: Duration = .seconds(4)
  /// How long the others are awaited, at least, once the first node has answered.
  static let greetingPatience: Duration = .seconds(1)
  /// How long the first look takes at most; what comes later becomes facts then.
  static let firstLookPatience: Duration = .milliseconds(800)
  /// How long an answer about one machine is awaited.
  static let answerPatience: Duration = .seconds(3)
  /// The most reports of hypervisors that wait to be read.
  static let reportsMax = 4096

  let file: ClusterFile
  let executable: String
  /// A machine of which a forecast will be asked for.
  let foreseen: MachineID?
  let feed: EventFeed
  let pacemaker: PacemakerClient?
  let recall: @Sendable (_ cluster: String) -> MigrationHistory
  let inbox: AsyncStream<HypervisorEvent>.Continuation
  var picture: ClusterPicture
  /// The open connections, by node.
  var connections: [NodeID: LibvirtConnection] = [:]
  /// The migrations that go on.
  var courses: [MachineID: Course] = [:]
  /// Ferry's own migrations that have not begun yet.
  var preparations: [MachineID: Preparation] = [:]
  /// What was measured of machines and routes while this process runs.
  var measured = MeasuredBefore()
  /// The looks at machines' writing that go on.
  var writingLooks: [MachineID: Task<MeasuredBefore.Writing, Never>] = [:]
  /// The look at the writing of the machine of which a forecast will be asked for.
  var earlyLook: EarlyLook?
  /// The live migrations that a drain or a failback of Ferry's makes.
  var ownMoves: Set<MigrationID> = []
  /// The warnings about Pacemaker that have been given and still hold.
  var warned: Set<String> = []
  /// What hypervisors reported of machines lately.
  var told = ToldIncidents()
  /// What is being looked at now, and whether to look again afterwards.
  var looks: [Look: Bool] = [:]
  /// The nodes that are being asked whether machines have begun to leave.
  var patrolled: Set<NodeID> = []
  /// The connections on which they are asked.
  var scouts: [NodeID: LibvirtConnection] = [:]
  /// The calls that go on beside the connections.
  var asides = 0
  /// Whether a question to Pacemaker has come to something.
  var hasAskedPacemaker = false
  private var greeted = 0
  private var tasks: [Task<Void, Never>] = []

  /// Connects to the nodes and takes a first look.
  ///
  /// Nodes that can't be reached are troubles; when none can, the error is `unreachable`.
  ///
  /// - Parameters:
  ///   - file: How the nodes are reached.
  ///   - executable: The path of Ferry, which is run again where clients are, to probe.
  ///   - foreseen: A machine of which a forecast will be asked for: its writing is looked at while the
  ///     nodes still answer.
  ///   - recall: What earlier migrations of a cluster show, for those that the cluster makes itself.
  public init(
    file: ClusterFile, executable: String, foreseen: MachineID? = nil,
    recall: @escaping @Sendable (_ cluster: String) -> MigrationHistory = { _ in
      MigrationHistory()
    }
  ) async throws(ClusterError) {
    try LibvirtLibrary.load()
    self.file = file
    self.executable = executable
    self.foreseen = foreseen
    self.recall = recall
    var snapshot = ClusterSnapshot(name: file.name, kind: .linux)
    snapshot.hasEngine = file.hasPacemaker
    snapshot.operations = Self.operations(hasPacemaker: file.hasPacemaker)
    feed = EventFeed(snapshot)
    picture = ClusterPicture(file: file)
    picture.isFirstLook = true
    let commands = file.nodes.map { (id: $0.id, command: NodeCommand(prefix: $0.command)) }
    pacemaker = file.hasPacemaker ? PacemakerClient(commands) : nil
    let (events, inbox) = AsyncStream.makeStream(
      of: HypervisorEvent.self, bufferingPolicy: .bufferingNewest(Self.reportsMax))
    self.inbox = inbox
    tasks.append(Task { for await event in events { self.take(event) } })
    // Pacemaker is asked by commands, and needs no connection to be there first.
    look(at: .pacemaker)
    await greetAll()
    guard !connections.isEmpty else {
      await close()
      let reasons = file.nodes.map { "\($0.id): \(picture.silent[$0.id] ?? "no reason")" }
      throw ClusterError(
        .unreachable,
        "No node of \(file.name) can be reached (\(reasons.joined(separator: "; ")))",
        advice: "Check that the nodes run, and how the cluster file says to reach them")
    }
    let hosts = Task { await self.lookAtHosts() }
    _ = await answer(within: Self.firstLookPatience) { await hosts.value }
    await awaitPacemaker()
    publishPicture()
    tasks.append(
      Task {
        await hosts.value
        self.picture.isFirstLook = false
      })
    for node in connections.keys { await findDepartures(from: node) }
    tasks.append(
      Task { await self.keepLooking(every: Self.lookInterval, at: [.pacemaker, .links]) })
    tasks.append(Task { await self.patrol() })
    let slow = [Look.volumes, .networks, .processors] + file.nodes.map { Look.hypervisor($0.id) }
    tasks.append(Task { await self.keepLooking(every: Self.slowLookInterval, at: slow) })
  }

  /// Opens all connections, and waits until each has been made or refused.
  private func greetAll() async {
    let began = MonotonicTime.current
    for node in file.nodes {
      tasks.append(Task { await self.attend(node) { await self.greet() } })
    }
    var patience = Self.connectPatience
    var isAnswered = false
    while greeted < file.nodes.count, MonotonicTime.current - began < patience {
      do { try await ContinuousClock().sleep(for: .milliseconds(10)) } catch { return }
      guard !isAnswered, !connections.isEmpty else { continue }
      isAnswered = true
      // A cluster that is far away answers slowly; a node that hangs answers never.
      patience = min(
        patience, max(Self.greetingPatience, (MonotonicTime.current - began) * 2))
    }
  }

  /// Waits until Pacemaker has said something, or could not be asked: until then nobody can tell what
  /// a node is and which machines there are, and whoever asks right away would be refused.
  private func awaitPacemaker() async {
    let end = MonotonicTime.current + Self.connectPatience
    while pacemaker != nil, !hasAskedPacemaker, MonotonicTime.current < end {
      do { try await ContinuousClock().sleep(for: .milliseconds(10)) } catch { return }
    }
  }

  /// The first attempt to connect to a node has come to something.
  private func greet() { greeted += 1 }

  /// The facts, beginning with a snapshot.
  public nonisolated func events() -> AsyncStream<ClusterEvent> { feed.subscribe() }

  /// This moment on CLOCK_MONOTONIC.
  public nonisolated func now() -> MonotonicTime { .current }

  /// Closes the connections; a libvirtd that hangs is not waited for. Streams end.
  public func close() async {
    for task in tasks { task.cancel() }
    tasks = []
    inbox.finish()
    for course in courses.values { course.cancel() }
    courses = [:]
    let open = connections.values
    connections = [:]
    await withTaskGroup(of: Void.self) { group in
      for connection in open {
        group.addTask {
          _ = await answer(within: Self.firstLookPatience) {
            await connection.close()
            return true
          }
        }
      }
    }
    feed.finish()
  }

  /// Publishes what has changed since the last time.
  func publishPicture() {
    feed.publish(picture.changes(from: feed.snapshot, at: .current))
  }

  /// Says, or takes back, that something can't be asked.
  func publishTrouble(of what: String, _ reason: String?) {
    guard feed.read({ $0.troubles[what] }) != reason else { return }
    feed.publish(.troubleChanged(of: what, reason: reason))
  }

  /// The command prefix of a node.
  func command(_ node: NodeID) -> NodeCommand {
    NodeCommand(prefix: file.nodes.first { $0.id == node }?.command ?? [])
  }
}

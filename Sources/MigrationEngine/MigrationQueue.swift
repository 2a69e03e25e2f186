internal import ClusterModel
internal import ClusterRules

/// The migrations that this Ferry was asked for, in order of request, and who may start next.
///
/// A request waits for the nodes it needs (G10, G14), and does not overtake an earlier one that
/// waits for the same node, so that none waits for ever.
struct MigrationQueue {
  /// The most open requests; more are refused.
  static let requestsMax = 1024

  /// A request with its life.
  struct Entry {
    var id: MigrationID
    var request: MigrationRequest
    var destination: NodeID
    /// What was wished for.
    var options = MigrationOptions()
    /// How it is to be carried out, once that was decided.
    var plan = MigrationPlan()
    var life = MigrationLife()
    /// Whether it pauses before it asks again, since somebody else held a node just now.
    var isHeld = false
  }

  private(set) var entries: [Entry] = []

  var isFull: Bool { entries.count >= Self.requestsMax }

  mutating func add(_ entry: Entry) { entries.append(entry) }

  func entry(_ id: MigrationID) -> Entry? { entries.first { $0.id == id } }

  /// Hands an input to one life and returns what to do; a life that is over leaves.
  mutating func advance(
    _ id: MigrationID, _ input: (inout MigrationLife) -> [MigrationLife.Action]
  ) -> [MigrationLife.Action] {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return [] }
    let actions = input(&entries[index].life)
    if entries[index].life.state == .over { entries.remove(at: index) }
    return actions
  }

  /// Lets a request that waits go before or after others that wait; says whether anything changed.
  mutating func move(_ id: MigrationID, by steps: Int) -> Bool {
    let waiting = entries.indices.filter { entries[$0].life.isWaiting }
    guard let place = waiting.firstIndex(where: { entries[$0].id == id }) else { return false }
    let wanted = max(0, min(waiting.count - 1, place + steps))
    guard wanted != place else { return false }
    let entry = entries.remove(at: waiting[place])
    entries.insert(entry, at: waiting[wanted])
    return true
  }

  /// Those that wait, in the order in which they may start.
  var waiting: [MigrationID] { entries.filter(\.life.isWaiting).map(\.id) }

  /// Notes how a migration is to be carried out.
  mutating func setPlan(_ id: MigrationID, _ plan: MigrationPlan) {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    entries[index].plan = plan
  }

  /// Lets a request pause, or go on.
  mutating func setHeld(_ id: MigrationID, _ isHeld: Bool) {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    entries[index].isHeld = isHeld
  }

  /// Admits whoever may start, in order of request, and tells the others why they wait.
  mutating func admit(among migrations: [Migration]) -> [(MigrationID, [MigrationLife.Action])] {
    var promised: [NodeID: MachineID] = [:]
    var result: [(MigrationID, [MigrationLife.Action])] = []
    for index in entries.indices {
      let entry = entries[index]
      let nodes = [entry.request.source, entry.destination]
      defer { for node in nodes { promised[node] = promised[node] ?? entry.request.machine } }
      guard case .waiting = entry.life.state else { continue }
      let others = migrations.filter { $0.id != entry.id }
      if case .waits(let reason) = Admission.decide(
        source: nodes[0], destination: nodes[1], among: others)
      {
        result.append((entry.id, entries[index].life.hadToWait(reason: reason)))
      } else if let node = nodes.first(where: { promised[$0] != nil }), let first = promised[node] {
        let reason = "Waiting: \(node) is promised to \(first), which was asked for earlier"
        result.append((entry.id, entries[index].life.hadToWait(reason: reason)))
      } else if !entry.isHeld {
        result.append((entry.id, entries[index].life.wasAdmitted()))
      }
    }
    return result
  }
}

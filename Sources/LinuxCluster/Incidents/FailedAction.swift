internal import ClusterModel
internal import XMLDocuments

/// An action of Pacemaker's on a resource that failed and has not been cleaned up, as `crm_mon`
/// lists it.
struct FailedAction: Hashable, Sendable {
  /// The resource.
  var resource: String
  /// What was to be done, such as `start`.
  var task: String
  /// Where.
  var node: NodeID
  /// How it ended, in Pacemaker's words.
  var status: String
  /// Why, in the agent's words; empty when it gave none.
  var reason: String
  /// The number of the call, and when it was; any difference means another failure.
  var mark: String

  /// Reads one; nil when it says too little.
  init?(_ element: XMLElement) {
    guard let key = element["op_key"], let node = element["node"] else { return nil }
    task = element["task"] ?? ""
    let end = "_\(task)_"
    // vm1_migrate_to_0: the resource, the task, and how often it is repeated, in milliseconds.
    let interval = key.reversed().prefix { $0.isNumber }.count
    let rest = key.dropLast(interval)
    resource = rest.hasSuffix(end) ? String(rest.dropLast(end.count)) : key
    self.node = NodeID(rawValue: node)
    status = element["exitstatus"] ?? ""
    reason = element["exitreason"] ?? ""
    mark = "\(element["call"] ?? "") \(element["last-rc-change"] ?? "")"
  }

  /// The event of it.
  ///
  /// - Parameter machine: The machine of the resource; nil when it is none.
  func record(machine: MachineID?, at time: WallTime) -> EventRecord {
    let why = [status, reason].filter { !$0.isEmpty }.joined(separator: ": ")
    return EventRecord(
      time: time, level: .error, provider: .pacemaker, node: node, machine: machine,
      message: "\(task) of \(resource) failed on \(node)" + (why.isEmpty ? "" : " (\(why))"),
      data: [
        EventField("Resource", resource), EventField("Action", task),
        EventField("Status", status), EventField("Reason", reason),
      ])
  }
}

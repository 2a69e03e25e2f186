public import ClusterModel

/// The cluster log of one node, made of the facts: what was recorded about it, what its migrations
/// did, and how everything stood when the log was gathered. Of a cluster that keeps no files.
public struct ClusterLog: Hashable, Sendable {
  /// The lines, the oldest first.
  public private(set) var lines: [ClusterLogLine] = []
  private let process: Int
  private let isCut: Bool

  /// The log of a node of the cluster.
  public init(of node: NodeID, _ request: LogRequest) {
    let cluster = request.cluster
    isCut = request.isCut
    process = (cluster.nodes.firstIndex { $0.id == node } ?? 0) + 1
    let past =
      request.records.filter { Self.concerns($0, node) }.map(Self.line)
      + request.migrations
      .filter { $0.request.source == node || $0.request.destination == node }
      .flatMap(Self.lines)
    lines = past.filter { line in request.since.map { line.time >= $0 } ?? true }
      .enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
    lines += Self.state(of: node, cluster, at: request.now)
  }

  /// The log as a file.
  public func file(of node: NodeID) -> LogFile {
    let text = lines.map { $0.text(process: process) + "\n" }.joined()
    return LogFile(name: "\(LogFile.plain(node.rawValue))_cluster.log", text: text, isCut: isCut)
  }

  /// A node writes down what concerns it, and what concerns the whole cluster or its membership.
  private static func concerns(_ record: EventRecord, _ node: NodeID) -> Bool {
    record.node == node || record.node == nil || record.machine == nil
  }

  private static func line(_ record: EventRecord) -> ClusterLogLine {
    let kind: ClusterLogLine.Kind =
      switch record.level {
      case .critical, .error: .error
      case .warning: .warning
      case .information, .verbose: .information
      }
    let component: ClusterLogLine.Component =
      record.machine != nil ? .roles : record.node != nil ? .nodes : .service
    return ClusterLogLine(record.time, kind, component, record.message)
  }

  private static func lines(_ migration: Migration) -> [ClusterLogLine] {
    let began = migration.request.requestedAt.secondsSince1970
    func line(_ moment: MonotonicTime, _ message: String) -> ClusterLogLine {
      let time = began + (moment - migration.requestedAt).seconds
      return ClusterLogLine(
        WallTime(secondsSince1970: time), .information, .resource,
        "Virtual Machine <\(migration.machine)>: live migration: \(message)")
    }
    let destination = migration.request.destination?.rawValue ?? "another node"
    var lines = [
      line(migration.requestedAt, "asked for, \(migration.request.source) to \(destination)")
    ]
    for span in migration.spans where span.phase != .queued {
      let network = span.phase == .setup ? migration.network.map { " over \($0)" } ?? "" : ""
      let name = if case .memoryCopy = span.phase { "Memory copy" } else { span.phase.name }
      lines.append(line(span.began, "\(name) begins\(network)"))
    }
    for pass in migration.passes {
      guard let ended = pass.ended else { continue }
      let dirtied = pass.dirtied.map { ", \($0) written meanwhile" } ?? ""
      lines.append(line(ended, "pass \(pass.number) ends: \(pass.sent) sent\(dirtied)"))
    }
    for (lane, reading) in migration.lanes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let ended = migration.blackoutEnded else { continue }
      lines.append(line(ended, "\(lane.rawValue): \(reading.duration.stopwatch)"))
    }
    if let ended = migration.endedAt {
      let how: String =
        switch migration.outcome {
        case .done: "done"
        case .cancelled: "cancelled"
        case .failed(let failure): "failed: \(failure.report)"
        case nil: "over"
        }
      lines.append(line(ended, how))
    }
    return lines
  }

  /// How everything stands, as the node sees it.
  private static func state(
    of node: NodeID, _ cluster: ClusterSnapshot, at now: WallTime
  ) -> [ClusterLogLine] {
    func line(
      _ component: ClusterLogLine.Component, _ isGood: Bool, _ message: String
    ) -> ClusterLogLine {
      ClusterLogLine(now, isGood ? .information : .warning, component, message)
    }
    var lines = [
      line(.service, true, "Gathered from \(node) of the simulated cluster \(cluster.name)")
    ]
    for other in cluster.nodes {
      lines.append(line(.nodes, other.state == .up, "\(other.id) is \(other.status)"))
    }
    if let quorum = cluster.quorum {
      lines.append(
        line(
          .quorum, quorum.isQuorate,
          "\(quorum.mode): \(quorum.votesPresent) of \(quorum.votesExpected) votes present"))
    }
    for network in cluster.networks {
      let address = network.addresses[node].map { ", \($0) here" } ?? ""
      lines.append(
        line(
          .networks, network.state == .up, "\(network.id) is \(network.state.rawValue)\(address)")
      )
    }
    for volume in cluster.volumes {
      let access = volume.access[node].map { ", reached here: \($0.rawValue)" } ?? ""
      let coordinator = volume.coordinator.map { ", coordinated by \($0)" } ?? ""
      lines.append(
        line(
          .disks, volume.state == .online,
          "\(volume.id) is \(volume.state.rawValue)\(coordinator)\(access)"))
    }
    for machine in cluster.machines(on: node) {
      let isGood = machine.state != .failed && machine.state != .pausedCritical
      lines.append(line(.roles, isGood, "\(machine.id) is \(cluster.status(of: machine)) here"))
    }
    return lines
  }
}

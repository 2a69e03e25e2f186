import Foundation

/// Who moves a guest.
enum Mover: String, CaseIterable {
  /// `ferry migrate`.
  case ferry
  /// The same without a forecast, so that nothing is measured first.
  case ferryAtOnce = "ferry --no-forecast"
  /// `virsh migrate --live --p2p`, to the same address; Pacemaker is told to look away.
  case virsh
  /// `crm_resource --move`, and `--wait` until the cluster is at rest.
  case pacemaker
}

/// One live migration, timed from outside: by libvirt's events as `virsh event` prints them on both
/// nodes, by a client of the guest, and by when the command returned.
struct Crossing {
  let view: LabView
  let guest: String
  let mover: Mover

  /// What was seen; seconds and milliseconds.
  struct Times {
    /// From the destination's QEMU being started to the guest running in it.
    var total: Double
    /// From the guest's processors being stopped to their running again.
    var blackout: Double
    /// The longest time between two answers that a client got.
    var client: Double
    /// From the command's start to its end.
    var command: Double
    /// From the command's start to when Pacemaker manages the guest again; not a number without it.
    var managed: Double
  }

  private static let commandMax = 120.0
  /// How long events may lag behind the command that caused them.
  private static let lag = 1.0

  func run() throws -> Times? {
    guard let source = view.emulators(of: guest).first,
      let destination = view.nodes.last(where: { $0 != source })
    else { return nil }
    if mover == .virsh { _ = view.ask(managed(false)) }
    let watches = try [source, destination].map { node in
      try Program(
        ["virsh", "-q", "-c", view.uri(node), "event", "--event", "lifecycle", "--loop"]
          + ["--timestamp"])
    }
    let client = try view.startClient(of: guest)
    usleep(500_000)
    let began = Date.now
    var isDone = true
    for words in commands(source, destination) where isDone {
      isDone = try Program.run(words, within: Self.commandMax).status == 0
    }
    let command = Date.now.timeIntervalSince(began)
    usleep(UInt32(Self.lag * 1e6))
    let felt = client.finish(within: 3).split(whereSeparator: \.isWhitespace)
    let managed = managedAgain(since: began, command)
    let events = watches.map { $0.finish(within: Self.lag) }
    for program in watches + [client] { program.discard() }
    try settle()
    guard isDone, let stopped = moment("Suspended Migrated", events[0]),
      let started = moment("Started Migrated", events[1]),
      let resumed = moment("Resumed Migrated", events[1])
    else { return nil }
    return Times(
      total: resumed - started, blackout: (resumed - stopped) * 1000,
      client: felt.count == 3 && felt[0] == "kept" ? Double(felt[2]) ?? .nan : .nan,
      command: command, managed: managed)
  }

  /// Ferry ends its reservation by the last thing that it writes into the cluster's configuration, and
  /// each node writes that to its disk; Pacemaker's own command returns when the cluster is at rest.
  private func managedAgain(since began: Date, _ command: Double) -> Double {
    switch mover {
    case .virsh: return .nan
    case .pacemaker: return command
    case .ferry, .ferryAtOnce:
      let written = view.nodes.compactMap { node -> Date? in
        let path = "\(view.folder)/\(node)/lib-pacemaker/cib/cib.xml"
        return try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      }
      return written.max()?.timeIntervalSince(began) ?? .nan
    }
  }

  private func commands(_ source: String, _ destination: String) -> [[String]] {
    let number = destination.drop { !$0.isNumber }
    let migrate = [
      LabView.ferry, "migrate", guest, "--to", destination, "--cluster", view.cluster,
    ]
    switch mover {
    case .ferry:
      return [migrate]
    case .ferryAtOnce:
      return [migrate + ["--no-forecast"]]
    case .virsh:
      return [
        ["virsh", "-q", "-c", view.uri(source), "migrate", "--live", "--p2p", guest]
          + ["qemu+tcp://10.71.0.\(number)/system", "--migrateuri", "tcp://10.72.0.\(number)"]
      ]
    case .pacemaker:
      let crm = ["\(view.folder)/enter", source, "crm_resource"]
      return [crm + ["--move", "-r", guest, "-N", destination], crm + ["--wait"]]
    }
  }

  private func managed(_ isManaged: Bool) -> [String] {
    let property = ["crm_resource", "-r", guest, "--meta"]
    return isManaged
      ? property + ["--delete-parameter", "is-managed"]
      : property + ["--set-parameter", "is-managed", "--parameter-value", "false"]
  }

  /// Gives the guest back to Pacemaker where it runs now; this takes its time and is not counted.
  private func settle() throws {
    switch mover {
    case .ferry, .ferryAtOnce: return
    case .virsh:
      _ = view.ask(["crm_resource", "--refresh", "-r", guest])
      _ = view.ask(["crm_resource", "--wait"])
      _ = view.ask(managed(true))
    case .pacemaker: _ = view.ask(["crm_resource", "--clear", "-r", guest])
    }
    _ = view.ask(["crm_resource", "--wait"])
  }

  /// When an event was first printed, in seconds.
  private func moment(_ what: String, _ events: String) -> Double? {
    let line = events.split(separator: "\n").first {
      $0.contains("'\(guest)'") && $0.contains(what)
    }
    guard let time = line?.firstMatch(of: #/ (\d+):(\d+):(\d+\.\d+)/#),
      let hours = Double(time.1), let minutes = Double(time.2), let seconds = Double(time.3)
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }
}

extension LabView {
  func uri(_ node: String) -> String {
    "qemu+unix:///system?socket=\(folder)/\(node)/sock/libvirt-sock"
  }
}

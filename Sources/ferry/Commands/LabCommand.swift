import ArgumentParser
import ClusterModel
import Lab

/// `ferry lab up | status | exec NODE COMMAND... | break FAULT | mend | down`.
struct LabCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "A real cluster on this machine: corosync, Pacemaker, libvirt and QEMU guests.",
    subcommands: [Up.self, Status.self, Exec.self, Break.self, Mend.self, Down.self])

  struct Up: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build the lab, or complete it. Doing it twice does nothing more.")

    @Option(help: "How many nodes, 2 to 5.")
    var nodes = 3

    func validate() throws {
      guard Lab.nodeCounts.contains(nodes) else {
        throw ValidationError(
          "A lab has \(Lab.nodeCounts.lowerBound) to \(Lab.nodeCounts.upperBound) nodes")
      }
      let names = (1...nodes).map { "node\($0)" }
      for pair in processors {
        let words = pair.split(separator: "=", maxSplits: 1)
        guard words.count == 2, names.contains(String(words[0])) else {
          throw ValidationError(
            "\(pair) is not NODE=MODEL with one of \(names.joined(separator: ", "))")
        }
      }
      guard migrationSpeed >= 0 else {
        throw ValidationError("A speed is a number of Mbit/s, or 0 for no limit")
      }
    }

    @Option(help: "The speed of the live migration network in Mbit/s; 0 for no limit.")
    var migrationSpeed = LabConfiguration().migrationMegabits

    @Option(
      name: .customLong("cpu"),
      help: ArgumentHelp(
        "A node whose processor is of an older model, such as node3=Nehalem; may be repeated.",
        valueName: "node=model"))
    var processors: [String] = []

    @OptionGroup var choice: LabChoice

    func run() async throws {
      var configuration = choice.lab.configuration
      for pair in processors {
        let words = pair.split(separator: "=", maxSplits: 1).map(String.init)
        configuration.processors[words[0]] = words[1]
      }
      configuration.migrationMegabits = migrationSpeed
      try await LabCommand.attempt(Lab(configuration)) { lab throws(LabError) in
        try await lab.up(nodes: nodes) { LabCommand.say($0) }
      }
      print("The lab is up. Open the console on it with: ferry --cluster \(choice.clusterName)")
    }
  }

  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the lab's nodes and guests, seen from outside; status 1 when it is not ready."
    )

    @OptionGroup var choice: LabChoice

    func run() async throws {
      let status = try await LabCommand.attempt(choice.lab) { lab throws(LabError) in
        try await lab.status()
      }
      guard !status.nodes.isEmpty else {
        throw ExitStatus(ExitStatus.failed, "There is no lab. Build it with: ferry lab up")
      }
      let width = OutputTerminal.width
      let nodes = TextTable(["NODE", "POWER", "SERVICES", "QUORUM"], status.nodes.map(row))
      print(nodes.text(width: width) + "\n")
      let guests = TextTable(
        ["GUEST", "RUNS ON", "ADDRESS", "HEARTBEAT", "ANSWERS"], status.guests.map(row))
      print(guests.text(width: width))
      if !status.faults.isEmpty {
        print("\nBroken: \(status.faults.map(\.words).joined(separator: "; "))")
      }
      guard status.isReady else { throw ExitStatus(ExitStatus.failed, "The lab is not ready") }
    }

    private func row(_ node: LabStatus.Node) -> [String] {
      let services = node.services.joined(separator: ", ")
      return [
        node.name, node.isOn ? "on" : "off", services.isEmpty ? "-" : services,
        node.hasQuorum ? "yes" : "no",
      ]
    }

    private func row(_ guest: LabStatus.Guest) -> [String] {
      let beat = guest.heartbeat.map { "\($0.sequence), \($0.age.stopwatch) ago" }
      return [
        guest.name, guest.nodes.isEmpty ? "nowhere" : guest.nodes.joined(separator: " and "),
        guest.address, beat ?? "-", guest.answers ? "yes" : "no",
      ]
    }
  }

  struct Exec: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run a command on a node, or as a client of the guests would be: NODE is client.")

    @Argument(help: "node1, node2, ... or client.")
    var node: String
    @Argument(parsing: .captureForPassthrough, help: "The command with its arguments.")
    var command: [String]

    @OptionGroup var choice: LabChoice

    func run() async throws {
      guard !command.isEmpty else { throw ValidationError("There is no command to run") }
      let status = try await LabCommand.attempt(choice.lab) { lab throws(LabError) in
        try await lab.exec(node: node, command: command)
      }
      guard status == 0 else { throw ExitStatus(status, "") }
    }
  }

  struct Down: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the lab away, whatever state it is in: processes, namespaces, mounts, files.")

    @OptionGroup var choice: LabChoice

    func run() async throws {
      try await LabCommand.attempt(choice.lab) { lab throws(LabError) in
        try await lab.down { LabCommand.say($0) }
      }
      print("The lab is gone.")
    }
  }
}

/// Which lab is meant: several can be up at once.
struct LabChoice: ParsableArguments {
  @Option(name: .customLong("lab"), help: "The lab of that name, beside the one without a name.")
  var name: String?
  @Option(name: .customLong("guest"), help: "Only these of its guests; may be repeated.")
  var guests: [String] = []

  func validate() throws {
    if let name, name.isEmpty || name.count > 8 || !name.allSatisfy({ $0.isLetter || $0.isNumber })
    {
      throw ValidationError("A lab's name is 1 to 8 letters and digits")
    }
    let known = LabGuest.known.map(\.name)
    if let stranger = guests.first(where: { !known.contains($0) }) {
      throw ValidationError("\(stranger) is not one of \(known.joined(separator: ", "))")
    }
  }

  var lab: Lab {
    var configuration = name.map(LabConfiguration.init(named:)) ?? LabConfiguration()
    if !guests.isEmpty {
      configuration.guests = LabGuest.known.filter { guests.contains($0.name) }
    }
    return Lab(configuration)
  }

  /// What `--cluster` calls it.
  var clusterName: String { name == nil ? "lab" : lab.clusterFile }
}

extension LabCommand {
  /// Does something with the lab, or ends with its error.
  static func attempt<Result>(
    _ lab: Lab, _ body: (Lab) async throws(LabError) -> Result
  ) async throws -> Result {
    do throws(LabError) {
      return try await body(lab)
    } catch {
      throw ExitStatus(
        error.code == .badFault ? ExitStatus.badInput : ExitStatus.failed, "\(error)")
    }
  }

  static func say(_ line: String) { StandardError.write(line) }
}

import ClusterModel
import SimulatedCluster

extension Story {
  /// Machines apart from live migrations.
  static func machineCommand(_ words: StoryWords) -> Command? {
    create(words) ?? snapshot(words) ?? move(words) ?? change(words) ?? policy(words)
      ?? plain(words)
  }

  /// What needs no more than a machine's name, in which there is no space.
  private static func plain(_ words: StoryWords) -> Command? {
    let verbs: [(String, MachineOperation)] = [
      ("start *", .start), ("shut down *", .shutDown), ("turn off *", .turnOff),
      ("save *", .save), ("delete *", .delete),
      ("make * highly available", .makeHighlyAvailable),
    ]
    for (pattern, operation) in verbs {
      if let name = words.names(in: pattern)?.first, !name.contains(" ") {
        return .perform(.machine(MachineID(rawValue: name), operation))
      }
    }
    return words.names(in: "fail machine *").map {
      .inject(.machineFails(MachineID(rawValue: $0[0])))
    }
  }

  private static func create(_ words: StoryWords) -> Command? {
    var wanted: MachineSpecification
    if let names = words.names(in: "create * on * with * in *") {
      guard let memory = Bytes(words: names[2]) else { return nil }
      wanted = specification(names, memory)
      wanted.volume = VolumeID(rawValue: names[3])
    } else if let names = words.names(in: "create * on * with * on disk *") {
      guard let memory = Bytes(words: names[2]) else { return nil }
      wanted = specification(names, memory)
      wanted.disk = DiskID(rawValue: names[3])
    } else if let names = words.names(in: "create * on * with *") {
      guard let memory = Bytes(words: names[2]) else { return nil }
      wanted = specification(names, memory)
    } else {
      return nil
    }
    let prefix = "highly available "
    if wanted.name.rawValue.hasPrefix(prefix) {
      wanted.isHighlyAvailable = true
      wanted.name = MachineID(rawValue: String(wanted.name.rawValue.dropFirst(prefix.count)))
    }
    return .perform(.createMachine(wanted))
  }

  private static func specification(_ names: [String], _ memory: Bytes) -> MachineSpecification {
    MachineSpecification(
      name: MachineID(rawValue: names[0]), owner: NodeID(rawValue: names[1]), memory: memory)
  }

  private static func snapshot(_ words: StoryWords) -> Command? {
    if let names = words.names(in: "take snapshot * of * while running") {
      return machine(names[1], .takeSnapshot(name: names[0], sequence: .whileRunning))
    }
    if let names = words.names(in: "take snapshot * of *") {
      return machine(names[1], .takeSnapshot(name: names[0], sequence: .shutDownFirst))
    }
    if let names = words.names(in: "revert * to snapshot *") {
      return machine(names[0], .revert(toSnapshot: names[1]))
    }
    return words.names(in: "delete snapshot * of *").flatMap {
      machine($0[1], .deleteSnapshot(name: $0[0]))
    }
  }

  private static func move(_ words: StoryWords) -> Command? {
    if let names = words.names(in: "quick migrate * to *") {
      return machine(names[0], .quickMigrate(to: NodeID(rawValue: names[1])))
    }
    return words.names(in: "move machine * to *").flatMap {
      machine($0[0], .move(to: NodeID(rawValue: $0[1])))
    }
  }

  private static func change(_ words: StoryWords) -> Command? {
    var change = MachineChange()
    let name: String
    if let names = words.names(in: "give * memory of *") {
      name = names[0]
      change.memory = Bytes(words: names[1])
    } else if let names = words.names(in: "give * processors: *") {
      name = names[0]
      change.processors = Int(names[1])
    } else if let names = words.names(in: "allow * another processor version") {
      name = names[0]
      change.isProcessorCompatible = true
    } else if let names = words.names(in: "forbid * another processor version") {
      name = names[0]
      change.isProcessorCompatible = false
    } else if let names = words.names(in: "have * start *") {
      name = names[0]
      let actions: [String: AutomaticStartAction] = [
        "never": .nothing, "if it ran": .startIfItRan, "always": .always,
      ]
      change.startAction = actions[names[1]]
    } else {
      return nil
    }
    return machine(name, .configure(change))
  }

  private static func machine(_ name: String, _ operation: MachineOperation) -> Command? {
    .perform(.machine(MachineID(rawValue: name), operation))
  }
}

extension Bytes {
  /// Reads `2 GiB` and `512 MiB`; also negative ones, which a rule refuses.
  fileprivate init?(words text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let value = Double(words[0]) else { return nil }
    switch words[1] {
    case "MiB": self = .mebibytes(value)
    case "GiB": self = .gibibytes(value)
    default: return nil
    }
  }
}

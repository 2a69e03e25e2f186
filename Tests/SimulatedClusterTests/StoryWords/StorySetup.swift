import ClusterModel
import SimulatedCluster

/// A line of a story that changes the cluster before anything happens, such as
/// `set node quay4 manufacturer AMD`: what one story needs stays out of the others' cluster.
struct StorySetup {
  private let text: String
  let words: StoryWords

  init(_ text: String) {
    self.text = text
    words = StoryWords(text)
  }

  func apply(to scenario: inout Scenario) throws {
    guard
      try applyToNode(&scenario) || applyToVolume(&scenario) || applyToMachine(&scenario)
        || applyToServices(&scenario) || applyToValidated(&scenario)
    else {
      throw Story.Problem(description: "nothing can be set by \"\(text)\"")
    }
  }

  private func applyToNode(_ scenario: inout Scenario) throws -> Bool {
    if let names = words.names(in: "node * manufacturer *") {
      try change(node: names[0], of: &scenario) { $0.processor.manufacturer = names[1] }
    } else if let names = words.names(in: "node * features *") {
      try change(node: names[0], of: &scenario) {
        $0.processor.features = ProcessorFeatures(StoryWords.list(names[1]))
      }
    } else if let names = words.names(in: "node * state *") {
      guard let state = Node.State(rawValue: names[1]) else { return false }
      try change(node: names[0], of: &scenario) { $0.state = state }
    } else if let names = words.names(in: "node * switches *") {
      try change(node: names[0], of: &scenario) { $0.switches = StoryWords.list(names[1]) }
    } else {
      return false
    }
    return true
  }

  private func applyToMachine(_ scenario: inout Scenario) throws -> Bool {
    if let names = words.names(in: "machine * switch *") {
      try change(machine: names[0], of: &scenario) { $0.networkSwitch = names[1] }
    } else if let names = words.names(in: "machine * media *") {
      try change(machine: names[0], of: &scenario) { $0.localMedia = names[1] }
    } else if let names = words.names(in: "machine * state *") {
      guard let state = VirtualMachine.State(rawValue: names[1]) else { return false }
      try change(machine: names[0], of: &scenario) { $0.state = state }
    } else if let names = words.names(in: "machine * not highly available") {
      try change(machine: names[0], of: &scenario) { $0.isHighlyAvailable = false }
    } else if let names = words.names(in: "machine * on storage of its node") {
      try change(machine: names[0], of: &scenario) { $0.volume = nil }
    } else {
      return false
    }
    return true
  }

  private func applyToServices(_ scenario: inout Scenario) -> Bool {
    guard let names = words.names(in: "service * on *") ?? words.names(in: "offline service * on *")
    else { return false }
    let isOnline = words.names(in: "service * on *") != nil
    scenario.services.append(
      Service(
        id: ServiceID(rawValue: names[0]), state: isOnline ? .online : .offline,
        type: "Generic Service", owner: NodeID(rawValue: names[1]), isWantedOnline: isOnline))
    return true
  }

  private func applyToVolume(_ scenario: inout Scenario) throws -> Bool {
    if words.names(in: "shared volumes not enabled") != nil {
      scenario.settings.sharedVolumesEnabled = false
      return true
    }
    guard let names = words.names(in: "volume * out of reach of *") else { return false }
    guard let index = scenario.volumes.firstIndex(where: { $0.id.rawValue == names[0] }) else {
      throw Story.Problem(description: "there is no volume \(names[0])")
    }
    scenario.volumes[index].access[NodeID(rawValue: names[1])] = SharedVolume.Access.none
    return true
  }

  func change(
    node name: String, of scenario: inout Scenario, _ body: (inout Node) -> Void
  ) throws {
    guard let index = scenario.nodes.firstIndex(where: { $0.id.rawValue == name }) else {
      throw Story.Problem(description: "there is no node \(name)")
    }
    body(&scenario.nodes[index])
  }

  private func change(
    machine name: String, of scenario: inout Scenario, _ body: (inout VirtualMachine) -> Void
  ) throws {
    guard let index = scenario.guests.firstIndex(where: { $0.machine.id.rawValue == name }) else {
      throw Story.Problem(description: "there is no machine \(name)")
    }
    body(&scenario.guests[index].machine)
  }
}

extension StoryWords {
  /// Names separated by commas.
  static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

import ClusterModel
import ClusterRules
import SimulatedCluster

extension Story {
  /// One test of the validation, by its title.
  static func validationCommand(_ words: StoryWords) -> Command? {
    words.names(in: "run *").map { .validate($0[0]) }
  }
}

extension StorySetup {
  /// What a validation looks at.
  func applyToValidated(_ scenario: inout Scenario) throws -> Bool {
    if let names = words.names(in: "network * ipsec") {
      try change(network: names[0], of: &scenario) { $0.usesIPsec = true }
    } else if let names = words.names(in: "network * gateway") {
      try change(network: names[0], of: &scenario) { $0.hasDefaultGateway = true }
    } else if let names = words.names(in: "network * vlan *") {
      try change(network: names[0], of: &scenario) { $0.vlan = Int(names[1]) }
    } else if let names = words.names(in: "network * adapter * at *") {
      let node = NodeID(rawValue: names[2])
      try change(network: names[0], of: &scenario) { $0.adapters[node]?.name = names[1] }
    } else if let names = words.names(in: "node * updates *") {
      try change(node: names[0], of: &scenario) { $0.updates = StoryWords.list(names[1]) }
    } else if let names = words.names(in: "node * antivirus *") {
      try change(node: names[0], of: &scenario) {
        $0.excludesMachinesFromAntivirus = names[1] == "excludes machines"
      }
    } else {
      return false
    }
    return true
  }

  private func change(
    network name: String, of scenario: inout Scenario, _ body: (inout ClusterNetwork) -> Void
  ) throws {
    guard let index = scenario.networks.firstIndex(where: { $0.id.rawValue == name }) else {
      throw Story.Problem(description: "there is no network \(name)")
    }
    body(&scenario.networks[index])
  }
}

extension StoryText {
  /// What a test of the validation comes to, with what it complains of.
  static func validation(_ title: String, in cluster: ClusterSnapshot) -> [String] {
    guard let test = Validation.run(cluster).tests.first(where: { $0.title == title }) else {
      return ["there is no test \(title)"]
    }
    let shown = test.findings.filter { $0.result == test.result }
    return ["\(test.result.rawValue): \(title)"]
      + shown.map { finding in
        "\(finding.subject): \(finding.text)\(finding.advice.map { ". \($0)" } ?? "")"
      }
  }
}

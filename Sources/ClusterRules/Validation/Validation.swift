public import ClusterModel

/// Validates a cluster, as *Validate This Cluster* does (G3, G13): pure, over what the cluster
/// reports of itself, the same for a simulated and a real one.
public enum Validation {
  /// The tests that can be run, by their titles, category by category.
  public static let tests: [(category: ValidationCategory, title: String)] = {
    let known =
      ValidationTest.all.map { ($0.category, $0.title) }
      + FactTest.all.map { ($0.category, $0.title) }
    return ValidationCategory.allCases.flatMap { category in
      known.filter { $0.0 == category }.map { (category: $0.0, title: $0.1) }
    }
  }()

  /// Runs all tests, or those with some titles.
  ///
  /// - Parameters:
  ///   - facts: What the nodes of a real cluster said when they were asked at length; some tests
  ///     need it, and are not run without.
  ///   - titles: The tests that are wanted; nil for all.
  public static func run(
    _ cluster: ClusterSnapshot, facts: ClusterFacts? = nil, only titles: Set<String>? = nil
  ) -> ValidationReport {
    let cluster = facts.map { cluster.told($0) } ?? cluster
    let more = facts.map { facts in FactTest.all.map { $0.test(facts) } } ?? []
    let wanted = (ValidationTest.all + more).filter { titles?.contains($0.title) != false }
    let tests = wanted.map { test in test.run(cluster) }
    return ValidationReport(
      cluster: cluster.name, nodes: cluster.nodes.count, machines: cluster.machines.count,
      tests: ValidationCategory.allCases.flatMap { category in
        tests.filter { $0.category == category }
      })
  }
}

/// One test: a name, and a function from a cluster to what is found in it.
///
/// A test that finds nothing has nothing to look at, and does not apply; one that is satisfied says
/// with what.
struct ValidationTest: Sendable {
  let category: ValidationCategory
  let title: String
  let examine: @Sendable (ClusterSnapshot) -> [ValidationFinding]

  init(
    _ category: ValidationCategory, _ title: String,
    _ examine: @escaping @Sendable (ClusterSnapshot) -> [ValidationFinding]
  ) {
    self.category = category
    self.title = title
    self.examine = examine
  }

  static let all =
    configuration + migrationNetworks + migrationMachines + inventory + network + storage + system

  func run(_ cluster: ClusterSnapshot) -> ValidatedTest {
    var findings = examine(cluster)
    if findings.isEmpty {
      findings = [
        ValidationFinding(.notApplicable, cluster.name, "There is nothing here to be looked at")
      ]
    }
    let worst = findings.map(\.result).max() ?? .notApplicable
    // The worst first, otherwise in the order in which they were found.
    let sorted = ValidationResult.allCases.reversed().flatMap { result in
      findings.filter { $0.result == result }
    }
    return ValidatedTest(
      category: category, title: title, result: worst,
      findings: Array(sorted.prefix(ValidatedTest.findingsMax)),
      findingsOmitted: max(0, sorted.count - ValidatedTest.findingsMax))
  }
}

extension [ValidationFinding] {
  /// The findings, or one that says that all is well when there are none.
  func orNote(_ subject: String, _ text: String) -> [ValidationFinding] {
    isEmpty ? [ValidationFinding(.success, subject, text)] : self
  }
}

extension ClusterSnapshot {
  /// The nodes on which machines can run now.
  var nodesUp: [Node] { nodes.filter { $0.state == .up } }

  /// The machines in the care of the cluster.
  var clusteredMachines: [VirtualMachine] { machines.filter(\.isHighlyAvailable) }

  /// The cluster with what its nodes say at length where it did not say it itself.
  fileprivate func told(_ facts: ClusterFacts) -> ClusterSnapshot {
    var cluster = self
    for var node in nodes {
      guard let own = facts.nodes[node.id] else { continue }
      if node.systemVersion.isEmpty { node.systemVersion = own.system }
      if node.updates.isEmpty {
        node.updates = own.packages.map { "\($0.key) \($0.value)" }.sorted()
      }
      node.excludesMachinesFromAntivirus =
        node.excludesMachinesFromAntivirus ?? own.excludesMachinesFromScanning
      cluster.nodes.update(node)
    }
    return cluster
  }

  /// What is said of what only a cluster engine has.
  var lackOfEngine: ValidationFinding {
    ValidationFinding(.notApplicable, name, "These are hosts without Pacemaker, each for itself")
  }

  /// What is said when the cluster does not report a property, which must not pass for success.
  func unreported(_ what: String) -> [ValidationFinding] {
    [ValidationFinding(.notApplicable, name, "This cluster does not report \(what)")]
  }
}

/// Whether the nodes are alike in a property: those that differ from most are named, and those that
/// do not report it are too.
func validateAlike(
  _ nodes: some Sequence<Node>, in what: String, unlike result: ValidationResult,
  advice: String, value: (Node) -> String?
) -> [ValidationFinding] {
  var found: [ValidationFinding] = []
  var groups: [(value: String, nodes: [NodeID])] = []
  for node in nodes {
    guard let value = value(node) else {
      found.append(
        ValidationFinding(.notApplicable, node.id.rawValue, "It does not report its \(what)"))
      continue
    }
    if let index = groups.firstIndex(where: { $0.value == value }) {
      groups[index].nodes.append(node.id)
    } else {
      groups.append((value, [node.id]))
    }
  }
  let largest = groups.map(\.nodes.count).max()
  guard let usual = groups.first(where: { $0.nodes.count == largest }) else { return found }
  for group in groups where group.value != usual.value {
    for node in group.nodes {
      found.append(
        ValidationFinding(
          result, node.rawValue,
          "Its \(what): \(group.value). That of \(list(usual.nodes)): \(usual.value)",
          advice: advice))
    }
  }
  return found.orNote("All nodes", "The same \(what): \(usual.value)")
}

/// Names for a sentence: all of a few, otherwise the first ones and how many more.
func list(_ names: some Collection<some CustomStringConvertible>, max: Int = 4) -> String {
  let shown = names.prefix(names.count > max ? max - 1 : max).map(\.description)
  guard names.count > max else { return shown.joined(separator: ", ") }
  return shown.joined(separator: ", ") + " and \(names.count - shown.count) more"
}

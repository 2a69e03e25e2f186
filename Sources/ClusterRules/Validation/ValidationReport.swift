/// What a test came to, from the best to the worst.
public enum ValidationResult: String, Hashable, Sendable, Codable, Comparable, CaseIterable {
  /// Nothing stands in the way.
  case success = "Success"
  /// There is nothing to look at, or the cluster does not report what would have to be looked at.
  case notApplicable = "Not applicable"
  /// It works, but not as it should.
  case warning = "Warning"
  /// It does not, or will not when it is needed.
  case failed = "Failed"

  /// Compares how bad it is.
  public static func < (left: ValidationResult, right: ValidationResult) -> Bool {
    left.badness < right.badness
  }

  private var badness: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The groups of tests, as the wizard shows them.
public enum ValidationCategory: String, Hashable, Sendable, Codable, CaseIterable {
  /// Core parts of the cluster: quorum, resources, volumes.
  case configuration = "Cluster Configuration"
  /// Whether machines can move live at any time.
  case migration = "Live Migration"
  /// What there is, for the record.
  case inventory = "Inventory"
  /// Adapters, addresses, communication.
  case network = "Network"
  /// Disks and volumes.
  case storage = "Storage"
  /// The nodes' systems.
  case system = "System Configuration"
}

/// What a test found, and where.
public struct ValidationFinding: Hashable, Sendable, Codable {
  /// How bad it is; of what was merely noted `success`.
  public var result: ValidationResult
  /// The node, machine, network, volume or disk, or what else it is about.
  public var subject: String
  /// What was found, in one sentence.
  public var text: String
  /// What to do about it.
  public var advice: String?

  /// Makes a finding.
  public init(
    _ result: ValidationResult, _ subject: String, _ text: String, advice: String? = nil
  ) {
    self.result = result
    self.subject = subject
    self.text = text
    self.advice = advice
  }
}

/// A test that was run, with all that it found.
public struct ValidatedTest: Hashable, Sendable, Codable {
  /// The most findings kept of one test; a cluster may have thousands of machines.
  public static let findingsMax = 100

  /// Its group.
  public var category: ValidationCategory
  /// Its name, in Windows' words where Windows has the test.
  public var title: String
  /// What it came to: as bad as the worst that it found.
  public var result: ValidationResult
  /// What it found, the worst first.
  public var findings: [ValidationFinding]
  /// How many more findings there were.
  public var findingsOmitted: Int
}

/// What a validation of a cluster came to.
public struct ValidationReport: Hashable, Sendable, Codable {
  /// The cluster's name.
  public var cluster: String
  /// How many nodes and machines were looked at.
  public var nodes: Int
  /// How many machines were looked at.
  public var machines: Int
  /// The tests, by category.
  public var tests: [ValidatedTest]

  /// As bad as the worst test that applies.
  public var result: ValidationResult {
    tests.lazy.map(\.result).filter { $0 != .notApplicable }.max() ?? .notApplicable
  }

  /// How many tests came to a result.
  public func count(_ result: ValidationResult) -> Int { tests.count { $0.result == result } }

  /// The tests of a category, in order.
  public func tests(in category: ValidationCategory) -> [ValidatedTest] {
    tests.filter { $0.category == category }
  }

  /// Such as `12 succeeded, 2 with warnings, 1 failed, 3 not applicable`.
  public var summary: String {
    "\(count(.success)) succeeded, \(count(.warning)) with warnings, \(count(.failed)) failed, "
      + "\(count(.notApplicable)) not applicable"
  }
}

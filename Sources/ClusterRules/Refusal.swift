/// Why a rule forbids something, in one sentence for people and one name for scripts.
public struct Refusal: Error, Hashable, Sendable {
  /// The rules that can refuse.
  public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
    /// The machine or node must exist.
    case exists
    /// A machine must run to be migrated live.
    case mustRun
    /// The destination must differ from the source.
    case otherNode
    /// The destination must be up, and so must the source.
    case nodeUp
    /// The cluster must have quorum.
    case quorum
    /// A machine is in one migration at a time.
    case oneMigrationPerMachine
    /// A node is in one migration at a time (G10); waiting helps.
    case oneMigrationPerNode
    /// The destination must have room for the machine's memory.
    case memory
    /// A network must join source and destination (G7).
    case migrationNetwork
    /// The destination must reach the machine's volume (G1).
    case sharedStorage
  }

  /// The rule.
  public var rule: Rule
  /// The reason.
  public var reason: String

  /// Makes a refusal.
  public init(_ rule: Rule, _ reason: String) {
    self.rule = rule
    self.reason = reason
  }

  /// Whether the request makes no sense, rather than being forbidden at present.
  public var isBadInput: Bool { rule == .exists }
}

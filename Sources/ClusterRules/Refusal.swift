/// Why a rule forbids something, in one sentence for people and one name for scripts.
public struct Refusal: Error, Hashable, Sendable {
  /// The rules that can refuse.
  public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
    /// The machine, node, volume, disk or network must exist.
    case exists
    /// What is given must make sense: no empty name, no negative memory.
    case validInput
    /// The cluster must be able to carry the operation out.
    case capability
    /// A machine must run to be migrated live.
    case mustRun
    /// The destination must differ from the source.
    case otherNode
    /// The destination must be up, and so must the source.
    case nodeUp
    /// The cluster must have quorum.
    case quorum
    /// The machine must not be part of something that moves, or runs, as a whole.
    case movesAlone
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
    /// The destination's processors must suit the machine (G4).
    case processorCompatibility
    /// The destination must have the machine's virtual switch.
    case virtualSwitch
    /// The machine must not use a disc or disk that only its node has.
    case localMedia
    /// The destination must be a possible owner of the role.
    case possibleOwner
    /// The machine must be off (or the node empty, the volume unused) for this.
    case mustBeOff
    /// The object is in a state, or in use, that does not allow it.
    case state
    /// The machine must be highly available for this.
    case highAvailability
    /// Cluster shared volumes are enabled once per cluster, after the notice was accepted (G5).
    case sharedVolumesOnce
    /// Cluster shared volumes must be enabled (G5).
    case sharedVolumesEnabled
    /// The disk must be available (G5).
    case availableDisk
    /// A name is taken once.
    case uniqueName
    /// The cluster would lose its quorum.
    case keepsQuorum
  }

  /// The rule.
  public var rule: Rule
  /// The reason.
  public var reason: String
  /// What to do about it; nil when the reason says it.
  public var advice: String?

  /// Makes a refusal.
  public init(_ rule: Rule, _ reason: String, advice: String? = nil) {
    self.rule = rule
    self.reason = reason
    self.advice = advice
  }

  /// Whether the request makes no sense, rather than being forbidden at present.
  public var isBadInput: Bool { rule == .exists || rule == .validInput }
}

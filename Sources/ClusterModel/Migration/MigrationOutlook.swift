/// A duration that is not known exactly: nine of ten results lie within the range.
public struct DurationRange: Hashable, Sendable, Codable {
  /// The shortest to expect.
  public var low: Duration
  /// The single best guess.
  public var likely: Duration
  /// The longest to expect.
  public var high: Duration

  /// Makes a range.
  public init(low: Duration, likely: Duration, high: Duration) {
    self.low = low
    self.likely = likely
    self.high = high
  }
}

/// What is said of a live migration before it starts (F1, F2): how long it and its blackout will
/// take, whether it comes to its end by itself, and the plan that sees to it that it does.
public struct MigrationOutlook: Hashable, Sendable, Codable {
  /// How the memory copy comes to its end.
  public enum Convergence: String, Hashable, Sendable, Codable {
    /// By itself.
    case byItself = "converges by itself"
    /// With the steps of the plan.
    case byPlan = "converges by the plan"
    /// Not by anything that was permitted and is offered.
    case never = "does not converge"
  }

  /// From the beginning of the setup to the machine's running, with all its memory, on the
  /// destination; nil when it never ends.
  public var total: DurationRange?
  /// What its nodes are busy with besides: checks, measuring and reserving before, handing the
  /// machine over afterwards; nil when that is not known.
  public var handling: Duration?
  /// What each observer will feel; none when it never ends.
  public var lanes: [BlackoutLane: DurationRange]
  /// The likely number of passes over the memory.
  public var passes: Int
  /// How it comes to its end.
  public var convergence: Convergence
  /// The answer to "will it converge?", in a sentence or two, with what the plan will do.
  public var sentence: String
  /// What the forecast rests on, each in a few words, such as "writes 20 MiB/s, measured over 3 s".
  public var basis: [String]
  /// How it is going to be carried out.
  public var plan: MigrationPlan

  /// Makes an outlook.
  public init(
    total: DurationRange?, handling: Duration? = nil, lanes: [BlackoutLane: DurationRange],
    passes: Int, convergence: Convergence, sentence: String, basis: [String], plan: MigrationPlan
  ) {
    self.total = total
    self.handling = handling
    self.lanes = lanes
    self.passes = passes
    self.convergence = convergence
    self.sentence = sentence
    self.basis = basis
    self.plan = plan
  }
}

public import ClusterModel

/// Something that a command has done: the only ways in which a line reaches beyond itself.
public enum CommandEffect: Hashable, Sendable {
  /// Live migrates a machine.
  case migrate(MachineID, to: NodeID)
  /// Takes the open migration of a machine back.
  case cancelMigration(MachineID)
  /// Has the cluster do something else.
  case perform(ClusterOperation)
  /// Lets an event channel record, or no longer.
  case setChannel(String, isOn: Bool)
  /// Writes events into a file, which is only overwritten when that is asked for.
  case exportEvents(EventSource, to: String, overwrites: Bool)
  /// Collects the cluster log of the nodes, all when nil, in a folder; of the last time, when said.
  case collectLogs(folder: String, nodes: [NodeID]?, span: Duration?)
  /// Records each operation of the migrations that follow, or no longer.
  case setTracing(isOn: Bool)

  /// Whether it changes the cluster, and so is refused where that may only be read.
  public var changesCluster: Bool {
    switch self {
    case .migrate, .cancelMigration, .perform: true
    case .setChannel, .exportEvents, .collectLogs, .setTracing: false
    }
  }
}

/// Which events are asked for.
public struct EventSource: Hashable, Sendable {
  /// The channel, or the file of a structured query.
  public var name: String
  /// Whether it is a file.
  public var isFile: Bool
  /// Which events of the channel; nil for all.
  public var xpath: String?

  /// Makes one.
  public init(_ name: String, isFile: Bool = false, xpath: String? = nil) {
    self.name = name
    self.isFile = isFile
    self.xpath = xpath
  }
}

/// How an event is written.
public enum EventForm: String, Sendable, CaseIterable {
  /// As Windows' event schema has it.
  case xml
  /// The same with the message.
  case renderedXML = "renderedxml"
  /// A line for each of its fields.
  case text
}

/// How long the end of an effect is waited for.
public enum Patience: Equatable, Sendable {
  /// Not at all.
  case none
  /// Until it is there.
  case forever
  /// So long.
  case atMost(Duration)
}

/// What commands reach the world through: a command line, a console, or a test.
public protocol CommandHost: Sendable {
  /// The cluster at this moment.
  var snapshot: ClusterSnapshot { get }
  /// Other names by which the cluster is meant.
  var clusterAliases: [String] { get }
  /// The columns that what is shown may take.
  var width: Int { get }
  /// The time on the calendar.
  var wallTime: WallTime { get }

  /// Shows what a line found.
  func write(_ text: String) async
  /// Says what somebody should know.
  func warn(_ text: String) async
  /// Asks whether something is to be done; throws when there is nobody to ask.
  func confirm(_ question: String) async throws(CommandError) -> Bool
  /// Does something, and returns what there is to say: for logs, the files.
  func carryOut(_ effect: CommandEffect, _ patience: Patience) async throws(CommandError)
    -> [String]
  /// Runs the validation's tests with these titles, all when nil; returns each test's category,
  /// title and result, and the file of the report.
  func validate(_ titles: Set<String>?, to file: String?) async throws(CommandError)
    -> TestedCluster
  /// Keeps a report as a page of HTML, and returns its file.
  func keep(page: String, named name: String) async throws(CommandError) -> String
  /// The event channels, and whether each records.
  func channels() async throws(CommandError) -> [(name: String, isOn: Bool)]
  /// The newest or the oldest events, so many at most, each as a text.
  func events(
    of source: EventSource, limit: Int?, newestFirst: Bool, as form: EventForm
  ) async throws(CommandError) -> [String]
}

/// What a validation found.
public struct TestedCluster: Equatable, Sendable {
  /// One test.
  public struct Test: Equatable, Sendable {
    /// The group that it belongs to.
    public var category: String
    /// What it is called.
    public var title: String
    /// Such as `Success` or `Failed`.
    public var result: String

    /// Makes one.
    public init(category: String, title: String, result: String) {
      self.category = category
      self.title = title
      self.result = result
    }
  }

  /// The tests.
  public var tests: [Test]
  /// The file with the report; nil when it could not be written.
  public var page: String?

  /// Makes one.
  public init(tests: [Test], page: String?) {
    self.tests = tests
    self.page = page
  }
}

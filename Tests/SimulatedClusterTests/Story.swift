import ClusterBackend
import ClusterModel
import MigrationModel
import SimulatedCluster

/// A story: a cluster, what is done to it and when, and the log that it is expected to give.
///
/// `Stories/README.md` describes the format.
struct Story {
  /// What can be done.
  enum Command {
    case migrate(MachineID, to: NodeID, over: [NetworkID]?)
    case cancel(MachineID)
    case release(MachineID)
    case wish(MigrationOptions)
    case perform(ClusterOperation)
    case inject(Fault)
    case validate(String)
  }

  /// When it is done.
  enum Moment {
    case at(Duration)
    case when(MachineID, begins: String)
  }

  /// One line of the story.
  struct Step {
    var moment: Moment
    var command: Command
    var text: String
  }

  /// Why a story can't be read.
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  static let separator = "---"

  var seed: UInt64 = 1
  var profile: HypervisorProfile?
  var setups: [StorySetup] = []
  var steps: [Step] = []
  /// The story without its log.
  var head: String
  /// The log; nil when none was recorded.
  var expected: String?

  init(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0 == Self.separator }
    head = lines[..<(end ?? lines.endIndex)].joined(separator: "\n")
    expected = end.map { lines[($0 + 1)...].joined(separator: "\n") }
    for line in lines[..<(end ?? lines.endIndex)] where !line.isEmpty && !line.hasPrefix("#") {
      try read(String(line))
    }
  }

  private mutating func read(_ line: String) throws {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { throw Problem(description: "can't read \"\(line)\"") }
    switch words[0] {
    case "seed": seed = UInt64(words[1]) ?? 1
    case "rule":
      guard let named = HypervisorProfile.all.first(where: { $0.name == words[1] }) else {
        throw Problem(description: "there is no rule \(words[1])")
      }
      profile = named
    case "set": setups.append(StorySetup(words[1]))
    case "at", "when":
      guard let comma = words[1].firstIndex(of: ",") else {
        throw Problem(description: "\"\(line)\" lacks a comma after the moment")
      }
      let rest = words[1][words[1].index(after: comma)...].drop { $0 == " " }
      steps.append(
        Step(
          moment: try Self.moment(words[0], String(words[1][..<comma])),
          command: try Self.command(String(rest)), text: String(rest)))
    default: throw Problem(description: "can't read \"\(line)\"")
    }
  }

  private static func moment(_ kind: String, _ text: String) throws -> Moment {
    let words = text.split(separator: " ").map(String.init)
    if kind == "at", words.count == 2, words[1] == "s", let seconds = Double(words[0]) {
      return .at(.milliseconds(Int64(seconds * 1000)))
    }
    if kind == "when", words.count >= 3, words[1] == "begins" {
      return .when(
        MachineID(rawValue: words[0]), begins: words.dropFirst(2).joined(separator: " "))
    }
    throw Problem(description: "\"\(kind) \(text)\" is no moment")
  }

  private static func command(_ text: String) throws -> Command {
    let words = StoryWords(text)
    let command =
      migrationCommand(words) ?? machineCommand(words) ?? nodeCommand(words)
      ?? storageCommand(words) ?? networkCommand(words) ?? validationCommand(words)
    guard let command else { throw Problem(description: "there is no command \"\(text)\"") }
    return command
  }
}

import ArgumentParser
import ClusterBackend
import ClusterModel
import FoundationEssentials
import SimulatedCluster

/// `ferry simulate`: random lives of a simulated cluster, each from one seed; and what is done to the
/// simulated cluster that stays: `--reset`, `--fault WORDS`.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract:
      "Live random lives of a simulated cluster, or begin it anew, or let something go wrong in it.",
    discussion: """
      The same seed gives the same life to the last byte. What must always hold is checked at every \
      moment; a violation ends with status 1 and the command that shows it again. These lives are \
      apart from the cluster that other commands talk to; --reset and --fault are about that one.
      """)

  @Option(name: .long, help: "The seed of the first life; the others have the numbers after it.")
  var seed: UInt64 = 1
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Random actions of each run; every 1,000 are a life, with its own seed and cluster.",
      valueName: "number"))
  var steps = 1000
  @Option(name: .long, help: ArgumentHelp("How many runs.", valueName: "number"))
  var runs = 1
  @Option(
    name: .long,
    help: ArgumentHelp("A scenario by its name, or the path of a file.", valueName: "scenario"))
  var scenario = "demo"
  @Option(
    name: .long, help: ArgumentHelp("Write every fact, a line each.", valueName: "file"))
  var trace: String?
  @Flag(name: .long, help: "Show the life in the console.")
  var console = false
  @Option(
    name: .long,
    help: ArgumentHelp("With --console: so many times as fast as the clock.", valueName: "factor"))
  var speed = 1.0
  @Option(
    name: .long,
    help: "Instead: so many random keys, clicks and resizes on the console, over random lives.")
  var input: Int?
  @Flag(name: .long, help: "Instead: move every machine by draining node after node.")
  var drainAll = false

  @Flag(name: .long, help: "Begin anew from the scenario; the old state is moved aside.")
  var reset = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Let something go wrong, or put it right: 'fail node quay2', 'restart service quay2', "
        + "'fail adapter quay2 \"Live Migration\"'. Anything else lists all that is known.",
      valueName: "words"))
  var fault: String?
  @OptionGroup var cluster: ClusterOption

  /// No more steps are made in one go.
  static let stepsMax = 1_000_000_000

  func validate() throws {
    guard steps > 0, runs > 0, steps <= Self.stepsMax / runs else {
      throw ValidationError("--steps and --runs must be above 0, and together reasonable")
    }
    guard !reset || fault == nil else {
      throw ValidationError("Say either --reset or --fault WORDS")
    }
    guard input ?? 1 > 0, input ?? 1 <= Self.stepsMax else {
      throw ValidationError("--input must be above 0, and reasonable")
    }
    guard speed > 0 else { throw ValidationError("--speed must be above 0") }
  }

  func run() throws {
    if reset { return try beginAnew() }
    if let fault {
      return try Blocking.wait { () async throws(ExitStatus) in try await inject(fault) }
    }
    if let input { return try tryConsole(inputs: input) }
    let scenario = try chosenScenario()
    if drainAll { return try drainEveryNode(of: scenario) }
    if console { return try showLife(in: scenario) }
    try live(in: scenario)
  }

  private func chosenScenario() throws(ExitStatus) -> Scenario {
    do throws(ScenarioError) {
      if let named = try Scenario.named(scenario) { return named }
      guard let text = try? String(contentsOfFile: scenario, encoding: .utf8) else {
        throw ScenarioError(
          file: scenario, line: nil, reason: "there is no scenario and no file of this name")
      }
      return try Scenario.load(yaml: text, file: scenario)
    } catch {
      throw ExitStatus(ExitStatus.badInput, "\(error)")
    }
  }
}

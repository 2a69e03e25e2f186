import ArgumentParser
import ClusterModel
import Console
import Glibc
import SimulatedCluster
import TerminalUI

/// `ferry simulate --input N`: the console under random keys, clicks and resizes, on random lives.
extension SimulateCommand {
  /// The longest that a key, or a click, and the picture after it may take: two frames of a terminal
  /// that shows sixty a second miss nothing.
  static let frameLimit = 16.0
  /// Inputs on one cluster; then comes the next seed.
  private static let inputsPerLife = 1000
  /// Inputs between two moments of the cluster's life.
  private static let inputsPerMoment = 4

  func tryConsole(inputs: Int) throws {
    var times: [Double] = []
    times.reserveCapacity(inputs)
    var slowest = ""
    for first in stride(from: 0, to: inputs, by: Self.inputsPerLife) {
      let seed = seed &+ UInt64(first / Self.inputsPerLife)
      let count = min(Self.inputsPerLife, inputs - first)
      var trial = try ConsoleTrial(seed: seed)
      for step in 1...count {
        if step % Self.inputsPerMoment == 0 { trial.letLive() }
        let (time, fault) = trial.act()
        if time > (times.max() ?? 0) { slowest = "\(trial.scenario), seed \(seed), input \(step)" }
        times.append(time)
        if let fault {
          throw ExitStatus(
            ExitStatus.failed,
            """
            seed \(seed), input \(step), \(trial.scenario): \(fault)
            Again: ferry simulate --seed \(seed) --input \(step)
            """)
        }
      }
    }
    let sorted = times.sorted()
    func share(_ share: Double) -> String {
      sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))].fixed(2)
    }
    print("inputs           \(times.count), each with its picture")
    print(
      "milliseconds     median \(share(0.5)), 90 % \(share(0.9)), 99 % \(share(0.99)), "
        + "99.9 % \(share(0.999)), longest \(share(1))")
    print("slowest          \(slowest)")
    print("drawn wrong      0")
    let isSlow = sorted.last.map { $0 > Self.frameLimit } ?? false
    guard !isSlow || Self.isDebugBuild else {
      throw ExitStatus(
        ExitStatus.failed, "A frame took longer than \(Self.frameLimit) ms: \(slowest)")
    }
  }

  private static var isDebugBuild: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }
}

/// A console on a random life of a random cluster, with somebody who presses at random.
private struct ConsoleTrial {
  let scenario: String
  private var luck: SplitMix64
  private var run: SimulationRun
  private var console: ConsoleState
  private let user = RandomUser()

  init(seed: UInt64) throws {
    luck = SplitMix64(seed: seed)
    scenario = Scenario.names[luck.index(below: Scenario.names.count)]
    guard let scenario = try Scenario.named(scenario) else {
      throw ExitStatus(ExitStatus.failed, "There is no scenario \(scenario)")
    }
    run = SimulationRun(scenario: scenario, seed: seed)
    var options = ConsoleOptions()
    options.words = Words.allCases[luck.index(below: Words.allCases.count)]
    options.knownClusters = Scenario.names
    options.defaultCluster = self.scenario
    options.isReadOnly = luck.index(below: 8) == 0
    console = ConsoleState(
      cluster: run.world.cluster, options: options, size: Size(width: 120, height: 40),
      now: run.world.now)
  }

  /// Lets something happen in the cluster.
  mutating func letLive() {
    let instant = run.nextInstant()
    for fact in instant.facts { _ = console.update(.cluster(fact), from: .first) }
    _ = console.update(.ticked(instant.at), from: .first)
  }

  /// Lets the user do something; how long that and the picture after it took, in milliseconds of the
  /// processor's time, and what is wrong with the picture.
  mutating func act() -> (Double, String?) {
    let event = user.next(at: console, using: &luck)
    let began = Self.processorTime
    let commands = console.update(event)
    let frame = console.render()
    let time = (Self.processorTime - began) * 1000
    for command in commands { answer(command) }
    return (time, console.fault(of: frame))
  }

  private mutating func answer(_ command: Console.ConsoleCommand) {
    switch command {
    case .forecast(let machine, let node):
      _ = console.update(.forecast(machine, to: node, .failed(reason: "This is a trial")))
    case .findThemes: _ = console.update(.themesFound([]))
    case .openCluster(let name, let key):
      guard let scenario = try? Scenario.named(name) else { return }
      let other = SimulationRun(scenario: scenario, seed: UInt64(key.number)).world
      _ = console.update(
        .opened(key, named: name, other.cluster, now: other.now, startedAt: nil))
    default:
      for action in command.actions {
        let problem = luck.index(below: 2) == 0 ? nil : "This is a trial"
        _ = console.update(.answered(action, problem: problem))
      }
    }
  }

  /// Seconds of the processor that this thread has used: what else the machine does, does not count.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

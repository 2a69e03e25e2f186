internal import ClusterModel
internal import CommandLanguage
internal import Console
internal import Synchronization

/// Lines of the command prompt: tried first, and run when what they do was confirmed.
extension ConsoleClient {
  /// Finds out what a line would do; one that does nothing to the cluster runs at once.
  func tryLine(_ line: String, on cluster: OpenCluster, as key: ClusterKey) {
    guard let commands = cluster.commands else {
      let problem = "Nothing is run here: the cluster is only looked at"
      return apply(.lineEnded(line, output: "", problem: problem), from: key)
    }
    Task {
      let host = PromptHost(commands, width: width) { _, _ in }
      var trial = interpreter(on: host, as: key, isTrial: true)
      do throws(CommandError) {
        try await trial.run(try Script(line))
      } catch {
        return apply(.lineEnded(line, output: "", problem: error.report(in: line)), from: key)
      }
      if trial.effects.contains(where: \.changesCluster) {
        apply(.lineTried(line, trial.effects), from: key)
      } else {
        runLine(line, on: cluster, as: key)
      }
    }
  }

  func runLine(_ line: String, on cluster: OpenCluster, as key: ClusterKey) {
    guard let commands = cluster.commands else { return }
    requestBegan()
    Task {
      let host = PromptHost(commands, width: width) { [weak self] effect, problem in
        await self?.answered(effect, problem, key)
      }
      var interpreter = interpreter(on: host, as: key, isTrial: false)
      var problem: String?
      do throws(CommandError) {
        try await interpreter.run(try Script(line))
      } catch {
        problem = error.report(in: line)
      }
      keep(interpreter, as: key)
      apply(.lineEnded(line, output: host.shown, problem: problem), from: key)
      requestEnded()
    }
  }

  private func answered(_ effect: CommandEffect, _ problem: String?, _ key: ClusterKey) {
    if let action = effect.action { apply(.answered(action, problem: problem), from: key) }
  }
}

/// A command host whose words go into the console.
private final class PromptHost: CommandHost {
  private let base: any CommandHost
  private let lines = Mutex<[String]>([])
  private let answered: @Sendable (CommandEffect, String?) async -> Void
  let width: Int

  init(
    _ base: any CommandHost, width: Int,
    answered: @escaping @Sendable (CommandEffect, String?) async -> Void
  ) {
    self.base = base
    self.width = width
    self.answered = answered
  }

  /// The most texts that are kept.
  private static let textsMax = 10_000

  var shown: String { lines.withLock { $0.joined(separator: "\n") } }
  var snapshot: ClusterSnapshot { base.snapshot }
  var clusterAliases: [String] { base.clusterAliases }
  var wallTime: WallTime { base.wallTime }

  func write(_ text: String) {
    lines.withLock { if $0.count < Self.textsMax { $0.append(text) } }
  }

  func warn(_ text: String) { write("WARNING: \(text)") }

  /// The console has asked already.
  func confirm(_ question: String) -> Bool { true }

  func carryOut(
    _ effect: CommandEffect, _ patience: Patience
  ) async throws(CommandError) -> [String] {
    do throws(CommandError) {
      let lines = try await base.carryOut(effect, patience)
      await answered(effect, nil)
      return lines
    } catch {
      await answered(effect, error.message)
      throw error
    }
  }

  func validate(
    _ titles: Set<String>?, to file: String?
  ) async throws(CommandError) -> TestedCluster {
    try await base.validate(titles, to: file)
  }

  func keep(page: String, named name: String) async throws(CommandError) -> String {
    try await base.keep(page: page, named: name)
  }

  func channels() async throws(CommandError) -> [(name: String, isOn: Bool)] {
    try await base.channels()
  }

  func events(
    of source: EventSource, limit: Int?, newestFirst: Bool, as form: EventForm
  ) async throws(CommandError) -> [String] {
    try await base.events(of: source, limit: limit, newestFirst: newestFirst, as: form)
  }
}

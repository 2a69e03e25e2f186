import Subprocess

/// Runs programs of the lab, all marked in their environment, so that `down` finds every one of
/// them even when the `up` that started it was killed.
struct CommandRunner: Sendable {
  let lab: String

  static let mark = "FERRY_LAB"
  static let outputMax = 4 << 20

  /// Runs a program to its end and returns what it printed; fails when it does.
  @discardableResult
  func run(_ words: [String], input: String = "") async throws(LabError) -> String {
    let result = try await attempt(words, input: input)
    guard result.status == 0 else {
      let said = result.error.split(separator: "\n").last.map(String.init) ?? result.output
      throw LabError(
        .commandFailed, "`\(words.joined(separator: " "))` failed: \(said)",
        advice: "Clear up with `ferry lab down`, then try `ferry lab up` again")
    }
    return result.output
  }

  struct Outcome: Sendable {
    let status: Int32
    let output: String
    let error: String
  }

  /// Runs a program to its end, whatever the end is.
  func attempt(_ words: [String], input: String = "") async throws(LabError) -> Outcome {
    do {
      let result = try await Subprocess.run(
        .name(words[0]), arguments: Arguments(Array(words.dropFirst())),
        environment: environment, input: .string(input),
        output: .string(limit: Self.outputMax), error: .string(limit: Self.outputMax))
      return Outcome(
        status: Self.status(result.terminationStatus), output: result.standardOutput,
        error: result.standardError)
    } catch {
      throw Self.notStarted(words, error)
    }
  }

  /// Runs a program on this process's own input and output, and returns its exit status.
  func attach(_ words: [String]) async throws(LabError) -> Int32 {
    do {
      let result = try await Subprocess.run(
        .name(words[0]), arguments: Arguments(Array(words.dropFirst())),
        input: .currentStandardInput, output: .currentStandardOutput,
        error: .currentStandardError)
      return Self.status(result.terminationStatus)
    } catch {
      throw Self.notStarted(words, error)
    }
  }

  private var environment: Environment {
    .inherit.updating([
      Environment.Key(stringLiteral: Self.mark): lab,
      "LC_ALL": "C",
      "PATH": Requirements.searchPath,
    ])
  }

  /// As a shell counts: a signal is 128 and its number.
  private static func status(_ termination: TerminationStatus) -> Int32 {
    switch termination {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }

  private static func notStarted(_ words: [String], _ cause: any Error) -> LabError {
    LabError(
      .commandFailed, "`\(words[0])` could not be run: \(cause)",
      advice: "Check that it is installed and may be executed")
  }
}

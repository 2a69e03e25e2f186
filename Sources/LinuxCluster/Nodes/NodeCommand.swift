internal import ClusterModel
internal import Subprocess

/// Runs programs where a prefix says: on a node, or where a client of the machines would be.
struct NodeCommand: Hashable, Sendable {
  /// The most bytes that are read of what a program prints.
  static let outputMax = 16 * 1024 * 1024
  /// The most bytes that are read of what a program complains.
  static let complaintMax = 64 * 1024
  /// Searched for once and for all: by its name alone Subprocess would try each folder of PATH in turn,
  /// with a process for each.
  static let env = Task { () -> Executable in
    let name = Executable.name("env")
    return (try? await name.resolveExecutablePath(in: .inherit)).map { .path($0) } ?? name
  }

  /// What comes before every command, such as `ssh root@node1`; empty for this computer.
  var prefix: [String]

  /// What `env` is to be given to run a program there, with English messages and times in UTC.
  ///
  /// `env` finds the prefix by name or path alike.
  func line(_ arguments: [String]) -> [String] {
    let settings = ["LC_ALL=C", "TZ=UTC"]
    if prefix.isEmpty { return settings + arguments }
    let whole = ["env"] + settings + arguments
    return prefix + (isShell ? whole.map(Self.quoted) : whole)
  }

  /// Runs a program and returns what it prints; anything but success is an error.
  func run(
    _ arguments: [String], within limit: Duration = .seconds(10)
  ) async throws(CommandFailure) -> String {
    let line = line(arguments)
    let name = arguments.first ?? ""
    guard let work = ChildPrograms.begin({ await Self.collect(line, name: name) }) else {
      throw CommandFailure(program: name, status: nil, message: "Ferry is about to end")
    }
    // What hangs is killed, with all that it started, but not waited for.
    defer { work.cancel() }
    let result = await withTaskCancellationHandler {
      await answer(within: limit) { await work.value }
    } onCancel: {
      work.cancel()
    }
    guard let result else {
      throw CommandFailure(
        program: name, status: nil, message: "it did not answer within \(limit.seconds) s")
    }
    return try result.get()
  }

  /// A program gets a process group of its own, for a prefix may be a script that hangs in a program
  /// of its own.
  private static var platformOptions: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    return options
  }

  private static func collect(
    _ line: [String], name: String
  ) async -> Result<String, CommandFailure> {
    do {
      let result = try await Subprocess.run(
        env.value, arguments: Arguments(line), platformOptions: platformOptions,
        output: .string(limit: outputMax), error: .string(limit: complaintMax))
      if result.terminationStatus.isSuccess { return .success(result.standardOutput) }
      let status: Int32? =
        if case .exited(let code) = result.terminationStatus { code } else { nil }
      let complaint = result.standardError.split(whereSeparator: \.isNewline).first
      return .failure(
        CommandFailure(
          program: name, status: status,
          message: complaint.map(String.init) ?? "it ended with \(result.terminationStatus)"))
    } catch {
      return .failure(CommandFailure(program: name, status: nil, message: "\(error)"))
    }
  }

  /// `ssh` hands its arguments to a shell on the other side.
  private var isShell: Bool {
    let program = prefix.first?.split(separator: "/").last
    return program == "ssh"
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }
}

/// Why a program on a node gave no answer.
struct CommandFailure: Error, Hashable {
  /// The program.
  var program: String
  /// Its exit status; nil when it did not end by itself.
  var status: Int32?
  /// Its first complaint.
  var message: String

  /// The failure in words.
  var report: String { "\(program): \(message)" }
}

import ArgumentParser
import ClusterModel
import CommandLanguage
import Glibc
import MigrationEngine

/// `ferry run 'LINE'`, `ferry run -`.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run lines in PowerShell's words, as FailoverClusters has them.",
    discussion: """
      ferry run "Get-Cluster 'demo' | Move-ClusterVirtualMachineRole -Name 'web-01' -Node 'quay2'"

      The whole is read and checked before anything is done, and the first error ends it. What there \
      is: ferry run Get-Command, ferry run 'Get-Help NAME'. With -WhatIf a command only says what it \
      would do.
      """)

  /// The longest script that is read from standard input, in bytes.
  static let scriptBytesMax = 1 << 20

  @Argument(help: "The line, or - for a script from standard input.")
  var words: [String]
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The cluster; the one that the line names, unless said.", valueName: "name"),
    completion: .custom { _, _, _ in ClusterFolder.known })
  var cluster: String?

  func validate() throws {
    guard !words.isEmpty else { throw ValidationError("Say what is to be run, or - for a script") }
  }

  func run() async throws {
    let source = words == ["-"] ? try Self.script() : words.joined(separator: " ")
    let script: Script
    do throws(CommandError) {
      script = try Script(source)
      try script.check()
    } catch {
      throw ExitStatus(error, in: source)
    }
    let name = cluster ?? script.onlyCluster ?? UserFiles.defaultCluster
    var option = ClusterOption()
    option.cluster = name
    let session = script.changesSomething ? try await option.open() : try await option.look()
    session.announceNotices()
    let host = CommandLineHost(session: session, clusterAliases: [name], canAsk: words != ["-"])
    var interpreter = Interpreter(host: host)
    var failure: CommandError?
    do throws(CommandError) {
      try await interpreter.run(script)
    } catch {
      failure = error
    }
    await session.finishMigrations()
    await session.finish()
    if let failure { throw ExitStatus(failure, in: source) }
    if let first = interpreter.firstFailure {
      throw ExitStatus(ExitStatus(first, in: source).code, "")
    }
  }

  private static func script() throws -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
      guard bytes.count <= scriptBytesMax else {
        throw ExitStatus(ExitStatus.badInput, "The script is longer than \(scriptBytesMax) bytes")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Script {
  /// The only cluster that it names, when `--cluster` would know it.
  fileprivate var onlyCluster: String? {
    let names = Set(clusterNames.map { $0.lowercased() })
    guard names.count == 1, let name = names.first else { return nil }
    return ClusterFolder.known.first { $0.lowercased() == name }
  }
}

extension Session {
  /// Waits for the live migrations that were asked for here and not waited for: on a real cluster,
  /// and where this process runs the simulated one, they would end with it. Where another process
  /// runs the cluster, it is waited for until that one has taken all of them on.
  func finishMigrations() async {
    let endsWithUs = server != nil || !isSimulated
    func open() -> [Migration] {
      engine.snapshot.migrations.filter {
        $0.request.initiator == .ferry && !$0.isOver && (endsWithUs || !$0.isTakenOn)
      }
    }
    guard !open().isEmpty else { return }
    if endsWithUs {
      StandardError.write(
        "ferry: Waits for the end of: \(open().map(\.machine.rawValue).joined(separator: ", "))")
    }
    for await _ in LimitedStream(engine.events(), tick: .milliseconds(250)).events
    where open().isEmpty { break }
  }
}

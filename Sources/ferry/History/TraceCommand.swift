import ArgumentParser
import ClusterModel
import Journal
import MigrationReports

/// `ferry trace`.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract:
      "Record each operation of live migrations with its time, and say which took too long.",
    subcommands: [On.self, Off.self, Status.self, Export.self, Explain.self])

  /// `ferry trace on`.
  struct On: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record operations from the next live migration on.")
    @OptionGroup var cluster: ClusterOption

    func run() async throws { try await TraceCommand.set(true, cluster) }
  }

  /// `ferry trace off`.
  struct Off: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record no operations any more; what ordinary events say is recorded all the same.")
    @OptionGroup var cluster: ClusterOption

    func run() async throws { try await TraceCommand.set(false, cluster) }
  }

  /// `ferry trace status`.
  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether operations are recorded.")
    @OptionGroup var cluster: ClusterOption

    func run() async throws {
      let name = try await UserJournal.clusterName(cluster)
      let isOn = try UserJournal.with { (journal) throws(JournalError) in
        try journal.isTracing(name)
      }
      print(PlainText.harmless("Tracing of \(name) is \(isOn ? "on" : "off")."))
    }
  }

  private static func set(_ isOn: Bool, _ cluster: ClusterOption) async throws {
    let name = try await UserJournal.clusterName(cluster)
    let isNews = try UserJournal.with { (journal) throws(JournalError) in
      try journal.setTracing(isOn, of: name)
    }
    let when = isNews ? "" : " already"
    print(PlainText.harmless("Tracing of \(name) is \(isOn ? "on" : "off")\(when)."))
  }

  /// `ferry trace export ID`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a recorded migration for a trace viewer (Perfetto, Chrome).",
      discussion: "Open the file at https://ui.perfetto.dev or in chrome://tracing.")
    @Argument(help: RecordingArgument.help)
    var migration: String
    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "The file, FILE.json, or json for standard output.", valueName: "format"))
    var output = "json"

    func validate() throws { _ = try OutputFile.trace.path(output) }

    func run() throws {
      let recording = try UserJournal.recording(migration)
      let json = try TraceFile(recording).json()
      let text = String(decoding: json, as: UTF8.self) + "\n"
      if let path = try OutputFile.trace.write(text, to: output) {
        print(PlainText.harmless("The trace of \(recording.id) is in \(path)."))
        if recording.operations.isEmpty {
          print("Tracing was off: it has phases, passes, lanes and rates. For more: ferry trace on")
        }
      }
    }
  }

  /// `ferry trace explain ID`.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name the operation of a migration that took too much time, against its forecast "
        + "and the machine's earlier migrations.")
    @Argument(help: RecordingArgument.help)
    var migration: String
    @Option(
      name: .shortAndLong, help: ArgumentHelp("table: sentences; or json.", valueName: "format"))
    var output = OutputFormat.table

    func run() throws {
      let recording = try UserJournal.recording(migration)
      let earlier = try UserJournal.earlier(than: recording)
      let explanation = Explanation(recording, earlier: earlier)
      switch output {
      case .table: print(PlainText.harmless(explanation.sentences.joined(separator: "\n")))
      case .json: print(try JSON.text(ExplanationRow(recording, explanation)))
      }
    }
  }
}

/// How commands are told which recording is meant.
enum RecordingArgument {
  static let help = ArgumentHelp(
    "The migration: its identifier (ferry migrations), the beginning of it, or the name of a machine, whose newest is meant.",
    valueName: "id")
}

/// What `ferry trace explain -o json` prints.
struct ExplanationRow: Encodable {
  struct Culprit: Encodable {
    var operation: String
    var milliseconds, usualMs: Double
    var evidence: String
  }

  var migration, machine: String
  var culprits: [Culprit]
  var sentences: [String]

  init(_ recording: MigrationRecording, _ explanation: Explanation) {
    migration = recording.id.rawValue
    machine = recording.migration.machine.rawValue
    sentences = explanation.sentences
    culprits = explanation.culprits.map { culprit in
      Culprit(
        operation: culprit.name, milliseconds: culprit.duration.milliseconds,
        usualMs: culprit.usual.milliseconds, evidence: culprit.evidence)
    }
  }
}

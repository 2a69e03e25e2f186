public import ClusterModel
public import FoundationEssentials

/// A migration in the trace event format that Perfetto and Chrome's trace viewer read: nodes are
/// processes, tracks are threads, rates are counters.
///
/// The format: "Trace Event Format" (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU),
/// the JSON object form; times are microseconds, here since the migration was asked for.
public struct TraceFile: Sendable {
  let events: [TraceEvent]
  private let facts: [String: String]

  /// Makes the trace of a recording.
  public init(_ recording: MigrationRecording) {
    let migration = recording.migration
    var stage = TraceStage(recording)
    for item in Timeline(recording).items { stage.add(item) }
    stage.addCounters()
    stage.addInstants()
    events = stage.finished
    facts = [
      "migration": recording.id.rawValue, "cluster": recording.cluster,
      "machine": migration.machine.rawValue, "source": migration.request.source.rawValue,
      "destination": migration.request.destination?.rawValue ?? "",
      "outcome": migration.outcome.map(\.word) ?? "",
      "askedForAtUnixSeconds": "\(migration.request.requestedAt.secondsSince1970)",
    ]
  }

  /// The file's content.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(
      Content(displayTimeUnit: "ms", otherData: facts, traceEvents: events))
  }

  private struct Content: Encodable {
    var displayTimeUnit: String
    var otherData: [String: String]
    var traceEvents: [TraceEvent]
  }
}

/// One event of a trace.
struct TraceEvent: Hashable, Sendable, Encodable {
  /// What kind of event it is, by the format's letters.
  enum Phase: String, Hashable, Sendable, Encodable {
    case complete = "X"
    case instant = "i"
    case counter = "C"
    case metadata = "M"
  }

  /// A value that is shown with an event.
  enum Argument: Hashable, Sendable, Encodable {
    case text(String)
    case number(Double)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      }
    }
  }

  var name: String
  /// The category.
  var cat: String?
  var ph: Phase
  /// The moment, in microseconds.
  var ts = 0.0
  /// The duration, in microseconds, of what is complete.
  var dur: Double?
  var pid: Int
  var tid: Int
  /// How far an instant reaches: over its process.
  var s: String?
  var args: [String: Argument]?
}

extension MigrationOutcome {
  /// How it ended, in a word.
  var word: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .cancelled: "cancelled"
    }
  }
}

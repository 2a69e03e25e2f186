import ClusterModel
import CommandLanguage
import EventLog

/// Which events somebody asks for, as the options of `ferry events` and `wevtutil` say it.
struct EventWish {
  /// What is asked.
  enum Question {
    /// All events.
    case all
    /// A structured query in a file.
    case file(String)
    /// An expression of the events of a channel.
    case xpath(String, channel: String)
  }

  /// The most events that are kept in memory, because only the newest of them are asked for.
  static let limitMax = 100_000

  var question = Question.all
  /// From when on.
  var from: WallTime?
  /// The levels; empty for all.
  var levels: [EventRecord.Level] = []
  /// How many of the newest; nil for all.
  var limit: Int?

  /// The query that it is.
  func query(now: WallTime) throws(ExitStatus) -> StructuredQuery {
    let channels = EventChannel.catalogue.map(\.id.rawValue)
    var query: StructuredQuery
    do throws(QueryFault) {
      switch question {
      case .all: query = StructuredQuery(now: now)
      case .xpath(let xpath, let channel):
        query = try StructuredQuery(xpath: xpath, channel: channel, of: channels, now: now)
      case .file(let path):
        let text: String
        do throws(ExitStatus) { text = try QueryFile.text(of: path) } catch {
          throw QueryFault(message: error.message)
        }
        query = try StructuredQuery(structured: text, of: channels, now: now)
      }
    } catch {
      let place = if case .file(let path) = question, error.line != nil { "\(path), " } else { "" }
      let near = error.unknown.map { ". \($0.advice(orElse: "All of them: ferry channels"))" } ?? ""
      throw ExitStatus(ExitStatus.badInput, "\(place)\(error.description)\(near)")
    }
    query.limits.from = from.map { FileTime($0) }
    if let first = levels.first?.number {
      query.limits.levels = levels.dropFirst().reduce(IntegerSet(first...first)) { levels, level in
        levels.union(IntegerSet(level.number...level.number))
      }
    }
    return query
  }
}

extension StructuredQuery {
  /// What somebody should know who finds less than was thought.
  var remarks: [String] {
    unknownNames.map { unknown in
      let all = unknown.known.isEmpty ? "Nothing" : unknown.known.joined(separator: ", ")
      return "No event has \(unknown.name). \(unknown.advice(orElse: "There it has: \(all)"))"
    }
  }
}

extension UnknownName {
  /// Which names are near, or what to say when none is.
  fileprivate func advice(orElse other: String) -> String {
    let near = Nearness.best(name, among: known)
    return near.isEmpty ? other : "Near to it: \(near.joined(separator: ", "))"
  }
}

import ArgumentParser
import ClusterModel
import Foundation
import Journal

/// A journal of ten million events: how fast it is written in the engine's batches, and how fast a
/// filtered query of its last hour is answered.
struct JournalBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Write a journal of ten million events, and ask it about its last hour.",
    discussion: "Ends with status 1 when it is slower than it is to be.")

  /// At least so many events a second are written.
  static let insertsMin = 50_000.0
  /// So long a query of the last hour takes at most, in milliseconds.
  static let queryMax = 100.0
  /// What the engine writes at once when much happens.
  static let batch = 1024
  /// How many events are timed together.
  static let stretch = 100 * batch
  /// How often each query is asked.
  static let repetitions = 21
  /// The time over which the events are spread, in seconds: a week, so that the last hour of ten
  /// million has 60,000.
  static let span = 7.0 * 86_400

  @Option(name: .customLong("events"), help: "How many events it has.")
  var count = 10_000_000
  @Option(name: .customLong("folder"), help: "Where it is written, for as long as it takes.")
  var place = "/tmp"

  func validate() throws {
    guard count >= Self.batch else { throw ValidationError("At least \(Self.batch) events") }
  }

  func run() throws {
    let folder = "\(place)/ferry-bench-journal-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if try !isFastEnough(in: folder) { throw ExitCode.failure }
  }

  private func isFastEnough(in folder: String) throws -> Bool {
    let journal = try Journal(path: "\(folder)/journal.sqlite")
    let rates = try fill(journal)
    // Each stretch is as long as the others, but for the last.
    let rate = Double(rates.count) / rates.reduce(0) { $0 + 1 / $1 }
    let latest = rates.suffix(1_000_000 / Self.stretch)
    let late = Double(latest.count) / latest.reduce(0) { $0 + 1 / $1 }
    print(
      "\(count) events in batches of \(Self.batch): \(Int(rate)) a second over the whole, "
        + "\(Int(late)) in the last million; stretches of \(Self.stretch): median "
        + "\(Int(Self.median(rates))), slowest \(Int(rates.min() ?? 0)); "
        + "\(Self.size(of: folder) / 1_048_576) MiB")
    var isGood = min(rate, late) >= Self.insertsMin
    for (name, query) in queries {
      let (times, found) = try ask(query, of: journal)
      let time = Self.median(times)
      print("\(name): \(Self.text(time)) ms (median of \(times.count)), \(found) events")
      isGood = isGood && time <= Self.queryMax && found > 0
    }
    print(isGood ? "good" : "TOO SLOW")
    return isGood
  }

  /// Writes the events; returns the rate of each stretch.
  private func fill(_ journal: Journal) throws -> [Double] {
    let writer = journal.eventWriter(of: "bench")
    var rates: [Double] = []
    var (stretchBegan, stretch) = (ContinuousClock.now, 0)
    for first in stride(from: 0, to: count, by: Self.batch) {
      let numbers = first..<min(first + Self.batch, count)
      // What the engine is given is made outside of the clock.
      let making = ContinuousClock.now
      let sightings = numbers.map { EventSighting(event($0), isDatedHere: $0 % 2 == 0) }
      stretchBegan += ContinuousClock.now - making
      try writer.write(sightings)
      stretch += numbers.count
      guard stretch >= Self.stretch || numbers.upperBound == count else { continue }
      rates.append(Double(stretch) / (ContinuousClock.now - stretchBegan).seconds)
      (stretchBegan, stretch) = (ContinuousClock.now, 0)
    }
    return rates
  }

  private var queries: [(String, EventQuery)] {
    var text = EventQuery(cluster: "bench")
    text.from = moment(of: count).before(3600)
    text.channels = [.system]
    text.levels = [.error, .critical]
    text.text = "vm-12"
    var ids = text
    ids.text = nil
    ids.ids = [1069...1069, 1135...1135]
    var steps = text
    steps.channels = [.highAvailabilityAnalytic]
    steps.levels = [.information]
    steps.text = "vm-12"
    var machine = EventQuery(cluster: "bench")
    machine.machines = ["vm-1234"]
    var hour = machine
    hour.from = text.from
    machine.limit = 100
    return [
      ("one machine in the last hour", hour),
      ("the newest 100 of one machine", machine),
      ("channel, level and text in the last hour", text),
      ("channel, level and numbers in the last hour", ids),
      ("a text among the steps of the last hour", steps),
    ]
  }

  private func ask(
    _ query: EventQuery, of journal: Journal
  ) throws -> (milliseconds: [Double], found: Int) {
    var times: [Double] = []
    var found = 0
    for _ in 0..<Self.repetitions {
      let began = ContinuousClock.now
      var cursor = journal.events(matching: query)
      found = 0
      while let page = try cursor.next() { found += page.count }
      times.append((ContinuousClock.now - began).seconds * 1000)
    }
    return (times, found)
  }

  private func moment(of number: Int) -> WallTime {
    WallTime(
      secondsSince1970: 1_256_220_000 + Double(number) * Self.span / Double(count))
  }

  /// An event such as a large cluster's: mostly steps of migrations, now and then a failure.
  private func event(_ number: Int) -> EventRecord {
    let (machine, node) = ("vm-\(number &* 7919 % 8000)", "node\(number &* 31 % 64)")
    let isStep = number % 5 < 3
    let isFailure = number % 20 == 4
    return EventRecord(
      time: moment(of: number),
      level: isStep ? number % 3 == 0 ? .verbose : .information : isFailure ? .error : .information,
      provider: isStep ? .ferry : .failoverClustering,
      channel: isStep ? .highAvailabilityAnalytic : isFailure ? .system : .clustering,
      eventID: isStep ? 112 : isFailure ? 1069 : 1641, opcode: isStep ? .start : .info,
      keywords: isStep ? [.migration, .pass] : [], node: NodeID(rawValue: node),
      machine: MachineID(rawValue: machine),
      message: isStep
        ? "\(machine) : pass \(number % 9 + 1) over the memory began"
        : "Cluster resource '\(machine)' in clustered role '\(machine)' on \(node), \(number)",
      data: [
        EventField("VmName", machine), EventField("SourceNode", node),
        EventField("ClusterClockNanoseconds", "\(number)"),
      ])
  }

  private static func size(of folder: String) -> Int {
    ["", "-wal", "-shm"].reduce(0) { sum, suffix in
      let path = "\(folder)/journal.sqlite\(suffix)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private static func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}

extension WallTime {
  fileprivate func before(_ seconds: Double) -> WallTime {
    WallTime(secondsSince1970: secondsSince1970 - seconds)
  }
}

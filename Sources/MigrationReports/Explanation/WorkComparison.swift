internal import ClusterModel
internal import MigrationModel

/// The work of one migration against the same work in earlier ones.
struct WorkComparison {
  /// What took too long, the worst first.
  private(set) var culprits: [Explanation.Culprit] = []
  /// How many pieces of work could be compared.
  private(set) var comparedCount = 0
  /// The longest piece of work, in words.
  private(set) var largest: String?

  /// A piece of work that lies above what is usual.
  private struct Accused {
    var work: Work
    var spread: Spread
    var excess: Duration { work.duration - spread.median }
  }

  init(_ recording: MigrationRecording, earlier: [MigrationRecording]) {
    let own = Work.all(of: recording)
    let others = earlier.map { Work.all(of: $0) }
    largest = own.filter { $0.track == .phases && $0.name != Work.queue }
      .max { $0.duration < $1.duration }
      .map { "\($0.name.lowercased()), \($0.duration.stopwatch)" }
    var accused: [Accused] = []
    for work in own {
      let same = others.compactMap { list in list.first { $0.name == work.name }?.duration }
      guard same.count >= Explanation.earlierMin, let spread = Spread(same) else { continue }
      comparedCount += 1
      let one = Accused(work: work, spread: spread)
      let tolerance = max(
        Explanation.excessMin.seconds, Explanation.deviationsMax * spread.deviation.seconds,
        Explanation.excessShareMin * spread.median.seconds)
      if one.excess.seconds > tolerance { accused.append(one) }
    }
    let blamed = accused.filter { one in !accused.contains { Self.blames($0, for: one) } }
      .sorted { $0.excess > $1.excess }
    let why = CopyCause(recording.migration, earlier.map(\.migration)).sentence
    let firstCopy = blamed.first { $0.work.isCopy }?.work.name
    culprits = blamed.map { one in
      let cause = one.work.name == firstCopy ? why : nil
      return Self.culprit(one, cause, of: recording.migration.machine)
    }
  }

  /// Whether what lies within other work accounts for its delay.
  private static func blames(_ inner: Accused, for outer: Accused) -> Bool {
    inner.work.name != outer.work.name && outer.work.holds(inner.work)
      && (!inner.work.holds(outer.work) || inner.work.isFiner(than: outer.work))
      && inner.excess.seconds >= Explanation.blameShare * outer.excess.seconds
  }

  private static func culprit(
    _ accused: Accused, _ cause: String?, of machine: MachineID
  ) -> Explanation.Culprit {
    let (work, spread) = (accused.work, accused.spread)
    var words =
      "\(work.name) took too much time: \(work.duration.stopwatch), against a median of "
      + "\(spread.median.stopwatch) in \(spread.count) earlier migrations of \(machine) "
      + "(spread \(spread.deviation.stopwatch))."
    if let note = work.note { words += " It was about: \(note)." }
    if let cause { words += " \(cause)" }
    return Explanation.Culprit(
      name: work.name, duration: work.duration, usual: spread.median, evidence: words)
  }
}

/// All work of one name in a migration, taken together.
struct Work {
  /// The time in the queue, which is nobody's work.
  static let queue = Migration.Phase.queued.workName

  var name: String
  var track: Timeline.Track
  var duration: Duration
  var note: String?
  private var items: [Timeline.Item]

  /// Whether it is the memory copy or a pass of it.
  var isCopy: Bool { track == .memoryCopy || name == "Memory copy" }

  /// Of two that take the same time, whether it is the more exact name for it.
  func isFiner(than other: Work) -> Bool {
    (other.track == .phases && track != .phases)
      || (other.track == .memoryCopy && track == .operations)
  }

  /// Whether all of another's lies within it.
  func holds(_ other: Work) -> Bool {
    other.items.allSatisfy { inner in items.contains { $0.holds(inner) } }
  }

  /// The work of a migration; without what spans all of it, and without lanes, which say what was
  /// felt and not what was done.
  static func all(of recording: MigrationRecording) -> [Work] {
    var works: [Work] = []
    let whole = TimedOperation.Kind.transferring.rawValue
    for item in Timeline(recording).items where item.name != whole {
      if case .lane = item.track { continue }
      if let index = works.firstIndex(where: { $0.name == item.name }) {
        works[index].items.append(item)
        works[index].duration += item.duration
        works[index].note = works[index].note ?? item.note
      } else {
        let note = item.track == .operations ? item.note : nil
        works.append(
          Work(
            name: item.name, track: item.track, duration: item.duration, note: note, items: [item]))
      }
    }
    return works
  }
}

/// Why a memory copy took long: it sent more, or it sent more slowly.
struct CopyCause {
  /// In a sentence; nil when neither can be told.
  let sentence: String?

  init(_ migration: Migration, _ earlier: [Migration]) {
    let usual = earlier.compactMap(Self.copy)
    guard let own = Self.copy(migration), usual.count >= Explanation.earlierMin else {
      sentence = nil
      return
    }
    let bytes = usual.map(\.bytes).sorted()[usual.count / 2]
    let rate = usual.map(\.rate).sorted()[usual.count / 2]
    let sent = "\(Bytes(Int64(own.bytes))) were sent, usually \(Bytes(Int64(bytes)))"
    let speed =
      "at \(Bandwidth(bytesPerSecond: own.rate)), usually \(Bandwidth(bytesPerSecond: rate))"
    let isMore = own.bytes > bytes * 1.15
    let isSlower = own.rate < rate * 0.87
    let why =
      switch (isMore, isSlower) {
      case (true, true): ": there was more to send, and it went more slowly"
      case (true, false): ": the machine wrote more"
      case (false, true) where migration.outlook?.plan.bandwidth != nil:
        ": its plan limited it to \(migration.outlook?.plan.bandwidth ?? .zero)"
      case (false, true): ": the network, or a node, was slower"
      case (false, false): ""
      }
    sentence = "\(sent), \(speed)\(why)."
  }

  private static func copy(_ migration: Migration) -> (bytes: Double, rate: Double)? {
    let bytes = Double(migration.passes.reduce(Int64(0)) { $0 + $1.sent.count })
    let seconds = migration.passes.reduce(0.0) { sum, pass in
      sum + (pass.ended.map { ($0 - pass.began).seconds } ?? 0)
    }
    return seconds > 0 && bytes > 0 ? (bytes, bytes / seconds) : nil
  }
}

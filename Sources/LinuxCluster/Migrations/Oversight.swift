internal import ClusterModel

/// Sees to it that a migration ends: what hangs is taken back, and what can't be taken back is given
/// up. Pure: readings and moments in, interventions out.
///
/// libvirt has no limits of its own. It waits for QEMU's monitor, for the other node's libvirtd and
/// for a connection for as long as the kernel lets it.
struct Oversight: Hashable, Sendable {
  /// What is to be done.
  enum Intervention: Hashable, Sendable {
    /// libvirt is told to take it back; refused while the job is being set up, so it is told again.
    case takeBack
    /// A post-copy whose network swallows everything is broken off, to be taken up again.
    case breakPostCopy
    /// What waits at the destination for memory is ended, for it keeps libvirt from ending.
    case clearDestination
    /// Nobody waits for libvirt any more.
    case giveUp
  }

  /// What else is known of the migration.
  struct Facts: Hashable, Sendable {
    var isOurs = true
    var isCancelRequested = false
    var isHeld = false
    var isDestinationSilent = false
    var hasCopied = false
    var blackoutBegan: MonotonicTime?
    var isSplit = false
    var isTorn = false
    var source: NodeID
  }

  /// How long a destination may be silent before Ferry takes a migration back itself: the source's
  /// libvirtd may wait for it much longer.
  static let destinationPatience: Duration = .seconds(2)
  /// How long QEMU on the source may keep a question about the job waiting.
  static let answerPatience: Duration = .seconds(10)
  /// How long a switch-over may take before it is taken back, should libvirt be able to.
  static let blackoutPatience: Duration = .seconds(15)
  /// The time after which libvirt is told again to take it back.
  static let repetition: Duration = .milliseconds(300)
  /// How long after it was taken back the destination is cleared.
  static let clearPatience: Duration = .seconds(5)
  /// How long after that libvirt is waited for: it kills a QEMU that hangs after 10 s, and a libvirtd
  /// whose peer is lost notices it after 30 s, unless qemu.conf says otherwise.
  static let endPatience: Duration = .seconds(45)
  /// The same when QEMU on the source hangs, which libvirt waits for without end.
  static let stuckPatience: Duration = .seconds(10)

  /// Since when libvirt has been at the present attempt, while nothing has been sent in it.
  var attemptBegan: MonotonicTime?
  /// Since when the source's QEMU has been asked about the job, while it has not answered.
  var asked: MonotonicTime?
  /// The newest answer.
  var reading: MigrationProgress?
  /// Whether memory keeps arriving.
  var headway = Headway()
  /// Why Ferry took it back by itself, when it did.
  private(set) var reason: String?
  /// Whether that was before anything had been sent, which speaks against a network alone.
  private(set) var isUnsent = false
  /// Whether the source's QEMU hangs.
  private(set) var isSourceStuck = false
  /// Whether nobody waits for libvirt any more.
  private(set) var isGivenUp = false
  private var silentSince: MonotonicTime?
  private var takenBack: MonotonicTime?
  private var told: MonotonicTime?
  private var isCleared = false

  /// Another attempt begins, over another network perhaps.
  mutating func begin(at moment: MonotonicTime) {
    self = Oversight()
    attemptBegan = moment
  }

  /// What is to be done at a moment.
  mutating func judge(_ facts: Facts, at moment: MonotonicTime) -> Intervention? {
    guard !isGivenUp else { return nil }
    if facts.isSplit { return breakIfStuck(facts, at: moment) }
    if facts.hasCopied { attemptBegan = nil }
    let isDue = facts.isCancelRequested && facts.blackoutBegan == nil
    let isDoomed = facts.isOurs && isLost(facts, at: moment)
    guard isDue || isDoomed || takenBack != nil else { return nil }
    let began = takenBack ?? moment
    takenBack = began
    if facts.isOurs, moment - began > (isSourceStuck ? Self.stuckPatience : Self.endPatience) {
      isGivenUp = true
      return .giveUp
    }
    if facts.isOurs, moment - began > Self.clearPatience, !isCleared {
      isCleared = true
      return .clearDestination
    }
    guard told.map({ moment - $0 > Self.repetition }) ?? true else { return nil }
    told = moment
    return .takeBack
  }

  /// Whether it can't come to an end by itself; notes why.
  private mutating func isLost(_ facts: Facts, at moment: MonotonicTime) -> Bool {
    if let began = facts.blackoutBegan {
      guard moment - began > Self.blackoutPatience else { return false }
      let seconds = Self.blackoutPatience.components.seconds
      return note("The switch-over did not end within \(seconds) s")
    }
    if let asked, moment - asked > Self.answerPatience {
      isSourceStuck = true
      return note(
        "QEMU on \(facts.source) has not answered for \(Self.answerPatience.components.seconds) s")
    }
    isSourceStuck = false
    if !facts.isHeld, let reading, headway.isLost(reading, at: moment, isFetching: false) {
      return note(
        "Nothing was sent for \(Headway.copyPatience.components.seconds) s: "
          + "the destination hangs")
    }
    if Headway.isLost(attemptSince: attemptBegan, at: moment) {
      isUnsent = true
      return note(
        "No byte was sent within \(Headway.setupPatience.components.seconds) s: "
          + "the destination takes no memory")
    }
    silentSince = facts.isDestinationSilent ? silentSince ?? moment : nil
    return silentSince.map { moment - $0 > Self.destinationPatience } ?? false
  }

  private mutating func note(_ words: String) -> Bool {
    reason = reason ?? words
    return true
  }

  private mutating func breakIfStuck(
    _ facts: Facts, at moment: MonotonicTime
  ) -> Intervention? {
    guard facts.isOurs, !facts.isTorn, let reading,
      headway.isLost(reading, at: moment, isFetching: true)
    else { return nil }
    headway = Headway()
    return .breakPostCopy
  }
}

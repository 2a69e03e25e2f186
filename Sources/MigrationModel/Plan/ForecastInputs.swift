internal import ClusterModel

/// What a forecast is made from: the measurement, put right by earlier migrations, and how far each
/// part may be off.
struct ForecastInputs: Sendable {
  /// A factor's range around 1 in which nine of ten values lie.
  struct Doubt: Sendable {
    var low: Double
    var high: Double
  }

  /// The machine's memory.
  var guest: GuestMemory
  /// Whether its writing is known.
  var isGuestKnown: Bool
  /// Whether its writing was looked at now, and is not only remembered.
  var isGuestSeen: Bool
  /// What reaches the memory when nothing limits it.
  var bandwidth: Bandwidth
  /// The hypervisor, with the fixed costs seen lately.
  var profile: HypervisorProfile
  /// What may be used.
  var techniques: Set<MigrationTechnique>
  /// The limit on the memory copy, as it really works; nil without one.
  var cap: Bandwidth?
  /// Where all that comes from.
  var basis: [String]

  /// A network that is found otherwise than before earlier migrations, by a factor outside of this, is
  /// as good as another one, and what those have sent tells nothing of it.
  private static let likeness = 0.6...1.7

  var contentDoubt: Doubt
  var bandwidthDoubt: Doubt
  var writingDoubt: Doubt
  var setupDoubt: Doubt
  var fixedDoubt: Doubt
  var postCopyDoubt: Doubt

  /// Puts a measurement right.
  init(
    _ measurement: MigrationMeasurement, _ history: MigrationHistory, _ options: MigrationOptions,
    _ route: MigrationRoute
  ) {
    guest = measurement.guest
    isGuestKnown = measurement.isGuestMeasured
    isGuestSeen = measurement.isGuestMeasured
    bandwidth = measurement.bandwidth
    profile = measurement.profile
    techniques = options.techniques.intersection(measurement.techniques)
    cap = nil
    basis = [measurement.guestBasis]
    contentDoubt = Doubt(low: 1, high: 1)
    bandwidthDoubt = Doubt(low: 0.88, high: 1.08)
    writingDoubt = Doubt(low: 0.8, high: 1.2)
    setupDoubt = Doubt(low: 0.8, high: 1.3)
    fixedDoubt = Doubt(low: 0.7, high: 1.5)
    postCopyDoubt = fixedDoubt
    if !isGuestKnown, let machine = route.machine,
      let seen = history.guest(machine, size: guest.size)
    {
      (guest.workingSets, isGuestKnown) = (seen.workingSets, true)
      writingDoubt = Doubt(low: 0.6, high: 1.5)
      basis = ["writes \(seen.writeRate), as in its migration before"]
    } else if !isGuestKnown {
      writingDoubt = Doubt(low: 0, high: 1)
    }
    takeContent(measurement, history, route)
    takeBandwidth(measurement, history, options, route)
    takeFixedCosts(history)
  }

  /// Where only what a machine has touched is known: takes off what of it holds zeros, as in earlier
  /// migrations, or else half of what may be.
  private mutating func takeContent(
    _ measurement: MigrationMeasurement, _ history: MigrationHistory, _ route: MigrationRoute
  ) {
    guard let least = measurement.contentMin else { return }
    let touched = guest.content
    guard let cleared = route.machine.flatMap({ history.cleared($0) }) else {
      guest.content = touched * (1 + least) / 2
      contentDoubt = Doubt(low: 2 * least / (1 + least), high: 2 / (1 + least))
      return
    }
    let content = { (cleared: Double) in max(touched - cleared, touched * least, 1) }
    guest.content = content(cleared.median)
    contentDoubt = Doubt(
      low: content(cleared.high) / guest.content * 0.97,
      high: content(cleared.low) / guest.content * 1.03)
  }

  private mutating func takeBandwidth(
    _ measurement: MigrationMeasurement, _ history: MigrationHistory, _ options: MigrationOptions,
    _ route: MigrationRoute
  ) {
    let seen = history.bandwidth(route.source, route.destination, over: route.network)
    var change = 1.0
    if measurement.isBandwidthProbed == true, let before = seen?.probed, before > 0 {
      change = measurement.bandwidth.bytesPerSecond / before
    }
    if let seen, seen.value > 0, Self.likeness.contains(change) {
      bandwidth = Bandwidth(bytesPerSecond: seen.value)
      let doubt = 0.04 + 0.06 / Double(seen.count)
      bandwidthDoubt = Doubt(low: 1 - doubt, high: 1 + doubt)
      basis.append("\(bandwidth), as in \(seen.count.times("migration")) before")
    } else {
      basis.append(measurement.bandwidthBasis)
    }
    guard let limit = options.bandwidthMax, limit < bandwidth else { return }
    cap = Bandwidth(bytesPerSecond: limit.bytesPerSecond * (history.shareOfLimit ?? 1))
    bandwidthDoubt = Doubt(low: 0.95, high: 1.04)
    basis.append("limited to \(limit)")
  }

  private mutating func takeFixedCosts(_ history: MigrationHistory) {
    let rate = max(bandwidth.bytesPerSecond, 1)
    if let seen = history.setup {
      profile.setup = .inSeconds(seen.median)
      setupDoubt = Doubt(around: seen)
    }
    if let seen = history.fixedBlackout(usingPostCopy: false, over: rate) {
      profile.resume = .inSeconds(max(0, seen.median - profile.storageHandover.seconds))
      fixedDoubt = Doubt(around: seen)
    }
    if let seen = history.fixedBlackout(usingPostCopy: true, over: rate) {
      profile.postCopyResume = .inSeconds(max(0, seen.median - profile.storageHandover.seconds))
      postCopyDoubt = Doubt(around: seen)
    }
    let count = history.facts.count
    if count > 0 { basis.append("fixed costs as in \(count.times("migration")) before") }
  }

  /// What the memory copy sends.
  var copyRate: Bandwidth { cap.map { min($0, bandwidth) } ?? bandwidth }

  /// The inputs when a part of them is otherwise than thought.
  func changed(
    content: Double = 1, bandwidth: Double = 1, writing: Double = 1, setup: Double = 1,
    fixed: Double = 1
  ) -> ForecastInputs {
    var inputs = self
    inputs.guest.content *= content
    inputs.bandwidth = Bandwidth(bytesPerSecond: self.bandwidth.bytesPerSecond * bandwidth)
    inputs.cap = cap.map { Bandwidth(bytesPerSecond: $0.bytesPerSecond * bandwidth) }
    inputs.guest.workingSets = guest.workingSets.map { set in
      var set = set
      set.rate = Bandwidth(bytesPerSecond: set.rate.bytesPerSecond * writing)
      return set
    }
    inputs.profile.setup = .inSeconds(profile.setup.seconds * setup)
    inputs.profile.resume = .inSeconds(profile.resume.seconds * fixed)
    inputs.profile.postCopyResume = profile.postCopyResume.map { .inSeconds($0.seconds * fixed) }
    inputs.profile.storageHandover = .inSeconds(profile.storageHandover.seconds * fixed)
    return inputs
  }

  /// The forecast of a plan; its limit on the bandwidth is taken as it really works.
  func forecast(_ plan: MigrationPlan) -> MigrationForecast {
    var plan = plan
    plan.bandwidth = cap
    return MigrationForecast(of: guest, over: bandwidth, by: profile, plan: plan)
  }
}

extension ForecastInputs.Doubt {
  fileprivate init(around seen: (low: Double, median: Double, high: Double)) {
    let median = max(seen.median, 1e-6)
    self.init(low: max(0, seen.low / median), high: seen.high / median)
  }
}

extension Int {
  /// Such as "1 migration", "3 migrations".
  fileprivate func times(_ what: String) -> String { "\(self) \(what)\(self == 1 ? "" : "s")" }
}

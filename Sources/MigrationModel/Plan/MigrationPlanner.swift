public import ClusterModel

/// Makes the forecast of a migration and the plan for it (F1, F2, F3). Pure and without randomness:
/// the same inputs give the same words.
public enum MigrationPlanner {
  /// A plan with what it will come to.
  struct Candidate {
    var plan: MigrationPlan
    var forecast: MigrationForecast
    var convergence: MigrationOutlook.Convergence
    /// After which pass post-copy follows should the copy not come to its end; nil without that.
    var fallBack: Int?
  }

  /// A copy that takes longer than so many times its first pass is helped along.
  static let patience = 4.0
  /// But never one that takes less than this.
  static let patienceMin = Duration.seconds(20)
  /// The least that the rest may take to send: less than QEMU's own rhythm of 50 ms needs passes
  /// for nothing.
  static let limitMin = Duration.milliseconds(10)
  /// A lower limit is chosen while it makes the whole no longer than by this factor.
  static let lowLimitCost = 1.005
  /// The most passes before post-copy.
  static let postCopyPassesMax = 3
  /// The least share of the expected bandwidth that is reckoned with.
  static let leastShare = 0.02
  /// A single connection is a processor's work from here on, so that several may help.
  static let multifdFrom = Bandwidth(bytesPerSecond: Link.processorRate.bytesPerSecond * 0.9)

  /// What is to be expected of a migration, and how it is best carried out within what was wished.
  ///
  /// Chosen in this order: pre-copy as it is; the downtime limit fitted to the budget, low at first
  /// and raised in steps; holding the processors back, when that helps in reasonable time; post-copy,
  /// which always ends but needs both nodes until all memory has come.
  public static func outlook(
    _ measurement: MigrationMeasurement, history: MigrationHistory = MigrationHistory(),
    options: MigrationOptions, route: MigrationRoute = MigrationRoute()
  ) -> MigrationOutlook {
    let inputs = ForecastInputs(measurement, history, options, route)
    var chosen = choose(inputs, options)
    chosen.plan.bandwidth = inputs.cap == nil ? nil : options.bandwidthMax
    if inputs.techniques.contains(.multifd), inputs.copyRate >= multifdFrom,
      !chosen.plan.mayUsePostCopy
    {
      chosen.plan.connections = 4
    } else {
      chosen.plan.postCopyBelow = leastBandwidth(chosen, inputs)
    }
    chosen.plan.holdsBeforeSwitchOver =
      options.holdsBeforeSwitchOver && inputs.profile.takesPlans
    let ranges = ForecastRanges(chosen, inputs, history)
    return MigrationOutlook(
      total: ranges.total,
      handling: history.handling.map { .inSeconds($0) } ?? inputs.profile.cleanUp,
      lanes: ranges.lanes, passes: chosen.forecast.passes.count,
      convergence: chosen.convergence,
      sentence: ForecastWords(chosen, inputs, options, ranges).sentence,
      basis: inputs.basis, plan: chosen.plan)
  }

  private static func choose(_ inputs: ForecastInputs, _ options: MigrationOptions) -> Candidate {
    let plain = MigrationPlan(downtimeLimit: allowedLimit(inputs, options))
    let forecast = inputs.forecast(plain)
    guard inputs.profile.takesPlans else {
      return Candidate(
        plan: plain, forecast: forecast,
        convergence: forecast.ending == .never ? .never : .byItself)
    }
    // Near the network's bandwidth a little more writing makes a copy endless.
    if isReasonable(forecast), isFragile(plain, inputs), inputs.techniques.contains(.postCopy) {
      return postCopy(plain, inputs)
    }
    if isReasonable(forecast) {
      let tuned = tune(plain, forecast, inputs)
      return secured(
        Candidate(
          plan: tuned, forecast: inputs.forecast(tuned),
          convergence: plain.downtimeLimit == nil || tuned.steps.isEmpty ? .byItself : .byPlan),
        inputs)
    }
    if inputs.techniques.contains(.autoConverge) {
      var plan = plain
      plan.usesAutoConverge = true
      let helped = inputs.forecast(plan)
      if isReasonable(helped) {
        return secured(Candidate(plan: plan, forecast: helped, convergence: .byPlan), inputs)
      }
    }
    if inputs.techniques.contains(.postCopy) { return postCopy(plain, inputs) }
    return lastResort(plain, forecast, inputs)
  }

  /// How long the rest may take to send so that the pause keeps within the budget in nine of ten
  /// cases; nil without a budget, or where there is no such limit. A limit on the bandwidth does not
  /// hold in the blackout, so that the rest is sent faster than the limit reckons.
  static func allowedLimit(_ inputs: ForecastInputs, _ options: MigrationOptions) -> Duration? {
    guard let budget = options.blackoutMax, inputs.profile.takesPlans else { return nil }
    let fixed =
      inputs.profile.fixedBlackout(usingPostCopy: false).seconds * inputs.fixedDoubt.high
    let rate = inputs.bandwidth.bytesPerSecond * inputs.bandwidthDoubt.low
    let speedUp = max(1, rate / max(inputs.copyRate.bytesPerSecond, 1)) * 0.9
    return max(limitMin, .inSeconds((budget.seconds - fixed) * (inputs.cap == nil ? 1 : speedUp)))
  }

  /// Whether a copy that was measured to end would not, if a little were otherwise than thought.
  private static func isFragile(_ plan: MigrationPlan, _ inputs: ForecastInputs) -> Bool {
    let bad = inputs.changed(
      bandwidth: inputs.bandwidthDoubt.low, writing: inputs.writingDoubt.high)
    return inputs.isGuestSeen && !isReasonable(bad.forecast(plan))
  }

  static func isReasonable(_ forecast: MigrationForecast) -> Bool {
    guard forecast.ending == .converges, let first = forecast.passes.first else { return false }
    return forecast.copy <= max(.inSeconds(first.duration.seconds * patience), patienceMin)
  }

  /// The lowest limit that costs next to nothing, raised in steps to what is allowed: what its passes
  /// take the shorter pause has to make up for.
  private static func tune(
    _ plan: MigrationPlan, _ forecast: MigrationForecast, _ inputs: ForecastInputs
  ) -> MigrationPlan {
    guard let whole = forecast.whole else { return plan }
    let allowed: Duration
    switch (plan.downtimeLimit, inputs.profile.stopRule) {
    case (let limit?, _): allowed = limit
    // The hypervisor's own limit is more than most machines need.
    case (nil, .downtimeLimit(let limit)): allowed = limit
    case (nil, _): return plan
    }
    for share in [0.25, 0.5] {
      let limit = Duration.inSeconds(allowed.seconds * share)
      guard limit >= limitMin else { continue }
      var lower = MigrationPlan(downtimeLimit: limit)
      let tried = inputs.forecast(lower)
      guard isReasonable(tried), let time = tried.whole,
        time.seconds <= whole.seconds * lowLimitCost
      else { continue }
      var pass = tried.passes.count + 2
      for raise in [0.5, 1] where raise > share {
        lower.steps.append(
          .init(
            afterPass: pass, action: .setDowntimeLimit(.inSeconds(allowed.seconds * raise))))
        pass += 4
      }
      return lower
    }
    return plan
  }

  /// Adds what is to happen should the machine write more, or the network carry less, than thought.
  private static func secured(_ candidate: Candidate, _ inputs: ForecastInputs) -> Candidate {
    guard inputs.techniques.contains(.postCopy) else { return candidate }
    let bad = inputs.changed(
      bandwidth: inputs.bandwidthDoubt.low, writing: inputs.writingDoubt.high)
    let isSure = inputs.isGuestSeen && isReasonable(bad.forecast(candidate.plan))
    guard !isSure else { return candidate }
    var secured = candidate
    let last = max(candidate.forecast.passes.count, candidate.plan.steps.last?.afterPass ?? 0)
    let pass = last + max(4, last / 2)
    secured.plan.steps.append(.init(afterPass: pass, action: .startPostCopy))
    secured.fallBack = pass
    return secured
  }

  /// The bandwidth below which the copy would not end in reasonable time, to a few parts in a
  /// hundred; nil when it always would, or when post-copy comes anyway or is not to be had.
  private static func leastBandwidth(_ candidate: Candidate, _ inputs: ForecastInputs) -> Bandwidth?
  {
    guard inputs.techniques.contains(.postCopy), candidate.forecast.fetching == .zero,
      inputs.profile.takesPlans
    else { return nil }
    var plan = candidate.plan
    plan.steps.removeAll { $0.action == .startPostCopy }
    let ends = { (share: Double) in isReasonable(inputs.changed(bandwidth: share).forecast(plan)) }
    var (bad, good) = (leastShare, 1.0)
    guard ends(good), !ends(bad) else { return nil }
    while good / bad > 1.05 {
      let middle = (good * bad).squareRoot()
      if ends(middle) { good = middle } else { bad = middle }
    }
    return Bandwidth(bytesPerSecond: inputs.copyRate.bytesPerSecond * bad)
  }

  /// Post-copy after the pass from which on another one saves less fetching than it takes.
  private static func postCopy(_ plain: MigrationPlan, _ inputs: ForecastInputs) -> Candidate {
    let tries = (1...postCopyPassesMax).map { pass -> Candidate in
      var plan = plain
      plan.downtimeLimit = plain.downtimeLimit
      plan.steps = [.init(afterPass: pass, action: .startPostCopy)]
      return Candidate(plan: plan, forecast: inputs.forecast(plan), convergence: .byPlan)
    }
    func cost(_ candidate: Candidate) -> Double {
      (candidate.forecast.whole?.seconds ?? .infinity) + candidate.forecast.fetching.seconds
    }
    return tries.dropFirst().reduce(tries[0]) { best, next in
      cost(next) < cost(best) * 0.9 ? next : best
    }
  }

  /// Nothing that is permitted ends it soon; it is tried all the same, when it ends at all.
  private static func lastResort(
    _ plain: MigrationPlan, _ forecast: MigrationForecast, _ inputs: ForecastInputs
  ) -> Candidate {
    var best = Candidate(
      plan: plain, forecast: forecast, convergence: forecast.ending == .never ? .never : .byItself)
    guard inputs.techniques.contains(.autoConverge) else { return best }
    var plan = plain
    plan.usesAutoConverge = true
    let helped = inputs.forecast(plan)
    if let time = helped.whole, forecast.whole.map({ time < $0 }) ?? true {
      best = Candidate(plan: plan, forecast: helped, convergence: .byPlan)
    }
    return best
  }
}

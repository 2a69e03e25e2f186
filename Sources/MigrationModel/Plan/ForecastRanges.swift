internal import ClusterModel

/// The ranges in which nine of ten results lie: each input in turn is taken as low and as high as it
/// may be, and the differences are added as if independent, by the root of the sum of their squares;
/// never narrower than earlier forecasts were off.
struct ForecastRanges {
  var total: DurationRange?
  var lanes: [BlackoutLane: DurationRange] = [:]

  /// What a rest may be off by besides the inputs: the machine's writing comes in bursts, and the
  /// hypervisor looks at it only every so often.
  static let restDoubt = 0.5
  /// What is always possible on a machine that does other things too.
  static let hiccup = Duration.milliseconds(30)
  static let share = 0.06
  /// How much of the fetching a client waits for.
  static let shareOfFetching = 0.33
  /// From the machine's running until the switches send its frames there (measured on a bridge).
  static let relearning = (low: Duration.zero, high: Duration.milliseconds(25))

  init(
    _ candidate: MigrationPlanner.Candidate, _ inputs: ForecastInputs, _ history: MigrationHistory
  ) {
    guard let whole = candidate.forecast.whole else { return }
    let usesPostCopy = candidate.forecast.fetching > .zero
    let fixedDoubt = usesPostCopy ? inputs.postCopyDoubt : inputs.fixedDoubt
    let others = [
      inputs.changed(content: inputs.contentDoubt.low),
      inputs.changed(content: inputs.contentDoubt.high),
      inputs.changed(bandwidth: inputs.bandwidthDoubt.low),
      inputs.changed(bandwidth: inputs.bandwidthDoubt.high),
      inputs.changed(writing: inputs.writingDoubt.low),
      inputs.changed(writing: inputs.writingDoubt.high),
      inputs.changed(setup: inputs.setupDoubt.low), inputs.changed(setup: inputs.setupDoubt.high),
      inputs.changed(fixed: fixedDoubt.low), inputs.changed(fixed: fixedDoubt.high),
    ].map { $0.forecast(candidate.plan) }
    let residual = history.residual(usingPostCopy: usesPostCopy) { ($0.total, $0.forecastTotal) }
    // A plan that might not end at all is given up long before twice its time for lack of patience.
    total = DurationRange(
      around: whole, others.map { $0.whole ?? .inSeconds(whole.seconds * 2) },
      least: whole.seconds * Self.share, residual: residual)
    lanes[.hypervisor] = pause(candidate, inputs, others, history, usesPostCopy)
    addClients(fetching: candidate.forecast.fetching)
  }

  private func pause(
    _ candidate: MigrationPlanner.Candidate, _ inputs: ForecastInputs,
    _ others: [MigrationForecast], _ history: MigrationHistory, _ usesPostCopy: Bool
  ) -> DurationRange {
    let forecast = candidate.forecast
    let residual = history.residual(usingPostCopy: usesPostCopy) {
      ($0.blackout, $0.forecastBlackout)
    }
    var range = DurationRange(
      around: forecast.blackout, others.map(\.blackout), least: Self.hiccup.seconds,
      residual: residual)
    let fixed = inputs.profile.fixedBlackout(usingPostCopy: usesPostCopy).seconds
    let rest = max(0, forecast.blackout.seconds - fixed)
    range.low = min(range.low, .inSeconds(max(0, range.low.seconds - rest * Self.restDoubt)))
    if let most = mostOfRest(candidate.plan, inputs), !usesPostCopy {
      // The rest may be anything below the limit, when the machine writes enough.
      let writes = inputs.guest.writable / max(inputs.bandwidth.bytesPerSecond, 1)
      range.high = max(range.high, .inSeconds(min(most, max(writes, rest)) + fixed))
    }
    return range
  }

  /// How long the rest takes at most to send under a downtime limit, in seconds.
  private func mostOfRest(_ plan: MigrationPlan, _ inputs: ForecastInputs) -> Double? {
    guard case .downtimeLimit(let limit) = inputs.profile.carryingOut(plan).stopRule else {
      return nil
    }
    return limit.seconds * inputs.copyRate.bytesPerSecond
      / max(inputs.bandwidth.bytesPerSecond, 1)
  }

  /// A client's network is back a little after the machine; a client's connection at once, or when
  /// its retransmission timer runs out, as luck will have it.
  ///
  /// While a machine's memory is fetched, it stands still again and again for a missing page: until
  /// the pages have come that answer a client, about a third of that time (measured on a machine
  /// that writes to half of its memory).
  private mutating func addClients(fetching: Duration) {
    guard let pause = lanes[.hypervisor] else { return }
    let half = Self.relearning.high / 2
    let fetched = Duration.inSeconds(fetching.seconds * Self.shareOfFetching)
    lanes[.network] = DurationRange(
      low: pause.low + Self.relearning.low,
      likely: pause.likely + half + .inSeconds(fetched.seconds * 0.8),
      high: pause.high + Self.relearning.high + fetched + fetched)
    let lost = { (pause: Duration) in
      BlackoutExpectation(pause: pause, relearning: half, isSegmentLost: true).gap(.client)
        ?? pause
    }
    let likely = lost(pause.likely)
    lanes[.client] = DurationRange(
      low: pause.low, likely: likely + fetched,
      high: max(lost(pause.high + half), likely) + Self.relearning.high + fetched + fetched)
  }
}

extension DurationRange {
  /// Adds up what differs, low and high apart.
  fileprivate init(
    around likely: Duration, _ others: [Duration], least: Double, residual: Double?
  ) {
    let middle = likely.seconds
    var (below, above) = (least * least, least * least)
    for other in others {
      let difference = other.seconds - middle
      if difference < 0 {
        below += difference * difference
      } else {
        above += difference * difference
      }
    }
    let factor = residual.map { exponential(min($0, 3)) } ?? 1
    self.init(
      low: .inSeconds(max(0, min(middle - below.squareRoot(), middle / factor))), likely: likely,
      high: .inSeconds(max(middle + above.squareRoot(), middle * factor)))
  }
}

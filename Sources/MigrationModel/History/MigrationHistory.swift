public import ClusterModel

/// Earlier migrations of a cluster, and what they say about the next one (F3). Pure; the journal
/// keeps it.
///
/// Everything is a weighted median, so that one odd migration changes nothing; of two migrations a
/// week apart the newer one weighs twice as much.
public struct MigrationHistory: Hashable, Sendable, Codable {
  /// The most migrations that are looked at.
  public static let factsMax = 200
  /// A migration weighs half as much as one that is so much newer, in seconds: a week.
  static let halfLife = 7 * 86_400.0
  /// Migrations needed before their errors say how wide a range is.
  static let residualsMin = 5

  /// The migrations, the newest first.
  public var facts: [MigrationFacts]

  /// Makes a history; of too many the newest are kept.
  public init(_ facts: [MigrationFacts] = []) {
    self.facts = Array(
      facts.sorted { ($0.requestedAt, $0.machine) > ($1.requestedAt, $1.machine) }
        .prefix(Self.factsMax))
  }

  /// What reaches the memory over a network between two nodes when nothing limits it: from their own
  /// migrations, else from those of other nodes over the same network; nil without any. With it comes
  /// what the network itself told before those when it was tried.
  func bandwidth(
    _ source: NodeID?, _ destination: NodeID?, over network: NetworkID?
  ) -> (value: Double, count: Int, probed: Double?)? {
    let free = facts.filter { $0.network == network && $0.bandwidthMax == nil }
    let pair = [source, destination].compactMap { $0 }
    let own = free.filter { fact in
      pair.allSatisfy { [fact.source, fact.destination].contains($0) }
    }
    for group in [own, free] {
      let sample = weighed(group) { $0.bandwidth }
      guard let median = sample.median else { continue }
      let probed = weighed(group) { fact in
        guard fact.bandwidth != nil, let measurement = fact.measurement,
          measurement.isBandwidthProbed == true
        else { return nil }
        return measurement.bandwidth.bytesPerSecond
      }
      return (median, sample.count, probed.median)
    }
    return nil
  }

  /// What a limited memory copy sends, as a share of its limit.
  var shareOfLimit: Double? {
    weighed(facts) { fact in
      guard let limit = fact.bandwidthMax, limit > 0, let achieved = fact.bandwidth,
        let link = fact.measurement?.bandwidth.bytesPerSecond, link > 1.3 * limit
      else { return nil }
      return achieved / limit
    }.median.map { min(max($0, 0.5), 1.2) }
  }

  /// From the beginning of the setup to the first byte, in seconds.
  var setup: (low: Double, median: Double, high: Double)? { spread { $0.setup } }

  /// What a switch-over costs beyond sending the rest, in seconds.
  func fixedBlackout(
    usingPostCopy: Bool, over bandwidth: Double
  ) -> (low: Double, median: Double, high: Double)? {
    spread { fact in
      guard fact.usedPostCopy == usingPostCopy, let blackout = fact.blackout else { return nil }
      guard !usingPostCopy else {
        let discarding = (fact.measurement?.profile ?? .qemuByLibvirt).discardingTime(
          of: Bytes(Int64(fact.rest ?? 0)))
        return max(0.001, blackout - discarding.seconds)
      }
      return restOf(fact, bandwidth).map { max(0.001, blackout - $0 / bandwidth) }
    }
  }

  /// What was left to send in the blackout: seen, or else as the model has it.
  private func restOf(_ fact: MigrationFacts, _ bandwidth: Double) -> Double? {
    if let rest = fact.rest { return rest }
    guard let measurement = fact.measurement, measurement.isGuestMeasured else { return nil }
    var guest = measurement.guest
    guest.zeroFraction = zeroFraction(fact.machine) ?? guest.zeroFraction
    let forecast = MigrationForecast(
      of: guest, over: Bandwidth(bytesPerSecond: bandwidth), by: measurement.profile,
      plan: fact.plan)
    return forecast.ending == .never ? nil : Double(forecast.rest.count)
  }

  /// The share of a machine's pages that hold only zeros; nil when no migration showed it.
  func zeroFraction(_ machine: MachineID) -> Double? {
    weighed(facts.filter { $0.machine == machine }) { $0.zeroFraction }.median
  }

  /// How much of what a machine has touched holds only zeros, since its system has cleared it and not
  /// written to it again, in bytes: by its own migrations, else by those of others; nil without any.
  func cleared(_ machine: MachineID) -> (low: Double, median: Double, high: Double)? {
    for group in [facts.filter { $0.machine == machine }, facts] {
      let sample = weighed(group) { $0.cleared }
      if let median = sample.median, let low = sample.quantile(0.05),
        let high = sample.quantile(0.95)
      {
        return (low, median, high)
      }
    }
    return nil
  }

  /// What a migration takes before its setup and after the machine's running with all its memory,
  /// in seconds: its nodes take part in no other one meanwhile.
  var handling: Double? {
    spread { fact in fact.cleanUp.map { (fact.preparation ?? 0) + $0 } }?.median
  }

  /// How far results lay from their forecasts, as the logarithm of their ratio: nine of ten lay
  /// within; nil while there are too few.
  func residual(
    usingPostCopy: Bool, _ pair: (MigrationFacts) -> (result: Double?, forecast: Double?)
  ) -> Double? {
    let sample = weighed(facts.filter { $0.usedPostCopy == usingPostCopy }) { fact in
      let (result, forecast) = pair(fact)
      guard let result, let forecast, result > 0, forecast > 0 else { return nil }
      return abs(logarithm(result / forecast))
    }
    return sample.count >= Self.residualsMin ? sample.quantile(0.9) : nil
  }

  /// How a machine wrote to its memory when that was last measured, else as the passes of its newest
  /// migration show it; nil when neither is known.
  ///
  /// Passes say little of a machine that writes faster than it is sent: all of its working set is
  /// dirty at the end of each, however fast it writes.
  public func guest(_ machine: MachineID, size: Bytes) -> GuestMemory? {
    let own = facts.filter { $0.machine == machine }
    let measured = own.lazy.compactMap(\.measurement).first {
      $0.isGuestMeasured && $0.guest.size == size
    }
    if let measured { return measured.guest }
    for fact in own {
      let seen = fact.passes.compactMap { pass in
        pass.dirtied.map { (pass.seconds, $0) }
      }.filter { $0.0 > 0.05 }
      guard let set = seen.map(\.1).max(), let rate = seen.map({ $0.1 / $0.0 }).max() else {
        continue
      }
      return GuestMemory(
        size: size,
        workingSets: [
          WorkingSet(
            size: Bytes(Int64(set * 1.2)), rate: Bandwidth(bytesPerSecond: rate * 1.1))
        ])
    }
    return nil
  }

  private func spread(
    _ value: (MigrationFacts) -> Double?
  ) -> (low: Double, median: Double, high: Double)? {
    let sample = weighed(facts, value)
    guard let median = sample.median, let low = sample.quantile(0.05),
      let high = sample.quantile(0.95)
    else { return nil }
    // Few values say little about their spread.
    let doubt = 1 + 0.6 / Double(sample.count)
    return (min(low, median / doubt), median, max(high, median * doubt))
  }

  private func weighed(
    _ facts: [MigrationFacts], _ value: (MigrationFacts) -> Double?
  ) -> WeightedSample {
    let newest = self.facts.first?.requestedAt ?? 0
    return WeightedSample(
      facts.compactMap { fact in
        value(fact).map { value in
          let halvings = (newest - fact.requestedAt) / Self.halfLife
          return (value, exponential(-0.6931471805599453 * max(0, halvings)))
        }
      })
  }
}

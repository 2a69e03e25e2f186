internal import ClusterModel

/// The answer to "will it converge?", and what the plan will do, in plain words.
struct ForecastWords {
  private let candidate: MigrationPlanner.Candidate
  private let inputs: ForecastInputs
  private let options: MigrationOptions
  private let ranges: ForecastRanges

  init(
    _ candidate: MigrationPlanner.Candidate, _ inputs: ForecastInputs,
    _ options: MigrationOptions, _ ranges: ForecastRanges
  ) {
    self.candidate = candidate
    self.inputs = inputs
    self.options = options
    self.ranges = ranges
  }

  var sentence: String {
    ([opening, course] + [fallBack, budget, hold].compactMap { $0 }).joined(separator: " ")
  }

  private var forecast: MigrationForecast { candidate.forecast }

  private var opening: String {
    if case .passes(let max, _) = inputs.profile.stopRule {
      return forecast.ending == .passesUsedUp
        ? "Ends after \(max) passes, whatever is left then is sent in the pause\(why)."
        : "Converges by itself, after at most \(max) passes."
    }
    if case .postCopy(let passes) = inputs.profile.stopRule {
      return "Ends by post-copy after \(passes.passes), as its hypervisor is set up."
    }
    guard inputs.isGuestKnown else {
      return "How much it writes was not measured; if it is little, it converges by itself."
    }
    let plain = inputs.forecast(MigrationPlan(downtimeLimit: candidate.plan.downtimeLimit))
    if plain.ending != .never {
      guard let time = plain.whole, !MigrationPlanner.isReasonable(plain) else {
        return "Converges by itself."
      }
      return "Would converge by itself only after about \(time.stopwatch)\(why)."
    }
    return "Will not converge by itself\(why)."
  }

  /// What stands in its way.
  private var why: String {
    let (rate, carried) = (inputs.guest.writeRate, inputs.copyRate)
    let writable = Bytes(Int64(inputs.guest.writable))
    let carrier =
      inputs.cap == nil ? "the \(carried) the network carries" : "the \(carried) it may send"
    guard rate > carried else {
      return ": it writes \(rate) over \(writable), nearly \(carrier)"
    }
    return ": it writes up to \(rate) over \(writable), more than \(carrier)"
  }

  private var course: String {
    guard let total = forecast.whole, let pause = ranges.lanes[.hypervisor]?.likely else {
      return never
    }
    let times = "about \(total.rough), pause about \(pause.rough)"
    let plan = candidate.plan
    if plan.usesAutoConverge, candidate.convergence == .byPlan {
      return "Plan: its processors are held back until it writes little enough; \(times)."
    }
    guard forecast.fetching > .zero else {
      return "\(forecast.passes.count.passes.capitalizedFirst) over the memory, \(times)."
    }
    let passes = forecast.passes.count
    let course =
      passes == 1 ? "one pass over the memory" : "\(passes.passes) over the memory"
    return "Plan: \(course), then post-copy; \(times). While the rest is fetched, for "
      + "about \(forecast.fetching.rough), losing either node loses the machine."
  }

  private var never: String {
    let pause = "a pause of about \(forecast.blackout.rough) would end it"
    let missing = [MigrationTechnique.autoConverge, .postCopy].filter {
      !inputs.techniques.contains($0)
    }
    guard !missing.isEmpty else { return "Ease its load first; \(pause)." }
    let words = missing.map(\.rawValue).joined(separator: " or ")
    return "Nothing that is permitted and offered brings it to its end: permit \(words), or ease "
      + "its load; \(pause)."
  }

  private var fallBack: String? {
    let cases = [
      candidate.fallBack.map { "it write more than thought, post-copy follows after pass \($0)" },
      candidate.plan.postCopyBelow.map { "less than \($0) get through, post-copy follows" },
    ].compactMap { $0 }
    guard !cases.isEmpty else { return nil }
    return "Should " + cases.joined(separator: ", and should ")
      + "; until all memory has come, losing either node would lose the machine."
  }

  /// Whether the pause that was wished for can't be kept.
  private var budget: String? {
    guard let wished = options.blackoutMax, let pause = ranges.lanes[.hypervisor],
      pause.likely > wished
    else { return nil }
    return "A pause of \(wished.stopwatch) is not to be had here."
  }

  private var hold: String? {
    guard options.holdsBeforeSwitchOver else { return nil }
    return candidate.plan.holdsBeforeSwitchOver
      ? "The switch-over waits until you let it go."
      : "Its hypervisor can't hold the switch-over."
  }
}

extension Int {
  fileprivate var passes: String {
    let words = ["no", "one", "two", "three", "four", "five", "six"]
    return "\(indices(words) ? words[self] : String(self)) pass\(self == 1 ? "" : "es")"
  }

  private func indices(_ words: [String]) -> Bool { words.indices.contains(self) }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Duration {
  /// The duration with as many figures as a forecast deserves: `60 ms`, `5.6 s`, `42 s`.
  fileprivate var rough: String {
    if seconds < 0.995 {
      return milliseconds < 10 ? stopwatch : "\(((milliseconds / 10).rounded() * 10).fixed(0)) ms"
    }
    return seconds < 60 ? "\(seconds.fixed(seconds < 9.95 ? 1 : 0)) s" : stopwatch
  }
}

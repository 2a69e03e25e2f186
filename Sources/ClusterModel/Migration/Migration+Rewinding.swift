extension Migration {
  /// The migration as it stood at an earlier moment, for watching it again.
  ///
  /// What a lane felt has a length but no moments of its own: its gap is taken to begin when the
  /// machine stopped.
  public func rewound(to moment: MonotonicTime) -> Migration {
    var earlier = self
    earlier.samples = samples.filter { $0.at <= moment }
    earlier.progress = earlier.samples.last?.progress
    earlier.stepsTaken = stepsTaken.filter { $0.at <= moment }
    earlier.rewindPasses(to: moment)
    earlier.rewindSpans(to: moment)
    if let began = blackoutBegan, began > moment { earlier.blackoutBegan = nil }
    if let ended = blackoutEnded, ended > moment { earlier.blackoutEnded = nil }
    earlier.lanes = lanes(at: moment)
    if let endedAt, endedAt > moment {
      earlier.endedAt = nil
      earlier.outcome = nil
      earlier.isCancelRequested = false
    }
    return earlier
  }

  private mutating func rewindPasses(to moment: MonotonicTime) {
    passes.removeAll { $0.began > moment }
    guard let last = passes.indices.last else { return }
    if let ended = passes[last].ended, ended > moment {
      passes[last].ended = nil
      passes[last].dirtied = nil
      passes[last].sent = max(.zero, (progress?.sent ?? .zero) - passes[last].sentBefore)
    }
  }

  private mutating func rewindSpans(to moment: MonotonicTime) {
    spans.removeAll { $0.began > moment }
    guard let last = spans.indices.last else { return }
    if let ended = spans[last].ended, ended > moment { spans[last].ended = nil }
    guard endedAt.map({ $0 > moment }) ?? true else { return }
    phase = spans[last].phase
    if case .memoryCopy = phase { phase = .memoryCopy(pass: passes.last?.number ?? 1) }
  }

  private func lanes(at moment: MonotonicTime) -> [BlackoutLane: LaneReading] {
    guard let blackoutBegan, moment > blackoutBegan else { return [:] }
    return lanes.mapValues { reading in
      guard moment - blackoutBegan < reading.duration else { return reading }
      return LaneReading(duration: moment - blackoutBegan, isFinal: false)
    }
  }
}

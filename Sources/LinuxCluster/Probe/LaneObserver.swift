internal import ClusterModel

/// What a probe's reports say about the gap around one blackout. Pure.
struct LaneObserver: Sendable {
  /// The gaps that are remembered; older ones make room.
  static let gapsMax = 4096
  /// A gap may begin a little before the blackout: what was on its way is lost as well.
  static let margin: Duration = .milliseconds(100)
  /// How long after the blackout a gap may still begin, as when a segment has to be sent again.
  static let aftermath: Duration = .milliseconds(1500)

  private struct Gap: Sendable {
    var began: MonotonicTime
    var ended: MonotonicTime
  }

  private let lane: BlackoutLane
  private var gaps: [Gap] = []
  private var newest: ProbeReport?
  private var lead: Int64 = .min

  /// Observes one lane.
  init(_ lane: BlackoutLane) { self.lane = lane }

  /// Whether the lane measures anything.
  var isMeasuring: Bool {
    guard let newest else { return false }
    return newest.state != .off && newest.lastAnswer > 0
  }

  /// Whether answers come as they should.
  var isAnswering: Bool { newest?.state == .answering }

  /// Takes a report that arrived at a moment of Ferry's clock.
  mutating func take(_ report: ProbeReport, at moment: MonotonicTime) {
    // The probe's clock may be another computer's: the report that was quickest tells by how much.
    lead = max(lead, report.now - moment.nanoseconds)
    newest = report
    guard report.gapEnded > report.gapBegan, report.gapBegan > 0 else { return }
    gaps.append(Gap(began: here(report.gapBegan), ended: here(report.gapEnded)))
    if gaps.count > Self.gapsMax { gaps.removeFirst(gaps.count - Self.gapsMax) }
  }

  /// Whether the last answer is long ago at a moment.
  func isOpen(at moment: MonotonicTime) -> Bool {
    guard let newest, newest.lastAnswer > 0 else { return false }
    return moment - here(newest.lastAnswer) > Self.margin
  }

  /// The longest gap around a blackout, with one that is still open measured up to now.
  func gap(
    from began: MonotonicTime, to ended: MonotonicTime?, now: MonotonicTime
  ) -> Duration? {
    guard isMeasuring, let newest else { return nil }
    let start = MonotonicTime(nanoseconds: began.nanoseconds - Self.margin.nanoseconds)
    let end = (ended ?? now) + Self.aftermath
    let closed = gaps.filter { $0.ended >= start && $0.began <= end }.map { $0.ended - $0.began }
    let last = here(newest.lastAnswer)
    let open: Duration = last <= end ? here(newest.now) - last : .zero
    return max(closed.max() ?? .zero, open)
  }

  /// What is to be said about the lane.
  var note: String? {
    guard let newest else { return nil }
    let answers = "\(Self.grouped(newest.answers)) answers in order"
    switch (lane, newest.state) {
    case (.client, .answering): return "connection kept, \(answers)"
    case (.client, .lost): return "connection lost after \(answers)"
    case (.client, .wrong): return "answers differ after \(answers)"
    case (.network, .answering): return "\(Self.grouped(newest.answers)) answers"
    default: return nil
    }
  }

  private func here(_ nanoseconds: Int64) -> MonotonicTime {
    MonotonicTime(nanoseconds: nanoseconds - lead)
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digits[index])
    }
  }
}

internal import ClusterModel
private import Synchronization

/// The times of one lane's answers, shared by the thread that hears them and the one that reports.
final class GapRecorder: Sendable {
  private struct Shared {
    var report: ProbeReport
    var isStopped = false
    var isClose = false
  }

  private let shared: Mutex<Shared>

  /// Records one lane.
  init(_ lane: BlackoutLane) {
    shared = Mutex(Shared(report: ProbeReport(lane, now: 0, state: .waiting)))
  }

  /// Answers came.
  func hear(_ count: Int, at now: Int64) {
    shared.withLock { shared in
      let last = shared.report.lastAnswer
      if last > 0, now - last > shared.report.gapEnded - shared.report.gapBegan {
        shared.report.gapBegan = last
        shared.report.gapEnded = now
      }
      shared.report.lastAnswer = max(last, now)
      shared.report.answers += count
      if shared.report.state == .waiting { shared.report.state = .answering }
    }
  }

  /// The lane stands otherwise from now on.
  func enter(_ state: ProbeReport.State) { shared.withLock { $0.report.state = state } }

  /// What happened since the last call.
  func report(at now: Int64) -> ProbeReport {
    shared.withLock { shared in
      var report = shared.report
      report.now = now
      shared.report.gapBegan = 0
      shared.report.gapEnded = 0
      return report
    }
  }

  /// Whether a gap may come soon, and is to be measured to the millisecond.
  var isClose: Bool { shared.withLock { $0.isClose } }

  /// Has the lane look closely from now on, or no more.
  func look(closely isClose: Bool) { shared.withLock { $0.isClose = isClose } }

  /// Whether the thread is to come to an end.
  var isStopped: Bool { shared.withLock { $0.isStopped } }

  /// Lets the thread come to an end.
  func stop() { shared.withLock { $0.isStopped = true } }
}

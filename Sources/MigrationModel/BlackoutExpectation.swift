public import ClusterModel

/// TCP's retransmission timer, as a client's Linux kernel runs it (RFC 6298; `tcp_retries2`).
public struct RetransmissionTimer: Hashable, Sendable {
  /// The first time-out on a fast network: the kernel's minimum.
  public var first: Duration
  /// Each time-out is twice the one before, up to this.
  public var longest: Duration
  /// How often a segment is sent again before the connection is given up.
  public var retries: Int

  /// Makes a timer.
  public init(
    first: Duration = .milliseconds(200), longest: Duration = .seconds(120), retries: Int = 15
  ) {
    self.first = first
    self.longest = longest
    self.retries = retries
  }

  /// When, after a segment was lost, it is first sent again in vain no more: after 200 ms, 600 ms,
  /// 1.4 s, 3 s, 6.2 s ..., whichever comes first after the pause; nil when the connection has been
  /// given up by then.
  public func recovery(from pause: Duration) -> Duration? {
    var moment = Duration.zero
    var timeout = first
    for _ in 0..<retries {
      moment += timeout
      if moment >= pause { return moment }
      timeout = min(timeout * 2, longest)
    }
    return nil
  }
}

/// What each observer is to feel of a blackout.
public struct BlackoutExpectation: Hashable, Sendable {
  /// The machine's pause.
  public var pause: Duration
  /// From then until the switches send the machine's frames to its new node.
  public var relearning: Duration
  /// Whether a client's segment was lost in the pause. When it reached the machine just before, the
  /// answer comes right after; when not, the client waits for its retransmission timer: a pause of
  /// 60 ms costs it 60 ms or 215 ms, by luck (measured).
  public var isSegmentLost: Bool
  /// The client's timer.
  public var timer: RetransmissionTimer

  /// Makes an expectation.
  public init(
    pause: Duration, relearning: Duration, isSegmentLost: Bool,
    timer: RetransmissionTimer = RetransmissionTimer()
  ) {
    self.pause = pause
    self.relearning = relearning
    self.isSegmentLost = isSegmentLost
    self.timer = timer
  }

  /// How long one observer's gap is; nil when a TCP connection does not survive it.
  public func gap(_ lane: BlackoutLane) -> Duration? {
    switch lane {
    case .hypervisor: pause
    case .network: pause + relearning
    case .client: isSegmentLost ? timer.recovery(from: pause + relearning) : pause
    }
  }
}

internal import ClusterModel
private import Dispatch
private import Glibc

/// The program behind `ferry probe`: it runs where a client of a machine would be, holds one TCP
/// connection and sends pings, and reports on standard output until standard input ends. It asks
/// seldom, for each question takes the machine's own time, until it is told to look closely.
///
/// It is plain blocking code on threads of its own, at high priority when it is allowed to be, for
/// it must not miss a millisecond.
public enum ProbeProgram {
  /// The time between two lines of a lane, in milliseconds.
  static let reportInterval: Int32 = 50
  /// How long the last answers are awaited at the end, in seconds.
  static let farewell = 1.0

  /// What standard input may say, a byte each.
  enum Word: UInt8 {
    /// Look closely.
    case closely = 0x63
    /// That is no longer needed.
    case atEase = 0x65
  }

  /// Runs until standard input ends, and returns the exit status.
  ///
  /// - Parameters:
  ///   - address: The machine's IP address.
  ///   - port: A TCP port on which it echoes; nil leaves the connection out.
  public static func run(address: String, port: Int?) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    let pings = GapRecorder(.network)
    let echoes = GapRecorder(.client)
    let done = DispatchGroup()
    launch(done) { PingProbe(address: address, recorder: pings).run() }
    if let port, let port = UInt16(exactly: port) {
      launch(done) { EchoProbe(address: address, port: port, recorder: echoes).run() }
    } else {
      echoes.enter(.off)
    }
    while let word = word(within: reportInterval) {
      if let word = Word(rawValue: word) {
        for lane in [pings, echoes] { lane.look(closely: word == .closely) }
      }
      guard report([pings, echoes]) else { return 1 }
    }
    pings.stop()
    echoes.stop()
    _ = done.wait(timeout: .now() + farewell)
    return report([pings, echoes]) ? 0 : 1
  }

  private static func launch(_ done: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    done.enter()
    DedicatedThread.start {
      prioritize()
      body()
      done.leave()
    }
  }

  /// Puts the calling thread before all ordinary ones; without the right to, nothing changes.
  private static func prioritize() {
    var parameters = sched_param()
    parameters.sched_priority = 10
    _ = sched_setscheduler(0, SCHED_FIFO, &parameters)
  }

  private static func report(_ recorders: [GapRecorder]) -> Bool {
    let now = MonotonicTime.current.nanoseconds
    let lines = recorders.map { $0.report(at: now).line + "\n" }.joined()
    var bytes = Array(lines.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// What standard input says, 0 when it says nothing in time; nil at its end.
  private static func word(within milliseconds: Int32) -> UInt8? {
    var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return 0 }
    var byte: UInt8 = 0
    return read(0, &byte, 1) > 0 ? byte : nil
  }
}

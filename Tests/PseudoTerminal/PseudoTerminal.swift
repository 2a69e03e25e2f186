import CVTerm
import Glibc

/// A program in a terminal of its own: a pseudo-terminal whose output is drawn by a terminal
/// emulator (libvterm), so that a test sees what a person would.
///
/// Nothing waits a fixed time: `waitUntil` ends when the screen says so, or fails by its time-out.
/// The program is killed when this goes away.
public final class PseudoTerminal {
  /// The most output that is kept as it arrived, in bytes; the screen is drawn beyond it.
  public static let outputBytesMax = 64 << 20

  /// What the program wrote, as it arrived.
  public struct Output: Sendable {
    /// When, in nanoseconds of CLOCK_MONOTONIC.
    public let time: UInt64
    /// What.
    public let bytes: [UInt8]
  }

  /// How the program ended.
  public enum ExitStatus: Hashable, Sendable {
    /// It exited with a status.
    case exited(Int32)
    /// A signal ended it.
    case killed(signal: Int32)
  }

  /// The program's process.
  public let process: Int32
  /// Everything that arrived so far.
  public private(set) var output: [Output] = []
  /// The number of bytes that arrived so far.
  public private(set) var outputCount = 0
  let emulator: Emulator
  private let device: Int32
  private let processDescriptor: Int32
  private var hasEnded = false
  private var exitStatus: ExitStatus?

  /// Starts a program by its path, as the leader of a session that the terminal controls.
  ///
  /// The environment is exactly what is given, with `PATH`, `HOME`, `LANG=C.UTF-8` and
  /// `TERM=xterm-256color` where it says nothing else.
  public init(
    _ program: String, arguments: [String] = [], environment: [String: String] = [:],
    width: Int = 80, height: Int = 24
  ) throws(PseudoTerminalError) {
    device = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    let number = cvterm_unlock(device)
    guard device >= 0, number >= 0 else {
      throw PseudoTerminalError(code: .noDevice, message: "no pseudo-terminal: errno \(errno)")
    }
    _ = cvterm_set_size(device, UInt16(height), UInt16(width))
    emulator = Emulator(width: width, height: height)
    let defaults = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/", "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
    ]
    do {
      process = try Spawn(
        program: program, arguments: arguments,
        environment: defaults.merging(environment) { _, given in given }
      ).run(on: "/dev/pts/\(number)")
    } catch {
      close(device)
      throw error
    }
    processDescriptor = cvterm_open_process(process)
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(processDescriptor)
    close(device)
  }

  /// A product of this package, which lies beside the running test bundle.
  public static func product(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    let own = String(
      decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
  }

  // MARK: Input

  /// Types bytes.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(device, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Types text, escape sequences included.
  public func send(_ keys: String) { send(Array(keys.utf8)) }

  /// Does something with the mouse, reported in SGR's form.
  public func send(_ mouse: MouseReport) { send(mouse.sequence) }

  /// Gives the terminal another size, of which the program is told by SIGWINCH.
  public func resize(width: Int, height: Int) {
    emulator.resize(width: width, height: height)
    _ = cvterm_set_size(device, UInt16(height), UInt16(width))
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  // MARK: Waiting

  /// Takes output until the screen is as wanted; fails when it isn't in time, or the program's
  /// side was closed before.
  public func waitUntil(
    _ wanted: String = "the screen to be as wanted", timeout: Duration = .seconds(10),
    _ condition: (PseudoTerminal) throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + timeout
    while try !condition(self) {
      guard !hasEnded, takeOutput(until: deadline) else {
        throw PseudoTerminalError(
          code: hasEnded ? .closed : .timedOut,
          message: "waited for \(wanted); the screen is\n" + rows.joined(separator: "\n"))
      }
    }
  }

  /// Types keys, and returns the time until the first output that followed.
  public func timeToRespond(
    to keys: String, timeout: Duration = .seconds(10)
  ) throws(PseudoTerminalError) -> Duration {
    let sent = Self.monotonicNanoseconds()
    let before = output.count
    send(keys)
    guard takeOutput(until: .now + timeout), output.count > before else {
      throw PseudoTerminalError(
        code: .timedOut, message: "no output after \(keys.debugDescription)")
    }
    return .nanoseconds(Int64(output[before].time - sent))
  }

  /// Takes what arrives within a time, however much: to see that nothing does.
  public func takeOutput(for duration: Duration) {
    let deadline = ContinuousClock.now + duration
    while takeOutput(until: deadline) {}
  }

  /// Takes output until the program has ended.
  public func waitForExit(timeout: Duration = .seconds(10)) throws(PseudoTerminalError)
    -> ExitStatus
  {
    if let exitStatus { return exitStatus }
    let deadline = ContinuousClock.now + timeout
    while !Self.isReadable(processDescriptor, until: .now) {
      guard ContinuousClock.now < deadline else {
        throw PseudoTerminalError(code: .timedOut, message: "the program did not end")
      }
      if hasEnded {
        _ = Self.isReadable(processDescriptor, until: deadline)
      } else {
        _ = takeOutput(until: deadline, orExit: true)
      }
    }
    while takeOutput(until: .now) {}
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let ended: ExitStatus =
      status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
    exitStatus = ended
    return ended
  }

  /// Waits until any process has ended; false when it hasn't in time.
  public static func waitForEnd(of process: Int32, timeout: Duration = .seconds(10)) -> Bool {
    let descriptor = cvterm_open_process(process)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    return isReadable(descriptor, until: .now + timeout)
  }

  /// Asks the program to end (SIGTERM), and waits until it has.
  public func terminate(timeout: Duration = .seconds(10)) throws(PseudoTerminalError)
    -> ExitStatus
  {
    signal(SIGTERM)
    return try waitForExit(timeout: timeout)
  }

  /// The state of the terminal's device.
  public var modes: DeviceModes {
    var modes = termios()
    tcgetattr(device, &modes)
    return DeviceModes(
      isEchoing: modes.c_lflag & tcflag_t(ECHO) != 0,
      isCanonical: modes.c_lflag & tcflag_t(ICANON) != 0,
      sendsSignals: modes.c_lflag & tcflag_t(ISIG) != 0,
      translatesOutput: modes.c_oflag & tcflag_t(OPOST) != 0)
  }

  /// Waits for one piece of output, or the program's end; false when neither came.
  private func takeOutput(
    until deadline: ContinuousClock.Instant, orExit: Bool = false
  ) -> Bool {
    guard !hasEnded, Self.isReadable(device, until: deadline, or: orExit ? processDescriptor : -1)
    else { return false }
    guard Self.isReadable(device, until: .now) else { return true }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(device, &bytes, bytes.count)
    guard count > 0 else {
      hasEnded = errno != EINTR
      return false
    }
    bytes.removeLast(bytes.count - count)
    if outputCount + count <= Self.outputBytesMax {
      output.append(Output(time: Self.monotonicNanoseconds(), bytes: bytes))
    }
    outputCount += count
    emulator.feed(bytes)
    return true
  }

  private static func isReadable(
    _ descriptor: Int32, until deadline: ContinuousClock.Instant, or other: Int32 = -1
  ) -> Bool {
    let left = max(.zero, deadline - .now).components
    let milliseconds =
      left.seconds * 1000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    return poll(&polled, 2, Int32(clamping: milliseconds)) > 0
  }

  /// CLOCK_MONOTONIC now, in nanoseconds: what `Output.time` is compared with.
  public static func monotonicNanoseconds() -> UInt64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
  }
}

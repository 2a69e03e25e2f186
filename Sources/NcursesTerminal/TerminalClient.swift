public import TerminalUI

/// What happened to the process or its terminal.
public enum TerminalSignal: Hashable, Sendable {
  /// The terminal has another size; present a surface of the new one.
  case resize
  /// Someone asked the process to end: SIGTERM, SIGINT.
  case terminate, interrupt
  /// The terminal is gone; the loop ends after this.
  case hangUp
  /// The process is about to stop, with the terminal given back (SIGTSTP).
  case suspend
  /// The process goes on, and the terminal has been taken and painted again; its size may have
  /// changed.
  case resume
}

/// Why the loop ended.
public enum ExitReason: Hashable, Sendable {
  /// The client asked for it.
  case requested
  /// A signal ended it: the client's choice, by `TerminalLoop.stop`.
  case signal(TerminalSignal)
}

/// How the loop ended.
public struct TerminalExit: Hashable, Sendable {
  /// Why.
  public let reason: ExitReason
  /// The file of `TerminalOptions.errorLog`, if anything was written to it: worth telling.
  public let errorLog: String?
}

/// What a program does in the terminal's loop. A turn is: signals, input, a due timer, jobs of
/// other tasks, and last `turnEnded`, in which one frame is drawn for all of it.
@TerminalActor
public protocol TerminalClient: AnyObject, Sendable {
  /// Keys, mouse and pastes arrived; never empty.
  func received(_ events: [InputEvent])
  /// A signal arrived.
  func received(_ signal: TerminalSignal)
  /// The time asked for by `TerminalLoop.requestTimer` has come.
  func timerFired()
  /// A turn is over; also called once before the first.
  func turnEnded()
}

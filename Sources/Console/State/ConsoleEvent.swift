public import ClusterModel
public import ClusterRules
public import CommandLanguage
public import TerminalUI

/// What can happen to the console.
public enum ConsoleEvent: Sendable {
  /// The user pressed a key or used the mouse.
  case input(InputEvent)
  /// The terminal has another size.
  case resized(Size)
  /// The cluster changed.
  case cluster(ClusterEvent)
  /// Time went on; sent only while `ConsoleState.needsTicks`.
  case ticked(MonotonicTime)
  /// A forecast that the console asked for was made, or could not be.
  case forecast(MachineID, to: NodeID, ForecastAnswer)
  /// More is known of the time that draining a node takes.
  case drainForecast(DrainForecast)
  /// A command of the console's could not be carried out.
  case refused(ClusterMessage)
  /// There is something to say that nobody asked for, such as what became of a migration that
  /// Ferry was cut off from the last time.
  case noticed(String)
  /// The user's own themes were read.
  case themesFound([ThemeOffer])
  /// The cluster took on what a command asked for, or did not, and why.
  case answered(ClusterAction, problem: String?)
  /// The validation that the console asked for ended; the page is the file with its report.
  case validated(ValidationReport, page: String?)
  /// What a line of the command prompt would do.
  case lineTried(String, [CommandEffect])
  /// A line of the command prompt ended: what it showed, and why it did not come to its end.
  case lineEnded(String, output: String, problem: String?)
  /// A query that the console asked for was read from its file.
  case queryOpened(OpenedQuery)
  /// The events that the console asked for were written to a file, as the sentence says.
  case exported(String)
  /// What the journal remembers of the cluster's migrations, the newest first.
  case remembered([PastMigration])
  /// The recording of a migration that the console asked for; nil when none was kept.
  case recalled(MigrationID, MigrationRecording?)
  /// How busy a node or a machine is; nil when the cluster does not tell.
  case measured(Usage.Subject, Usage?)
  /// A cluster that the console asked for was opened; the moment is one of its own clock.
  case opened(
    ClusterKey, named: String, ClusterSnapshot, now: MonotonicTime, startedAt: WallTime?)
}

/// What became of the question how long a migration will take.
public enum ForecastAnswer: Equatable, Sendable {
  /// It was answered.
  case made(MigrationOutlook)
  /// It could not be, and why.
  case failed(reason: String)
}

/// Why a command could not be carried out, for the status line.
public struct ClusterMessage: Equatable, Sendable {
  /// The whole report: the state of the machine first, then the cause, then what to do.
  public var text: String

  /// Makes a message.
  public init(_ text: String) { self.text = text }
}

/// What the console wants done.
public enum ConsoleCommand: Equatable, Sendable {
  /// Say how long a live migration would take; the answer comes as an event.
  case forecast(MachineID, to: NodeID)
  /// Say how long draining a node would take; what is found out comes in events, until the question
  /// is closed.
  case forecastDrain(NodeID)
  /// Live migrate a machine.
  case migrate(MachineID, to: NodeID, MigrationOptions)
  /// Let the switch-over of a machine go on that waits for it.
  case release(MachineID)
  /// Take the open migration of a machine back.
  case cancelMigration(MachineID)
  /// Let a migration that waits start before or after others that wait: so many places towards the
  /// end, negative towards the front.
  case moveInQueue(MachineID, by: Int)
  /// Have the cluster do something else.
  case perform(ClusterOperation)
  /// Have the cluster do several things, one after the other; the first refusal stops them.
  case performInOrder([ClusterOperation])
  /// Run the validation's tests with these titles, all when nil; the report comes as an event.
  case validate(Set<String>?)
  /// Look up what was written down of a migration; it comes as an event.
  case recall(MigrationID)
  /// Write the events that a filter lets through to a file; what became of it comes as an event.
  case exportEvents(EventFilter, to: String)
  /// Read a query of events from a file; it comes as an event.
  case openQuery(String)
  /// Let the terminal report the mouse, or no longer.
  case setMouse(Bool)
  /// Stop as shells do on Ctrl-Z, and draw everything anew afterwards.
  case suspend
  /// Draw everything anew.
  case redraw
  /// End.
  case quit
  /// Read the user's own themes; they come as an event.
  case findThemes
  /// Draw with these colours from now on.
  case show(Theme)
  /// Draw with so many colours, and these glyphs, from now on.
  case draw(Settings.Colors, Settings.Glyphs)
  /// Write a setting into the user's file.
  case keep(SettingKey, String)
  /// Find out what a line of the command prompt would do, and run it if that is nothing to the
  /// cluster; one of two events tells.
  case tryLine(String)
  /// Run a line of the command prompt, which would do so much.
  case runLine(String, [CommandEffect])
  /// Remember a line of the command prompt beyond the end of the console.
  case rememberLine(String)
  /// Put a text into the clipboard of the terminal.
  case copy(String)
  /// Open one more cluster, by what `--cluster` takes for it; it comes as an event.
  case openCluster(String, as: ClusterKey)
  /// Let go of a cluster.
  case closeCluster(ClusterKey)
}

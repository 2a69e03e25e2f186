import ClusterModel

/// What a report is about. Its text is made anew from the cluster for every picture.
enum ReportSubject: Hashable, Sendable {
  /// Machines by nodes, with reasons (F7).
  case whereItCanRun([MachineID])
  /// The same of all machines.
  case whereAllCanRun
  /// What something needs, and what needs it.
  case dependencies(MenuSubject)
  /// What the wizard that gives machines into the cluster's care came to.
  case highAvailability([MachineID])
  /// What the last validation came to.
  case validation
  /// What the last line of the command prompt came to.
  case commandOutput
}

/// An open report.
struct ReportState: Equatable, Sendable {
  var subject: ReportSubject
  /// The first visible line.
  var top = 0
}

/// A report: a title with lines.
struct Report: Equatable, Sendable {
  /// A line of it.
  struct Line: Equatable, Sendable {
    var text: String
    var tone: Tone = .plain
    var isHeading = false
    /// How far it is indented, in columns; lines that are too long go on so far, too.
    var indent = 0
    /// Whether it is shown as it is, blanks and all, and cut off where there is no room.
    var isVerbatim = false
  }

  var title: String
  var lines: [Line]
}

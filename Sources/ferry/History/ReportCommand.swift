import ArgumentParser
import ClusterModel
import Journal
import MigrationReports

/// `ferry report ID`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a recorded live migration as one page for a change ticket.",
    discussion: "The page is HTML with its charts in it: no scripts, nothing is loaded, printable.")

  @Argument(help: RecordingArgument.help)
  var migration: String
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file, or html for standard output.", valueName: "format"))
  var output = "html"

  func run() throws {
    let recording = try UserJournal.recording(migration)
    let earlier = try UserJournal.earlier(than: recording)
    let page = MigrationReport(recording, earlier: earlier).html()
    let isFile = output != "html" && output != "-"
    try OutputFile.write(page, to: isFile ? output : nil)
    if isFile { print(PlainText.harmless("The report of \(recording.id) is in \(output).")) }
  }
}

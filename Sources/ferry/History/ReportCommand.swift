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
    help: ArgumentHelp("The file, FILE.html, or html for standard output.", valueName: "format"))
  var output = "html"

  func validate() throws { _ = try OutputFile.page.path(output) }

  func run() throws {
    let recording = try UserJournal.recording(migration)
    let earlier = try UserJournal.earlier(than: recording)
    let page = MigrationReport(recording, earlier: earlier).html()
    if let path = try OutputFile.page.write(page, to: output) {
      print(PlainText.harmless("The report of \(recording.id) is in \(path)."))
    }
  }
}

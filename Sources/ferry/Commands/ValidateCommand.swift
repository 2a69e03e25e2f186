import ArgumentParser
import ClusterBackend
import ClusterModel
import ClusterRules
import MigrationEngine

/// `ferry validate`.
struct ValidateCommand: AsyncParsableCommand {
  /// How the report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, json
  }

  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Validate the cluster: configuration, networks, storage, systems, live migration.",
    discussion: """
      Looks at what the cluster reports of itself and changes nothing. What it does not report is \
      "not applicable", never a success.

      Exit status: 0 when no test failed, whatever warnings there are; 1 when one did.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "text, html (one page that needs nothing else: ferry validate -o html > FILE) or json.",
      valueName: "format"))
  var output = Format.text
  @OptionGroup var cluster: ClusterOption

  /// The width of the text, in columns; less where a terminal has less.
  static let widthMax = 100

  func run() async throws {
    let session = try await cluster.look()
    session.announceNotices()
    let report = await session.validation.run()
    await session.close()
    switch output {
    case .text:
      let width = min(Self.widthMax, OutputTerminal.width ?? Self.widthMax)
      print(PlainText.harmless(report.text(width: width)))
    case .html: print(report.html(), terminator: "")
    case .json: print(try JSON.text(report.tests))
    }
    let failed = report.tests.filter { $0.result == .failed }.map(\.title)
    guard failed.isEmpty else {
      throw ExitStatus(ExitStatus.failed, "These tests failed: \(failed.joined(separator: "; "))")
    }
  }
}

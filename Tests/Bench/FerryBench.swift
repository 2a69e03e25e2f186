import ArgumentParser

/// `ferry-bench`: measurements and trials of the whole program, each in files of its own.
@main struct FerryBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ferry-bench", abstract: "Measures and tries Ferry as a whole, from outside.",
    subcommands: [
      ConsoleBenches.self, JournalBench.self, CompareBench.self, ForecastBench.self,
      FaultBench.self, EchoClient.self,
    ],
    defaultSubcommand: ConsoleBenches.self)
}

/// Which lab is measured.
struct LabOption: ParsableArguments {
  @Option(name: .customLong("lab"), help: "The lab of that name, not the one without a name.")
  var name: String?

  var view: LabView { LabView(name: name) }
}

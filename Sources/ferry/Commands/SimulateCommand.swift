import ArgumentParser
import ClusterBackend

/// `ferry simulate --reset | --fault WORDS`.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Begin a simulated cluster anew, or let something go wrong in it.")

  @Flag(name: .long, help: "Begin anew from the scenario; the old state is moved aside.")
  var reset = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Let something go wrong, or put it right: 'fail node quay2', 'restart service quay2', "
        + "'fail adapter quay2 \"Live Migration\"'. Anything else lists all that is known.",
      valueName: "words"))
  var fault: String?
  @OptionGroup var cluster: ClusterOption

  func validate() throws {
    guard reset != (fault != nil) else {
      throw ValidationError("Say either --reset or --fault WORDS")
    }
  }

  func run() async throws {
    if let fault { try await inject(fault) } else { try beginAnew() }
  }

  private func beginAnew() throws {
    do throws(ClusterError) {
      guard let simulation = try ClusterChoice(cluster.cluster).simulation() else {
        throw ClusterError(.badInput, "\(cluster.cluster) is not a simulated cluster")
      }
      let aside = try simulation.reset()
      print("The simulated cluster \(cluster.cluster) begins anew.")
      if let aside { print("What it was is kept as \(aside).") }
    } catch {
      throw ExitStatus(error)
    }
  }

  private func inject(_ words: String) async throws {
    let session = try await cluster.open()
    session.announceNotices()
    do throws(ClusterError) {
      guard let backend = session.backend as? any FaultInjecting else {
        throw ClusterError(.badInput, "\(cluster.cluster) is not a simulated cluster")
      }
      try await backend.inject(faultInWords: words)
    } catch {
      throw ExitStatus(error)
    }
    print("Done: \(PlainText.harmless(words)).")
    await session.finish()
  }
}

import ClusterBackend

/// `ferry simulate --reset | --fault WORDS`: about the simulated cluster whose state stays.
extension SimulateCommand {
  func beginAnew() throws {
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

  func inject(_ words: String) async throws(ExitStatus) {
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

public import ClusterBackend
public import ClusterModel
public import ClusterRules

extension MigrationEngine {
  /// How busy a node or a machine is; nil when the cluster does not tell.
  public nonisolated func usage(of subject: Usage.Subject) async -> Usage? {
    await backend.usage(of: subject)
  }

  /// How a node would be emptied now (F8), with what the cluster's own engine would do with services
  /// when the node is empty and goes into standby; nothing is changed.
  public func drainPlan(of node: NodeID) async -> DrainPlan {
    var plan = DrainPlan(of: node, in: snapshot)
    if plan.services.contains(where: \.isLeftToPacemaker) {
      plan.refine(by: await backend.rehearseStandby(of: node))
    }
    return plan
  }

  /// The same with the time that it would take: first without, and again whenever the migration of
  /// another machine is forecast; the last one is complete. Stops looking when nobody listens.
  public nonisolated func drainForecasts(of node: NodeID) -> AsyncStream<DrainForecast> {
    let (stream, forecasts) = AsyncStream.makeStream(of: DrainForecast.self)
    let work = Task {
      var forecast = DrainForecast(await drainPlan(of: node), of: snapshot.kind)
      forecasts.yield(forecast)
      for step in forecast.plan.steps where step.isLive && !Task.isCancelled {
        let outlook = try? await self.forecast(
          step.machine, to: step.destination, isChecked: false)
        forecast.note(outlook, of: step.machine)
        forecasts.yield(forecast)
      }
      forecasts.finish()
    }
    forecasts.onTermination = { _ in work.cancel() }
    return stream
  }

  /// Finds out what would happen if parts of the cluster were lost (F9); nothing is changed.
  ///
  /// Throws when something of that name does not exist, or it can't be found out.
  public func rehearse(_ losses: [Rehearsal.Loss]) async throws(ClusterError) -> Rehearsal {
    let cluster = snapshot
    for loss in losses {
      let isKnown =
        switch loss {
        case .node(let id): cluster.nodes[id: id] != nil
        case .network(let id): cluster.networks[id: id] != nil
        }
      guard isKnown else {
        throw ClusterError(.badInput, "There is no \(loss) in this cluster. Nothing was changed")
      }
    }
    return try await backend.rehearse(losses)
  }
}

import ClusterModel
import ClusterRules
import MigrationModel
import SimulatedCluster
import Testing

@Suite struct ScenarioTests {
  @Test func demoLoads() throws {
    let scenario = try Scenario.demo()
    let world = SimulatedWorld(scenario, seed: 1)
    #expect(world.cluster.nodes.count == 4)
    #expect(world.nextEventTime == nil)
    for guest in scenario.guests {
      let forecast = MigrationForecast(
        of: guest.memory, over: Bandwidth.megabitsPerSecond(1000).goodput, by: scenario.profile)
      print(
        guest.machine.id, forecast.passes.count, forecast.total?.stopwatch ?? "never",
        forecast.blackout.stopwatch, forecast.ending)
    }
  }
}

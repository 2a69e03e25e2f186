import ClusterModel
import ClusterRules
import MigrationModel
import SimulatedCluster
import Testing

@Suite struct ScenarioTests {
  @Test func demoIsWorthShowing() throws {
    let scenario = try Scenario.demo()
    let cluster = SimulatedWorld(scenario, seed: 1).cluster
    #expect(cluster.nodes.map(\.id) == ["quay1", "quay2", "quay3", "quay4"])
    #expect(cluster.machines.count >= 12)
    #expect(cluster.networks.count == 4)
    #expect(cluster.volumes.count == 3)
    #expect(cluster.quorum?.isQuorate == true)
    #expect(
      NetworkOrder.candidates(from: "quay1", to: "quay2", in: cluster)
        == ["Live Migration", "Management", "Cluster and CSV"])
    let reasons = MigrationRules.obstacles(moving: "web-01", to: "quay4", in: cluster)
    #expect(reasons.map(\.rule) == [.memory])
    let link = Bandwidth.megabitsPerSecond(1000).goodput
    let typical = scenario.guests.count { guest in
      let forecast = MigrationForecast(of: guest.memory, over: link, by: scenario.profile)
      return (5...20).contains(forecast.total?.seconds ?? 0)
    }
    #expect(typical >= 8)
  }

  @Test func readsEveryKey() throws {
    let scenario = try Scenario.load(yaml: Self.small, file: "small.yaml")
    #expect(scenario.name == "small")
    #expect(scenario.profile == .qemu)
    #expect(scenario.nodes[1].processors == 12)
    #expect(scenario.networks[0].addresses == ["b": "10.1.2.3"])
    #expect(scenario.networks[0].speed == .megabitsPerSecond(10_000))
    #expect(scenario.networks[0].state == .down)
    #expect(scenario.volumes[0].path == "/srv/v")
    let guest = scenario.guests[0]
    #expect(guest.machine.endpoint == ClientEndpoint(address: "10.1.2.9", port: 22))
    #expect(guest.machine.state == .paused)
    #expect(!guest.machine.isHighlyAvailable)
    #expect(guest.memory.zeroFraction == 0.25)
    #expect(guest.memory.workingSets.map(\.pattern) == [.cyclic, .random])
  }

  /// What is replaced in the small scenario, by what, and what is said about it.
  @Test(arguments: [
    ("cluster: small", "name: small", "1: a scenario has no key \"name\""),
    ("rule: qemu", "rule: xen", "2: \"rule\" of a scenario is \"xen\""),
    ("name: b, memory", "name: a, memory", "5: there are two nodes named a"),
    ("memory: 16 GiB", "memory: 16", "5: \"memory\" of a node is \"16\""),
    ("processors: 12", "processors: many", "5: \"processors\" of a node is \"many\""),
    ("10.1.2.0/24", "10.1.2.3/24", "8: \"subnet\" of a network is \"10.1.2.3/24\""),
    ("10 Gbit/s", "0 Gbit/s", "9: \"speed\" of a network is \"0 Gbit/s\""),
    ("nodes: [b]", "nodes: [c]", "11: there is no node named c"),
    ("used: 1 GiB", "used: 3 TiB", "13: v holds more than its capacity"),
    ("owner: a", "owner: z", "16: there is no node named z"),
    ("volume: v", "volume: w", "23: there is no volume named w"),
    ("zero: 0.25", "zero: 2", "18: \"zero\" of a machine is \"2\""),
    ("set: 64 MiB", "set: 2 GiB", "20: the working sets are larger than the memory"),
    ("memory: 1 GiB", "memory: 8 GiB", "17: a has 7 GiB left for m"),
    ("port: 22", "port: 0", "25: \"port\" of a machine is \"0\""),
    ("cluster: small", "cluster: small\ncluster: big", "1: the key cluster is there twice"),
    ("nodes:\n", "nodes: [\n", "not YAML"),
  ])
  func refusesWhatMakesNoSense(_ good: String, _ bad: String, _ message: String) throws {
    let range = try #require(Self.small.firstRange(of: good))
    let text = Self.small.replacingCharacters(in: range, with: bad)
    let error = #expect(throws: ScenarioError.self) {
      try Scenario.load(yaml: text, file: "bad.yaml")
    }
    #expect(error?.description.hasPrefix("bad.yaml:") == true)
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: ["", "just a word", "[1, 2]", "cluster: x"])
  func refusesWhatIsNoScenario(_ text: String) {
    #expect(throws: ScenarioError.self) { try Scenario.load(yaml: text, file: "bad.yaml") }
  }

  static let small = """
    cluster: small
    rule: qemu
    nodes:
      - {name: a, memory: 8 GiB}
      - {name: b, memory: 16 GiB, processors: 12}
    networks:
      - name: n
        subnet: 10.1.2.0/24
        speed: 10 Gbit/s
        state: down
        nodes: [b]
    volumes:
      - {name: v, capacity: 1 TiB, used: 1 GiB, path: /srv/v}
    machines:
      - name: m
        owner: a
        memory: 1 GiB
        zero: 0.25
        writes:
          - {set: 64 MiB, rate: 20 MiB/s, pattern: cyclic}
          - {set: 1 MiB, rate: 1 MiB/s}
        state: paused
        volume: v
        address: 10.1.2.9
        port: 22
        highly available: false
    """
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

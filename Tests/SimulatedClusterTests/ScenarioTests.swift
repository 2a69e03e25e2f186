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
    #expect(cluster.settings.quorum?.witnessDisk == "Witness")
    #expect(cluster.disks.count { $0.use == .available } == 2)
    #expect(cluster.machines[id: "test-01"]?.isHighlyAvailable == false)
    // dc-01 is the one machine that can't go to the node with the older processor.
    let old = try #require(cluster.nodes[id: "quay4"]?.processor)
    let strangers = cluster.machines.filter { machine in
      machine.owner != "quay4"
        && machine.processor?.features.subtracting(old.features).isEmpty == false
    }
    #expect(strangers.map(\.id) == ["dc-01"])
    let reasons = MigrationRules.obstacles(moving: "web-01", to: "quay4", in: cluster)
    #expect(reasons.map(\.rule) == [.memory])
    let cache = try #require(scenario.guests.first { $0.machine.id == "cache-01" })
    let endless = MigrationForecast(
      of: cache.memory, over: .megabitsPerSecond(1000).goodput, by: .qemu)
    #expect(endless.total == nil)
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

  @Test(arguments: [("two-node", 2, 6), ("r2-limits", 16, 1_000), ("large", 64, 8_000)])
  func shippedScenariosHoldWhatTheyPromise(
    _ name: String, _ nodes: Int, _ machines: Int
  ) throws {
    let scenario = try #require(try Scenario.named(name))
    #expect(scenario.name == name)
    #expect(scenario.nodes.count == nodes && scenario.guests.count == machines)
    #expect(scenario.settings.quorum?.mode == .nodeAndDiskMajority)
    // Any one node can be emptied: the others have room for what it runs.
    let running = scenario.guests.reduce(Bytes.zero) { $0 + $1.machine.memory }
    let room = scenario.nodes.dropFirst().reduce(Bytes.zero) {
      $0 + $1.memory - Scenario.hostReserve
    }
    #expect(running < room)
    let owners = Dictionary(grouping: scenario.guests, by: \.machine.owner).mapValues(\.count)
    #expect(owners.count == nodes)
    #expect((owners.values.max() ?? 0) - (owners.values.min() ?? 0) <= 8)
  }

  @Test func everyNameIsAScenario() throws {
    for name in Scenario.names { #expect(try Scenario.named(name)?.name == name) }
    #expect(Scenario.names.first == "demo")
    #expect(try Scenario.named("no-such") == nil)
  }

  @Test func readsTheWholeVocabulary() throws {
    let scenario = try Scenario.load(yaml: Self.whole, file: "whole.yaml")
    #expect(
      scenario.settings
        == ClusterSettings(
          sharedVolumesEnabled: true, sharedVolumeRoot: "/srv/cluster",
          migrationNetworks: MigrationNetworks(order: ["lm", "n-2"], excluded: ["n-1"]),
          quorum: QuorumConfiguration(
            mode: .nodeAndFileShareMajority, witnessShare: #"\\files\w"#, isShareAvailable: false)))
    let node = scenario.nodes[1]
    #expect(
      node.processor == Processor(manufacturer: "AMD", model: "2384", features: ["a", "b", "c"]))
    #expect(node.systemVersion == "R2" && node.updates == ["KB1"] && node.switches == ["v"])
    #expect(node.excludesMachinesFromAntivirus == false)
    let network = try #require(scenario.networks.first { $0.id == "lm" })
    #expect(network.vlan == 7 && network.usesIPsec && network.metric == 44)
    #expect(network.adapters["h1"] == NetworkAdapter(name: "e0", speed: .megabitsPerSecond(1000)))
    let slow = NetworkAdapter(name: "e9", state: .failed, speed: .megabitsPerSecond(100))
    #expect(network.adapters["h2"] == slow)
    #expect(network.speed == .megabitsPerSecond(100))
    #expect(scenario.volumes[0].path == "/srv/cluster/v" && scenario.volumes[0].disk == "d-1")
    #expect(
      scenario.volumes[0].capacity == .gibibytes(9) && scenario.volumes[0].coordinator == "h2")
    #expect(scenario.volumes[1].disk == "Cluster Disk 2")
    #expect(
      scenario.disks.map(\.use)
        == [.sharedVolume("v"), .machine("m"), .available, .sharedVolume("made")])
    #expect(scenario.disks[2].lostPaths == ["h1"])
  }

  @Test func readsTheWholeVocabularyOfMachines() throws {
    let scenario = try Scenario.load(yaml: Self.whole, file: "whole.yaml")
    let machine = scenario.guests[0].machine
    #expect(machine.disk == "d-2" && machine.isProcessorCompatible)
    #expect(machine.processor?.features == ["a", "b", "c"])
    #expect(machine.startAction == .startIfItRan && machine.networkSwitch == "v")
    #expect(machine.localMedia == "install.iso")
    #expect(
      machine.snapshots == [
        MachineSnapshot(
          name: "before", takenAt: WallTime(secondsSince1970: 1_709_229_600), includesMemory: true)
      ])
    #expect(
      machine.policy
        == RolePolicy(
          preferredOwners: ["h1", "h2"], possibleOwners: ["h1", "h2"],
          failback: .between(hour: 22, and: 6), failuresMax: 3, failurePeriod: .seconds(900),
          priority: .high, antiAffinity: ["db"], offlineAction: .shutDown))
    #expect(scenario.guests[1].machine.processor == nil, "it is off")
  }

  /// Ranges and lists are dealt out in turn.
  @Test func oneEntryStandsForMany() throws {
    let scenario = try Scenario.load(yaml: Self.whole, file: "whole.yaml")
    let many = scenario.guests.dropFirst(2).map(\.machine)
    #expect(many.map(\.id) == ["x-08", "x-09", "x-10", "x-11", "x-12"])
    #expect(many.map(\.owner) == ["h1", "h2", "h1", "h2", "h1"])
    #expect(many.map(\.memory.mebibytes) == [64, 128, 64, 128, 64])
    #expect(many.map(\.policy.priority) == [.low, .high, .low, .high, .low])
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
    ("rule: qemu", "quorum: most", "2: \"quorum\" of a scenario is \"most\""),
    ("rule: qemu", "quorum: {mode: node-majority, disk: q}", "2: Node Majority has no disk"),
    ("rule: qemu", "shared volumes: {enabled: false}", "13: there are volumes, but shared"),
    ("rule: qemu", "migration networks: {order: [z]}", "2: there is no network named z"),
    ("rule: qemu", "migration networks: {order: [n, n]}", "2: n is there twice"),
    ("name: b, memory", "name: 'b{1..2', memory", "5: \"name\" of a node is \"b{1..2\""),
    ("name: b, memory", "name: 'b{1..200}', memory", "4: \"nodes\" has 201 entries or more"),
    ("state: down", "vlan: 5000", "10: \"vlan\" of a network is \"5000\""),
    ("state: down", "adapters: [{node: a}]", "10: n has no node named a"),
    ("path: /srv/v", "disk: q", "13: v has the capacity of its disk"),
    ("owner: a", "owner: 'a{1..2}'", "16: \"owner\" of a machine has a range, but its name"),
    ("name: m\n", "name: m-{1..20000}\n", "15: \"machines\" has 20000 entries or more"),
    ("name: m\n", "name: m-{1..9}\n", "17: a has 0 B left for m-8"),
    ("volume: v", "disk: q", "23: there is no disk named q"),
    ("volume: v", "policy: {possible owners: [b]}", "23: a, which holds it, is not among them"),
    ("volume: v", "policy: {failback: 25-3}", "23: \"failback\" of a policy is \"25-3\""),
    ("volume: v", "snapshots: [{name: s, taken: 2023-02-29}]", "23: \"taken\" of a snapshot"),
    ("volume: v", "start action: now", "23: \"start action\" of a machine is \"now\""),
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

  static let whole = #"""
    cluster: whole
    quorum: {mode: node-and-file-share-majority, share: '\\files\w', share state: offline}
    shared volumes: {root: /srv/cluster}
    migration networks: {order: [lm, n-2], excluded: [n-1]}
    nodes:
      - name: h{1..2}
        memory: 4 GiB
        manufacturer: AMD
        model: 2384
        features: [a, b, c]
        system: R2
        updates: [KB1]
        switches: [v]
        antivirus: scans-machines
    networks:
      - {name: "n-{1..2}", subnet: [10.1.1.0/24, 10.1.2.0/24], speed: 1 Gbit/s, adapter: e0, vlan: [5, 6]}
      - name: lm
        subnet: 10.1.3.0/24
        speed: 1 Gbit/s
        adapter: e0
        vlan: 7
        ipsec: true
        metric: 44
        adapters: [{node: h2, name: e9, speed: 100 Mbit/s, state: failed}]
    disks:
      - {name: "d-{1..2}", capacity: 9 GiB}
      - {name: free, capacity: 5 GiB, owner: h2, lost paths: [h1]}
    volumes:
      - {name: v, disk: d-1, coordinator: h2}
      - {name: made, capacity: 1 GiB}
    machines:
      - name: m
        owner: h1
        memory: 64 MiB
        disk: d-2
        processor compatible: true
        start action: if-it-ran
        switch: v
        local media: install.iso
        snapshots: [{name: before, taken: 2024-02-29 18:00, memory: true}]
        policy:
          preferred owners: ["h{1..2}"]
          possible owners: [h1, h2]
          failback: 22-6
          failures: 3
          failure period: 15 min
          priority: high
          anti-affinity: [db]
          offline action: shut-down
      - {name: still, owner: h1, memory: 64 MiB, state: off}
      - name: x-{08..12}
        owner: h{1..2}
        memory: [64 MiB, 128 MiB]
        policy: {priority: [low, high]}
    """#
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

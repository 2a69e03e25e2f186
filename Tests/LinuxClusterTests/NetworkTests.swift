import ClusterModel
import Testing

@testable import LinuxCluster

/// What surveys of nodes make of VLANs, bonds, bridges and the rest, and what is concluded from pings.
@Suite struct NetworkTests {
  private static func picture(_ nodes: [NodeID] = ["node1", "node2", "node3"]) throws
    -> ClusterPicture
  {
    var picture = ClusterPicture(
      file: ClusterFile(name: "c", nodes: nodes.map { .init($0, libvirt: "test:///default") }))
    let survey = try NodeSurvey(try Fixture.text("survey-layers.txt"))
    for (place, node) in nodes.enumerated() {
      var own = survey
      own.deadRings = []
      for index in own.addresses.indices {
        own.addresses[index].address.number += UInt32(place)
      }
      picture.surveys[node] = own
    }
    return picture
  }

  @Test func layersLeadToTheAdapterWithTheWire() throws {
    let survey = try NodeSurvey(try Fixture.text("survey-layers.txt"))
    #expect(survey.layers(of: "br40") == ["br40", "bond0.40", "bond0"])
    #expect(survey.physicalAdapter(below: "bond0.30") == "bond0")
    #expect(survey.physicalAdapter(below: "eth0") == "eth0")
    #expect(survey.vlan(of: "br40") == 40)
    #expect(survey.vlan(of: "bond0.30") == 30)
    #expect(survey.vlan(of: "eth0") == nil)
    #expect(survey.bridges == ["br40", "br50"])
    #expect(survey.otherSubnets == ["fd00:9::/64": "eth4"], "eth0 has IPv4 too")
    #expect(survey.gateways.isEmpty)
  }

  @Test func aLoopOfAdaptersEnds() throws {
    var survey = try NodeSurvey("")
    survey.adapters["a"] = .init(lower: "b", isUp: true)
    survey.adapters["b"] = .init(lower: "a", isUp: true)
    #expect(survey.layers(of: "a") == ["a", "b"])
    #expect(survey.layers(of: "unheard of") == ["unheard of"])
  }

  @Test func theNarrowestLimitIsTheSpeed() throws {
    let survey = try NodeSurvey(try Fixture.text("survey-layers.txt"))
    #expect(survey.speed(of: "eth0") == .megabitsPerSecond(500))
    #expect(survey.speed(of: "bond0.30") == .megabitsPerSecond(4000))
    #expect(survey.speed(of: "br40") == .megabitsPerSecond(20000))
    #expect(survey.speed(of: "br50") == nil)
  }

  @Test func aBridgeWithoutItsWireIsDown() throws {
    let survey = try NodeSurvey(try Fixture.text("survey-layers.txt"))
    #expect(
      survey.addresses.filter { !$0.isUp }.map(\.adapter) == ["br50"],
      "machines on a bridge keep its carrier up")
  }

  @Test func onlyWhatLeavesEncryptedCounts() throws {
    let networks = try Self.picture().networks()
    #expect(networks.filter(\.usesIPsec).map(\.subnet) == ["10.30.0.0/24"])
  }

  @Test func everySocketIsNoPolicy() {
    let all = NodeSurvey.encryptions(in: [
      "src 0.0.0.0/0 dst 0.0.0.0/0 ", "\tdir out priority 1", "\ttmpl src 0.0.0.0 dst 0.0.0.0",
    ])
    #expect(all.count == 1)
    #expect(all.allSatisfy { $0.covers(Subnet(containing: IPv4Address(number: 9), prefix: 24)) })
    let blocked = NodeSurvey.encryptions(
      in: [
        "src 1.0.0.0/8 dst 1.0.0.0/8 ", "\tdir out action block priority 1", "\ttmpl src 1.1.1.1",
      ])
    #expect(blocked.isEmpty)
  }

  @Test func linksOfCorosyncWithoutAnyPeerAreDead() throws {
    let survey = try NodeSurvey(try Fixture.text("survey-layers.txt"))
    #expect(survey.deadRings.map(\.description) == ["10.30.0.11"])
    #expect(NodeSurvey.deadRings(in: ["RING ID 0", "\tid\t= 10.0.0.1"]).isEmpty)
  }

  @Test func networksShowTheirAdapters() throws {
    let networks = try Self.picture().networks()
    let vlan = try #require(networks[id: "10.30.0.0/24"])
    let bridged = try #require(networks[id: "10.40.0.0/24"])
    #expect(vlan.vlan == 30 && bridged.vlan == 40)
    #expect(vlan.adapters["node1"]?.name == "bond0")
    #expect(bridged.adapters["node1"]?.name == "bond0", "they share the wires")
    #expect(networks[id: "192.168.1.0/24"]?.carriesClusterTraffic == true)
    #expect(vlan.speed == .megabitsPerSecond(4000))
    let cut = try #require(networks[id: "10.50.0.0/24"])
    #expect(cut.state == .down)
    #expect(cut.speed == nil)
    #expect(cut.information == "no link: node1, node2, node3")
  }

  @Test func subnetsOfTheOtherProtocolAreShownAndNotUsed() throws {
    let network = try #require(try Self.picture().networks()[id: "fd00:9::/64"])
    #expect(network.use == .disabled)
    #expect(network.information == "IPv6 alone: Ferry does not use it yet")
    #expect(SixthSubnet.text(of: "fd00:1:2:3::ffff", prefix: 44) == "fd00:1::/44")
    #expect(SixthSubnet.text(of: "10.0.0.1", prefix: 24) == nil)
    #expect(SixthSubnet.text(of: "fd00::", prefix: 129) == nil)
  }

  @Test func linksAreReadLineByLine() {
    let reading = LinkReading(
      """
      /sys/class/net/eth0/carrier 1
      /sys/class/net/eth1/carrier 0
      ping 10.0.0.2 0
      ping 10.0.0.3 1
      ping 10.0.0.4 127
      ping rubbish 0
      """)
    #expect(reading.carriers == ["eth0": true, "eth1": false])
    #expect(reading.replies.mapValues(\.self).count == 2)
    #expect(IPv4Address("10.0.0.3").flatMap { reading.replies[$0] } == false)
  }

  @Test func theNewerReadingOfACarrierCounts() throws {
    var picture = try Self.picture()
    picture.links["node2"] = LinkReading("/sys/class/net/bond0/carrier 0")
    let networks = picture.networks()
    for id: NetworkID in ["10.30.0.0/24", "10.40.0.0/24"] {
      #expect(networks[id: id]?.adapters["node2"]?.state == .failed)
      #expect(networks[id: id]?.state == .partitioned)
    }
    #expect(networks[id: "192.168.1.0/24"]?.state == .up)
  }

  @Test func absentNodesDoNotPartitionANetwork() throws {
    var picture = try Self.picture()
    picture.missedSurveys["node3"] = 1
    #expect(picture.networks()[id: "10.30.0.0/24"]?.adapters["node3"]?.state == .up)
    picture.missedSurveys["node3"] = 2
    let network = try #require(picture.networks()[id: "10.30.0.0/24"])
    #expect(network.state == .up)
    #expect(network.adapters["node3"]?.state == .unavailable)
    #expect(network.addresses["node3"] == "10.30.0.13")
    #expect(picture.pings()["node3"] == nil)
    #expect(picture.pings()["node1"]?.contains { $0.description == "10.30.0.13" } == false)
  }

  @Test func everyNodeTriesTheNextOnes() throws {
    let pings = try Self.picture(["n1", "n2", "n3", "n4", "n5", "n6"]).pings()
    #expect(pings.values.allSatisfy { $0.count == 3 * 4 })
    #expect(try Self.picture(["n1"]).pings()["n1"] == [])
    #expect(try Self.picture(["n1", "n2"]).pings()["n1"]?.count == 4)
  }
}

/// Which nodes reach which, from who answered whom.
@Suite struct ReachTests {
  private static let nodes: [NodeID] = ["n1", "n2", "n3", "n4"]
  private static func address(_ node: NodeID) -> IPv4Address {
    IPv4Address(number: UInt32(nodes.firstIndex(of: node) ?? 0) + 1)
  }

  /// A network in which all have tried all, and some pairs did not answer.
  private static func reach(
    lost pairs: [(NodeID, NodeID)] = [], broken: Set<NodeID> = [], absent: Set<NodeID> = [],
    isolated: Set<NodeID> = [], isTried: Bool = true
  ) -> NetworkReach {
    var readings: [NodeID: LinkReading] = [:]
    for node in nodes where isTried {
      readings[node] = LinkReading()
      for other in nodes where other != node {
        let isLost = pairs.contains { ($0 == node && $1 == other) || ($1 == node && $0 == other) }
        readings[node]?.replies[address(other)] = !isLost
      }
    }
    let addresses = Dictionary(uniqueKeysWithValues: nodes.map { ($0, address($0)) })
    return NetworkReach(
      addresses: addresses, broken: broken, absent: absent, readings: readings,
      isolated: isolated)
  }

  @Test func allIsWell() {
    #expect(Self.reach().state == .up)
    #expect(Self.reach(isTried: false).state == .up)
  }

  @Test func oneThatNobodyReachesIsUnreachable() {
    let reach = Self.reach(lost: [("n1", "n2"), ("n2", "n3"), ("n2", "n4")])
    #expect(reach.state == .partitioned)
    #expect(reach.state(of: "n2") == .unreachable)
    #expect(reach.state(of: "n1") == .up)
  }

  @Test func oneLostAnswerIsNoPartition() {
    #expect(Self.reach(lost: [("n1", "n2")]).state == .up)
  }

  @Test func twoIslandsAreAPartitionWithoutAnybodyUnreachable() {
    let reach = Self.reach(lost: [("n1", "n3"), ("n1", "n4"), ("n2", "n3"), ("n2", "n4")])
    #expect(reach.state == .partitioned)
    #expect(Self.nodes.allSatisfy { reach.state(of: $0) == .up })
  }

  @Test func aDeadSwitchIsADeadNetwork() {
    let pairs = Self.nodes.flatMap { one in Self.nodes.map { (one, $0) } }
    #expect(Self.reach(lost: pairs).state == .down)
    #expect(Self.reach(broken: Set(Self.nodes)).state == .down)
  }

  @Test func aBrokenAdapterIsNotAlsoUnreachable() {
    let reach = Self.reach(lost: [("n1", "n2"), ("n2", "n3"), ("n2", "n4")], broken: ["n2"])
    #expect(reach.state(of: "n2") == .failed)
    #expect(reach.unreachable.isEmpty)
  }

  @Test func theLastOneLeftIsWell() {
    #expect(Self.reach(absent: ["n2", "n3", "n4"]).state == .up)
    #expect(Self.reach(absent: Set(Self.nodes)).state == .down)
  }

  @Test func corosyncCountsWhereNobodyPings() {
    #expect(Self.reach(isolated: ["n3"], isTried: false).state(of: "n3") == .unreachable)
    #expect(Self.reach(isolated: ["n3"]).state(of: "n3") == .up)
  }

  @Test func memoryGoesToAPortThatWasTried() {
    #expect(RouteTrial.outcome("49152 free\n49200 closed\n") == .reached(port: 49152))
    #expect(RouteTrial.outcome("49152 free\n49200 free\n49215 taken\n") == .reached(port: 49200))
    #expect(RouteTrial.outcome("49152 taken\n49200 closed\n") == .reached(port: nil))
    #expect(RouteTrial.outcome("49152 closed\n49200 closed\n") == .blocked)
    // Neither bash nor timeout is there to try with.
    #expect(RouteTrial.outcome("") == .reached(port: nil))
    // No shell, no ping, no way to the node, no answer in time.
    #expect(RouteTrial.outcome(failed: 127) == .reached(port: nil))
    #expect(RouteTrial.outcome(failed: 3) == .silent)
    #expect(RouteTrial.outcome(failed: 255) == .silent)
    #expect(RouteTrial.outcome(failed: nil) == .silent)
  }

  @Test func portsOfBothHalvesAreTriedOnThisVeryComputer() async throws {
    let line = RouteTrial.command(to: "127.0.0.1")
    let ports = line.suffix(2 * RouteTrial.triesPerHalf).compactMap { Int($0) }
    #expect(Set(ports).count == 2 * RouteTrial.triesPerHalf)
    #expect(ports.allSatisfy(RouteTrial.ports.contains))
    let outcome = RouteTrial.outcome(try await NodeCommand(prefix: []).run(line))
    // Nobody listens there, so that every port refuses.
    #expect(outcome == .reached(port: ports.max()))
  }
}

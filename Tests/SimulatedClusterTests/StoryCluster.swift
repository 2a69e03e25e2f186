import ClusterModel
import Foundation
import MigrationModel
import SimulatedCluster

/// The cluster to which stories are told.
enum StoryCluster {
  static func scenario() throws -> Scenario {
    let file = StoryTests.folder.appending(path: "harbour.yaml")
    var scenario = try Scenario.load(
      yaml: String(contentsOf: file, encoding: .utf8), file: "harbour.yaml")
    addNetworks(to: &scenario)
    addDisks(to: &scenario)
    addProcessors(to: &scenario)
    addAdapters(to: &scenario)
    return scenario
  }

  /// The same with services, so that nodes have something else to lose.
  static func withServices() throws -> Scenario {
    var scenario = try scenario()
    scenario.services = [
      Service(
        id: "dhcp-01", state: .offline, type: "DHCP Service", owner: "quay3",
        isWantedOnline: false),
      Service(id: "print-01", state: .online, type: "Print Server", owner: "quay2"),
      Service(id: "proxy-01", state: .online, type: "Generic Service", owner: "quay1"),
    ]
    return scenario
  }

  /// A disk for each volume, a witness, two that are free, and one with a machine of its own.
  private static func addDisks(to scenario: inout Scenario) {
    for index in scenario.volumes.indices {
      let disk = DiskID(rawValue: "Cluster Disk \(index + 1)")
      scenario.volumes[index].disk = disk
      scenario.disks.append(
        ClusterDisk(
          id: disk, capacity: scenario.volumes[index].capacity,
          use: .sharedVolume(scenario.volumes[index].id),
          owner: scenario.volumes[index].coordinator))
    }
    scenario.disks.append(
      ClusterDisk(id: "Witness", capacity: .gibibytes(1), use: .witness, owner: "quay1"))
    for (name, owner) in [("Cluster Disk 4", "quay1"), ("Cluster Disk 5", "quay2")] {
      scenario.disks.append(
        ClusterDisk(
          id: DiskID(rawValue: name), capacity: .gibibytes(200),
          owner: NodeID(rawValue: owner)))
    }
    scenario.disks.append(
      ClusterDisk(
        id: "Cluster Disk 6", capacity: .gibibytes(100), use: .machine("lone-01"), owner: "quay2"))
    let lone = VirtualMachine(
      id: "lone-01", state: .running, owner: "quay2", memory: .mebibytes(512),
      disk: "Cluster Disk 6")
    scenario.guests.append(
      Scenario.Guest(machine: lone, memory: GuestMemory(size: .mebibytes(512))))
    scenario.settings.quorum = QuorumConfiguration(
      mode: .nodeAndDiskMajority, witnessDisk: "Witness")
  }

  /// quay3 lacks a feature; old-01 is the only machine that minds.
  private static func addProcessors(to scenario: inout Scenario) {
    let all: ProcessorFeatures = ["aes", "sse4_2", "ssse3"]
    for index in scenario.nodes.indices {
      let features = scenario.nodes[index].id == "quay3" ? ["sse4_2", "ssse3"] : all
      scenario.nodes[index].processor = Processor(
        manufacturer: "Intel", model: "Xeon X5570", features: features)
    }
    for index in scenario.guests.indices {
      scenario.guests[index].machine.isProcessorCompatible = true
    }
    let old = VirtualMachine(
      id: "old-01", state: .running, owner: "quay1", memory: .mebibytes(512), volume: "Volume1",
      isProcessorCompatible: false,
      processor: Processor(manufacturer: "Intel", model: "Xeon X5570", features: all))
    scenario.guests.append(
      Scenario.Guest(machine: old, memory: GuestMemory(size: .mebibytes(512))))
  }

  /// Two networks that are not used until a story turns them on: one is encrypted, the other is a
  /// VLAN on the adapters of Live Migration.
  private static func addNetworks(to scenario: inout Scenario) {
    for (name, number) in [("Encrypted", 75), ("Tagged", 76)] {
      let addresses = scenario.nodes.enumerated().map { ($1.id, "10.\(number).0.\($0 + 11)") }
      scenario.networks.append(
        ClusterNetwork(
          id: NetworkID(rawValue: name), state: .up, use: .disabled,
          subnet: "10.\(number).0.0/24", speed: .megabitsPerSecond(1000),
          addresses: Dictionary(uniqueKeysWithValues: addresses),
          vlan: name == "Tagged" ? 76 : nil, usesIPsec: name == "Encrypted"))
    }
  }

  /// Each network has an adapter of its own in each node, but for the VLAN.
  private static func addAdapters(to scenario: inout Scenario) {
    for index in scenario.networks.indices {
      let speed = scenario.networks[index].speed ?? .megabitsPerSecond(1000)
      for node in scenario.nodes {
        scenario.networks[index].adapters[node.id] = NetworkAdapter(
          name: scenario.networks[index].vlan == nil ? "Ethernet \(index + 1)" : "Ethernet 2",
          speed: speed)
      }
      // As Windows does by itself: networks with a gateway cost more.
      let base = scenario.networks[index].hasDefaultGateway ? 10_000 : 1000
      scenario.networks[index].metric = base + 100 * index
    }
  }
}

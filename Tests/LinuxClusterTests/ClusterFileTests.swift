import ClusterBackend
import ClusterModel
import Testing

@testable import LinuxCluster

@Suite struct ClusterFileTests {
  @Test func readsAWholeFile() throws {
    let file = try ClusterFile(
      yaml: """
        name: lab
        nodes:
          - name: node1
            command: [nsenter, -t, "17", -n]
            libvirt: qemu:///system
            migrate-uri: qemu+tcp://10.71.0.1/system
          - {name: node2}
        networks: [{name: Management, subnet: 10.71.0.0/24}]
        client: {command: [ip, netns, exec, sw]}
        volumes: [{name: Volume1, path: /srv/csv}]
        pacemaker: false
        production: true
        """, named: "lab.yaml")
    #expect(file.name == "lab")
    #expect(file.nodes.map(\.id) == ["node1", "node2"])
    #expect(file.nodes[0].command == ["nsenter", "-t", "17", "-n"])
    #expect(file.nodes[0].migrateURI == "qemu+tcp://10.71.0.1/system")
    #expect(file.nodes[1].command == [] && file.nodes[1].libvirt == "qemu:///system")
    #expect(file.networks == [.init(id: "Management", subnet: "10.71.0.0/24")])
    #expect(file.client == ["ip", "netns", "exec", "sw"])
    #expect(file.volumes == [.init(id: "Volume1", path: "/srv/csv")])
    #expect(!file.hasPacemaker && file.isProduction)
    #expect(try ClusterFile(yaml: file.yaml, named: "again") == file)
  }

  @Test(arguments: [
    ("name: a\nnodes: [{name: n}]\nnodez: 1\n", "c.yaml:3: unknown key nodez"),
    ("name: a\nnodes:\n  - {name: n}\n  - {name: n}\n", "c.yaml:4: node n is described twice"),
    ("name: a\nnodes: []\n", "c.yaml:1: a cluster has 1 to 255 nodes"),
    ("nodes: [{name: n}]\n", "c.yaml:1: name is missing"),
    ("name: a\nnodes:\n  - name: n\n    command: ssh n\n", "c.yaml:4: command must be a list"),
    ("name: [\n", "c.yaml: "), ("", "c.yaml: the file is empty"), ("- a\n", "c.yaml:1: a mapping"),
  ])
  func mistakesAreNamedWithTheirLine(_ yaml: String, _ message: String) {
    do {
      _ = try ClusterFile(yaml: yaml, named: "c.yaml")
      Issue.record("a wrong file was taken")
    } catch {
      #expect(error.code == .badInput)
      #expect(error.message.hasPrefix(message), "\(error.message)")
    }
  }

  @Test func aMissingFileIsBadInput() {
    do {
      _ = try ClusterFile.load("/nowhere/cluster.yaml")
      Issue.record("a missing file was taken")
    } catch {
      #expect(error.code == .badInput)
    }
  }
}

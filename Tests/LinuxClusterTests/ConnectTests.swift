import ClusterBackend
import ClusterModel
import Testing

@testable import LinuxCluster

@Suite struct ConnectTests {
  private static let answer = """
    node2.example.org
    ferry:corosync
    nodelist.local_node_pos (u32) = 1
    nodelist.node.0.name (str) = node1
    nodelist.node.0.ring0_addr (str) = 10.73.0.1
    nodelist.node.0.ring1_addr (str) = 10.71.0.1
    nodelist.node.1.name (str) = node2
    nodelist.node.1.ring0_addr (str) = 10.73.0.2
    nodelist.node.1.ring1_addr (str) = 10.71.0.2
    totem.cluster_name (str) = lab
    ferry:pacemaker
    /usr/sbin/crm_node
    1 node1 member
    2 node2 lost
    ferry:libvirt
    qemu:///system
    ferry:listeners
    LISTEN 0 30   10.71.0.2:16509 0.0.0.0:*
    LISTEN 0 128          *:22          *:*
    LISTEN 0 128   [::1%lo]:16514    [::]:*
    ferry:addresses
    2: mgmt    inet 10.71.0.2/24 scope global mgmt\\       valid_lft forever
    3: br0    inet 10.9.0.2/24 scope global br0
    """

  @Test func aNodeTellsOfItsCluster() {
    let seen = NodeExploration(Self.answer)
    #expect(seen.clusterName == "lab" && seen.hostName == "node2")
    #expect(seen.members.map(\.name) == ["node1", "node2"])
    #expect(seen.members[0].addresses == ["10.73.0.1", "10.71.0.1"])
    #expect(seen.clusterNodeName == "node2")
    #expect(seen.pacemakerNodes == ["node1", "node2"] && seen.hasPacemaker)
    #expect(seen.libvirt == "qemu:///system")
    #expect(seen.listeners.map(\.port) == [16509, 22, 16514])
    #expect(seen.addresses == ["10.71.0.2", "10.9.0.2"])
  }

  @Test func theWaysToALibvirtdBeginWithTheBest() {
    let seen = NodeExploration(Self.answer)
    let targets = seen.migrationTargets(name: "node2", addresses: ["10.73.0.2", "10.71.0.2"])
    #expect(targets.first?.uri == "qemu+tcp://10.71.0.2/system")
    #expect(targets.dropFirst().allSatisfy { $0.scheme == .ssh || $0.host == "node2" })
    #expect(targets.last?.uri.hasPrefix("qemu+ssh://root@") == true)
    let anywhere = NodeExploration("a\nferry:listeners\nLISTEN 0 30 0.0.0.0:16509 0.0.0.0:*\n")
    #expect(
      anywhere.migrationTargets(name: "a", addresses: ["10.73.0.1", "10.71.0.1"]).first?.uri
        == "qemu+tcp://10.71.0.1/system")
  }

  @Test func theConfigurationFileWillDo() {
    let seen = NodeExploration(
      """
      node1
      ferry:corosync
      totem {
        version: 2
        cluster_name: harbour
      }
      nodelist {
        node {
          name: node1
          nodeid: 1
          ring0_addr: 10.73.0.1
        }
        node {
          nodeid: 2
          ring0_addr: quay2.example.org
          ring1_addr: 10.71.0.2
        }
      }
      """)
    #expect(seen.clusterName == "harbour")
    #expect(seen.members.map(\.name) == ["node1", "quay2.example.org"])
    #expect(seen.members[1].addresses == ["quay2.example.org", "10.71.0.2"])
    #expect(seen.clusterNodeName == "node1")
  }

  @Test func aLoneHostHasNoCluster() {
    let seen = NodeExploration("kvm7\nferry:corosync\nferry:pacemaker\nferry:libvirt\nerror: no\n")
    #expect(seen.members.isEmpty && seen.clusterName == nil && !seen.hasPacemaker)
    #expect(seen.clusterNodeName == "kvm7")
    #expect(seen.libvirt == nil && seen.libvirtComplaint == "error: no")
    #expect(NodeExploration("").clusterNodeName == "")
  }

  @Test func templatesHavePlacesForTheNode() {
    let template = CommandTemplate(text: "ssh -p 22 'root@%n' \"a b\" %a 100%% %x")
    #expect(
      template.words(name: "n1", address: "10.0.0.1")
        == ["ssh", "-p", "22", "root@n1", "a b", "10.0.0.1", "100%", "%x"])
    #expect(CommandTemplate(text: "  ").words(name: "n", address: "a").isEmpty)
  }

  @Test func libvirtFollowsFromTheCommand() {
    #expect(LibvirtRoute.direct([]) == "qemu:///system")
    #expect(
      LibvirtRoute.direct(["ssh", "-o", "BatchMode=yes", "-p", "2222", "-i", "/k", "root@n1"])
        == "qemu+ssh://root@n1:2222/system?no_tty=1&keyfile=/k")
    #expect(LibvirtRoute.direct(["/lab/enter", "n1"]) == nil)
    let bridge = LibvirtRoute.bridge("n1", ["/lab/enter", "n1"])
    #expect(bridge.hasPrefix("#!/bin/sh\n"))
    #expect(bridge.contains("exec 'env' '/lab/enter' 'n1' 'env'"))
    #expect(bridge.contains("virt-ssh-helper qemu:///system"))
  }

  @Test func aFileReadsBackAsItWasWritten() throws {
    var file = ClusterFile(
      name: "a \"b\" \\ c",
      nodes: [
        .init(
          "node1", command: ["ssh", "root@node1", "x, y: [z] #"], libvirt: "qemu:///system",
          migrateURI: "qemu+tcp://10.0.0.1/system"),
        .init("no", libvirt: "test:///default"),
      ])
    file.networks = [.init(id: "Live Migration", subnet: "10.72.0.0/24")]
    file.volumes = [.init(id: "Volume: 1", path: "/srv/a b")]
    file.client = ["ip", "netns", "exec", "tab\there"]
    file.hasPacemaker = false
    #expect(try ClusterFile(yaml: file.yaml, named: "x") == file)
  }

  @Test(arguments: [
    "qemu+tcp://root:secret@node1/system", "qemu+ssh://u:p@[::1]/system", "x://a:b@c?d",
  ])
  func secretsAreRefused(_ uri: String) {
    for key in ["libvirt", "migrate-uri"] {
      do {
        _ = try ClusterFile(
          yaml: "name: a\nnodes:\n  - {name: n, \(key): \"\(uri)\"}\n", named: "c.yaml")
        Issue.record("a password was taken")
      } catch {
        #expect(error.code == .badInput)
        #expect(error.message.hasPrefix("c.yaml:3: \(key) of n holds a password"), "\(error)")
        #expect(!error.message.contains("secret@"))
      }
    }
  }

  @Test(arguments: [
    "qemu+ssh://root@node1:22/system?keyfile=/a:b@c", "qemu:///system", "qemu+tcp://[::1]/system",
    "test:///default", "qemu+unix:///system?socket=/a@b:c",
  ])
  func whatIsNoPasswordIsTaken(_ uri: String) { #expect(!ClusterFile.hasPassword(uri)) }

  @Test func sshpassIsASecretToo() {
    let node = ClusterFile.Node(
      "n", command: ["/usr/bin/sshpass", "-psecret", "ssh", "n"], libvirt: "x")
    #expect(ClusterFile.secret(in: node)?.contains("holds a password") == true)
  }
}

/// The file from which Ferry's linux backend learns how to reach the lab.
struct ClusterFile {
  let layout: LabLayout
  let nodes: [LabNode]

  var text: String {
    """
    name: \(layout.clusterName)
    nodes:
    \(nodes.map(entry).joined(separator: "\n"))
    networks:
    \(LabNetwork.allCases.map { "  - {name: \($0.title), subnet: \($0.subnet).0/24}" }
      .joined(separator: "\n"))
    client:
      command: [ip, netns, exec, \(layout.switchNamespace)]
    volumes:
      - {name: Volume1, path: "\(layout.volume)"}

    """
  }

  private func entry(_ node: LabNode) -> String {
    """
      - name: \(node.name)
        command: ["\(layout.enter)", \(node.name)]
        libvirt: "\(node.socketURI)"
        migrate-uri: "qemu+tcp://\(node.address(on: .management))/system"
    """
  }
}

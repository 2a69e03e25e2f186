internal import ClusterModel

extension LinuxCluster {
  /// Asks the nodes for their adapters and addresses.
  func lookAtNetworks() async {
    let answers = await ask(["sh", "-c", NodeSurvey.script])
    for (node, answer) in answers {
      let survey = answer.flatMap { try? NodeSurvey($0) }
      publishTrouble(
        of: "the networks of \(node)", survey == nil ? "the node does not answer" : nil)
      if let survey {
        // What was heard of carriers before is older than this.
        picture.links[node]?.carriers = [:]
        picture.surveys[node] = survey
        picture.unsurveyed.remove(node)
      } else {
        picture.unsurveyed.insert(node)
      }
    }
  }

  /// Looks at carriers, and whether the nodes answer each other; looks at everything about the
  /// networks when adapters have come or gone.
  func lookAtLinks() async {
    let plan = picture.pings()
    let answers = await ask { node in
      plan[node].map { ["sh", "-c", LinkReading.script, "ferry-links"] + $0.map(\.description) }
    }
    var isNews = false
    for (node, answer) in answers {
      guard let reading = answer.map(LinkReading.init(_:)) else {
        picture.unsurveyed.insert(node)
        continue
      }
      picture.links[node] = reading
      let known = picture.surveys[node]?.adapters ?? [:]
      isNews =
        isNews || picture.unsurveyed.contains(node)
        || reading.carriers.contains { $0.key != "lo" && known[$0.key]?.isUp != $0.value }
    }
    if isNews { look(at: .networks) }
  }
}

extension ClusterPicture {
  /// The most other nodes that a node tries to reach over one network; each is tried from several.
  static let pingsMax = 3

  /// The addresses that each node tries: in each network those of the next nodes in order.
  func pings() -> [NodeID: [IPv4Address]] {
    var plan = Dictionary(uniqueKeysWithValues: file.nodes.map { ($0.id, [IPv4Address]()) })
    for (_, addresses) in nodesBySubnet().sorted(by: { $0.key.base.number < $1.key.base.number }) {
      let present = addresses.keys.filter { !unsurveyed.contains($0) }.sorted()
      for (place, node) in present.enumerated() {
        for step in 1..<max(1, min(present.count, Self.pingsMax + 1)) {
          let other = present[(place + step) % present.count]
          if let address = addresses[other]?.address { plan[node]?.append(address) }
        }
      }
    }
    return plan
  }
}

internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// Asks the nodes for their adapters and addresses.
  func lookAtNetworks() async {
    await ask({ _ in ["sh", "-c", NodeSurvey.script] }) { node, answer in
      if let survey = answer.flatMap({ try? NodeSurvey($0) }) {
        picture.surveys[node] = survey
        picture.missedSurveys[node] = nil
      } else {
        picture.missedSurveys[node, default: 0] += 1
      }
      let isMissed = picture.surveys[node] == nil || picture.unsurveyed.contains(node)
      publishTrouble(of: "the networks of \(node)", isMissed ? "the node does not answer" : nil)
      publishPicture()
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
      let reading = answer.map(LinkReading.init(_:))
      let before = picture.links[node]
      picture.links[node] = reading
      for record in picture.records(ofLinks: before, reading, on: node, at: .current) {
        feed.publish(.recorded(record))
      }
      if before?.carriers != reading?.carriers, before != nil || reading == nil { isNews = true }
    }
    if isNews { look(at: .networks) }
  }
}

extension ClusterPicture {
  /// The most other nodes that a node tries to reach over one network; each is tried from several.
  static let pingsMax = 3

  /// The addresses that each node tries: in each network those of the next nodes in order.
  func pings() -> [NodeID: [IPv4Address]] {
    // One that just failed to answer would hold up the others here too.
    let askable = file.nodes.map(\.id).filter { missedSurveys[$0] == nil }
    var plan = Dictionary(uniqueKeysWithValues: askable.map { ($0, [IPv4Address]()) })
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

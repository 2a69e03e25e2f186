internal import ClusterModel

extension LinuxCluster {
  /// The time after which it is proved anew that volumes are shared, though nothing has changed.
  static let proofTerm: Duration = .seconds(600)
  /// How long a node may take to write or look for a token.
  static let tokenPatience: Duration = .seconds(8)

  /// Asks for pools, folders and mounts, and has it proved again what is shared when anything about
  /// them has changed, or it was long ago.
  func lookAtVolumes() async {
    await lookAtPools()
    var paths: [String] = []
    // What was found mounted is looked at in a second round.
    for _ in 0..<2 where paths != picture.storagePaths || paths.isEmpty {
      paths = picture.storagePaths
      let answers = await ask(["sh", "-c", StorageSurvey.script, "ferry-storage"] + paths)
      for (node, answer) in answers {
        picture.storage.surveys[node] = answer.map { StorageSurvey($0, of: paths) }
      }
    }
    let isOld = picture.storage.provedAt.map { .current - $0 > Self.proofTerm } ?? true
    if isOld || picture.storage.provedFor != picture.storage.identities { await proveSharing() }
  }

  private func lookAtPools() async {
    await withTaskGroup(of: (NodeID, [StoragePool]?, [String]?).self) { group in
      for (node, connection) in connections {
        group.addTask {
          let pools = await answer(within: Self.answerPatience) { try? await connection.pools() }
          let names = await answer(within: Self.answerPatience) {
            try? await connection.networkNames()
          }
          return (node, pools, names)
        }
      }
      for await (node, pools, names) in group {
        if let pools { picture.storage.pools[node] = pools }
        if let names { picture.storage.switches[node] = names }
      }
    }
  }

  /// Writes a token into each folder on one node, looks for it on all others, and takes it away.
  func proveSharing() async {
    let identities = picture.storage.identities
    let paths = Array(picture.storagePaths.prefix(SharingProof.foldersMax))
    let token = String(UInt64.random(in: .min ... .max), radix: 36)
    var written: [NodeID: [String]] = [:]
    for path in paths {
      guard let writer = identities.filter({ $0.value[path] != nil }).keys.min() else { continue }
      written[writer, default: []].append(path)
    }
    var proofs: [String: SharingProof] = [:]
    for (writer, paths) in written {
      let own = await find(SharingProof.writing, token, paths, on: writer)
      for path in paths {
        guard let finding = own[path] else { continue }
        proofs[path] = SharingProof(writer: writer, findings: [writer: finding])
      }
    }
    await withTaskGroup(of: (NodeID, [String: SharingProof.Finding]).self) { group in
      for (node, folders) in identities {
        let mine = proofs.filter { $0.value.writer != node && folders[$0.key] != nil }.keys.sorted()
        guard !mine.isEmpty else { continue }
        group.addTask { (node, await self.find(SharingProof.reading, token, mine, on: node)) }
      }
      for await (node, findings) in group {
        for (path, finding) in findings { proofs[path]?.findings[node] = finding }
      }
    }
    for (writer, paths) in written {
      _ = await find(SharingProof.erasing, token, paths, on: writer)
    }
    picture.storage.proofs = proofs
    picture.storage.provedFor = identities
    picture.storage.provedAt = .current
  }

  private func find(
    _ script: String, _ token: String, _ paths: [String], on node: NodeID
  ) async -> [String: SharingProof.Finding] {
    let line = ["sh", "-c", script, "ferry-proof", token] + paths
    guard let answer = try? await command(node).run(line, within: Self.tokenPatience) else {
      return [:]
    }
    return SharingProof.findings(in: answer, of: paths)
  }
}

import ClusterModel
import Testing

@testable import LinuxCluster

/// Which storage is shared, from what nodes say of pools, folders and tokens.
@Suite struct StorageTests {
  private static let nodes: [NodeID] = ["node1", "node2", "node3"]

  private static func pool(_ name: String, _ path: String, isActive: Bool = true) -> StoragePool? {
    StoragePool(
      xml: "<pool type='dir'><name>\(name)</name><target><path>\(path)</path></target></pool>",
      isActive: isActive)
  }

  /// Three nodes with the same two pools, of which the first is shared.
  private static func picture(
    _ change: (inout ClusterPicture) -> Void = { _ in }
  ) -> ClusterPicture {
    var picture = ClusterPicture(
      file: ClusterFile(name: "c", nodes: nodes.map { .init($0, libvirt: "test:///default") }))
    for node in nodes {
      picture.storage.pools[node] = [pool("Fast", "/srv/fast"), pool("default", "/var/images")]
        .compactMap { $0 }
      picture.storage.surveys[node] = StorageSurvey(
        """
        server:/x /mnt/my\\040share nfs4 rw,relatime 0 0
        /dev/vda1 / ext4 rw 0 0
        ferry:folder 1:2 4096 1000 250
        ferry:folder 1:3 4096 1000 1000
        """, of: ["/srv/fast", "/var/images"])
    }
    picture.storage.proofs["/srv/fast"] = SharingProof(
      writer: "node1", findings: ["node1": .seen, "node2": .seen, "node3": .seen])
    picture.storage.proofs["/var/images"] = SharingProof(
      writer: "node1", findings: ["node1": .seen, "node2": .unseen, "node3": .unseen])
    change(&picture)
    return picture
  }

  @Test func readsAPool() throws {
    let pool = try #require(
      StoragePool(xml: try Fixture.text("pool.xml"), isActive: true, capacity: Bytes(7)))
    #expect(pool.name == "Volume1")
    #expect(pool.path == "/srv/ClusterStorage/Volume1")
  }

  @Test(arguments: [
    "<pool type='logical'><name>a</name><target><path>/dev/a</path></target></pool>",
    "<pool type='dir'><name>a</name></pool>", "<pool type='dir'><name>a</name>", "",
    "<pool type='rbd'><name>a</name></pool>", "<volume type='dir'><name>a</name></volume>",
  ])
  func whatHasNoFolderIsNoSharedVolume(_ xml: String) {
    #expect(StoragePool(xml: xml, isActive: true) == nil)
  }

  @Test func foldersAndMountsAreReadLineByLine() {
    let survey = StorageSurvey(
      """
      server:/x /mnt/my\\040share nfs4 rw,relatime 0 0
      tmpfs /run tmpfs rw 0 0
      ferry:folder 1:2 4096 1000 250
      ferry:folder  
      ferry:folder 9:9 512 9223372036854775807 0
      """, of: ["/a", "/b", "/c"])
    #expect(survey.mounts == ["/mnt/my share": "server:/x"])
    #expect(survey.folders["/a"]?.capacity == Bytes(4_096_000))
    #expect(survey.folders["/a"]?.used == Bytes(3_072_000))
    #expect(survey.folders["/b"] == nil)
    #expect(survey.folders["/c"]?.capacity == Bytes(.max))
  }

  @Test func whatTwoNodesHaveAlikeIsACandidate() {
    let picture = Self.picture {
      $0.storage.pools["node1"]?.append(
        contentsOf: [Self.pool("alone", "/alone"), Self.pool("odd", "/one")].compactMap { $0 })
      $0.storage.pools["node2"]?.append(contentsOf: [Self.pool("odd", "/two")].compactMap { $0 })
    }
    #expect(picture.storage.candidates.map(\.name) == ["/mnt/my share", "Fast", "default"])
  }

  @Test func aPoolOfEachNodesOwnIsNoSharedDisk() throws {
    let disks = Self.picture().disks()
    #expect(disks[id: "Fast"]?.state == .online)
    #expect(disks[id: "Fast"]?.use == .available)
    let own = try #require(disks[id: "default"])
    #expect(own.state == .offline)
    #expect(own.information == "not shared: what node1 writes there is not seen on node2, node3")
    #expect(own.lostPaths.isEmpty, "it is not a shared disk that lost its paths")
  }

  @Test func aVolumeNamesTheNodesThatDoNotShareIt() throws {
    let picture = Self.picture {
      $0.configuration.ferry.volumes = ["Fast": "/srv/fast"]
      $0.storage.proofs["/srv/fast"]?.findings["node3"] = .unseen
    }
    let volume = try #require(picture.sharedVolumes()[id: "Fast"])
    #expect(volume.state == .degraded)
    #expect(
      volume.access == ["node1": .direct, "node2": .direct, "node3": SharedVolume.Access.none])
    #expect(volume.information == "not shared: what node1 writes there is not seen on node3")
    #expect(volume.disk == "Fast")
    #expect(volume.capacity == Bytes(4_096_000))
    #expect(picture.disks()[id: "Fast"]?.use == .sharedVolume("Fast"))
    #expect(picture.disks()[id: "Fast"]?.lostPaths == ["node3"])
  }

  @Test func aVolumeStandsAsItsFoldersDo() {
    func volume(_ change: (inout ClusterPicture) -> Void) -> SharedVolume? {
      Self.picture {
        $0.configuration.ferry.volumes = ["Fast": "/srv/fast"]
        change(&$0)
      }.sharedVolumes()[id: "Fast"]
    }
    #expect(volume { _ in }?.state == .online)
    #expect(volume { _ in }?.information == nil)
    let stopped = volume { $0.storage.pools["node2"]?[0].isActive = false }
    #expect(stopped?.state == .online)
    #expect(stopped?.information == "the pool is not started on node2")
    let undefined = volume { $0.storage.pools["node2"]?.removeFirst() }
    #expect(undefined?.information == "no pool of that path on node2")
    let gone = volume { $0.storage.surveys["node2"]?.folders = [:] }
    #expect(gone?.state == .degraded)
    #expect(gone?.information == "no such folder on node2")
    let unproved = volume { $0.storage.proofs = [:] }
    #expect(unproved?.state == .degraded)
    let off = volume { picture in
      for node in Self.nodes { picture.storage.surveys[node]?.folders = [:] }
    }
    #expect(off?.state == .offline)
    let readOnly = volume { $0.storage.proofs["/srv/fast"]?.findings["node2"] = .readOnly }
    #expect(readOnly?.information == "read only on node2")
  }

  @Test func volumesComeFromTheClusterAndTheFile() {
    var picture = Self.picture { $0.configuration.ferry.volumes = ["Fast": "/srv/fast"] }
    #expect(!picture.settings(before: ClusterSettings()).sharedVolumesEnabled)
    picture.configuration.ferry.areVolumesEnabled = true
    #expect(picture.settings(before: ClusterSettings()).sharedVolumesEnabled)
    #expect(picture.settings(before: ClusterSettings()).sharedVolumeRoot == "/srv")
    #expect(picture.volume(holding: ["/srv/fast/a.qcow2"]) == "Fast")
    #expect(picture.volume(holding: ["/srv/faster/a.qcow2"]) == nil)
  }

  @Test func onlyProvedFoldersMakeStorageShared() {
    func isShared(_ path: String, by nodes: [NodeID]? = nil, _ finding: SharingProof.Finding)
      -> Bool
    {
      let picture = Self.picture {
        $0.storage.proofs["/srv/fast"]?.findings["node3"] = finding
        var report = HypervisorReport(
          memory: .zero, memoryFree: .zero, processors: 1, hypervisor: "", domains: [])
        let xml = """
          <domain><name>a</name><devices><disk><source file="\(path)"/></disk></devices></domain>
          """
        report.domains = [
          DomainReport(
            machine: "a", identifier: "", state: .running,
            description: try? DomainDescription(xml: xml))
        ]
        $0.reports["node1"] = report
      }
      return picture.isStorageShared(of: "a", by: nodes)
    }
    #expect(isShared("/srv/fast/a", .seen))
    #expect(!isShared("/srv/fast/a", .unseen))
    #expect(isShared("/srv/fast/a", by: ["node1", "node2"], .unseen))
    #expect(!isShared("/srv/fast/a", by: ["node1", "node3"], .unseen))
    #expect(!isShared("/srv/fast/a", by: ["node1", "node3"], .readOnly))
    #expect(!isShared("/var/images/a", .seen))
    #expect(!isShared("/elsewhere/a", .seen))
  }

  @Test func theScriptsTellWhatIsShared() async throws {
    let here = NodeCommand(prefix: [])
    let folder = try await here.run(["mktemp", "-d"]).split(separator: "\n")[0]
    let other = try await here.run(["mktemp", "-d"]).split(separator: "\n")[0]
    let paths = [String(folder), "/nonexistent", String(other)]
    func run(_ script: String, _ paths: [String]) async throws -> [String: SharingProof.Finding] {
      let answer = try await here.run(["sh", "-c", script, "ferry-proof", "t0ken"] + paths)
      return SharingProof.findings(in: answer, of: paths)
    }
    #expect(
      try await run(SharingProof.writing, [paths[0], paths[1]])
        == [paths[0]: .seen, paths[1]: .unseen])
    #expect(
      try await run(SharingProof.reading, paths)
        == [paths[0]: .seen, paths[1]: .unseen, paths[2]: .unseen])
    _ = try await run(SharingProof.erasing, paths)
    #expect(try await here.run(["ls", "-A", paths[0]]).isEmpty)
    let survey = StorageSurvey(
      try await here.run(["sh", "-c", StorageSurvey.script, "ferry-storage"] + paths), of: paths)
    #expect(Set(survey.folders.keys) == [paths[0], paths[2]])
    _ = try await here.run(["rmdir", "--", paths[0], paths[2]])
  }

  @Test func aVolumeIsNamedAfterItsPoolOrFolder() {
    let name = { (pool: String, path: String, taken: [String: String]) in
      LinuxCluster.volumeName(for: .init(name: pool, path: path), among: taken)
    }
    #expect(name("Fast", "/srv/f", [:]) == "Fast")
    #expect(name("/mnt/share", "/mnt/share", [:]) == "share")
    #expect(name("/mnt/share", "/mnt/share", ["share": "/x", "share-2": "/y"]) == "share-3")
  }
}

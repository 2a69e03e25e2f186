import ClusterModel
import ClusterRules
import Testing

@testable import LinuxCluster

#if canImport(Glibc)
  import Glibc
#endif

/// Cluster information bases of all shapes, with what `crm_mon` says of each.
enum Shape {
  /// The names of all shapes that lie there.
  static var names: [String] {
    var found: [String] = []
    guard let folder = opendir(Fixture.path("shapes")) else { return [] }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".cib.xml") { found.append(String(name.dropLast(".cib.xml".count))) }
    }
    return found.sorted()
  }

  static func base(_ name: String) throws -> String { try Fixture.text("shapes/\(name).cib.xml") }
  static func report(_ name: String) throws -> String { try Fixture.text("shapes/\(name).mon.xml") }

  /// The picture of a shape, as Ferry shows it when no libvirtd was asked.
  static func picture(_ name: String) throws -> ClusterPicture {
    var picture = ClusterPicture(
      file: ClusterFile(
        name: "c", nodes: ["node1", "node2", "node3"].map { .init($0, libvirt: "test:///") }))
    picture.silent = [:]
    picture.configuration = try PacemakerConfiguration(xml: try base(name))
    picture.pacemaker = try PacemakerStatus(xml: try report(name))
    return picture
  }

  static func snapshot(_ name: String) throws -> ClusterSnapshot {
    let picture = try picture(name)
    var snapshot = ClusterSnapshot(name: "c", kind: .linux)
    for event in picture.changes(from: snapshot, at: WallTime(secondsSince1970: 0)) {
      snapshot.apply(event)
    }
    return snapshot
  }
}

@Suite struct ShapeTests {
  @Test func thereAreManyShapes() { #expect(Shape.names.count >= 40, "\(Shape.names)") }

  @Test(arguments: Shape.names) func isShownWithoutError(_ name: String) throws {
    let snapshot = try Shape.snapshot(name)
    #expect(snapshot.nodes.count(where: { $0.id.rawValue.hasPrefix("node") }) == 3)
    let picture = try Shape.picture(name)
    for id in picture.configuration.resources.keys {
      #expect(snapshot.machines[id: picture.machine(of: id)]?.isHighlyAvailable == true, "\(id)")
    }
    // Whatever the shape, somebody can say why a machine may not move.
    for machine in snapshot.machines {
      for node in snapshot.nodes {
        _ = MigrationRules.obstacles(moving: machine.id, to: node.id, in: snapshot)
      }
    }
    #expect(snapshot.troubles.isEmpty)
  }

  @Test func whatWasOnlyNotKnownYetIsNoEvent() throws {
    var snapshot = try Shape.snapshot("anti-affinity")
    var node = try #require(snapshot.nodes[id: "node1"])
    node.state = .unknown
    snapshot.apply(.nodeChanged(node))
    var picture = try Shape.picture("anti-affinity")
    func events() -> [String] {
      picture.changes(from: snapshot, at: WallTime(secondsSince1970: 0)).compactMap { event in
        if case .recorded(let record) = event { record.message } else { nil }
      }
    }
    #expect(events() == ["node1 went from Unknown to Up"])
    picture.isFirstLook = true
    #expect(events().isEmpty)
  }

  @Test(arguments: [
    ("group", "web", "it is part of the group shop, whose members run on one node"),
    ("group-of-machines", "db", "it is part of the group shop, whose members run on one node"),
    ("clone", "web", "it is part of the clone webs, which runs on several nodes at once"),
    ("clone-unique", "web", "it is part of the clone webs, which runs on several nodes at once"),
    ("clone-of-group", "web", "it is part of the clone shops, which runs on several nodes at once"),
    ("bundle-of-a-machine", "web", "it is part of the bundle box, which runs in containers"),
    ("colocation", "web", "a colocation constraint has it run where db does"),
    ("resource-sets", "web", "a colocation constraint has it run where ip does"),
    (
      "orphaned", "old", "it is configured no more, and Pacemaker is about to stop it"
    ),
  ])
  func whatCannotMoveAloneSaysWhy(_ shape: String, _ machine: String, _ reason: String) throws {
    let snapshot = try Shape.snapshot(shape)
    let id = MachineID(rawValue: machine)
    #expect(snapshot.machines[id: id]?.bond == reason)
    let refusals = MigrationRules.obstacles(moving: id, to: "node3", in: snapshot)
    #expect(refusals.contains { $0.rule == .movesAlone && $0.reason.hasSuffix(reason) })
  }

  @Test(arguments: [
    ("plain", "web"), ("group", "db"), ("clone-infrastructure", "web"), ("colocation", "db"),
    ("anti-affinity", "web"), ("template", "web"), ("tags", "db"), ("tickets-granted", "web"),
    ("guest-node", "web"), ("bundle", "web"), ("rules", "web"), ("unmanaged", "web"),
  ])
  func whatStandsAloneMayMove(_ shape: String, _ machine: String) throws {
    let found = try #require(try Shape.snapshot(shape).machines[id: MachineID(rawValue: machine)])
    #expect(found.bond == nil)
  }

  @Test func aClonesInstancesAreOneMachine() throws {
    let status = try PacemakerStatus(xml: try Shape.report("clone"))
    #expect(status.resources["web"]?.nodes == ["node1", "node2", "node3"])
    let unique = try PacemakerStatus(xml: try Shape.report("clone-unique"))
    #expect(unique.resources.keys.sorted() == ["web"])
    #expect(unique.resources["web"]?.nodes == ["node1", "node2"])
  }

  @Test func templatesReferencesAndRulesAreFollowed() throws {
    func path(_ shape: String, _ id: String) throws -> String? {
      try PacemakerConfiguration(xml: try Shape.base(shape)).resources[id]?.configPath
    }
    #expect(try path("template", "web") == "/srv/csv/web.xml")
    #expect(try path("template", "db") == "/srv/csv/template.xml")
    #expect(try path("references", "web") == "/srv/csv/shared.xml")
    #expect(try path("rules", "web") == "/srv/csv/web.xml")
  }

  @Test func onlyComputersAreNodes() throws {
    #expect(
      try Shape.snapshot("remote-node").nodes.map(\.id) == ["far", "node1", "node2", "node3"])
    #expect(try Shape.snapshot("guest-node").nodes.map(\.id) == ["node1", "node2", "node3"])
    #expect(
      try Shape.snapshot("bundle-of-a-machine").nodes.map(\.id) == ["node1", "node2", "node3"])
    #expect(try Shape.snapshot("remote-node").quorum?.votesExpected == 3)
    #expect(try Shape.snapshot("guest-node").quorum?.votesExpected == 3)
  }

  @Test(arguments: [
    ("unmanaged", "web", "Pacemaker does not manage it"),
    ("maintenance-cluster", "web", "Pacemaker does not manage it"),
    ("maintenance-resource", "web", "Pacemaker does not manage it"),
  ])
  func whatIsNotManagedSaysSo(_ shape: String, _ machine: String, _ words: String) throws {
    var picture = try Shape.picture(shape)
    let id = MachineID(rawValue: machine)
    picture.reports["node1"] = HypervisorReport(
      memory: .gibibytes(8), memoryFree: .gibibytes(4), processors: 2, hypervisor: "QEMU 7.2.0",
      domains: [DomainReport(machine: id, identifier: "", state: .running, description: nil)])
    let found = try #require(picture.machines(before: [])[id: id])
    #expect(found.state == .running && found.information == words)
  }

  @Test func failureAndBlockingAreSeen() throws {
    func resource(_ shape: String) throws -> PacemakerStatus.Resource? {
      try PacemakerStatus(xml: try Shape.report(shape)).resources["web"]
    }
    #expect(try resource("failed")?.isFailed == true)
    #expect(try resource("blocked")?.isBlocked == true)
    #expect(try resource("plain")?.isFailed == false)
    #expect(try Shape.snapshot("failed").machines[id: "web"]?.state == .failed)
    let standby = try Shape.snapshot("standby").nodes[id: "node2"]
    #expect(standby?.state == .paused && standby?.information == "standby")
    let kept = try Shape.snapshot("maintenance-node").nodes[id: "node2"]
    #expect(kept?.state == .paused && kept?.information == "in maintenance")
    #expect(try Shape.snapshot("no-quorum").quorum?.isQuorate == false)
  }

  /// Cut off, or with bytes changed, a document is read or refused, never more.
  @Test func brokenDocumentsNeverTrap() throws {
    var generator = Xorshift(state: 0x5EED)
    var refused = 0
    for name in Shape.names {
      for text in [try Shape.base(name), try Shape.report(name)] {
        let bytes = Array(text.utf8)
        for round in 0..<12 {
          var broken = bytes
          if round % 3 == 0 { broken = Array(broken.prefix(generator.below(broken.count))) }
          for _ in 0..<(round + 1) where !broken.isEmpty {
            let place = generator.below(broken.count)
            switch generator.below(4) {
            case 0: broken[place] = UInt8(generator.below(256))
            case 1: broken.remove(at: place)
            case 2: broken.insert(UInt8(generator.below(256)), at: place)
            default:
              let end = min(broken.count, place + generator.below(64))
              broken += broken[place..<end]
            }
          }
          let text = String(decoding: broken, as: UTF8.self)
          if (try? PacemakerConfiguration(xml: text)) == nil { refused += 1 }
          if (try? PacemakerStatus(xml: text)) == nil { refused += 1 }
          _ = try? DomainDescription(xml: text)
        }
      }
    }
    #expect(refused > 0)
  }

  /// Attributes that are missing or nonsense, in documents that are well formed.
  @Test func emptyAndOddAttributesNeverTrap() throws {
    for name in Shape.names {
      for text in [try Shape.base(name), try Shape.report(name)] {
        for attribute in ["id", "name", "value", "type", "score", "role", "rsc", "kind", "id-ref"] {
          for odd in ["", ":", ":0", "-", "INFINITY:", "\u{1F600}", "99999999999999999999"] {
            let changed = text.replacing(" \(attribute)=\"", with: " \(attribute)=\"\(odd)")
            var picture = try Shape.picture("plain")
            if let base = try? PacemakerConfiguration(xml: changed) { picture.configuration = base }
            if let report = try? PacemakerStatus(xml: changed) { picture.pacemaker = report }
            _ = picture.nodes()
            _ = picture.machines(before: [])
          }
        }
      }
    }
  }
}

/// Numbers that look random and are the same each time.
struct Xorshift {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit == 0 ? 0 : Int(state % UInt64(limit))
  }
}

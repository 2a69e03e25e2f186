import ClusterModel
import ClusterRules
import Testing
import XMLDocuments

@testable import LinuxCluster

/// What Pacemaker looks after besides virtual machines.
@Suite struct ServiceReadingTests {
  private static func part(
    _ id: String, _ agent: String, _ role: String, on node: String? = nil, _ more: String = ""
  ) -> String {
    let nodes = node.map { "<node name=\"\($0)\" id=\"1\" cached=\"true\"/>" } ?? ""
    return "<resource id=\"\(id)\" resource_agent=\"\(agent)\" role=\"\(role)\" managed=\"true\" "
      + "failed=\"false\" blocked=\"false\" \(more)>\(nodes)</resource>"
  }

  private static func group(_ parts: String, _ more: String = #"managed="true" disabled="false""#)
    throws -> Service
  {
    let element = try XMLElement(parsing: "<group id=\"web\" \(more)>\(parts)</group>")
    return try #require(Service(element))
  }

  private static let address = "ocf:heartbeat:IPaddr2"

  @Test func aGroupIsOnItsNodeWithItsResources() throws {
    let service = try Self.group(
      Self.part("ip", Self.address, "Started", on: "node2")
        + Self.part("site", "systemd:nginx", "Started", on: "node2"))
    #expect(service.state == .online && service.owner == "node2" && service.isWantedOnline)
    #expect(service.type == "Group" && service.bond == nil && service.reserve == nil)
    #expect(service.resources.map(\.name) == ["ip", "site"] && service.instances == nil)
    #expect(service.resources.last?.type == "systemd:nginx")
  }

  @Test(arguments: [
    (["Started", "Stopped"], Service.State.partiallyOnline), (["Stopped", "Stopped"], .offline),
    (["Started", "Starting"], .pending), (["Started", "Started"], .online),
  ])
  func itsStateIsThatOfItsParts(_ roles: [String], _ state: Service.State) throws {
    let parts = roles.enumerated().map { index, role in
      Self.part("r\(index)", Self.address, role, on: role == "Stopped" ? nil : "node1")
    }
    #expect(try Self.group(parts.joined()).state == state)
  }

  @Test func aFailedPartFailsTheWhole() throws {
    let failed = #"<resource id="x" resource_agent="a:b" role="Started" failed="true"/>"#
    #expect(try Self.group(failed).state == .failed)
  }

  @Test func oneThatWasDisabledIsNotWantedOnline() throws {
    let parts = Self.part("ip", Self.address, "Stopped")
    #expect(try !Self.group(parts, #"managed="true" disabled="true""#).isWantedOnline)
    let lone = try XMLElement(
      parsing: Self.part("ip", Self.address, "Stopped", #"target_role="Stopped""#))
    #expect(Service(lone)?.isWantedOnline == false)
  }

  @Test func oneThatWasDisabledIsPendingUntilItHasStopped() throws {
    let parts = Self.part("ip", Self.address, "Started", on: "node1")
    #expect(try Self.group(parts, #"managed="true" disabled="true""#).state == .pending)
    #expect(try Self.group(parts, #"managed="false" disabled="true""#).state == .online)
  }

  @Test func whatIsNotManagedIsLeftAlone() throws {
    let service = try Self.group(
      Self.part("ip", Self.address, "Started", on: "node1"), #"managed="false""#)
    #expect(service.reserve == "Pacemaker does not manage it")
  }

  @Test func machinesAndFenceDevicesAreNoServices() throws {
    for agent in ["ocf:heartbeat:VirtualDomain", "stonith:fence_ipmilan", "ocf:pacemaker:remote"] {
      #expect(Service(try XMLElement(parsing: Self.part("x", agent, "Started"))) == nil, "\(agent)")
    }
  }

  @Test func clonesRunOnSeveralNodes() throws {
    let services = try Shape.snapshot("clone-infrastructure").services
    let clone = try #require(services[id: "libvirts"])
    #expect(clone.type == "Clone" && clone.state == .online && clone.owner == nil)
    #expect(clone.bond == "it runs on several nodes at once")
    #expect(clone.information == "on node1, node2, node3")
    #expect(clone.instances == ["node1", "node2", "node3"])
    #expect(clone.resources.map(\.name) == ["libvirt"])
    #expect(services[id: "web"] == nil, "that is a machine")
  }

  @Test func aGroupWithAMachineIsShownAndLeftAlone() throws {
    var snapshot = try Shape.snapshot("group")
    snapshot.operations = [.services]
    let shop = try #require(snapshot.services[id: "shop"])
    #expect(shop.owner == "node1" && shop.resources.count == 2)
    let refusals = OperationRules.obstacles(to: .service("shop", .takeOffline), in: snapshot)
    #expect(refusals.first?.reason.contains("it holds the virtual machine web") == true)
  }

  @Test(arguments: Shape.names) func everyShapeHasServicesWithNamesAndStates(_ name: String) throws
  {
    for service in try Shape.snapshot(name).services {
      #expect(!service.id.rawValue.isEmpty && !service.type.isEmpty)
      #expect(
        service.state == .offline || service.owner != nil || service.bond != nil, "\(service)")
    }
  }
}

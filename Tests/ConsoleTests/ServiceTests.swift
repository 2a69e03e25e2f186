import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Services and applications that are no virtual machines.
@Suite struct ServiceTests {
  private static func driver(
    _ change: (inout Service) -> Void = { _ in }, kind: ClusterKind = .simulated
  ) -> Driver {
    var cluster = Harbour.withServices(kind: kind)
    if var service = cluster.services[id: "fileshare"] {
      change(&service)
      cluster.services.update(service)
    }
    return Driver(cluster, width: 100, height: 30)
  }

  private static let verbs: [(ServiceID, [String], ServiceOperation)] = [
    ("spooler", ["Bring this service or application online"], .bringOnline),
    ("fileshare", ["Take this service or application offline"], .takeOffline),
    (
      "fileshare",
      ["Move this service or application to another node", "1 - Move to node quay1"],
      .move(to: "quay1")
    ),
    (
      "fileshare", ["Move this service or application to another node", "Best possible"],
      .move(to: "quay1")
    ),
  ]

  @Test(arguments: verbs)
  func eachVerbAsksForWhatItSays(
    _ id: ServiceID, _ labels: [String], _ operation: ServiceOperation
  ) {
    for kind in [ClusterKind.simulated, .linux] {
      var driver = Self.driver(kind: kind)
      driver.go(to: .services)
      driver.select(.service(id))
      driver.choose(labels)
      #expect(driver.text.contains("Please confirm action"), "\(driver.text)")
      driver.keys("Enter")
      #expect(driver.takeCommands() == [.perform(.service(id, operation))], "\(driver.text)")
    }
  }

  @Test(arguments: [
    ("Delete", "the scenario's file describes it"), ("Rename", "Its name is what"),
    ("Manage shares and storage…", "not what it shares"),
  ])
  func whatFerryDoesNotDoSaysWhy(_ label: String, _ reason: String) {
    var driver = Self.driver()
    driver.go(to: .services)
    driver.select(.service("fileshare"))
    driver.choose(label)
    #expect(driver.text.contains(reason), "\(driver.text)")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func aCloneCanNotBeMoved() {
    var driver = Self.driver({ $0.bond = "it runs on several nodes at once" }, kind: .linux)
    driver.go(to: .services)
    driver.select(.service("fileshare"))
    driver.choose("Move this service or application to another node")
    #expect(driver.text.contains("it runs on several nodes at once"), "\(driver.text)")
  }

  @Test func theyStandAmongTheMachinesInOrder() {
    var driver = Self.driver()
    driver.go(to: .services)
    let names = driver.state.listing.rows.compactMap(\.roleName)
    #expect(names == names.sorted())
    #expect(names.contains("fileshare") && names.contains("web-01"))
  }

  /// The list follows facts row by row, sorted or not.
  @Test(arguments: [nil, ColumnID.name, .status, .owner], [false, true])
  func theListFollowsThem(_ column: ColumnID?, _ isDescending: Bool) {
    var driver = Self.driver()
    driver.state.browser.order = column.map {
      SortOrder(column: $0, isDescending: isDescending)
    }
    driver.send(.ticked(Harbour.start))
    var service = Harbour.withServices().services[0]
    for state in Service.State.allCases {
      service.state = state
      driver.send([.serviceChanged(service)])
      driver.send(.ticked(Harbour.start))
      #expect(
        driver.state.listing.rows == Listing(driver.state.listing.wish, in: driver.state.view).rows)
    }
    driver.send([.serviceRemoved(service.id)])
    driver.send(.ticked(Harbour.start))
    #expect(!driver.state.listing.rows.contains(.service(service.id)))
    #expect(driver.state.listing.total == Harbour.withServices().machines.count + 1)
  }

  @Test func aFailedOneIsToldInTheStatusLine() {
    var driver = Self.driver()
    var service = Harbour.withServices().services[0]
    service.state = .failed
    service.information = "it did not start"
    driver.send([.machineRemoved("legacy"), .serviceChanged(service)])
    #expect(driver.text.contains("fileshare is failed on quay2: it did not start"))
  }

  @Test func criticalEventsAreThoseThatNameIt() {
    var driver = Self.driver()
    driver.go(to: .services)
    driver.select(.service("fileshare"))
    driver.choose("Show the critical events for this application")
    #expect(driver.state.browser.place == .events)
    #expect(driver.text.contains("about fileshare"))
  }
}

import ClusterModel
import Testing

@testable import CommandLanguage

/// Groups that are no machines: the same commands, other operations.
@Suite struct ServiceCmdletTests {
  private static func host() -> RecordingHost {
    var cluster = Harbour.cluster
    cluster.services = [
      Service(
        id: "fileshare", state: .online, type: "File Server", owner: "quay2",
        resources: [
          Service.Resource(name: "File share", type: "File Share", state: .online)
        ]),
      Service(
        id: "spooler", state: .offline, type: "Print Server", owner: "quay3",
        isWantedOnline: false),
    ]
    return RecordingHost(cluster)
  }

  private static let lines: [(String, ServiceOperation, ServiceID)] = [
    ("Start-ClusterGroup spooler", .bringOnline, "spooler"),
    ("Stop-ClusterGroup -Name FILESHARE", .takeOffline, "fileshare"),
    ("Move-ClusterGroup fileshare -Node quay1", .move(to: "quay1"), "fileshare"),
    ("Get-ClusterGroup fileshare | Move-ClusterGroup -Node quay3", .move(to: "quay3"), "fileshare"),
    ("Move-ClusterGroup fileshare", .move(to: "quay1"), "fileshare"),
  ]

  @Test(arguments: lines)
  func theWordIsTheOperation(
    _ line: String, _ operation: ServiceOperation, _ id: ServiceID
  ) async throws {
    let host = try await Harbour.run(line, on: Self.host())
    #expect(host.effects == [.perform(.service(id, operation))])
  }

  @Test func machinesAndServicesGoTogether() async throws {
    let host = try await Harbour.run("Stop-ClusterGroup fileshare, web-01", on: Self.host())
    #expect(
      host.effects == [
        .perform(.service("fileshare", .takeOffline)), .perform(.machine("web-01", .save)),
      ])
    let offline = "Get-ClusterGroup | Where-Object { $_.State -eq 'Offline' } | Start-ClusterGroup"
    #expect(
      try await Harbour.run(offline, on: Self.host()).effects == [
        .perform(.service("spooler", .bringOnline)), .perform(.machine("db 1", .start)),
      ])
  }

  @Test func theyAreListedWithTheirResources() async throws {
    let groups = try await Harbour.run("Get-ClusterGroup fileshare", on: Self.host()).shown
    #expect(groups.contains("fileshare quay2     Online"), "\(groups)")
    let resources = try await Harbour.run(
      "Get-ClusterGroup fileshare | Get-ClusterResource | fl Name, ResourceType", on: Self.host()
    ).shown
    #expect(resources.contains("File share") && resources.contains("File Share"), "\(resources)")
  }

  @Test func whatIsNoGroupIsSaid() async throws {
    await #expect(throws: CommandError.self) {
      try await Harbour.run("Start-ClusterGroup ghost, spooler", on: Self.host())
    }
  }
}

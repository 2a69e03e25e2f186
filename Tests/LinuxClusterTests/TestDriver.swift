import ClusterModel

@testable import LinuxCluster

/// libvirt's own test driver: a host with one domain and a host without any, which exist in this
/// process only.
enum TestDriver {
  static func cluster() async throws -> LinuxCluster {
    var file = ClusterFile(
      name: "test",
      nodes: [
        .init("here", libvirt: "test:///default"),
        .init(
          "there", libvirt: "test://\(Fixture.path("empty-host.xml"))",
          migrateURI: "test:///default"),
      ])
    file.hasPacemaker = false
    return try await LinuxCluster(file: file, executable: "/nonexistent")
  }
}

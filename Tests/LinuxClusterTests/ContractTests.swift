import BackendContract
import ClusterBackend
import ClusterModel
import Testing

@testable import LinuxCluster

/// libvirt's test driver keeps the contract of every cluster; it migrates nothing, so that each
/// attempt has to fail in place.
@Suite struct ContractTests {
  @Test func keepsTheContract() async {
    let subject = ContractSubject(
      name: "test driver", migrates: false, cancels: false, isStill: true
    ) {
      try await TestDriver.cluster()
    } order: { _ in
      MigrationOrder(
        id: "contract", machine: "test", source: "here", destination: "there", networks: [])
    }
    let found = await BackendContract.violations(of: subject)
    #expect(found == [], "\(found)")
  }
}

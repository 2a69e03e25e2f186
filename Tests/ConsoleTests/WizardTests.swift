import ClusterModel
import ClusterRules
import TerminalUI
import Testing

@testable import Console

/// The wizards, from their menus to what they ask of the cluster.
@Suite struct WizardTests {
  private static func driver(
    _ labels: String..., at place: Place, cluster: ClusterSnapshot = Harbour.cluster()
  ) -> Driver {
    var driver = Driver(cluster, width: 100, height: 30)
    driver.go(to: place)
    driver.choose(labels)
    return driver
  }

  private static func newMachine(_ cluster: ClusterSnapshot = Harbour.cluster()) -> Driver {
    driver(
      "Virtual Machines…", "New Virtual Machine…", "quay2", at: .services, cluster: cluster)
  }

  @Test func aVirtualMachineIsMade() {
    var driver = Self.newMachine()
    driver.type("web-04")
    driver.keys("Enter Ctrl-u")
    driver.type("2048")
    driver.keys("Enter Enter")
    #expect(driver.text.contains("web-04"), "\(driver.text)")
    driver.keys("Enter")
    let wanted = MachineSpecification(
      name: "web-04", owner: "quay2", memory: .mebibytes(2048), processors: 1, volume: "Volume1",
      isHighlyAvailable: true)
    #expect(
      driver.takeCommands() == [.performInOrder([.createMachine(wanted)])], "\(driver.text)")
  }

  @Test func aNameThatIsTakenIsRefusedInPlace() {
    var driver = Self.newMachine()
    driver.keys("Enter")
    #expect(driver.text.contains("A virtual machine needs a name"), "\(driver.text)")
    driver.type("WEB-01")
    driver.keys("Enter")
    #expect(driver.text.contains("There is a virtual machine named WEB-01 already"))
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func aRealMachineGetsADisk() {
    var cluster = Harbour.cluster(kind: .linux)
    cluster.operations = [.machineSetup, .machineRole]
    var driver = Self.newMachine(cluster)
    driver.type("web-04")
    driver.keys("Enter Enter Enter Down Enter")
    #expect(driver.text.contains("is no whole path"), "\(driver.text)")
    driver.type("/srv/images/base.qcow2")
    driver.keys("Enter Enter")
    guard case .performInOrder(let operations)? = driver.takeCommands().first,
      case .createMachine(let wanted)? = operations.first
    else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(wanted.image == "/srv/images/base.qcow2" && wanted.diskSize == .gibibytes(20))
  }

  @Test func machinesAreMadeHighlyAvailable() {
    var driver = Self.driver("Configure a Service or Application…", at: .services)
    driver.keys("Enter Enter Enter")
    #expect(driver.text.contains("Select at least one virtual machine"), "\(driver.text)")
    driver.keys("Space Enter")
    #expect(driver.text.contains("You are ready to configure"), "\(driver.text)")
    driver.keys("Enter")
    #expect(
      driver.takeCommands() == [.performInOrder([.machine("print", .makeHighlyAvailable)])])
    #expect(driver.text.contains("It is not highly available yet"))
    var machine = driver.state.cluster.machines[id: "print"]
    machine?.isHighlyAvailable = true
    if let machine { driver.send(.cluster(.machineChanged(machine))) }
    #expect(driver.text.contains("It is highly available"), "\(driver.text)")
  }

  @Test func theQuorumIsConfigured() {
    var driver = Self.driver(
      "More Actions…", "Configure Cluster Quorum Settings…", at: .cluster)
    driver.keys("Enter")
    let words = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Node and Disk Majority (recommended"), "\(driver.text)")
    driver.keys("Down Enter Enter Enter")
    let wanted = QuorumConfiguration(mode: .nodeAndDiskMajority, witnessDisk: "Cluster Disk 4")
    #expect(
      driver.takeCommands() == [.performInOrder([.setQuorum(wanted)])], "\(driver.text)")
  }

  /// The figures of the reference: 7 nodes bear 3 failures, 6 with a witness 3, and 2 without it.
  @Test func eachModeSaysWhatItBears() {
    func words(_ mode: QuorumMode, nodes: Int) -> String {
      var cluster = ClusterSnapshot(name: "c", kind: .simulated)
      cluster.nodes = Table((1...nodes).map { Node(id: NodeID(rawValue: "n\($0)"), state: .up) })
      return QuorumWizard.words(for: mode, in: cluster)
    }
    #expect(
      words(.nodeMajority, nodes: 7)
        == "Node Majority (recommended for your current number of nodes): "
        + "can sustain 3 node failures")
    #expect(
      words(.nodeAndDiskMajority, nodes: 6).hasSuffix(
        "can sustain 3 node failures with the witness online, 2 node failures without"))
    #expect(
      words(.diskOnly, nodes: 4)
        == "No Majority: Disk Only (not recommended): can sustain 3 node failures, and none of "
        + "the disk")
  }

  @Test func aShareThatIsNotNamedIsRefused() {
    var driver = Self.driver(
      "More Actions…", "Configure Cluster Quorum Settings…", at: .cluster)
    driver.keys("Enter Down Down Enter Enter")
    #expect(driver.text.contains("needs a file share that votes"), "\(driver.text)")
    #expect(driver.takeCommands().isEmpty)
  }

  @Test func whereCorosyncCountsTheVotesTheWizardTellsSo() {
    let driver = Self.driver(
      "More Actions…", "Configure Cluster Quorum Settings…", at: .cluster,
      cluster: Harbour.cluster(kind: .linux))
    #expect(driver.text.contains("votequorum, in Corosync"), "\(driver.text)")
  }

  @Test func aNodeIsAdded() {
    var driver = Self.driver("Add Node…", at: .nodes)
    driver.type("quay5")
    driver.keys("Enter Enter")
    let wanted = NodeSpecification(name: "quay5", pattern: "quay1")
    #expect(driver.takeCommands() == [.performInOrder([.addNode(wanted)])], "\(driver.text)")
  }

  @Test func validationRunsAndItsReportIsShown() {
    var driver = Self.driver("Validate This Cluster…", at: .cluster)
    driver.keys("Enter Enter Enter Enter Enter")
    #expect(driver.takeCommands() == [.validate(nil)], "\(driver.text)")
    #expect(driver.text.contains("Validating"))
    let report = Validation.run(driver.state.cluster)
    driver.send(.validated(report, page: "/state/validation-harbour.html"))
    #expect(driver.text.contains(report.summary), "\(driver.text)")
    #expect(driver.text.contains("/state/validation-harbour.html"))
    driver.keys("Esc")
    driver.go(to: .cluster)
    driver.choose("View Validation Report")
    #expect(driver.text.contains(report.summary))
  }

  @Test func aTestThatIsTooLongForItsColumnIsCut() {
    var driver = Self.driver("Validate This Cluster…", at: .cluster)
    driver.keys("Enter Enter Down Enter")
    #expect(driver.text.contains("…  Live Migration"), "\(driver.text)")
    #expect(!driver.text.contains("Migrationared"))
  }

  @Test func onlySelectedTestsRun() {
    var driver = Self.driver("Validate This Cluster…", at: .cluster)
    driver.keys("Enter Enter Down Enter Space Enter Enter")
    let all = Set(Validation.tests.map(\.title))
    let rest = all.subtracting([Validation.tests[0].title])
    #expect(driver.takeCommands() == [.validate(rest)], "\(driver.text)")
    let report = Validation.run(driver.state.cluster, only: ["List Cluster Nodes"])
    #expect(report.tests.count <= 1)
  }

  @Test func readOnlyRefusesWhatChangesTheClusterButValidates() {
    var driver = Driver(width: 100, height: 30, options: ConsoleOptions(isReadOnly: true))
    driver.go(to: .services)
    driver.choose("Virtual Machines…", "New Virtual Machine…")
    #expect(driver.text.contains("Ferry was started with --read-only"), "\(driver.text)")
    driver.keys("Esc Esc")
    driver.go(to: .cluster)
    driver.choose("Validate This Cluster…")
    driver.keys("Enter Enter Enter Enter Enter")
    #expect(driver.takeCommands() == [.validate(nil)], "\(driver.text)")
  }
}

import ClusterModel
import ClusterRules
import Testing

/// Processor compatibility (G4).
struct ProcessorRulesTests {
  static let new: ProcessorFeatures = ["aes", "avx", "sse4_2"]
  static let old: ProcessorFeatures = ["sse4_2"]

  /// Two of one manufacturer, one of another, and one about which nothing is known.
  static let cluster: ClusterSnapshot = {
    var cluster = ClusterSnapshot(name: "test", kind: .simulated)
    let processors: [(NodeID, Processor)] = [
      ("new", Processor(manufacturer: "Intel", model: "Xeon E5-2670", features: new)),
      ("old", Processor(manufacturer: "Intel", model: "Xeon X5570", features: old)),
      ("other", Processor(manufacturer: "AMD", model: "Opteron 2435", features: new)),
      ("unknown", Processor(model: "QEMU Virtual CPU")),
    ]
    for (id, processor) in processors {
      cluster.nodes.update(
        Node(id: id, state: .up, memoryFree: .gibibytes(8), processor: processor))
    }
    return cluster
  }()

  func machine(
    startedOn start: NodeID?, isCompatible: Bool = false, state: VirtualMachine.State = .running,
    owner: NodeID = "new"
  ) throws -> VirtualMachine {
    var machine = VirtualMachine(
      id: "web-01", state: state, owner: owner, memory: .gibibytes(1),
      isProcessorCompatible: isCompatible)
    if let start {
      let host = try #require(Self.cluster.nodes[id: start])
      machine.processor = ProcessorRules.visible(to: machine, on: host, in: Self.cluster)
    }
    return machine
  }

  func refusal(of machine: VirtualMachine, to node: NodeID) throws -> Refusal? {
    let node = try #require(Self.cluster.nodes[id: node])
    return ProcessorRules.refusal(of: machine, movingTo: node, in: Self.cluster)
  }

  @Test func aMachineSeesAllOfItsHostOrWhatTheManufacturersProcessorsShare() throws {
    #expect(try machine(startedOn: "new").processor?.features == Self.new)
    #expect(try machine(startedOn: "new", isCompatible: true).processor?.features == Self.old)
    // The other manufacturer's processors don't count.
    #expect(try machine(startedOn: "other", isCompatible: true).processor?.features == Self.new)
  }

  @Test func missingFeaturesAreNamedWithWhatToDo() throws {
    let refusal = try #require(try refusal(of: machine(startedOn: "new"), to: "old"))
    #expect(refusal.rule == .processorCompatibility)
    #expect(
      refusal.reason
        == "Virtual machine 'web-01' is using processor-specific features not supported on "
        + "physical computer 'old': aes, avx")
    #expect(
      refusal.advice
        == "Shut it down, and allow it to migrate to a physical computer with a different "
        + "processor version")
  }

  @Test func moreFeaturesThanAtTheStartDoNoHarm() throws {
    #expect(try refusal(of: machine(startedOn: "old"), to: "new") == nil)
    #expect(try refusal(of: machine(startedOn: "old"), to: "old") == nil)
  }

  @Test func aCompatibleMachineMovesBetweenVersions() throws {
    #expect(try refusal(of: machine(startedOn: "new", isCompatible: true), to: "old") == nil)
    // Also to a node that has joined since, with less than all had in common.
    var early = try machine(startedOn: "new", isCompatible: true)
    early.processor?.features = Self.new
    #expect(try refusal(of: early, to: "old") == nil)
  }

  @Test(arguments: [true, false])
  func noMachineMovesBetweenManufacturers(isCompatible: Bool) throws {
    let there = try refusal(of: machine(startedOn: "new", isCompatible: isCompatible), to: "other")
    let back = try refusal(of: machine(startedOn: "other", isCompatible: isCompatible), to: "new")
    #expect(there?.rule == .processorCompatibility)
    #expect(there?.reason.contains("by Intel, and other has one by AMD") == true)
    #expect(back?.rule == .processorCompatibility)
  }

  @Test func savedMemoryMindsAsWellAndTheAdviceFits() throws {
    let saved = try machine(startedOn: "new", state: .saved)
    let refusal = try #require(try refusal(of: saved, to: "old"))
    #expect(refusal.advice?.hasPrefix("Start it where they are, shut it down") == true)
  }

  @Test func whatIsNotKnownNeverRefuses() throws {
    #expect(try refusal(of: machine(startedOn: "new"), to: "unknown") == nil)
    #expect(try refusal(of: machine(startedOn: "unknown"), to: "old") == nil)
    // Nobody noted what it sees; but it runs on its host's manufacturer.
    #expect(try refusal(of: machine(startedOn: nil), to: "old") == nil)
    #expect(try refusal(of: machine(startedOn: nil), to: "other") != nil)
    #expect(try refusal(of: machine(startedOn: nil, state: .off), to: "other") == nil)
  }

  @Test func liveMigrationAsksTheRule() throws {
    var cluster = Self.cluster
    let machine = try machine(startedOn: "new")
    cluster.machines.update(machine)
    let rules = MigrationRules.obstacles(moving: "web-01", to: "old", in: cluster).map(\.rule)
    #expect(rules.first == .processorCompatibility)
  }
}

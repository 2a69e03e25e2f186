import ClusterModel
import ClusterRules
import Testing

/// What is allowed to be done to machines: the cases that no story tells.
struct MachineRulesTests {
  static func cluster(
    _ change: (inout ClusterSnapshot) -> Void = { _ in }
  ) -> ClusterSnapshot {
    var cluster = RulesTests.cluster()
    cluster.operations = Set(ClusterOperation.Kind.allCases)
    change(&cluster)
    return cluster
  }

  func rules(_ operation: MachineOperation, in cluster: ClusterSnapshot) -> [Refusal.Rule] {
    OperationRules.obstacles(to: .machine("web-01", operation), in: cluster).map(\.rule)
  }

  /// Each state of a machine, and the operations that fit it.
  static let fitting: [(VirtualMachine.State, [MachineOperation])] = [
    (.running, [.shutDown, .turnOff, .save, snapshot, .quickMigrate(to: "n2"), .move(to: "n2")]),
    (.paused, [.turnOff, .save, .quickMigrate(to: "n2"), .move(to: "n2")]),
    (.off, [.start, .delete, memory, snapshot, .move(to: "n2")]),
    (.saved, [.start, .turnOff, .delete, .move(to: "n2")]),
    (.failed, [.start, .delete, memory, .move(to: "n2")]),
    (.starting, [.turnOff]), (.stopping, [.turnOff]), (.saving, []),
    (.pausedCritical, [.turnOff]), (.unknown, []),
  ]
  static let snapshot = MachineOperation.takeSnapshot(name: "clean", sequence: .shutDownFirst)
  static let memory = MachineOperation.configure(MachineChange(memory: .gibibytes(2)))
  static let all: [MachineOperation] = [
    .start, .shutDown, .turnOff, .save, .delete, memory, snapshot, .quickMigrate(to: "n2"),
    .move(to: "n2"),
  ]

  @Test(arguments: fitting.indices)
  func onlyWhatFitsTheStateIsDone(_ index: Int) {
    let (state, fitting) = Self.fitting[index]
    let cluster = Self.cluster { $0.machines[id: "web-01"]?.state = state }
    for operation in Self.all {
      let refused = rules(operation, in: cluster)
      #expect(refused.isEmpty == fitting.contains(operation), "\(state) \(operation) \(refused)")
    }
  }

  @Test func everyStateIsLookedAt() {
    #expect(Set(Self.fitting.map(\.0)) == Set(VirtualMachine.State.allCases))
  }

  @Test(arguments: [
    "", " web", "web ", "a/b", "a\\b", "a:b", "a\nb", "a\u{1b}[31m", "\u{202e}abc",
    String(repeating: "x", count: 101),
  ])
  func namesThatCannotBe(_ name: String) {
    let wanted = MachineSpecification(
      name: MachineID(rawValue: name), owner: "n1", memory: .gibibytes(1), volume: "Volume1")
    let refused = OperationRules.obstacles(to: .createMachine(wanted), in: Self.cluster())
    #expect(refused.map(\.rule) == [.validInput])
    #expect(
      rules(.takeSnapshot(name: name, sequence: .whileRunning), in: Self.cluster()) == [
        .validInput
      ])
  }

  @Test(arguments: ["web 2", "wéb", "web_2.example-3", String(repeating: "x", count: 100)])
  func namesThatCan(_ name: String) {
    let wanted = MachineSpecification(
      name: MachineID(rawValue: name), owner: "n1", memory: .gibibytes(1), volume: "Volume1")
    #expect(OperationRules.obstacles(to: .createMachine(wanted), in: Self.cluster()).isEmpty)
  }

  @Test func aMachineHasAtMostFiftySnapshots() {
    for (count, refused) in [(49, []), (50, [Refusal.Rule.state])] {
      let cluster = Self.cluster { cluster in
        cluster.machines[id: "web-01"]?.snapshots = (0..<count).map { number in
          MachineSnapshot(
            name: "s\(number)", takenAt: WallTime(secondsSince1970: 0), includesMemory: false)
        }
      }
      #expect(rules(Self.snapshot, in: cluster) == refused)
    }
  }

  @Test func filesLieInOnePlace() {
    var wanted = MachineSpecification(name: "new", owner: "n1", memory: .gibibytes(1))
    wanted.volume = "Volume1"
    wanted.disk = "Disk1"
    let refused = OperationRules.obstacles(to: .createMachine(wanted), in: Self.cluster())
    #expect(refused.map(\.rule) == [.validInput])
  }

  @Test func sizesHaveLimits() {
    let off = Self.cluster { $0.machines[id: "web-01"]?.state = .off }
    let changes: [(MachineChange, Bool)] = [
      (MachineChange(memory: .zero), false), (MachineChange(memory: Bytes(1)), true),
      (MachineChange(memory: .gibibytes(4096)), true),
      (MachineChange(memory: .gibibytes(4096) + Bytes(1)), false),
      (MachineChange(processors: 64), true), (MachineChange(processors: 65), false),
      (MachineChange(), false),
    ]
    for (change, isSound) in changes {
      #expect(rules(.configure(change), in: off) == (isSound ? [] : [.validInput]))
    }
  }

  @Test func policiesMakeSense() {
    let policies: [(RolePolicy, [Refusal.Rule])] = [
      (RolePolicy(failuresMax: -1), [.validInput]), (RolePolicy(failuresMax: 0), []),
      (RolePolicy(failurePeriod: .zero), [.validInput]),
      (RolePolicy(failback: .between(hour: 24, and: 1)), [.validInput]),
      (RolePolicy(failback: .between(hour: 23, and: 1)), []),
      (RolePolicy(preferredOwners: ["n9"]), [.exists]),
      (RolePolicy(possibleOwners: ["n2"]), [.possibleOwner]),
    ]
    for (policy, refused) in policies {
      #expect(rules(.setPolicy(policy), in: Self.cluster()) == refused)
    }
  }

  @Test func aNodeThatCannotBeAskedDoesNothing() {
    let cluster = Self.cluster { cluster in
      cluster.nodes[id: "n1"]?.state = .down
      cluster.machines[id: "web-01"]?.state = .off
    }
    #expect(rules(.start, in: cluster).first == .nodeUp)
    #expect(rules(.delete, in: cluster) == [.nodeUp])
    #expect(rules(.move(to: "n2"), in: cluster).isEmpty)
    #expect(rules(.setPolicy(RolePolicy()), in: cluster).isEmpty)
  }
}

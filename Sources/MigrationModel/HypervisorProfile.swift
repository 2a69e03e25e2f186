public import ClusterModel

/// When a hypervisor stops copying the memory of a running machine and moves the machine itself.
public enum StopRule: Hashable, Sendable, Codable {
  /// After so many passes whatever is left is sent in the blackout, or earlier, when it can be sent
  /// within `small`. Such a migration always ends; its blackout has no limit.
  case passes(max: Int, small: Duration)
  /// When the rest can be sent within a limit, and never before. Such a migration may never end.
  case downtimeLimit(Duration)
  /// After so many passes, with nothing but processors and devices: the destination fetches the rest
  /// while the machine runs there (Hines and Gopalan, VEE 2009). Such a migration always ends, but
  /// until it has, the machine needs both nodes.
  case postCopy(afterPasses: Int)
}

/// How a hypervisor goes about a live migration: its rule and its fixed costs.
public struct HypervisorProfile: Hashable, Sendable, Codable {
  /// The name in scenario files.
  public var name: String
  /// When it stops copying.
  public var stopRule: StopRule
  /// From the request to the first byte of memory.
  public var setup: Duration
  /// How long it sends before it looks whether the rest is small enough; nil when it looks only
  /// after a whole pass. QEMU looks every 50 ms, so its passes end early.
  public var chunk: Duration?
  /// How a machine that writes too fast is slowed down; nil when it is not.
  public var autoConverge: AutoConverge?
  /// What collecting the dirty pages costs after each pass.
  public var sync: Duration
  /// What a page of zeros costs, as a share of a page.
  public var zeroPageCost: Double
  /// Processors and devices, sent after the memory.
  public var deviceState: Bytes
  /// Handing the machine's files over; nothing where every node reaches the volume.
  public var storageHandover: Duration
  /// Handing over a disk of the machine's own: it goes offline on the source and is arbitrated for
  /// on the destination, all within the blackout. An estimate.
  public var diskHandover: Duration
  /// Loading the state and running the processors on the destination.
  public var resume: Duration
  /// The same for a switch-over to post-copy, which does not wait for memory but for more
  /// hand-shakes; nil when it is no different.
  public var postCopyResume: Duration?
  /// How fast the destination gives up, before a switch-over to post-copy, what it has received of
  /// pages that were written again since; nil when that costs nothing.
  public var discarding: Bandwidth?
  /// From the last page that the destination fetches until it is known that none is left; nil when
  /// that costs nothing.
  public var fetchingEnd: Duration?
  /// From the machine's running on the destination until the nodes are free again.
  public var cleanUp: Duration

  /// Makes a profile.
  public init(
    name: String, stopRule: StopRule, setup: Duration = .zero, chunk: Duration? = nil,
    autoConverge: AutoConverge? = nil, sync: Duration = .zero,
    zeroPageCost: Double = zeroPageCostOnTheWire,
    deviceState: Bytes = .zero, storageHandover: Duration = .zero,
    diskHandover: Duration = .seconds(2), resume: Duration = .zero, postCopyResume: Duration? = nil,
    discarding: Bandwidth? = nil, fetchingEnd: Duration? = nil, cleanUp: Duration = .seconds(1)
  ) {
    self.name = name
    self.stopRule = stopRule
    self.setup = setup
    self.chunk = chunk
    self.autoConverge = autoConverge
    self.sync = sync
    self.zeroPageCost = zeroPageCost
    self.deviceState = deviceState
    self.storageHandover = storageHandover
    self.diskHandover = diskHandover
    self.resume = resume
    self.postCopyResume = postCopyResume
    self.discarding = discarding
    self.fetchingEnd = fetchingEnd
    self.cleanUp = cleanUp
  }

  /// Whether the hypervisor can be told how long the rest may take, and to go on with post-copy.
  public var takesPlans: Bool {
    if case .downtimeLimit = stopRule { true } else { false }
  }

  /// Whether a limit on the memory copy's bandwidth ends with the copy: QEMU lifts it for the
  /// blackout and for what post-copy fetches.
  public var liftsBandwidthLimit: Bool {
    if case .passes = stopRule { false } else { true }
  }

  /// What a switch-over costs beyond sending the rest.
  public func fixedBlackout(usingPostCopy: Bool) -> Duration {
    storageHandover + (usingPostCopy ? postCopyResume ?? resume : resume)
  }

  /// What a switch-over to post-copy costs for the memory that is left.
  func discardingTime(of rest: Bytes) -> Duration {
    discarding.map { .inSeconds(Double(rest.count) / max($0.bytesPerSecond, 1)) } ?? .zero
  }

  /// The profile as a plan's start sets it.
  public func carryingOut(_ plan: MigrationPlan) -> HypervisorProfile {
    guard case .downtimeLimit(let own) = stopRule else { return self }
    var profile = self
    profile.stopRule = .downtimeLimit(plan.downtimeLimit ?? own)
    if plan.usesAutoConverge { profile.autoConverge = autoConverge ?? AutoConverge() }
    return profile
  }

  /// Nine bytes for a page of 4,096 that holds only zeros (QEMU's stream; others are taken alike).
  public static let zeroPageCostOnTheWire = 9.0 / 4096

  /// Windows Server 2008 R2: ten passes, then the rest.
  public static let windowsServer2008R2 = windows("windows-2008-r2", passesMax: 10)
  /// Windows Server 2012 R2 and later: five passes, then the rest.
  public static let windowsServer2012R2 = windows("windows-2012-r2", passesMax: 5)
  /// QEMU 7.2: until the rest fits into 300 ms; costs fitted to runs on one machine under TCG.
  public static let qemu = HypervisorProfile(
    name: "qemu", stopRule: .downtimeLimit(.milliseconds(300)), setup: .milliseconds(220),
    chunk: .milliseconds(50), sync: .milliseconds(4), resume: .milliseconds(65))

  /// QEMU with its capability `auto-converge`.
  public static let qemuAutoConverge = with(qemu) {
    $0.name = "qemu-auto-converge"
    $0.autoConverge = AutoConverge()
  }
  /// QEMU with its capability `postcopy-ram`, switched over after the first pass; without memory to
  /// send the blackout was 132 ms (measured).
  public static let qemuPostCopy = with(qemu) {
    $0.name = "qemu-post-copy"
    $0.stopRule = .postCopy(afterPasses: 1)
    $0.resume = .milliseconds(132)
  }

  /// QEMU 7.2 as libvirt 9.0 migrates it from peer to peer, measured in 24 migrations under TCG: the
  /// setup takes 0.5 to 0.8 s, and a switch-over to post-copy 0.5 ms longer for each MiB that is
  /// left; after the last page that is fetched it takes libvirt 0.26 to 0.35 s to say so. Measuring,
  /// Pacemaker's look at both nodes and the client's last answers take 3 s more.
  public static let qemuByLibvirt = with(qemu) {
    $0.setup = .milliseconds(650)
    $0.cleanUp = .seconds(3)
    $0.postCopyResume = .milliseconds(30)
    $0.discarding = .mebibytesPerSecond(2000)
    $0.fetchingEnd = .milliseconds(300)
  }

  /// All that a scenario may name.
  public static let all = [
    windowsServer2008R2, windowsServer2012R2, qemu, qemuAutoConverge, qemuPostCopy,
  ]

  private static func with(
    _ pattern: HypervisorProfile, _ change: (inout HypervisorProfile) -> Void
  ) -> HypervisorProfile {
    var profile = pattern
    change(&profile)
    return profile
  }

  /// Setup and the fixed 0.3 s of blackout are estimates; 100 ms stands for "few pages left".
  private static func windows(_ name: String, passesMax: Int) -> HypervisorProfile {
    HypervisorProfile(
      name: name, stopRule: .passes(max: passesMax, small: .milliseconds(100)),
      setup: .seconds(2), deviceState: .mebibytes(1), storageHandover: .milliseconds(90),
      resume: .milliseconds(200))
  }
}

extension Bandwidth {
  /// What of a link's speed reaches the memory: Ethernet frames of 1,500 bytes with IPv4 and TCP
  /// headers and time stamps carry 1,448 bytes in 1,538.
  public var goodput: Bandwidth { Bandwidth(bytesPerSecond: bytesPerSecond * 1448 / 1538) }
}

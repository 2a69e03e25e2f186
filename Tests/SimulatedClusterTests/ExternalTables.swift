import ClusterModel
import MigrationModel

/// A migration that somebody else measured and published, and what the model makes of it.
struct PublishedMigration {
  /// Where it was published.
  var source: String
  /// What was migrated over what.
  var setup: String
  /// Seconds in all; nil where it never ended.
  var seconds: (paper: Double?, model: Double?)
  /// Sent in MiB, where it was published.
  var sent: (paper: Double, model: Double)?
  /// Blackout in milliseconds, where it was published; shown, but not held to: hypervisors and
  /// devices differ.
  var blackout: (paper: Double, model: Double)?
  /// Whether it is only shown, because something is at its limit that the model does not know.
  var isOnlyShown = false

  static let all: [Self] = compression + kubeVirt + simultaneous + eighteenMachines

  /// QEMU, docs/multi-thread-compression.txt: 4,211,524 KiB over 1 Gbit/s, idle and with a program
  /// that writes random numbers. How much of it was zeros, and where the program wrote, is fitted to
  /// what was sent; the times are not.
  private static let compression: [Self] = {
    var profile = HypervisorProfile.qemu
    profile.setup = .zero
    let size = Bytes(4_211_524 * 1024)
    let idle = MigrationForecast(
      of: GuestMemory(size: size, zeroFraction: 1 - 354_800.0 / 4_211_524),
      over: .megabitsPerSecond(893.73), by: profile)
    let writer = WorkingSet(size: .mebibytes(60), rate: .mebibytesPerSecond(15))
    let busy = MigrationForecast(
      of: GuestMemory(size: size, workingSets: [writer]), over: .megabitsPerSecond(936.99),
      by: profile)
    return [
      Self(
        "QEMU 2.3 docs", "4 GB, idle, 1 Gbit/s", (3.333, idle), 363_536.0 / 1024, 100),
      Self(
        "QEMU 2.3 docs", "4 GB, writing, 1 Gbit/s", (37.369, busy), 4_274_143.0 / 1024, 337),
    ]
  }()

  /// KubeVirt's proposal 291: 8 GiB, 1 Gbit/s, mean of ten runs each. The bandwidth is what was sent
  /// by the time that it took; the set of 1 GiB is what `stress` is usually told.
  private static let kubeVirt: [Self] = {
    let link = Bandwidth.mebibytesPerSecond(11_862 / 112.4)
    let forecast = { (megabits: Double) in
      let set = WorkingSet(
        size: .gibibytes(1), rate: .megabitsPerSecond(megabits), pattern: .cyclic)
      return MigrationForecast(
        of: GuestMemory(size: .gibibytes(8), workingSets: [set]), over: link, by: .qemu)
    }
    return [
      Self(
        "KubeVirt 291", "8 GiB, 650 Mbit/s dirtied", (112.4, forecast(650)), 11_862, 451),
      Self("KubeVirt 291", "8 GiB, 900 Mbit/s dirtied", (nil, forecast(900)), nil, nil),
    ]
  }()

  /// A. Finn, Windows Server 2012: machines of 512 MB over 121.6 MB/s, all at once. They get ready
  /// at the same time and share the wire.
  private static let simultaneous: [Self] = [
    (1, 7, 121.6), (10, 40, 121.6), (20, 80, 121.6), (1, 5, 1216), (10, 13, 1216),
    (20, 21, 1216),
  ].map { (count: Double, paper: Double, megabytes: Double) in
    let profile = HypervisorProfile.windowsServer2012R2
    let guest = GuestMemory(size: .mebibytes(512), zeroFraction: 0.1)
    let one = MigrationForecast(
      of: guest, over: Bandwidth(bytesPerSecond: megabytes * 1e6 / count), by: profile)
    var row = Self(
      "A. Finn", "\(Int(count)) x 512 MB, \(Int(megabytes)) MB/s", (paper, one), nil, nil)
    row.seconds.model = row.seconds.model.map { $0 + profile.cleanUp.seconds }
    // At ten times the speed the processors decide, not the wire.
    row.isOnlyShown = megabytes > 1000
    return row
  }

  /// K. Holman, 2012: 18 machines with about 80 GB, one after the other; with jumbo frames on the
  /// fast link. What they write, each 30 MiB/s in 640 MiB, is fitted to the slow link; the fast one
  /// is not.
  private static let eighteenMachines: [Self] = [
    (795, Bandwidth.megabitsPerSecond(1000).goodput, "1 Gbit/s"),
    (65, Bandwidth(bytesPerSecond: 1250e6 * 8948 / 9038), "10 Gbit/s"),
  ].map { (paper: Double, link: Bandwidth, name: String) in
    let set = WorkingSet(size: .mebibytes(640), rate: .mebibytesPerSecond(30))
    let guest = GuestMemory(size: Bytes(80_000_000_000 / 18), workingSets: [set])
    let one = MigrationForecast(of: guest, over: link, by: .windowsServer2012R2)
    var row = Self("K. Holman", "18 machines, 80 GB, \(name)", (paper, one), nil, nil)
    // Only what the wire is busy with: each gets ready while the one before is sent.
    row.seconds.model = 18 * one.copy.seconds
    return row
  }

  private init(
    _ source: String, _ setup: String, _ seconds: (Double?, MigrationForecast), _ sent: Double?,
    _ blackout: Double?
  ) {
    let model = seconds.1
    self.source = source
    self.setup = setup
    self.seconds = (seconds.0, model.total?.seconds)
    self.sent = sent.map { ($0, model.sent.mebibytes) }
    self.blackout = blackout.map { ($0, model.blackout.milliseconds) }
  }
}

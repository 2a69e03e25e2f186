import ClusterModel
import MigrationModel

/// One row of the pre-copy arithmetic: seconds of memory copy and of blackout under each stop rule,
/// without fixed costs; nil where it never ends.
struct ArithmeticRow {
  var memory: Double
  var workingSet: Double
  var bandwidth: Double
  var rate: Double
  var tenPasses: (copy: Double, blackout: Double)
  var fivePasses: (copy: Double, blackout: Double)
  var qemu: (copy: Double, blackout: Double)?

  /// MiB and MiB/s; a sweep over the working set; 112 and 1,120 MiB/s are 1 and 10 Gbit/s.
  static let all: [ArithmeticRow] = [
    Self(4096, 512, 112, 10, (40, 0), (40, 0), (40, 0.29)),
    Self(4096, 512, 112, 50, (45, 0), (45, 0.18), (45, 0.18)),
    Self(4096, 512, 112, 100, (64, 1.65), (52, 2.91), (77, 0.27)),
    Self(4096, 512, 112, 300, (78, 4.57), (55, 4.57), nil),
    Self(4096, 512, 1120, 300, (4.3, 0), (4.3, 0), (4.1, 0.12)),
    Self(8192, 1024, 112, 100, (128, 3.30), (104, 5.81), (156, 0.27)),
    Self(8192, 1024, 112, 300, (155, 9.14), (110, 9.14), nil),
    Self(32768, 4096, 112, 100, (511, 13.2), (417, 23.2), (631, 0.28)),
    Self(32768, 4096, 1120, 300, (34, 0), (34, 0.02), (34, 0.26)),
  ]

  init(
    _ memory: Double, _ workingSet: Double, _ bandwidth: Double, _ rate: Double,
    _ tenPasses: (Double, Double), _ fivePasses: (Double, Double), _ qemu: (Double, Double)?
  ) {
    self.memory = memory
    self.workingSet = workingSet
    self.bandwidth = bandwidth
    self.rate = rate
    self.tenPasses = tenPasses
    self.fivePasses = fivePasses
    self.qemu = qemu
  }

  func forecast(_ rule: StopRule) -> MigrationForecast {
    let set = WorkingSet(
      size: .mebibytes(workingSet), rate: .mebibytesPerSecond(rate), pattern: .cyclic)
    return MigrationForecast(
      of: GuestMemory(size: .mebibytes(memory), workingSets: [set]),
      over: .mebibytesPerSecond(bandwidth),
      by: HypervisorProfile(name: "arithmetic", stopRule: rule))
  }
}

/// One migration that QEMU 7.2 really made, under TCG over a shaped link, against the reference
/// model fitted to such runs: 62.5 MiB of 256.5 are zero, and the same share of the larger guest.
struct MeasuredRow {
  var link: Double
  var limit = 0.3
  var memory = 256.5
  var workingSet: Double
  var rate: Double
  var pattern: WorkingSet.Pattern
  var seconds: (real: Double, model: Double)
  var sent: (real: Double, model: Double)
  /// Milliseconds.
  var blackout: (real: Double, model: Double)

  static let all: [MeasuredRow] = [
    Self(400, 0, 0, .cyclic, (4.48, 4.46), (194.5, 195.3), (187, 301)),
    Self(400, 32, 8, .cyclic, (5.18, 5.25), (226.5, 231.1), (333, 327)),
    Self(400, 64, 20, .cyclic, (6.79, 6.73), (305.1, 299.0), (345, 349)),
    Self(400, 64, 20, .random, (5.89, 5.83), (260.9, 258.1), (346, 363)),
    Self(400, 64, 30, .random, (6.46, 6.49), (291.1, 288.0), (339, 360)),
    Self(400, 64, 40, .cyclic, (11.27, 11.25), (507.7, 504.9), (360, 365)),
    Self(400, 64, 20, .cyclic, (6.99, 6.94), (310.6, 308.5), (144, 156), limit: 0.1),
    Self(400, 64, 20, .cyclic, (6.01, 6.18), (266.0, 273.9), (1012, 1055), limit: 1),
    Self(200, 32, 8, .cyclic, (10.69, 10.83), (238.7, 244.1), (358, 352)),
    Self(200, 64, 10, .random, (11.89, 11.84), (267.9, 267.4), (353, 362)),
    Self(200, 64, 18, .cyclic, (21.48, 20.85), (483.5, 473.7), (376, 358)),
    Self(800, 32, 32, .cyclic, (2.82, 2.75), (226.0, 231.8), (221, 328)),
    Self(800, 64, 40, .random, (3.06, 2.90), (252.9, 245.9), (322, 332)),
    Self(800, 64, 72, .cyclic, (5.26, 4.10), (453.0, 354.9), (313, 364)),
    Self(400, 96, 30, .cyclic, (14.30, 13.85), (629.7, 626.6), (343, 355), memory: 512.5),
  ]

  init(
    _ link: Double, _ workingSet: Double, _ rate: Double, _ pattern: WorkingSet.Pattern,
    _ seconds: (Double, Double), _ sent: (Double, Double), _ blackout: (Double, Double),
    limit: Double = 0.3, memory: Double = 256.5
  ) {
    self.link = link
    self.limit = limit
    self.memory = memory
    self.workingSet = workingSet
    self.rate = rate
    self.pattern = pattern
    self.seconds = seconds
    self.sent = sent
    self.blackout = blackout
  }

  var forecast: MigrationForecast {
    // The guest's kernel itself writes a little, anywhere in 3 MiB.
    let kernel = WorkingSet(size: .mebibytes(3), rate: .mebibytesPerSecond(0.6))
    let writer = WorkingSet(
      size: .mebibytes(workingSet), rate: .mebibytesPerSecond(rate), pattern: pattern)
    var profile = HypervisorProfile.qemu
    profile.stopRule = .downtimeLimit(.milliseconds(limit * 1000))
    return MigrationForecast(
      of: GuestMemory(
        size: .mebibytes(memory), zeroFraction: 62.5 / 256.5,
        workingSets: rate > 0 ? [writer, kernel] : [kernel]),
      over: Bandwidth(bytesPerSecond: link * 125_000 * 0.967), by: profile)
  }
}

public import ClusterModel

/// A part of a machine's memory that it keeps writing to (Clark et al., "Live Migration of Virtual
/// Machines", NSDI 2005, section 3: the writable working set).
public struct WorkingSet: Hashable, Sendable, Codable {
  /// In which order the machine writes.
  public enum Pattern: String, Hashable, Sendable, Codable, CaseIterable {
    /// Anywhere, independently: a page may be written again before another is written once.
    case random
    /// One page after the other, then from the start.
    case cyclic
  }

  /// Its size.
  public var size: Bytes
  /// The rate of page writes, counting every write to a page as a whole page.
  public var rate: Bandwidth
  /// In which order the machine writes.
  public var pattern: Pattern

  /// Makes a working set.
  public init(size: Bytes, rate: Bandwidth, pattern: Pattern = .random) {
    self.size = size
    self.rate = rate
    self.pattern = pattern
  }

  /// The distinct bytes written in a time: what a pass of that length leaves to send again.
  ///
  /// Random writes saturate, D(t) = W(1 - e^(-rt/W)), exact for independent page hits; a sweep
  /// stops growing when it has come round, D(t) = min(W, rt).
  public func dirtied(in time: Duration) -> Bytes {
    Bytes(Int64(dirtied(seconds: time.seconds, factor: 1).rounded()))
  }

  func dirtied(seconds: Double, factor: Double) -> Double {
    let size = Double(self.size.count)
    let written = rate.bytesPerSecond * factor * seconds
    guard size > 0, written > 0 else { return 0 }
    return switch pattern {
    case .random: size * (1 - exponential(-written / size))
    case .cyclic: min(size, written)
    }
  }

  /// The share of what a pass left unsent that the new dirt covers: fitted to sixteen runs of QEMU
  /// 7.2 (mean error 3 % in total time).
  var overlap: Double { pattern == .random ? 1 : 0.5 }
}

/// What a live migration has to move: a machine's memory, and how the machine writes to it.
public struct GuestMemory: Hashable, Sendable, Codable {
  /// The most working sets; a hot small and a cold large one already fit measured curves.
  public static let workingSetsMax = 8

  /// The size.
  public var size: Bytes
  /// The share of pages that hold only zeros, from 0 to 1: they cost a few bytes in the first pass.
  public var zeroFraction: Double
  /// Where the machine writes; sets are taken as disjoint.
  public var workingSets: [WorkingSet]

  /// Makes a memory.
  public init(size: Bytes, zeroFraction: Double = 0, workingSets: [WorkingSet] = []) {
    self.size = size
    self.zeroFraction = min(max(zeroFraction, 0), 1)
    self.workingSets = workingSets
  }

  /// The bytes in pages that hold more than zeros.
  var content: Double {
    get { Double(size.count) * (1 - zeroFraction) }
    set { zeroFraction = min(max(1 - newValue / max(Double(size.count), 1), 0), 1) }
  }

  /// The rate of page writes of all working sets together.
  public var writeRate: Bandwidth {
    Bandwidth(bytesPerSecond: workingSets.reduce(0) { $0 + $1.rate.bytesPerSecond })
  }

  /// The distinct bytes written in a time: D(t), the sum over the working sets.
  public func dirtied(in time: Duration) -> Bytes {
    Bytes(Int64(dirtied(seconds: time.seconds, factor: 1).bytes.rounded()))
  }

  /// The distinct bytes written, and their overlap with unsent ones, by how much each set adds.
  func dirtied(seconds: Double, factor: Double) -> (bytes: Double, overlap: Double) {
    var bytes = 0.0
    var weighted = 0.0
    for set in workingSets {
      let part = set.dirtied(seconds: seconds, factor: factor)
      bytes += part
      weighted += part * set.overlap
    }
    let whole = Double(size.count)
    return (min(bytes, whole), bytes > 0 ? weighted / bytes : 0)
  }

  /// All that the machine ever writes to.
  var writable: Double {
    min(workingSets.reduce(0) { $0 + Double($1.size.count) }, Double(size.count))
  }
}

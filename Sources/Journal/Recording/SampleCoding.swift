internal import ClusterModel
internal import FoundationEssentials

/// Readings of a memory copy as bytes: what each differs in from the one before, as numbers of one
/// to ten bytes, smallest first (LEB128), signs folded in. A reading takes about 15 bytes; rates are
/// rounded to bytes a second.
struct SampleCoding {
  private var last = Array(repeating: Int64(0), count: Self.fieldCount)

  private static let fieldCount = 7
  /// Stands for a dirty rate that was not measured.
  private static let unmeasured: Int64 = -1

  /// The bytes of the next reading.
  mutating func encode(_ sample: MigrationSample) -> Data {
    var data = Data()
    for (index, value) in Self.fields(of: sample).enumerated() {
      Self.append(Self.folded(value &- last[index]), to: &data)
      last[index] = value
    }
    return data
  }

  /// The readings in some bytes; what comes after bytes that make no sense is left out.
  static func decode(_ data: Data) -> [MigrationSample] {
    var samples: [MigrationSample] = []
    var last = Array(repeating: Int64(0), count: fieldCount)
    var rest = data[...]
    while !rest.isEmpty {
      for index in 0..<fieldCount {
        guard let number = takeNumber(from: &rest) else { return samples }
        last[index] = last[index] &+ unfolded(number)
      }
      samples.append(sample(of: last))
    }
    return samples
  }

  private static func fields(of sample: MigrationSample) -> [Int64] {
    let progress = sample.progress
    return [
      sample.at.nanoseconds, Int64(progress.pass), progress.sent.count, progress.remaining.count,
      progress.total.count, rounded(progress.rate),
      progress.dirtyRate.map { max(0, rounded($0)) } ?? unmeasured,
    ]
  }

  private static func sample(of fields: [Int64]) -> MigrationSample {
    MigrationSample(
      at: MonotonicTime(nanoseconds: fields[0]),
      progress: MigrationProgress(
        pass: Int(fields[1]), sent: Bytes(fields[2]), remaining: Bytes(fields[3]),
        total: Bytes(fields[4]), rate: Bandwidth(bytesPerSecond: Double(fields[5])),
        dirtyRate: fields[6] == unmeasured
          ? nil : Bandwidth(bytesPerSecond: Double(fields[6]))))
  }

  private static func rounded(_ rate: Bandwidth) -> Int64 {
    Int64(exactly: rate.bytesPerSecond.rounded()) ?? 0
  }

  private static func folded(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }

  private static func unfolded(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  private static func append(_ number: UInt64, to data: inout Data) {
    var rest = number
    while rest >= 0x80 {
      data.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    data.append(UInt8(rest))
  }

  private static func takeNumber(from data: inout Data.SubSequence) -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = data.popFirst() else { return nil }
      number |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte & 0x80 == 0 { return number }
    }
    return nil
  }
}

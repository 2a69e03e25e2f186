/// A guest of the lab: one processor, an echo server on TCP port 7, a heartbeat on its serial line,
/// and a workload of known size, which a client can change while it runs.
///
/// A line `hold MIB` or `write MIB RATE` (MiB of working set, MiB a second) sent to `controlPort` is
/// answered with `ok` when it is in force, or with `error: ` and the reason; 0 means none.
public struct LabGuest: Equatable, Sendable {
  /// A working set that is rewritten over and over.
  public struct Writer: Equatable, Sendable {
    /// What is rewritten, one byte in each page, in turn.
    public let workingSetMiB: Int
    /// How much of it becomes dirty in a second.
    public let mibPerSecond: Int

    /// A writer of one pace.
    public init(workingSetMiB: Int, mibPerSecond: Int) {
      self.workingSetMiB = workingSetMiB
      self.mibPerSecond = mibPerSecond
    }
  }

  /// Its libvirt domain's and its cluster resource's.
  public let name: String
  /// The last number of its address on the virtual machine network, 10.9.0.0/24.
  public let host: Int
  /// What libvirt gives it, in MiB.
  public let memoryMiB: Int
  /// Memory filled once and left alone: it makes the first copy as long as that of a real server.
  public let heldMiB: Int
  /// `nil` for a quiet guest.
  public let writer: Writer?

  /// `host` is from 11 to 253, and each guest's own.
  public init(name: String, host: Int, memoryMiB: Int = 256, heldMiB: Int, writer: Writer?) {
    self.name = name
    self.host = host
    self.memoryMiB = memoryMiB
    self.heldMiB = heldMiB
    self.writer = writer
  }

  /// Where its echo server listens, on port 7.
  public var address: String { "10.9.0.\(host)" }

  /// Where its workload is changed.
  public static let controlPort = 9

  /// A quiet one, a modest writer, one that plain pre-copy never moves at 60 MiB/s, and a mail
  /// server that writes a little.
  public static let standard = [
    LabGuest(name: "files-01", host: 11, heldMiB: 128, writer: nil),
    LabGuest(
      name: "web-01", host: 12, heldMiB: 80,
      writer: Writer(workingSetMiB: 32, mibPerSecond: 20)),
    LabGuest(
      name: "db-01", host: 13, heldMiB: 0,
      writer: Writer(workingSetMiB: 128, mibPerSecond: 400)),
    LabGuest(
      name: "mail-01", host: 14, heldMiB: 96,
      writer: Writer(workingSetMiB: 8, mibPerSecond: 4)),
  ]

  /// Those for measurements: they do nothing until a client gives them a workload.
  public static let bench = [
    LabGuest(name: "bench-01", host: 21, heldMiB: 0, writer: nil),
    LabGuest(name: "bench-02", host: 22, memoryMiB: 512, heldMiB: 0, writer: nil),
  ]

  /// All that a lab can be asked for by name.
  public static let known = standard + bench
}

internal import ClusterModel
internal import FoundationEssentials
internal import MigrationModel

/// A machine in a row of the store: where it is stands apart from what it is, since thousands of
/// machines are alike in that, and `MachineRows` then has to understand it only once.
struct MachineRow: Equatable {
  var machine: VirtualMachine
  /// What the cluster does not know of it.
  var memory: GuestMemory?

  /// The row as bytes; its name, which is the machine's, is not among them.
  func encoded(by encoder: JSONEncoder) throws -> Data {
    var common = machine
    common.id = ""
    common.owner = nil
    common.volume = nil
    common.disk = nil
    let places = [machine.owner?.rawValue, machine.volume?.rawValue, machine.disk?.rawValue]
    return NetStrings.join(
      places.map { Data(($0.map { "=\($0)" } ?? "").utf8) }
        + [try encoder.encode(common), try memory.map { try encoder.encode($0) } ?? Data()])
  }
}

/// Reads rows of machines, many of which have much in common.
struct MachineRows {
  /// A machine as format 1 of the store had it, in one piece of JSON.
  private struct Whole: Decodable {
    var machine: VirtualMachine
    var memory: GuestMemory?
  }

  /// Whether a row was in the form of an earlier Ferry.
  private(set) var areOld = false
  private var machines: [Piece: VirtualMachine] = [:]
  private var memories: [Piece: GuestMemory] = [:]
  private let decoder = JSONDecoder()

  /// Reads a row.
  mutating func read(_ name: String, _ content: Data) throws -> MachineRow {
    guard content.first != UInt8(ascii: "{") else {
      areOld = true
      let whole = try decoder.decode(Whole.self, from: content)
      return MachineRow(machine: whole.machine, memory: whole.memory)
    }
    var pieces = NetStrings(content)
    let owner = Self.place(try pieces.next())
    let volume = Self.place(try pieces.next())
    let disk = Self.place(try pieces.next())
    var machine = try Self.value(Piece(bytes: try pieces.next()), &machines, decoder)
    machine.id = MachineID(rawValue: name)
    machine.owner = owner.map(NodeID.init(rawValue:))
    machine.volume = volume.map(VolumeID.init(rawValue:))
    machine.disk = disk.map(DiskID.init(rawValue:))
    let memory = Piece(bytes: try pieces.next())
    guard !memory.bytes.isEmpty else { return MachineRow(machine: machine) }
    return MachineRow(machine: machine, memory: try Self.value(memory, &memories, decoder))
  }

  /// A name that may be missing.
  private static func place(_ piece: Data) -> String? {
    piece.isEmpty ? nil : String(decoding: piece.dropFirst(), as: UTF8.self)
  }

  private static func value<Value: Decodable>(
    _ piece: Piece, _ known: inout [Piece: Value], _ decoder: JSONDecoder
  ) throws -> Value {
    if let value = known[piece] { return value }
    let value = try decoder.decode(Value.self, from: piece.bytes)
    known[piece] = value
    return value
  }
}

/// Bytes to look something up by. `Data` takes only its first 80 bytes into its hash, in which all
/// machines are alike.
private struct Piece: Hashable {
  let bytes: Data

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

internal import ClusterModel
internal import XMLDocuments

/// What a domain is made of, from its XML.
struct DomainDescription: Hashable, Sendable {
  /// The namespace of Ferry's own entry in a domain's metadata.
  static let probeNamespace = "urn:ferry:probe"

  /// The largest memory that is believed, in the unit of the text; 1 TiB given in KiB is a
  /// thousandth of it.
  private static let memoryMax = 1e12

  /// A disk.
  struct Disk: Hashable, Sendable {
    /// The file or device behind it; nil when there is none, or it lies on the network.
    var path: String?
    /// Whether `path` is a file.
    var isFile: Bool
    /// The format of the file, such as `qcow2`.
    var format: String
    /// What it looks like to the machine: `disk`, `cdrom`, `floppy` or `lun`.
    var device: String
    /// Whether the machine only reads it.
    var isReadOnly: Bool

    /// Whether it belongs to what a snapshot keeps.
    var isWritten: Bool { device != "cdrom" && device != "floppy" && !isReadOnly }
  }

  /// Its name.
  var name: String
  /// Its memory.
  var memory: Bytes
  /// Its virtual processors.
  var processors: Int
  /// The processor that it sees.
  var processor: DomainProcessor
  /// Whether it suits other processors from its next start on, where that is known.
  var isPlanProcessorCompatible: Bool?
  /// Its disks.
  var disks: [Disk]
  /// The bridge, or libvirt's network, of its first interface.
  var networkSwitch: String?
  /// Devices of its node that it was given; what they are, in libvirt's words.
  var hostDevices: [String]
  /// The program that runs it.
  var emulator: String?
  /// Where a client finds it, from `<metadata><probe xmlns="urn:ferry:probe" …/></metadata>`.
  var endpoint: ClientEndpoint?

  /// Reads the XML of a domain.
  init(xml: String) throws(XMLFault) {
    let root = try XMLElement(parsing: xml)
    guard root.name == "domain", let name = root.first("name")?.text, !name.isEmpty else {
      throw XMLFault(message: "this is no description of a domain", line: 1)
    }
    self.name = name
    memory = root.first("memory").map(Self.memory) ?? .zero
    processors = root.first("vcpu").flatMap { Int($0.trimmedText) } ?? 1
    processor = DomainProcessor(root)
    let devices = root.first("devices")
    disks = (devices?.all("disk") ?? []).map(Disk.init)
    networkSwitch =
      devices?.all("interface").lazy.compactMap { interface in
        let source = interface.first("source")
        return source?["bridge"] ?? source?["network"]
      }.first
    hostDevices = (devices?.all("hostdev") ?? []).map { $0["type"] ?? "host" }
    emulator = devices?.first("emulator").map { String($0.trimmedText) }
    let probe = root.first("metadata")?.children.first {
      $0.name == "probe" && $0.namespace == Self.probeNamespace
    }
    endpoint = probe?["address"].map { address in
      ClientEndpoint(address: address, port: probe?["port"].flatMap { Int($0) })
    }
  }

  /// The files and devices behind its disks.
  var diskPaths: [String] { disks.compactMap(\.path) }

  private static func memory(_ element: XMLElement) -> Bytes {
    let text = Double(element.trimmedText) ?? 0
    // No unit makes more of it than a number of bytes can hold.
    let count = text.isFinite ? max(0, min(text, memoryMax)) : 0
    return switch element["unit"] ?? "KiB" {
    case "b", "bytes": Bytes(Int64(count))
    case "KB": Bytes(Int64(count * 1e3))
    case "M", "MiB": .mebibytes(count)
    case "MB": Bytes(Int64(count * 1e6))
    case "G", "GiB": .gibibytes(min(count, 1e9))
    case "GB": Bytes(Int64(min(count, 1e9) * 1e9))
    case "T", "TiB": .gibibytes(min(count, 1e6) * 1024)
    default: .kibibytes(count)
    }
  }
}

extension DomainDescription.Disk {
  fileprivate init(_ element: XMLElement) {
    let source = element.first("source")
    path = source?["file"] ?? source?["dev"]
    isFile = source?["file"] != nil
    format = element.first("driver")?["type"] ?? "raw"
    device = element["device"] ?? "disk"
    isReadOnly = element.first("readonly") != nil
  }
}

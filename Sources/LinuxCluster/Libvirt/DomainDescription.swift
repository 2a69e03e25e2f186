internal import ClusterModel

/// What a domain is made of, from its XML.
struct DomainDescription: Hashable, Sendable {
  /// The namespace of Ferry's own entry in a domain's metadata.
  static let probeNamespace = "urn:ferry:probe"

  /// The largest memory that is believed, in the unit of the text; 1 TiB given in KiB is a
  /// thousandth of it.
  private static let memoryMax = 1e12

  /// Its name.
  var name: String
  /// Its memory.
  var memory: Bytes
  /// Its virtual processors.
  var processors: Int
  /// The files behind its disks.
  var diskPaths: [String]
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
    diskPaths = (root.first("devices")?.all("disk") ?? []).compactMap { disk in
      let source = disk.first("source")
      return source?["file"] ?? source?["dev"]
    }
    let probe = root.first("metadata")?.children.first {
      $0.name == "probe" && $0.namespace == Self.probeNamespace
    }
    endpoint = probe?["address"].map { address in
      ClientEndpoint(address: address, port: probe?["port"].flatMap { Int($0) })
    }
  }

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

/// The names and templates of a chunk: each is written where it is first used, and found again by
/// its offset; those whose hashes share a bucket are chained.
struct EVTXTables {
  /// The number of chains of names.
  static let nameBuckets = 64
  /// The number of chains of templates.
  static let templateBuckets = 32
  /// What each fragment of binary XML begins with: its token, version 1.1, no flags.
  static let fragmentHeader: [UInt8] = [0x0F, 1, 1, 0]

  /// The tokens of binary XML that Ferry writes ([MS-EVEN6] 2.2.12).
  private enum Token {
    static let end: UInt8 = 0x00
    static let openElement: UInt8 = 0x01
    static let closeStart: UInt8 = 0x02
    static let closeEmpty: UInt8 = 0x03
    static let closeElement: UInt8 = 0x04
    static let value: UInt8 = 0x05
    static let attribute: UInt8 = 0x06
    static let templateInstance: UInt8 = 0x0C
    static let optionalValue: UInt8 = 0x0E
    /// Added to a token when more of its kind follow, or an element has attributes.
    static let more: UInt8 = 0x40
  }

  private var names: [String: UInt32] = [:]
  private var nameChains = [UInt32](repeating: 0, count: nameBuckets)
  private var templates: [[String]: UInt32] = [:]
  private var templateChains = [UInt32](repeating: 0, count: templateBuckets)

  /// Writes both tables' chains, as they stand in the chunk's header.
  func write(to header: inout ByteWriter) {
    for offset in nameChains + templateChains { header.append(offset) }
  }

  /// Writes that a template is used, and the template itself where it was not yet.
  ///
  /// - Parameter start: Where in the chunk the writer's first byte comes to lie.
  mutating func writeInstance(
    of template: EVTXTemplate, to record: inout ByteWriter, at start: Int
  ) {
    let guid = Self.identifier(of: template.names)
    let id = guid.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    record.append(Token.templateInstance)
    record.append(UInt8(1))
    record.append(id)
    if let known = templates[template.names] {
      record.append(known)
      return
    }
    let offset = UInt32(start + record.count + 4)
    let bucket = Int(id) % Self.templateBuckets
    record.append(offset)
    record.append(templateChains[bucket])
    templateChains[bucket] = offset
    templates[template.names] = offset
    record.append(guid)
    let size = record.count
    record.append(UInt32(0))
    record.append(Self.fragmentHeader)
    write(template.root, to: &record, at: start)
    record.append(Token.end)
    record.replace(at: size, with: UInt32(record.count - size - 4))
  }

  private mutating func write(_ node: EVTXNode, to record: inout ByteWriter, at start: Int) {
    switch node {
    case .text(let text):
      record.append(Token.value)
      record.append(EVTXValue.Kind.text.rawValue)
      record.append(UInt16(text.utf16.count))
      record.append(utf16: text)
    case .value(let number, let kind):
      record.append(Token.optionalValue)
      record.append(UInt16(number))
      record.append(kind.rawValue)
    case .element(let name, let attributes, let children):
      record.append(attributes.isEmpty ? Token.openElement : Token.openElement | Token.more)
      record.append(UInt16.max)
      let size = record.count
      record.append(UInt32(0))
      write(name: name, to: &record, at: start)
      if !attributes.isEmpty { write(attributes, to: &record, at: start) }
      if children.isEmpty {
        record.append(Token.closeEmpty)
      } else {
        record.append(Token.closeStart)
        for child in children { write(child, to: &record, at: start) }
        record.append(Token.closeElement)
      }
      record.replace(at: size, with: UInt32(record.count - size - 4))
    }
  }

  private mutating func write(
    _ attributes: [EVTXNode.Attribute], to record: inout ByteWriter, at start: Int
  ) {
    let size = record.count
    record.append(UInt32(0))
    for (index, attribute) in attributes.enumerated() {
      let isLast = index == attributes.count - 1
      record.append(isLast ? Token.attribute : Token.attribute | Token.more)
      write(name: attribute.name, to: &record, at: start)
      write(attribute.content, to: &record, at: start)
    }
    record.replace(at: size, with: UInt32(record.count - size - 4))
  }

  private mutating func write(name: String, to record: inout ByteWriter, at start: Int) {
    if let known = names[name] {
      record.append(known)
      return
    }
    let offset = UInt32(start + record.count + 4)
    let hash = Self.hash(of: name)
    let bucket = Int(hash) % Self.nameBuckets
    record.append(offset)
    record.append(nameChains[bucket])
    nameChains[bucket] = offset
    names[name] = offset
    record.append(hash)
    record.append(UInt16(name.utf16.count))
    record.append(utf16: name)
    record.append(UInt16(0))
  }

  /// The lower half of a name's hash, which adds each UTF-16 unit to 65599 times what it was.
  static func hash(of name: String) -> UInt16 {
    UInt16(truncatingIfNeeded: name.utf16.reduce(UInt32(0)) { $0 &* 65_599 &+ UInt32($1) })
  }

  /// A template's identifier, the same for the same names: two FNV-1a hashes of 64 bits, marked as a
  /// GUID of version 8 (RFC 9562), which leaves the rest to whoever makes it.
  private static func identifier(of names: [String]) -> [UInt8] {
    let text = Array(("Ferry\0" + names.joined(separator: "\0")).utf8)
    func hash(_ start: UInt64) -> UInt64 {
      text.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    var writer = ByteWriter()
    writer.append(hash(0xCBF2_9CE4_8422_2325))
    writer.append(hash(0x8422_2325_CBF2_9CE4))
    var bytes = writer.bytes
    bytes[7] = bytes[7] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }
}

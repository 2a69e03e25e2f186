private import CLibXML2
private import Glibc

/// An element of a document that another program wrote.
struct XMLElement: Hashable, Sendable {
  /// The largest document that is read.
  static let bytesMax = 32 * 1024 * 1024
  /// The most elements that are read.
  static let elementsMax = 500_000
  /// The deepest nesting that is read; it also bounds the stack.
  static let depthMax = 128

  /// Its name, without the prefix of a namespace.
  var name: String
  /// Its namespace.
  var namespace: String?
  /// Its attributes.
  var attributes: [String: String] = [:]
  /// Its elements, in order.
  var children: [XMLElement] = []
  /// The text directly in it.
  var text = ""

  /// The value of an attribute.
  subscript(attribute: String) -> String? { attributes[attribute] }
  /// The text without blanks around it.
  var trimmedText: Substring {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
  /// Whether an attribute says yes.
  func isTrue(_ attribute: String) -> Bool { self[attribute] == "true" }
  /// The first element of a name.
  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }
  /// The elements of a name.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// Visits this element and all below it, in document order.
  func walk(_ visit: (XMLElement) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}

/// Why a document can't be read.
struct XMLFault: Error, Hashable {
  /// What is wrong.
  var message: String
  /// Where.
  var line: Int
}

extension XMLElement {
  /// Reads a document; nothing is fetched and no entity is replaced by a file.
  init(parsing document: String) throws(XMLFault) {
    guard document.utf8.count <= Self.bytesMax else {
      throw XMLFault(message: "it is larger than \(Self.bytesMax) bytes", line: 1)
    }
    guard let context = xmlNewParserCtxt() else {
      throw XMLFault(message: "there is no memory to read it", line: 1)
    }
    defer { xmlFreeParserCtxt(context) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue
    let parsed = document.utf8CString.withUnsafeBufferPointer { bytes in
      xmlCtxtReadMemory(
        context, bytes.baseAddress, Int32(bytes.count - 1), nil, nil, Int32(options))
    }
    guard let parsed else { throw Self.fault(context) }
    defer { xmlFreeDoc(parsed) }
    guard let root = xmlDocGetRootElement(parsed) else {
      throw XMLFault(message: "it holds no element", line: 1)
    }
    var room = Self.elementsMax
    self = try Self.copy(root, depth: 1, room: &room)
  }

  private static func fault(_ context: xmlParserCtxtPtr) -> XMLFault {
    guard let error = xmlCtxtGetLastError(context) else {
      return XMLFault(message: "it is no XML", line: 1)
    }
    let message = error.pointee.message.map { String(cString: $0) } ?? "it is no XML"
    return XMLFault(
      message: String(message.drop(while: \.isWhitespace).prefix { !$0.isNewline }),
      line: Int(error.pointee.line))
  }

  private static func copy(
    _ node: xmlNodePtr, depth: Int, room: inout Int
  ) throws(XMLFault) -> XMLElement {
    room -= 1
    guard depth <= depthMax, room >= 0 else {
      throw XMLFault(
        message: "it has more than \(elementsMax) elements or \(depthMax) levels",
        line: Int(xmlGetLineNo(node)))
    }
    var element = XMLElement(
      name: string(node.pointee.name) ?? "",
      namespace: node.pointee.ns.flatMap { string($0.pointee.href) })
    var attribute = node.pointee.properties
    while let current = attribute {
      if let name = string(current.pointee.name), let value = xmlGetNoNsProp(node, name) {
        element.attributes[name] = string(value)
        // libxml2's own `xmlFree` is a variable; nobody in Ferry sets it to anything but this.
        free(value)
      }
      attribute = current.pointee.next
    }
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        element.children.append(try copy(current, depth: depth + 1, room: &room))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        element.text += string(current.pointee.content) ?? ""
      default: break
      }
      child = current.pointee.next
    }
    return element
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
    text.map { String(cString: $0) }
  }
}

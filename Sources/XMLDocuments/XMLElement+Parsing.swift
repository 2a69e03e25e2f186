private import CLibXML2
private import Glibc

extension XMLElement {
  /// Reads a document; nothing is fetched and no entity is replaced by a file.
  public init(parsing document: String) throws(XMLFault) {
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
        context, bytes.baseAddress, Int32(bytes.count - 1), nil, "UTF-8", Int32(options))
    }
    guard let parsed else { throw XMLFault(context) }
    defer { xmlFreeDoc(parsed) }
    guard let root = xmlDocGetRootElement(parsed) else {
      throw XMLFault(message: "it holds no element", line: 1)
    }
    var room = Self.elementsMax
    self = try Self.copy(root, depth: 1, room: &room)
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

/// An element of a document that another program wrote.
public struct XMLElement: Hashable, Sendable {
  /// The largest document that is read.
  public static let bytesMax = 32 * 1024 * 1024
  /// The most elements that are read.
  public static let elementsMax = 500_000
  /// The deepest nesting that is read; it also bounds the stack.
  public static let depthMax = 128

  /// Its name, without the prefix of a namespace.
  public var name: String
  /// Its namespace.
  public var namespace: String?
  /// Its attributes.
  public var attributes: [String: String] = [:]
  /// Its elements, in order.
  public var children: [XMLElement] = []
  /// The text directly in it.
  public var text = ""

  /// The value of an attribute.
  public subscript(attribute: String) -> String? { attributes[attribute] }
  /// The text without blanks around it.
  public var trimmedText: Substring {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
  /// Whether an attribute says yes.
  public func isTrue(_ attribute: String) -> Bool { self[attribute] == "true" }
  /// The first element of a name.
  public func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }
  /// The elements of a name.
  public func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// Visits this element and all below it, in document order.
  public func walk(_ visit: (XMLElement) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}

/// Where the elements of a well-formed document stand in its text, in document order as
/// `XMLElement.walk` visits them; libxml2 keeps no columns.
public struct XMLPlaces: Sendable {
  /// A place in the text.
  public struct Place: Hashable, Sendable {
    /// In which line, from 1.
    public var line: Int
    /// At which character of the line, from 1.
    public var column: Int
  }

  /// One element.
  private struct Element {
    var tag: Int
    var content: Int
  }

  private let scalars: [Unicode.Scalar]
  private var elements: [Element] = []

  /// Looks through a document that was read without a fault.
  public init(_ document: String) {
    // As XML has it, a line ends with a line feed, however it was written.
    scalars = Array(document.replacing("\r\n", with: "\n").unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "<" else {
        index += 1
        continue
      }
      if let end = Self.skipped(scalars, at: index) {
        index = end
      } else {
        let tag = index
        index = Self.endOfTag(scalars, from: index)
        guard tag + 1 < scalars.count, scalars[tag + 1] != "/" else { continue }
        elements.append(Element(tag: tag, content: index))
      }
    }
  }

  /// Where the tag of the element at an index begins.
  public func tag(of element: Int) -> Place {
    elements.indices.contains(element) ? place(elements[element].tag) : place(0)
  }

  /// Where a character of an element's text stands; the text is counted as the parser gives it,
  /// with a reference to a character as one.
  ///
  /// - Parameter offset: The number of Unicode scalars of the text before it.
  public func text(of element: Int, at offset: Int) -> Place {
    guard elements.indices.contains(element) else { return place(0) }
    var index = elements[element].content
    var left = offset
    var isLiteral = false
    while index < scalars.count {
      if isLiteral, matches("]]>", at: index) {
        isLiteral = false
        index += 3
      } else if !isLiteral, matches("<![CDATA[", at: index) {
        isLiteral = true
        index += 9
      } else if !isLiteral, let end = Self.skipped(scalars, at: index) {
        index = end
      } else if left <= 0 || (!isLiteral && scalars[index] == "<") {
        break
      } else {
        left -= 1
        let isReference = !isLiteral && scalars[index] == "&"
        index = isReference ? (scalars[index...].firstIndex(of: ";") ?? index) + 1 : index + 1
      }
    }
    return place(index)
  }

  private func place(_ index: Int) -> Place {
    let before = scalars.prefix(index)
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return Place(line: before.count { $0 == "\n" } + 1, column: before.count - start + 1)
  }

  private func matches(_ text: String, at index: Int) -> Bool {
    scalars[index...].starts(with: text.unicodeScalars)
  }

  /// The end of what is no element at a place: a comment, an instruction, literal text or a
  /// declaration; nil when an element begins or ends there.
  private static func skipped(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
    for (start, end) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")]
    where scalars[index...].starts(with: start.unicodeScalars) {
      var next = index + start.unicodeScalars.count
      while next < scalars.count {
        if scalars[next...].starts(with: end.unicodeScalars) {
          return next + end.unicodeScalars.count
        }
        next += 1
      }
      return scalars.count
    }
    return nil
  }

  private static func endOfTag(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var quote: Unicode.Scalar?
    for index in start..<scalars.count {
      switch scalars[index] {
      case let scalar where scalar == quote: quote = nil
      case "\"" where quote == nil, "'" where quote == nil: quote = scalars[index]
      case ">" where quote == nil: return index + 1
      default: break
      }
    }
    return scalars.count
  }
}

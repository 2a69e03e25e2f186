public import ClusterModel
internal import XMLDocuments

/// Query files: `QueryList` with `Query`, `Select` and `Suppress`.
///
/// Source: Windows Event Log, Query Schema. An event is asked for when a *Select* takes it and no
/// *Suppress* of the same *Query* does; *Path* of a *Query* holds for those in it that have none.
extension StructuredQuery {
  /// The largest query file, in bytes.
  public static let fileBytesMax = 1024 * 1024
  /// The most *Select* and *Suppress* of a query.
  public static let selectorsMax = 1024

  /// Reads a query file.
  ///
  /// - Parameter channels: The names that are known; their case does not matter.
  public init(
    structured document: String, of channels: [String], now: WallTime
  ) throws(QueryFault) {
    self.init(now: now)
    guard document.utf8.count <= Self.fileBytesMax else {
      throw QueryFault(message: "The query is larger than \(Self.fileBytesMax) bytes")
    }
    let root: XMLElement
    do throws(XMLFault) {
      root = try XMLElement(parsing: document)
    } catch {
      throw QueryFault(
        message: "This is no XML: \(error.message)", line: error.line, column: error.column)
    }
    var reader = QueryReader(document, channels, self.now)
    parts = try reader.parts(root)
  }
}

/// Reads the elements of a query, each of which has a number in document order.
private struct QueryReader {
  let places: XMLPlaces
  let channels: [String]
  let now: FileTime
  private var number = 0
  private var selectorCount = 0

  init(_ document: String, _ channels: [String], _ now: FileTime) {
    places = XMLPlaces(document)
    self.channels = channels
    self.now = now
  }

  mutating func parts(_ root: XMLElement) throws(QueryFault) -> [StructuredQuery.Part] {
    guard root.name == "QueryList" else {
      throw fault("A query file holds a QueryList, and not <\(root.name)>")
    }
    var parts: [StructuredQuery.Part] = []
    for query in root.children {
      number += 1
      guard query.name == "Query" else {
        throw fault("A QueryList holds Query elements, and not <\(query.name)>")
      }
      parts.append(try part(query))
    }
    guard !parts.isEmpty else { throw fault("The QueryList holds no Query") }
    return parts
  }

  private mutating func part(_ query: XMLElement) throws(QueryFault) -> StructuredQuery.Part {
    var part = StructuredQuery.Part()
    if query["Path"] == nil, let child = query.children.first(where: { $0["Path"] == nil }) {
      throw fault("Neither this Query nor its \(child.name) has a Path, which names the channel")
    }
    let start = number
    for child in query.children {
      number += 1
      selectorCount += 1
      guard selectorCount <= StructuredQuery.selectorsMax else {
        throw fault("The query has more than \(StructuredQuery.selectorsMax) selectors")
      }
      switch child.name {
      case "Select": part.selects.append(try selector(child, in: query))
      case "Suppress": part.suppresses.append(try selector(child, in: query))
      default: throw fault("A Query holds Select and Suppress, and not <\(child.name)>")
      }
    }
    guard !part.selects.isEmpty else {
      number = start
      throw fault("This Query selects nothing: it has no Select")
    }
    return part
  }

  private func selector(
    _ element: XMLElement, in query: XMLElement
  ) throws(QueryFault) -> Selector {
    guard element.children.isEmpty else {
      throw fault("\(element.name) holds an expression, and no elements")
    }
    let path = element["Path"] ?? query["Path"] ?? ""
    guard !path.lowercased().hasPrefix("file:") else {
      throw fault("Only the channels of the cluster can be asked, and not the file \(path)")
    }
    let channel: String
    do throws(QueryFault) {
      channel = try StructuredQuery.known(path, channels)
    } catch {
      var placed = fault(error.message)
      placed.unknown = error.unknown
      throw placed
    }
    do throws(DialectFault) {
      let selector = try Selector(element.text, channel: channel, now: now)
      try StructuredQuery.checked(selector)
      return selector
    } catch {
      let place = places.text(of: number, at: error.offset)
      throw QueryFault(message: error.message, line: place.line, column: place.column)
    }
  }

  private func fault(_ message: String) -> QueryFault {
    let place = places.tag(of: number)
    return QueryFault(message: message, line: place.line, column: place.column)
  }
}

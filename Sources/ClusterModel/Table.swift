/// The objects of one kind, always in the order of their identifiers.
///
/// Looking one up, or replacing it, takes constant time, and a list needs no sorting when it is
/// drawn; adding and removing one takes time by the number of objects.
public struct Table<Element>: RandomAccessCollection, Sendable
where Element: Identifiable & Sendable, Element.ID: Comparable & Sendable {
  private var elements: [Element] = []
  private var positions: [Element.ID: Int] = [:]

  /// Makes an empty table.
  public init() {}

  /// Makes a table; of two elements with the same identifier the later one stays.
  public init(_ elements: some Sequence<Element>) {
    let given = Array(elements)
    // Thousands that were kept in order need no sorting.
    if zip(given, given.dropFirst()).allSatisfy({ $0.id < $1.id }) {
      self.elements = given
    } else {
      let newest = Dictionary(given.map { ($0.id, $0) }) { _, later in later }
      self.elements = newest.values.sorted { $0.id < $1.id }
    }
    positions.reserveCapacity(self.elements.count)
    renumber(from: 0)
  }

  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of elements.
  public var endIndex: Int { elements.count }
  /// The element at a position in order.
  public subscript(position: Int) -> Element { elements[position] }

  /// The element with an identifier. Setting nil removes it.
  public subscript(id id: Element.ID) -> Element? {
    get { positions[id].map { elements[$0] } }
    set {
      switch (newValue, positions[id]) {
      case (let element?, let position?): elements[position] = element
      case (let element?, nil): insert(element)
      case (nil, let position?):
        elements.remove(at: position)
        positions[id] = nil
        renumber(from: position)
      case (nil, nil): break
      }
    }
  }

  /// Adds an element, or replaces the one with its identifier.
  public mutating func update(_ element: Element) { self[id: element.id] = element }

  private mutating func insert(_ element: Element) {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].id < element.id { low = middle + 1 } else { high = middle }
    }
    elements.insert(element, at: low)
    renumber(from: low)
  }

  private mutating func renumber(from first: Int) {
    for position in first..<elements.count { positions[elements[position].id] = position }
  }
}

extension Table: Equatable where Element: Equatable {
  /// Compares the elements.
  public static func == (left: Table, right: Table) -> Bool { left.elements == right.elements }
}

extension Table: ExpressibleByArrayLiteral {
  /// Makes a table from a literal.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension Table: Codable where Element: Codable {
  /// Reads a table written as a list.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Element].self))
  }

  /// Writes the elements as a list.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(elements)
  }
}

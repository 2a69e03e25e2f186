/// The objects of one kind, always in the order of their identifiers.
///
/// Looking one up takes logarithmic time, and a list needs no sorting when it is drawn.
public struct Table<Element>: RandomAccessCollection, Sendable
where Element: Identifiable & Sendable, Element.ID: Comparable & Sendable {
  private var elements: [Element] = []

  /// Makes an empty table.
  public init() {}

  /// Makes a table; of two elements with the same identifier the later one stays.
  public init(_ elements: some Sequence<Element>) {
    for element in elements { update(element) }
  }

  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of elements.
  public var endIndex: Int { elements.count }
  /// The element at a position in order.
  public subscript(position: Int) -> Element { elements[position] }

  /// The element with an identifier. Setting nil removes it.
  public subscript(id id: Element.ID) -> Element? {
    get {
      let index = position(of: id)
      return index < elements.count && elements[index].id == id ? elements[index] : nil
    }
    set {
      let index = position(of: id)
      let exists = index < elements.count && elements[index].id == id
      switch (newValue, exists) {
      case (let element?, true): elements[index] = element
      case (let element?, false): elements.insert(element, at: index)
      case (nil, true): elements.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// Adds an element, or replaces the one with its identifier.
  public mutating func update(_ element: Element) { self[id: element.id] = element }

  private func position(of id: Element.ID) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Table: Equatable where Element: Equatable {}

extension Table: ExpressibleByArrayLiteral {
  /// Makes a table from a literal.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

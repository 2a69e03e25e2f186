/// The name by which the cluster knows one of its objects.
///
/// An identifier is the text that an administrator types; it is compared exactly, never shown
/// without `DisplayText`.
public protocol Identifier: RawRepresentable<String>, Hashable, Comparable, Sendable, Codable,
  CodingKeyRepresentable, CustomStringConvertible, ExpressibleByStringLiteral
{
  /// Makes an identifier from its text.
  init(rawValue: String)
}

extension Identifier {
  /// Makes an identifier from a literal.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  /// The text.
  public var description: String { rawValue }
  /// Alphabetical, with runs of digits compared as numbers: `node2` before `node10`.
  public static func < (left: Self, right: Self) -> Bool {
    NaturalOrder.precedes(left.rawValue, right.rawValue)
  }
}

/// A node of the cluster, by its host name.
public struct NodeID: Identifier {
  /// The host name.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A virtual machine, by its name; on a real cluster the libvirt domain's.
public struct MachineID: Identifier {
  /// The name.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A cluster shared volume, by its name.
public struct VolumeID: Identifier {
  /// The name.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A disk of the cluster, by its name.
public struct DiskID: Identifier {
  /// The name.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A cluster network, by its name.
public struct NetworkID: Identifier {
  /// The name.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A service or application that is no virtual machine, by its name; on a real cluster Pacemaker's.
public struct ServiceID: Identifier {
  /// The name.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One live migration, unique for all time within its cluster.
public struct MigrationID: Identifier {
  /// The machine's name and when the migration was asked for.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The order in which people count: letters by their code, digits by their value.
///
/// It works on bytes: identifiers are compared millions of times, and UTF-8 keeps the order of codes.
public enum NaturalOrder {
  /// Whether one text comes before another. Of two that count alike, such as `node1` and `node01`,
  /// the one with the smaller bytes does, so that no two texts share a place.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.utf8, right.utf8)
    var (i, j) = (a.startIndex, b.startIndex)
    while i < a.endIndex, j < b.endIndex {
      if a[i].isDigit, b[j].isDigit {
        let first = number(in: a, from: &i)
        let second = number(in: b, from: &j)
        if first.count != second.count { return first.count < second.count }
        if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
      } else if a[i] != b[j] {
        return a[i] < b[j]
      } else {
        i = a.index(after: i)
        j = b.index(after: j)
      }
    }
    let rest = (a.distance(from: i, to: a.endIndex), b.distance(from: j, to: b.endIndex))
    return rest.0 == rest.1 ? a.lexicographicallyPrecedes(b) : rest.0 < rest.1
  }

  /// The digits that begin at an index, without leading zeros; moves the index behind them.
  private static func number(
    in text: String.UTF8View, from index: inout String.Index
  ) -> Substring.UTF8View {
    while index < text.endIndex, text[index] == UInt8(ascii: "0") { text.formIndex(after: &index) }
    let start = index
    while index < text.endIndex, text[index].isDigit { text.formIndex(after: &index) }
    return text[start..<index]
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

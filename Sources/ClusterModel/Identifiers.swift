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

/// One live migration, unique for all time within its cluster.
public struct MigrationID: Identifier {
  /// The machine's name and when the migration was asked for.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The order in which people count: letters by their code, digits by their value.
public enum NaturalOrder {
  /// Whether one text comes before another.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    var left = Substring(left)
    var right = Substring(right)
    while let a = left.first, let b = right.first {
      if a.isASCIIDigit, b.isASCIIDigit {
        let first = left.prefix { $0.isASCIIDigit }.drop { $0 == "0" }
        let second = right.prefix { $0.isASCIIDigit }.drop { $0 == "0" }
        if first.count != second.count { return first.count < second.count }
        if first != second { return first < second }
        left = left.drop { $0.isASCIIDigit }
        right = right.drop { $0.isASCIIDigit }
      } else if a != b {
        return a < b
      } else {
        left.removeFirst()
        right.removeFirst()
      }
    }
    return left.count < right.count
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

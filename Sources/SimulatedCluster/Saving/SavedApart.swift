public import ClusterModel
public import MigrationModel

/// A property that is not encoded with its owner, because it is saved piece by piece or ends with
/// the process; decoded, it is empty.
@propertyWrapper
public struct SavedApart<Value: Sendable & Emptiable>: Sendable {
  /// The value.
  public var wrappedValue: Value

  /// Wraps a value.
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension SavedApart: Codable {
  /// Begins empty, whatever was encoded.
  public init(from decoder: any Decoder) throws { wrappedValue = .empty }

  /// Encodes nothing.
  public func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: NoKey.self) }
}

extension KeyedDecodingContainer {
  /// What an earlier Ferry did not know of is empty as well.
  func decode<Value>(
    _ type: SavedApart<Value>.Type, forKey key: Key
  ) throws -> SavedApart<Value> {
    try decodeIfPresent(type, forKey: key) ?? SavedApart(wrappedValue: .empty)
  }
}

private enum NoKey: CodingKey {}

/// What can be empty.
public protocol Emptiable {
  /// Nothing.
  static var empty: Self { get }
}

extension Array: Emptiable {
  /// No elements.
  public static var empty: [Element] { [] }
}

extension Dictionary: Emptiable {
  /// No values.
  public static var empty: [Key: Value] { [:] }
}

extension MigrationHistory: Emptiable {
  /// No migrations.
  public static var empty: MigrationHistory { MigrationHistory() }
}

extension ClusterSnapshot: Emptiable {
  /// A cluster of nothing.
  public static var empty: ClusterSnapshot { ClusterSnapshot(name: "", kind: .simulated) }
}

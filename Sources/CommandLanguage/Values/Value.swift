public import ClusterModel

/// What a pipeline passes on, and what a variable holds.
public indirect enum Value: Equatable, Sendable {
  /// `$null`.
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case date(WallTime)
  case duration(Duration)
  case array([Value])
  case object(Object)
  /// A part of the cluster, by its name.
  case reference(Subject, String)
  /// Statements to be run later.
  case block(Block)
}

/// A bag of named values, in their order.
public struct Object: Equatable, Sendable {
  /// One value.
  public struct Property: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// The value.
    public var value: Value
  }

  /// What it is, such as `ClusterGroup`.
  public var type: String
  /// The values.
  public var properties: [Property]
  /// The properties that a list of such objects shows; empty for all.
  public var columns: [String]
  /// The part of the cluster that it describes.
  public var subject: Subject?

  /// Makes an object.
  public init(
    _ type: String, _ properties: [(String, Value)], columns: [String] = [],
    subject: Subject? = nil
  ) {
    self.type = type
    self.properties = properties.map { Property(name: $0.0, value: $0.1) }
    self.columns = columns
    self.subject = subject
  }

  /// The value of a name, whatever the case of its letters.
  public subscript(_ name: String) -> Value? {
    get { properties.first { $0.name.matchesName(name) }?.value }
    set {
      let index = properties.firstIndex { $0.name.matchesName(name) }
      switch (newValue, index) {
      case (let value?, let index?): properties[index].value = value
      case (let value?, nil): properties.append(Property(name: name, value: value))
      case (nil, let index?): properties.remove(at: index)
      case (nil, nil): break
      }
    }
  }
}

/// A part of the cluster that an object stands for.
public enum Subject: Hashable, Sendable {
  case cluster
  case node(NodeID)
  /// The group of a highly available machine.
  case group(MachineID)
  /// The group of a service that is no machine.
  case service(ServiceID)
  /// The group of the cluster's own resources.
  case clusterGroup
  /// The group of disks without a use; with the disk by which it was found.
  case availableStorage(DiskID?)
  /// The virtual machine as a resource.
  case machine(MachineID)
  /// Its configuration as a resource.
  case machineConfiguration(MachineID)
  /// A resource of a service, by its name.
  case serviceResource(ServiceID, String)
  case disk(DiskID)
  case volume(VolumeID)
  case network(NetworkID)
  case adapter(NodeID, NetworkID)
  /// A kind of resource, by its name.
  case resourceType(String)
}

extension StringProtocol {
  /// Whether it is another text but for the case of letters.
  func matchesName(_ other: some StringProtocol) -> Bool { lowercased() == other.lowercased() }
}

extension Value {
  /// How much there is of it: the values of an array, the bytes of a text.
  var size: Int {
    switch self {
    case .array(let values): values.count
    case .string(let text): text.utf8.count
    default: 1
    }
  }

  /// The text of a value, as it stands in a string.
  public var text: String {
    switch self {
    case .null: ""
    case .boolean(let value): value ? "True" : "False"
    case .integer(let value): "\(value)"
    case .number(let value): value.plainText
    case .string(let value): value
    case .date(let value): value.calendarText
    case .duration(let value): value.clockText
    case .array(let values): values.map(\.text).joined(separator: " ")
    case .object(let value): value.text
    case .reference(_, let name): name
    case .block(let block): block.text
    }
  }

  /// Whether it counts as true.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .boolean(let value): value
    case .integer(let value): value != 0
    case .number(let value): value != 0
    case .string(let value): !value.isEmpty
    case .array(let values): values.count == 1 ? values[0].isTrue : !values.isEmpty
    case .date, .duration, .object, .reference, .block: true
    }
  }

  /// The values one by one: those of an array, none of nothing.
  var elements: [Value] {
    switch self {
    case .null: []
    case .array(let values): values
    default: [self]
    }
  }

  /// The number that it is or says.
  var numeric: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .boolean(let value): value ? 1 : 0
    case .string(let text): Value(literal: text)?.numeric
    case .duration(let value): value.seconds
    case .date(let value): value.secondsSince1970
    case .null: 0
    default: nil
    }
  }

  /// The whole number that it is or says.
  var whole: Int? {
    if case .integer(let value) = self { return value }
    return numeric.flatMap { Int(exactly: $0.rounded()) }
  }

  /// What several values are as one: nothing, the only one, or an array.
  init(_ values: [Value]) {
    self =
      switch values.count {
      case 0: .null
      case 1: values[0]
      default: .array(values)
      }
  }
}

extension Object {
  /// Its name, if it has one, or else all that it holds.
  var text: String {
    if let name = self["Name"] { return name.text }
    return "@{" + properties.map { "\($0.name)=\($0.value.text)" }.joined(separator: "; ") + "}"
  }
}

/// The processors of a node, as far as they matter to a virtual machine that moves (G4).
public struct Processor: Hashable, Sendable, Codable {
  /// Such as `Intel` or `AMD`; empty when it is not known. Machines never move live between
  /// manufacturers.
  public var manufacturer: String
  /// The version, such as `Xeon X5570`, as the node reports it.
  public var model: String
  /// What it offers beyond the basic instructions.
  public var features: ProcessorFeatures

  /// Makes a processor.
  public init(manufacturer: String = "", model: String = "", features: ProcessorFeatures = []) {
    self.manufacturer = manufacturer
    self.model = model
    self.features = features
  }

  /// Manufacturer and version as people write them.
  public var name: String {
    if manufacturer.isEmpty || model.hasPrefix(manufacturer) { return model }
    return model.isEmpty ? manufacturer : "\(manufacturer) \(model)"
  }
}

/// A set of processor features by name, such as `sse4_2`, always in the order of their names.
public struct ProcessorFeatures: Hashable, Sendable, Codable, ExpressibleByArrayLiteral {
  /// The names, in order and each once.
  public private(set) var names: [String]

  /// Makes a set.
  public init(_ names: some Sequence<String>) { self.names = Set(names).sorted() }
  /// Makes a set from a literal.
  public init(arrayLiteral names: String...) { self.init(names) }

  /// Whether there are none.
  public var isEmpty: Bool { names.isEmpty }

  /// Those that another set lacks.
  public func subtracting(_ other: ProcessorFeatures) -> ProcessorFeatures {
    let others = Set(other.names)
    return ProcessorFeatures(names.filter { !others.contains($0) })
  }

  /// Those that another set has too.
  public func intersection(_ other: ProcessorFeatures) -> ProcessorFeatures {
    let others = Set(other.names)
    return ProcessorFeatures(names.filter { others.contains($0) })
  }
}

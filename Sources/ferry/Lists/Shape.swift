/// What a JSON value looks like: what `ferry schema` prints, and tests hold the outputs to.
indirect enum Shape: Hashable, Sendable {
  case text
  /// One of these words.
  case word([String])
  case integer, number, flag
  case list(Shape)
  /// Keys that are names of the cluster's, all with values of one shape.
  case map(Shape)
  case object([Member])

  /// A key of an object.
  struct Member: Hashable, Sendable {
    var name: String
    var shape: Shape
    var about: String
    /// Whether the key may be missing.
    var isOptional: Bool

    init(_ name: String, _ shape: Shape, _ about: String, isOptional: Bool = false) {
      self.name = name
      self.shape = shape
      self.about = about
      self.isOptional = isOptional
    }

    /// A key that may be missing.
    static func maybe(_ name: String, _ shape: Shape, _ about: String) -> Member {
      Member(name, shape, about, isOptional: true)
    }
  }

  /// As JSON Schema, draft 2020-12, says it.
  var schema: FieldValue { .map(keywords) }

  private var keywords: [String: FieldValue] {
    switch self {
    case .text: ["type": .text("string")]
    case .word(let words): ["type": .text("string"), "enum": FieldValue(words)]
    case .integer: ["type": .text("integer")]
    case .number: ["type": .text("number")]
    case .flag: ["type": .text("boolean")]
    case .list(let element): ["type": .text("array"), "items": element.schema]
    case .map(let value): ["type": .text("object"), "additionalProperties": value.schema]
    case .object(let members):
      [
        "type": .text("object"), "additionalProperties": .flag(false),
        "required": FieldValue(members.filter { !$0.isOptional }.map(\.name)),
        "properties": .map(
          Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.described) })),
      ]
    }
  }
}

extension Shape.Member {
  fileprivate var described: FieldValue {
    guard case .map(var keywords) = shape.schema else { return shape.schema }
    keywords["description"] = .text(about)
    return .map(keywords)
  }
}

/// An expression of Windows' dialect of XPath, as it was read.
indirect enum Term: Hashable, Sendable {
  /// At least one of them holds.
  case either([Term])
  /// All of them hold.
  case both([Term])
  /// Two are compared.
  case comparison(Comparison, Term, Term)
  /// Elements, or an attribute.
  case path([Step])
  /// A number, as it was written: decimal, or with `0x`.
  case number(String)
  /// Text in quotes.
  case text(String)
  /// A function.
  case call(DialectFunction, [Term])

  /// How two are compared.
  enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case different = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    /// The same question with its sides exchanged.
    var mirrored: Comparison {
      switch self {
      case .equal, .different: self
      case .less: .greater
      case .atMost: .atLeast
      case .greater: .less
      case .atLeast: .atMost
      }
    }
  }

  /// One step of a path.
  struct Step: Hashable, Sendable {
    /// What it goes to.
    enum Test: Hashable, Sendable {
      /// Whatever there is.
      case any
      /// What has a name.
      case name(String)
      /// The text.
      case text
      /// The element itself.
      case itself
    }

    /// Whether it goes to an attribute.
    var isAttribute = false
    /// What it goes to.
    var test: Test
    /// What has to hold there.
    var predicates: [Term] = []

    /// Whether it goes to elements of one name, or to an attribute of it, whatever holds there.
    func isNamed(_ name: String) -> Bool { test == .name(name) }
  }

  /// The value of a number; nil when this is none. With `0x` it has up to 64 bits.
  var numberValue: Double? {
    guard case .number(let digits) = self else { return nil }
    if let bits = Term.bits(digits) { return Double(bits) }
    return digits.contains(where: \.isLetter) ? nil : Double(digits)
  }

  /// A number without parts as bits; nil when it has more than 64 of them.
  static func bits(_ digits: String) -> UInt64? {
    let isHexadecimal = digits.hasPrefix("0x") || digits.hasPrefix("0X")
    return isHexadecimal ? UInt64(digits.dropFirst(2), radix: 16) : UInt64(digits)
  }

  /// Whether it asks at which place something comes: by `position()`, or by being a number.
  var asksForPosition: Bool {
    switch self {
    case .number: true
    default: mentionsPosition
    }
  }

  private var mentionsPosition: Bool {
    switch self {
    case .either(let terms), .both(let terms): terms.contains(where: \.mentionsPosition)
    case .comparison(_, let left, let right): left.mentionsPosition || right.mentionsPosition
    case .call(let function, let arguments):
      function == .position || arguments.contains(where: \.mentionsPosition)
    case .path, .number, .text: false
    }
  }
}

/// The functions of Windows' dialect.
enum DialectFunction: String, Hashable, Sendable, CaseIterable {
  /// Whether a number has one of the bits of a mask.
  case band
  /// The milliseconds from a moment to another one, or to now.
  case timediff
  /// At which place something comes.
  case position

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .band: 2...2
    case .timediff: 1...2
    case .position: 0...0
    }
  }

  /// The function of a name; Windows' own documents write `Band`, too.
  init?(named name: String) { self.init(rawValue: name.lowercased()) }

  /// All of them, for people.
  static var known: String { "band(), timediff() and position()" }
}

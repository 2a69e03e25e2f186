/// A piece of an expression.
enum DialectToken: Hashable {
  /// A name.
  case name(String)
  /// A number.
  case number(String)
  /// Text, without its quotes.
  case text(String)
  /// A sign, such as `[` or `<=`.
  case sign(String)
  /// Nothing comes any more.
  case end

  /// As people read it in an error.
  var words: String {
    switch self {
    case .name(let name): name
    case .number(let digits): digits
    case .text(let text): "'\(text)'"
    case .sign(let sign): sign
    case .end: "the end"
    }
  }

  /// The most pieces of an expression.
  static let piecesMax = 4096

  /// The signs of more than one character, and those of one.
  private static let signs = [
    "!=", "<=", ">=", "//", "::", "..", "[", "]", "(", ")", "@", "/", ",", "*", "=", "<", ">", ".",
  ]

  /// Takes an expression to pieces, each with the number of scalars before it.
  static func pieces(
    of expression: String
  ) throws(DialectFault) -> [(token: DialectToken, offset: Int)] {
    let scalars = Array(expression.unicodeScalars)
    var pieces: [(DialectToken, Int)] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let start = index
      if scalar.properties.isWhitespace {
        index += 1
        continue
      }
      guard pieces.count < piecesMax else {
        throw DialectFault(
          message: "The expression has more than \(piecesMax) pieces", offset: start)
      }
      if scalar == "'" || scalar == "\"" {
        guard let end = scalars[(index + 1)...].firstIndex(of: scalar) else {
          throw DialectFault(
            message: "Text begins here, and its \(scalar) never ends", offset: start)
        }
        pieces.append((.text(string(scalars[(index + 1)..<end])), start))
        index = end + 1
      } else if isDigit(scalar) {
        index = endOfNumber(scalars, from: index)
        pieces.append((.number(string(scalars[start..<index])), start))
      } else if beginsName(scalar) {
        index = scalars[index...].firstIndex { !goesOnName($0) } ?? scalars.count
        pieces.append((.name(string(scalars[start..<index])), start))
      } else if let sign = signs.first(where: { scalars[index...].starts(with: $0.unicodeScalars) })
      {
        index += sign.unicodeScalars.count
        pieces.append((.sign(sign), start))
      } else {
        throw DialectFault(
          message: "\(scalar.escaped(asASCII: false)) has no meaning here", offset: start)
      }
    }
    pieces.append((.end, scalars.count))
    return pieces
  }

  private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    let isHexadecimal =
      scalars[start] == "0" && start + 1 < scalars.count
      && (scalars[start + 1] == "x" || scalars[start + 1] == "X")
    guard !isHexadecimal else {
      return scalars[(start + 2)...].firstIndex { !$0.properties.isASCIIHexDigit } ?? scalars.count
    }
    let whole = scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
    guard whole + 1 < scalars.count, scalars[whole] == ".", isDigit(scalars[whole + 1]) else {
      return whole
    }
    return scalars[(whole + 1)...].firstIndex { !isDigit($0) } ?? scalars.count
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (scalar.isASCII ? scalar.properties.isAlphabetic : isLetter(scalar))
  }

  private static func goesOnName(_ scalar: Unicode.Scalar) -> Bool {
    beginsName(scalar) || isDigit(scalar) || scalar == "-" || scalar == "."
  }

  /// The letters beyond ASCII that every edition of XML 1.0 takes in a name.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x391...0x3A1, 0x3A3...0x3CE, 0x410...0x44F: true
    default: false
    }
  }
}

internal import XMLDocuments

/// What Windows' queries may call, as libxml2 calls it.
enum QueryFunctions {
  /// The functions at a moment.
  static func all(now: FileTime) -> [XPathFunction] {
    [
      XPathFunction("band", arity: 2...2) { arguments in
        guard let left = bits(arguments[0].text), let right = bits(arguments[1].text) else {
          return .truth(false)
        }
        return .truth(left & right != 0)
      },
      // The milliseconds from the first moment to the second, or to now.
      XPathFunction("timediff", arity: 1...2) { arguments in
        guard let start = moment(arguments[0].text) else { return .number(.nan) }
        guard arguments.count > 1 else { return .number(milliseconds(from: start, to: now)) }
        guard let end = moment(arguments[1].text) else { return .number(.nan) }
        return .number(milliseconds(from: start, to: end))
      },
      // The steps of 100 ns by which the first moment is later; Ferry writes it for comparisons.
      XPathFunction("ticksfrom", arity: 2...2) { arguments in
        guard let left = moment(arguments[0].text), let right = moment(arguments[1].text) else {
          return .number(.nan)
        }
        return .number(Double(left.ticks - right.ticks))
      },
    ]
  }

  private static func milliseconds(from start: FileTime, to end: FileTime) -> Double {
    Double(end.ticks - start.ticks) / 10_000
  }

  private static func moment(_ text: String) -> FileTime? {
    FileTime(text: text) ?? FileTime(digits: text)
  }

  private static func bits(_ text: String) -> UInt64? { Term.bits(text) }
}

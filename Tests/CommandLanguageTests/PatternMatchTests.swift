import Testing

@testable import CommandLanguage

/// Which of several matches counts: the one that a matcher which turns back finds first.
@Suite struct PatternMatchTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A pattern of a few parts; what is repeated is never empty, for there matchers differ.
  private static func pattern(_ random: inout Random, depth: Int = 0) -> String {
    let atoms = ["a", "b", ".", "[ab]", "[^a]", "ab"]
    func group(_ inner: String) -> String {
      ["(", "(?:"][Int.random(in: 0...1, using: &random)] + inner + ")"
    }
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      var part = atoms[Int.random(in: 0..<atoms.count, using: &random)]
      if part == "ab" { part = "(?:ab)" }
      if depth < 2, Int.random(in: 0..<3, using: &random) == 0 {
        let one = pattern(&random, depth: depth + 1)
        let other = pattern(&random, depth: depth + 1)
        return group("\(one)|\(other)")
      }
      let signs = ["", "", "", "*", "+", "?", "*?", "+?", "??", "{1,2}", "{2}?"]
      return part + signs[Int.random(in: 0..<signs.count, using: &random)]
    }.joined()
  }

  @Test func itFindsWhatSwiftsOwnExpressionsFind() throws {
    var random = Random(state: 1_256_220_000)
    for _ in 0..<1500 {
      let source = Self.pattern(&random)
      let pattern = try Pattern(source, mindsCase: true)
      let regex = try Regex(source).matchingSemantics(.unicodeScalar)
      for _ in 0..<4 {
        let text = String(
          (0..<Int.random(in: 0...9, using: &random)).map { _ in
            ["a", "b", "c"][Int.random(in: 0...2, using: &random)] as Character
          })
        var search = PatternSearch(pattern, Array(text.unicodeScalars))
        let found = search.next(from: 0)
        let wanted = try regex.firstMatch(in: text).map { match in
          match.output.map { part in
            part.range.map { range in
              let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
              let end = text.unicodeScalars.distance(from: text.startIndex, to: range.upperBound)
              return start..<end
            }
          }
        }
        #expect(found?.groups == wanted, "\(source) in \(text)")
      }
    }
  }

  @Test func eachGroupHasItsPlace() throws {
    let pattern = try Pattern("(?<year>\\d+)-(\\d+)(?:-(?<day>\\d+))?(x)?")
    #expect(pattern.groupNames == [nil, nil, nil, "year", "day"])
    var search = PatternSearch(pattern, Array("on 2009-10 and".unicodeScalars))
    #expect(search.next(from: 0)?.groups == [3..<10, 8..<10, nil, 3..<7, nil])
    #expect(search.next(from: 10) == nil)
  }

  @Test func theWorkIsCounted() throws {
    let text = Array(repeating: Unicode.Scalar("a"), count: 10_000)
    var search = PatternSearch(try Pattern(".*.*.*b"), text)
    search.workLeft = 5_000
    #expect(search.next(from: 0) == nil && search.workLeft < 0)
  }
}

import ClusterModel
import Testing

@testable import CommandLanguage

/// Garbage of any kind gets an answer: never a trap, never a hang.
@Suite struct FuzzTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces: [String] =
    [
      "$", "$_", "$x", "(", ")", "{", "}", "[", "]", "@(", "@{", "@\"\n", "\n\"@", "'", "\"", "`",
      "|", ";", "\n", " ", " ", ",", ".", "..", "-", "–", "+", "*", "/", "%", "?", "=", "+=", "!",
      "-eq", "-ne", "-like", "-match", "-and", "-not", "-join", "-split", "-f", "-replace", "-is",
      "1", "0x1F", "4GB", "-9223372036854775808", "1e308", "web-01", "quay2", "Volume1", "*", "#",
      "<#", "#>", "if", "foreach", "else", "in", "“", "”", "‘", "\u{0}", "\u{1B}[31m", "é", "👩‍🚀",
      "-Name", "-Node", "-Wait", "-WhatIf", "-Wait:$false", "/e:true", "/copy:x", "::", "[int]",
      "$null", "$true", "$(", "${", ">", "&", "~", "^", "\\", ":", "Count", "ToUpper()", "Name",
    ] + Catalogue.all.map(\.name) + Catalogue.all.flatMap(\.aliases)

  private static func line(_ random: inout Random) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      // Any scalars at all.
      let scalars = (0..<Int.random(in: 0...80, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
      }
      return String(String.UnicodeScalarView(scalars))
    case 1:
      // A line that works, with something put in or taken out.
      var letters = Array(Corpus.lines[Int.random(in: 0..<Corpus.lines.count, using: &random)])
      for _ in 0..<Int.random(in: 1...4, using: &random) where !letters.isEmpty {
        let place = Int.random(in: 0..<letters.count, using: &random)
        if Bool.random(using: &random) {
          letters.remove(at: place)
        } else {
          let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
          letters.insert(contentsOf: Array(piece), at: place)
        }
      }
      return String(letters)
    default:
      return (0..<Int.random(in: 1...30, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
          + (Bool.random(using: &random) ? " " : "")
      }.joined()
    }
  }

  @Test func tenThousandLinesOfGarbageGetAnAnswer() async {
    var random = Random(state: 20_091_022)
    var wrong = 0
    for _ in 0..<10_000 {
      let source = Self.line(&random)
      do throws(CommandError) {
        _ = Script.isOpen(source)
        try await Harbour.run(source)
      } catch {
        wrong += 1
        #expect(!error.message.isEmpty)
        // What is wrong with the text has its place in it.
        guard error.code == .badInput, let range = error.range else {
          #expect(
            error.code != .badInput || error.message.contains("failback"), "\(source) \(error)")
          continue
        }
        #expect((0...source.count).contains(range.start) && range.end >= range.start)
        #expect(error.report(in: source).contains("char:"))
      }
    }
    // Most of it must be garbage, and not all.
    #expect(wrong > 5_000 && wrong < 9_990, "\(wrong)")
  }
}

import TerminalUI
import Testing

/// What a whole byte string means, the time-out at its end included.
private func decoded(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
  var decoder = InputDecoder()
  return decoder.decode(bytes) + decoder.flush()
}

private func decoded(_ text: String) -> [InputEvent] { decoded(Array(text.utf8)) }

private func key(_ key: Key, _ modifiers: Modifiers = []) -> InputEvent {
  .key(KeyPress(key, modifiers))
}

private func mouse(
  _ kind: MouseEvent.Kind, _ x: Int, _ y: Int, _ modifiers: Modifiers = []
) -> InputEvent {
  .mouse(MouseEvent(kind, at: Point(x: x, y: y), modifiers))
}

@Suite struct InputDecoderTests {
  @Test(arguments: [
    ("a", [key(.character("a"))]),
    (
      "ä漢😀",
      [
        key(.character("ä")), key(.character("漢")), key(.character("😀")),
      ]
    ),
    ("\r\t\u{7F}\u{8}", [key(.enter), key(.tab), key(.backspace), key(.backspace)]),
    (
      "\u{3}\u{0}\u{1C}",
      [
        key(.character("c"), .control), key(.character(" "), .control),
        key(.character("\\"), .control),
      ]
    ),
    ("\u{1B}", [key(.escape)]), ("\u{1B}\u{1B}", [key(.escape), key(.escape)]),
    ("\u{1B}x", [key(.character("x"), .alt)]), ("\u{1B}é", [key(.character("é"), .alt)]),
    ("\u{1B}\r", [key(.enter, .alt)]), ("\u{1B}[", [key(.character("["), .alt)]),
    ("\u{1B}O", [key(.character("O"), .alt)]), ("\u{1B}P", [key(.character("P"), .alt)]),
    ("\u{1B}[A\u{1B}OB", [key(.up), key(.down)]), ("\u{1B}[1;5A", [key(.up, .control)]),
    ("\u{1B}[1;2H\u{1B}[F", [key(.home, .shift), key(.end)]),
    ("\u{1B}[1;10D", [key(.left, [.shift, .alt])]), ("\u{1B}\u{1B}[C", [key(.right, .alt)]),
    ("\u{1B}[Z", [key(.backTab)]), ("\u{1B}[29~", [key(.menu)]),
    ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [key(.home), key(.end), key(.home), key(.end)]),
    (
      "\u{1B}[2~\u{1B}[3;5~\u{1B}[5~\u{1B}[6~",
      [
        key(.insert), key(.delete, .control), key(.pageUp), key(.pageDown),
      ]
    ),
    (
      "\u{1B}OP\u{1B}[1;2Q\u{1B}[[C\u{1B}[15~\u{1B}[24~",
      [
        key(.function(1)), key(.function(2), .shift), key(.function(3)), key(.function(5)),
        key(.function(12)),
      ]
    ),
    (
      "\u{1B}[3$\u{1B}[3^\u{1B}[3@\u{1B}[a\u{1B}Oa",
      [
        key(.delete, .shift), key(.delete, .control), key(.delete, [.shift, .control]),
        key(.up, .shift), key(.up, .control),
      ]
    ),
    ("\u{1B}OM\u{1B}Oj\u{1B}Op", [key(.enter), key(.character("*")), key(.character("0"))]),
    ("\u{1B}[97;5u\u{1B}[27;5;9~", [key(.character("a"), .control), key(.tab, .control)]),
    ("\u{1B}[I\u{1B}[O", [.focus(true), .focus(false)]),
  ])
  func keys(_ text: String, _ expected: [InputEvent]) {
    #expect(decoded(text) == expected)
  }

  @Test(arguments: [
    ("\u{1B}[<2;5;6M", mouse(.press(.right), 4, 5)),
    ("\u{1B}[<0;300;1m", mouse(.release(.left), 299, 0)),
    ("\u{1B}[<32;1;1M", mouse(.drag(.left), 0, 0)), ("\u{1B}[<35;2;2M", mouse(.move, 1, 1)),
    ("\u{1B}[<64;1;1M", mouse(.wheelUp, 0, 0)), ("\u{1B}[<65;1;1M", mouse(.wheelDown, 0, 0)),
    ("\u{1B}[<66;1;1M", mouse(.wheelLeft, 0, 0)),
    ("\u{1B}[<67;1;1M", mouse(.wheelRight, 0, 0)),
    ("\u{1B}[<18;1;1M", mouse(.press(.right), 0, 0, .control)),
    ("\u{1B}[<12;1;1M", mouse(.press(.left), 0, 0, [.shift, .alt])),
    ("\u{1B}[M\u{22}\u{21}\u{22}", mouse(.press(.right), 0, 1)),
    ("\u{1B}[32;7;8M", mouse(.press(.left), 6, 7)),
  ])
  func mouseReports(_ text: String, _ expected: InputEvent) {
    #expect(decoded(text) == [expected])
  }

  @Test func legacyReleaseIsOfTheButtonThatWentDown() {
    #expect(
      decoded("\u{1B}[M\u{22}!!\u{1B}[M#!!")
        == [mouse(.press(.right), 0, 0), mouse(.release(.right), 0, 0)])
  }

  @Test func legacyMouseReportsBeyondASCII() {
    #expect(decoded([0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0x80]) == [mouse(.press(.left), 222, 95)])
  }

  @Test func theSideButtonsAreBackAndForward() {
    #expect(
      decoded("\u{1B}[<128;1;1M\u{1B}[<128;1;1m\u{1B}[<129;1;1M")
        == [
          mouse(.press(.back), 0, 0), mouse(.release(.back), 0, 0), mouse(.press(.forward), 0, 0),
        ])
  }

  @Test func furtherButtonsAndWheelReleasesAreNothing() {
    #expect(decoded("\u{1B}[<130;1;1M\u{1B}[<64;1;1m") == [])
  }

  @Test func pasteIsOneEvent() {
    #expect(
      decoded("\u{1B}[200~a\u{1B}[A\r\nb\rc\u{1B}[20\u{1B}[201~x")
        == [.paste("a\u{1B}[A\nb\nc\u{1B}[20"), key(.character("x"))])
  }

  @Test func pasteIsBounded() {
    let bytes =
      Array("\u{1B}[200~".utf8)
      + [UInt8](repeating: 0x61, count: InputDecoder.pasteBytesMax + 100)
      + Array("\u{1B}[201~b".utf8)
    let events = decoded(bytes)
    guard events.count == 2, case .paste(let text) = events[0] else {
      Issue.record("\(events.count) events")
      return
    }
    #expect(text.utf8.count == InputDecoder.pasteBytesMax)
    #expect(events[1] == key(.character("b")))
  }

  @Test func garbageCostsOnlyItself() {
    let x = key(.character("x"))
    let broken = key(.character("\u{FFFD}"))
    #expect(decoded([0xFF, 0x78]) == [broken, x])
    #expect(decoded([0xE2, 0x82, 0x78]) == [broken, x])
    #expect(decoded([0xED, 0xA0, 0x80, 0x78]) == [broken, x])
    #expect(decoded("\u{1B}[?1;2cx") == [x])
    #expect(decoded("\u{1B}[?2026;2$yx") == [x])
    #expect(decoded("\u{1B}[?2026$yx") == [x])
    #expect(decoded("\u{1B}[12\rx") == [key(.enter), x])
    #expect(decoded("\u{1B}[12\u{1B}[Ax") == [key(.up), x])
    #expect(decoded("\u{1B}]11;rgb:0/0/0\u{7}x") == [x])
    #expect(decoded("\u{1B}P1+r\u{1B}\\x").last == x)
    #expect(decoded("\u{1B}[" + String(repeating: "1;", count: 500) + "Ax") == [x])
    #expect(decoded("\u{1B}[<99999999999999999999;1;1Mx").last == x)
  }

  @Test func onlyTimeTellsAnEscapeKey() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isPending)
    #expect(decoder.flush() == [key(.escape)])
    #expect(!decoder.isPending)
    #expect(decoder.flush() == [])
    #expect(decoder.decode(Array("\u{1B}[<2;1".utf8)) == [])
    #expect(!decoder.isPending, "half a mouse report waits for its rest, not for time")
    #expect(decoder.decode(Array(";1M".utf8)) == [mouse(.press(.right), 0, 0)])
  }

  @Test func piecesMeanWhatTheWholeMeans() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2000 {
      let bytes = random.terminalBytes()
      let whole = decoded(bytes)
      var decoder = InputDecoder()
      var events: [InputEvent] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &random)
        events += decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      events += decoder.flush()
      #expect(events == whole, "\(bytes)")
    }
  }

  @Test func noiseNeverSilencesTheKeyboard() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<200 {
      var decoder = InputDecoder()
      _ = decoder.decode((0..<300).map { _ in UInt8.random(in: 0...255, using: &random) })
      _ = decoder.flush()
      // Whatever was open is closed by: a paste's end, an end of a string, an invalid byte.
      _ = decoder.decode(Array("\u{1B}[201~\u{7}\r".utf8))
      #expect(decoder.decode([0x78]) == [key(.character("x"))])
    }
  }

  @Test(arguments: [
    ("\u{1B}[?2026;1$y", true, true), ("\u{1B}[?2026;2$y", true, true),
    ("\u{1B}[?2026;0$y", true, false), ("\u{1B}[?2026;4$y", true, false),
    ("\u{1B}[?2004;1$y", false, false), ("\u{1B}[?2026y", true, false), ("y", false, false),
  ])
  func terminalsSayWhatTheyOffer(_ answer: String, _ isAnswer: Bool, _ offers: Bool) {
    var decoder = InputDecoder()
    _ = decoder.decode(Array(answer.utf8))
    #expect(decoder.hasAnswered == isAnswer)
    #expect(decoder.offersSynchronizedOutput == offers)
  }
}

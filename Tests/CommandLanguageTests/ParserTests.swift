import Testing

@testable import CommandLanguage

@Suite struct ParserTests {
  @Test func aPipeIsNotTheEnd() { #expect(Script.isOpen("a |")) }
}

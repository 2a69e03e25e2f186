import Testing

@testable import CommandLanguage
@testable import Console

/// The regular expressions of the filter.
@Suite struct PatternTests {
  @Test(arguments: [
    ("web", "the WEB-01", true), ("^web", "a web", false), ("^web", "web-01", true),
    ("01$", "web-01", true), ("01$", "web-012", false), ("w.b", "wxb", true), ("w.b", "wb", false),
    ("a*b", "b", true), ("^a+b$", "aaab", true), ("^a+b$", "b", false), ("colou?r", "color", true),
    ("^(web|db)-\\d+$", "db-02", true), ("^(web|db)-\\d+$", "mail-02", false),
    ("[0-9]{2}", "web-01", true), ("^[a-c]{2,3}$", "abca", false), ("^[a-c]{2,3}$", "abc", true),
    ("^a{2,}$", "a", false), ("^a{2,}$", "aaaa", true), ("[^a-z]", "abc", false),
    ("[^a-z]", "ab3", true), ("\\bup\\b", "it is up", true), ("\\bup\\b", "upper", false),
    ("\\.", "a.b", true), ("\\.", "ab", false), ("(a|b)*c", "ababc", true), ("", "x", true),
    ("x{", "x{", true), ("[]]", "]", true), ("über", "Über", false), ("○", "○ Off", true),
    ("^$", "", true), ("\\s", "a b", true), ("\\W", "ab", false), ("a|", "z", true),
  ])
  func finds(_ pattern: String, _ text: String, _ isFound: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == isFound)
  }

  @Test(arguments: [
    "(", ")", "(a", "a)", "[a", "*a", "a{200}", "a{3,2}", "\\", "[b-a]", "(((a{99}){99}){99})",
  ])
  func refusesWhatCannotBeRead(_ pattern: String) {
    #expect(throws: PatternError.self) { try Pattern(pattern) }
  }

  /// What brings other matchers to a standstill takes as long as anything else.
  @Test func noPatternTakesForEver() throws {
    let text = String(repeating: "a", count: 200)
    #expect(try !Pattern("^(a+)+$x").matches(text))
    #expect(try !Pattern("(a|aa)*(a|aa)*(a|aa)*b").matches(text))
  }

  @Test(arguments: [
    ("web", "Web-01", true), ("!web", "Web-01", false), ("!web", "mail", true),
    ("~^w", "web", true), ("/^w/", "web", true), ("!/^w/", "web", false), ("○", "Off", true),
    ("○ o", "Off", true), ("ü", "Über", true), ("/", "a/b", true),
  ])
  func filterReadsItsSigns(_ typed: String, _ text: String, _ isShown: Bool) throws {
    let filter = try #require(try RowFilter(typed))
    #expect(filter.accepts([TableCell("x"), TableCell(text, .off)]) == isShown)
  }
}

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
    ("x{", "x{", true), ("[]]", "]", true), ("über", "Über", true), ("○", "○ Off", true),
    ("^$", "", true), ("\\s", "a b", true), ("\\W", "ab", false), ("a|", "z", true),
    ("^a.c$", "a\nc", false), ("c$", "abc\n", true), ("c\\z", "abc\n", false),
    ("^[\\D]+$", "ab1", false), ("^[\\W\\d]+$", "1-2", true), ("\\x41", "a", true),
    ("\\u00e4", "Ä", true), ("a\\tb", "a\tb", true), ("[\\t-\\n]", "\t", true), ("[a-]", "-", true),
    ("^(?:ab)+?$", "abab", true), ("(?<n>a)b", "ab", true), ("(?i)A", "a", true),
    ("(?-i)A", "a", false), ("a{,2}", "a{,2}", true), ("(?:(?:){50}){50}x", "x", true),
  ])
  func finds(_ pattern: String, _ text: String, _ isFound: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == isFound)
  }

  @Test(arguments: [
    "(", ")", "(a", "a)", "[a", "*a", "a{200}", "a{3,2}", "\\", "[b-a]", "(((a{99}){99}){99})",
    "a**", "a+{2}", "\\x4", "\\uD800", "[\\d-z]", "(?<n>a)(?<n>b)", "(?<1>a)",
    "(?:(?:(?:(?:(?:){99}){99}){99}){99}){99}",
  ])
  func refusesWhatCannotBeRead(_ pattern: String) {
    #expect(throws: PatternError.self) { try Pattern(pattern) }
  }

  /// What other engines know and this one does not is refused where it stands.
  @Test(arguments: [
    ("ab(?=c)", 2), ("a(?<!b)", 1), ("x(?>a)", 1), ("(a)\\1", 3), ("a\\p{L}", 1),
    ("[a-z-[aeiou]]", 4),
    ("ab(?s)", 2), ("a\\k<n>", 1), ("ab)", 2), ("a(b", 1), ("x*+", 2),
  ])
  func refusesWhatItDoesNotUnderstand(_ pattern: String, _ place: Int) {
    let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
    #expect(error?.place == place)
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

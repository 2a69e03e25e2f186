import Testing

@testable import EventLog

/// What Windows' dialect of XPath takes, and what it says of everything else.
@Suite struct DialectTests {
  @Test(arguments: [
    "*", "Event", " * ", "*[System]", "Event/System[EventID=4624]",
    "*[System/Level=1]", "*[UserData/*/PrinterName=\"MyPrinter\" and System/Level=1]",
    "*[System[(Level <= 3) and TimeCreated[timediff(@SystemTime) <= 86400000]]]",
    "*[System[Provider[@Name='A' or @Name='B'] and (Level=1 or Level=2)]]",
    "*[System[(EventID >= 1000 and EventID <= 1999)]]",
    "*[EventData[Data[@Name='ResourceName']='VM1']]", "*[EventData[Data='VM1']]",
    "(*[System[band(Keywords,4503599627370496)]]) or (*[System[Task = 104]])",
    "*[System[EventID=4624]] and *[EventData[Data[@Name='LogonType'] and (Data=2)]]",
    "*[System[TimeCreated[timediff(@SystemTime, '2013-01-01T00:00:00') > 0]]]",
    "*[System[TimeCreated[timediff(@SystemTime, 130000000000000000) >= 0]]]",
    "*[System[TimeCreated[@SystemTime>='2009-10-22T14:03:07.000Z' and @SystemTime<='2010-01-01T00:00:00']]]",
    "*[System[Band(Keywords, 0x8000000000000000)]]", "*[System[Level!=4]][position() <= 5]",
    "*[EventData/Data[2]='x']", "*[child::System[attribute::x]]", "*[EventData/Data/text()='a']",
    "*[EventData/Data[.='a']]", "*[System[1.5 < Level]]",
  ])
  func isTaken(_ expression: String) throws {
    let selector = try Selector(expression, channel: "System", now: FileTime(Events.now))
    try selector.check()
  }

  @Test(arguments: [
    ("", 0, "no expression"), ("System", 0, "begins with * or Event"),
    ("*[System[Level=2]", 17, "] was expected, and not the end"),
    ("*[System[not(Level=2)]]", 9, "not() is unknown; the functions are band(), timediff()"),
    ("*[contains(System, 'x')]", 2, "contains() is unknown"),
    ("*[System[band(Keywords)]]", 9, "takes 2 arguments, and not 1"),
    ("*[System[Level=2]] nonsense", 19, "nonsense was not expected"),
    ("//System", 0, "/ and // before it"), ("*[System//Level=2]", 8, "// is unknown"),
    ("*[../System]", 2, ".. is unknown"), ("*[System[Level='2]]", 15, "its ' never ends"),
    ("*[System[Level=2 and]]", 20, "was expected, and not ]"),
    ("*[System[Level = 1 = 2]]", 19, "can't be compared with another"),
    ("*[System[ancestor::x]]", 9, "The axis ancestor is unknown"),
    ("*[System[@Name/x]]", 15, "beneath an attribute"),
    ("*[System[Level=$x]]", 15, "$ has no meaning"),
    ("*[System[TimeCreated[@SystemTime > 'soon']]]", 35, "'soon' is no moment"),
    ("*[System[Level=2]] or *[System[position()=2]][position()=1]", 0, "position() of events"),
    ("*[System[Level=0xFFFFFFFFFFFFFFFFF]]", 15, "at most 64 bits"), ("'text'", 0, "begins with"),
    ("5", 0, "begins with"), ("position()=1", 0, "begins with"),
    ("*[System[Level=2]]]", 18, "] was not expected"), ("@Name", 0, "begins with * or Event"),
    ("*[text(1)]", 6, "takes no arguments"), ("*[position(1)]", 2, "takes 0 arguments"),
  ])
  func isRefusedWithItsPlace(_ expression: String, _ offset: Int, _ words: String) {
    let fault = #expect(throws: DialectFault.self) {
      try Selector(expression, channel: "System", now: FileTime(Events.now))
    }
    #expect(fault?.offset == offset, "\(fault?.message ?? "")")
    #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
  }

  @Test func nestingAndLengthHaveBounds() {
    for expression in [
      "*" + String(repeating: "[System", count: 5000), String(repeating: "(", count: 100_000) + "*",
      String(repeating: "*[System] or ", count: 5000) + "*",
      "*[" + String(repeating: "a/", count: 50_000) + "a]",
    ] {
      #expect(throws: DialectFault.self) {
        try Selector(expression, channel: "System", now: FileTime(Events.now))
      }
    }
  }
}

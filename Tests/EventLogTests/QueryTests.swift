import ClusterModel
import Testing
import XMLDocuments

@testable import EventLog

@Suite struct QueryTests {
  static let events = (1...2000).map(Events.event)

  static func select(_ query: StructuredQuery, usesBounds: Bool = true) throws -> [UInt64] {
    let matcher = try EventMatcher(query, usesBounds: usesBounds)
    return try events.filter { try matcher.matches($0) }.map(\.number)
  }

  static func select(_ xpath: String, in channel: String = "System") throws -> [UInt64] {
    try select(
      StructuredQuery(xpath: xpath, channel: channel, of: Events.channels, now: Events.now))
  }

  static func numbers(_ isWanted: (LogEvent) -> Bool) -> [UInt64] {
    events.filter(isWanted).map(\.number)
  }

  @Test func theGuidesQueryAsksForTwelveChannels() throws {
    let query = try StructuredQuery(
      structured: QueryFiles.guide, of: QueryFiles.guideChannels, now: Events.now)
    #expect(query.channels == Set(QueryFiles.guideChannels))
    let expected = Self.numbers {
      $0.channel.hasPrefix("Microsoft-Windows-Hyper-V-High-Availability")
    }
    #expect(try Self.select(query) == expected)
    #expect(try Self.select(query, usesBounds: false) == expected)
    let matcher = try EventMatcher(query)
    var event = Events.event(5)
    #expect(event.channel == "System")
    #expect(try !matcher.matches(event))
    event.provider = "Microsoft-Windows-Hyper-V-Hypervisor"
    #expect(try matcher.matches(event))
  }

  @Test func aSavedViewSelectsAndSuppresses() throws {
    let query = try StructuredQuery(
      structured: QueryFiles.view, of: Events.channels, now: Events.now)
    let hourAgo = FileTime(Events.now).ticks - 36_000_000_000
    let expected = Self.numbers { event in
      let isWrong = (1...2).contains(event.level) && event.time.ticks >= hourAgo
      let isSystem = event.channel == "System" && (isWrong || event.id == 1135)
      return isSystem && event.provider != "Ferry"
        || event.channel == "Ferry/Operational" && event.level <= 3
    }
    #expect(!expected.isEmpty)
    #expect(try Self.select(query) == expected)
    #expect(query.channels == ["System", "Ferry/Operational"])
  }

  @Test func expressionsOfWindowsMeanWhatTheySay() throws {
    func expect(_ xpath: String, _ isWanted: (LogEvent) -> Bool) throws {
      let expected = Self.numbers { $0.channel == "System" && isWanted($0) }
      #expect(try Self.select(xpath) == expected, "\(xpath)")
    }
    try expect("*") { _ in true }
    try expect("*[System[EventID=1135 or EventID=1641]]") { [1135, 1641].contains($0.id) }
    try expect("*[System[band(Keywords, 0x8000000000000000)]]") { $0.keywords >> 63 == 1 }
    try expect("*[System[band(Keywords, 13510798882111488)]]") {
      $0.keywords & 13_510_798_882_111_488 != 0
    }
    try expect("*[EventData[Data[@Name='Machine']='sql3']]") {
      $0.data.contains { $0.name == "Machine" && $0.value == "sql3" }
    }
    try expect("*[EventData/Data='unnamed']") { $0.data.contains { $0.value == "unnamed" } }
    try expect("*[System[Level=2]] and *[EventData[Data[@Name='Machine']]]") {
      $0.level == 2 && !$0.data.isEmpty
    }
    let half = FileTime(ticks: FileTime(Events.now).ticks - 18_000_000_000)
    try expect("*[System[TimeCreated[@SystemTime >= '\(half.text)']]]") { $0.time >= half }
    try expect("*[System[TimeCreated[@SystemTime='\(half.text)']]]") { $0.time == half }
    try expect("*[System[TimeCreated[timediff(@SystemTime, '\(half.text)') > 0]]]") {
      $0.time < half
    }
    try expect("*[System[TimeCreated[timediff(@SystemTime, \(half.ticks)) <= 0]]]") {
      $0.time >= half
    }
    try expect("*[System/Computer='node2']") { $0.computer == "node2" }
    try expect("*[EventData/Data[2][@Name='Größe']]") { $0.data.count > 1 }
  }

  @Test func placesCountWhatPassed() throws {
    let errors = Self.numbers { $0.channel == "System" && $0.level == 2 }
    #expect(try Self.select("*[System[Level=2]][position() <= 3]") == Array(errors.prefix(3)))
    #expect(try Self.select("*[System[Level=2]][2]") == [errors[1]])
    #expect(try Self.select("*[position()=4]").count == 1)
    #expect(try Self.select("Event[position() <= 40]/System[Level=2]").count < 40)
  }

  @Test func faultsSayWhere() throws {
    func fault(_ document: String) -> String? {
      let fault = #expect(throws: QueryFault.self) {
        try StructuredQuery(structured: document, of: Events.channels, now: Events.now)
      }
      return fault?.description
    }
    #expect(fault("<QueryList>")?.hasPrefix("line 1, column 12: This is no XML") == true)
    #expect(
      fault("<Query/>")?.hasPrefix("line 1, column 1: A query file holds a QueryList") == true)
    let unknown = fault(
      "<QueryList>\n <Query Path='Sistem'>\n  <Select>*</Select></Query></QueryList>")
    #expect(unknown == "line 3, column 3: There is no channel Sistem")
    let function = fault(
      "<QueryList>\n<Query Path='System'>\n<Select>*[System[Level &lt;= 3 and\n  starts-with(x)]]"
        + "</Select></Query></QueryList>")
    #expect(function?.hasPrefix("line 4, column 3: starts-with() is unknown") == true)
    let escaped = fault(
      "<QueryList><Query Path='System'><Select>*[System[Level &lt;= &lt;]]</Select></Query></QueryList>"
    )
    #expect(escaped?.hasPrefix("line 1, column 62: ") == true, "\(escaped ?? "")")
    #expect(
      fault("<QueryList><Query><Select>*</Select></Query></QueryList>")?.contains("Path") == true)
    #expect(fault("<QueryList/>")?.contains("no Query") == true)
    #expect(
      fault("<QueryList><Query Path='System'><Suppress>*</Suppress></Query></QueryList>")?
        .contains("selects nothing") == true)
    #expect(
      fault("<QueryList><Query Path='file://C:\\a.evtx'><Select>*</Select></Query></QueryList>")?
        .contains("not the file") == true)
  }

  @Test(arguments: [
    ("*[System[Level=2]]", []), ("*", []), ("Event/System/Provider/@Name", []),
    ("*[EventData[Data[@Name='VmName']='web-01']]", []), ("*[UserData/Own/Field='x']", []),
    ("*[Sistem[Level=2]]", ["Sistem"]), ("*[System[Levl=2 or Task=1]]", ["Levl"]),
    ("*[System/TimeCreated[timediff(@SysTime) <= 1000]]", ["@SysTime"]),
    ("Event/System/Levl", ["Levl"]),
    (
      "*[System[(Levl=2 or Lvl=3) and band(Keyword, 1)]]",
      ["Levl", "Lvl", "Keyword"]
    ), ("*[*/Levl=1]", []), ("*[System[Level[Deeper]]]", ["Deeper"]),
    ("*[System[.='x']/Sub]", ["Sub"]),
  ])
  func namesThatNoEventHasAreTold(_ xpath: String, _ names: [String]) throws {
    let query = try StructuredQuery(
      xpath: xpath, channel: "System", of: Events.channels, now: Events.now)
    #expect(query.unknownNames.map(\.name) == names)
  }

  /// What the vocabulary knows includes whatever Ferry's own events have.
  @Test func noNameOfAnEventIsUnknown() throws {
    for event in (0..<200).map(Events.event) {
      let root = try XMLElement(parsing: event.xml)
      func check(_ element: XMLElement, _ path: String) throws {
        let query = try StructuredQuery(
          xpath: path, channel: "System", of: Events.channels, now: Events.now)
        #expect(query.unknownNames.isEmpty, "\(path)")
        for child in element.children { try check(child, "\(path)/\(child.name)") }
      }
      try check(root, "Event")
    }
  }

  @Test func noFileAndNoEntityIsFetched() throws {
    let document = """
      <!DOCTYPE q [<!ENTITY e SYSTEM "file:///etc/hostname">]>
      <QueryList><Query Path="System"><Select>*[System[Computer='&e;']]</Select></Query></QueryList>
      """
    let query = try? StructuredQuery(structured: document, of: Events.channels, now: Events.now)
    let selected = try query.map { try Self.select($0) } ?? []
    #expect(selected.isEmpty)
  }
}

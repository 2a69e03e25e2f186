import ClusterModel
import Testing

@testable import ferry

/// Lists: which rows, in which order, and in which forms.
@Suite struct ListTests {
  static let cluster: ClusterSnapshot = {
    var cluster = ClusterSnapshot(name: "harbour", kind: .simulated)
    cluster.nodes = Table(["quay1", "quay2"].map { Node(id: $0, state: .up) })
    cluster.machines = [
      machine("web-2", .running, "quay1", 4), machine("web-10", .off, "quay2", 1),
      machine("sql, \"main\"", .running, "quay2", 8), machine("lost", .unknown, nil, 2),
    ]
    return cluster
  }()

  private static func machine(
    _ id: MachineID, _ state: VirtualMachine.State, _ owner: NodeID?, _ memory: Double
  ) -> VirtualMachine {
    VirtualMachine(id: id, state: state, owner: owner, memory: .gibibytes(memory))
  }

  private let list = ListKind.vms.list(Self.cluster, at: .zero, remembered: [])

  private func names(_ wish: ListWish) throws -> [String] {
    try wish.applied(to: list).rows.map { $0.cells[0].shown }
  }

  private func condition(_ text: String) throws -> ListCondition {
    try #require(ListCondition(argument: text))
  }

  @Test(arguments: [
    ("state=running", ["sql, \"main\"", "web-2"]), ("STATUS!=Running", ["lost", "web-10"]),
    ("memory>=4GiB", ["sql, \"main\"", "web-2"]), ("memory < 2GiB", ["web-10"]),
    ("memoryBytes=2147483648", ["lost"]), ("name~^web-[0-9]$", ["web-2"]),
    ("current owner=quay2", ["sql, \"main\"", "web-10"]), ("currentOwner=", ["lost"]),
    ("name=a=b", []),
  ])
  func conditionsKeepRows(_ text: String, _ expected: [String]) throws {
    #expect(try names(ListWish(conditions: [condition(text)])) == expected)
  }

  @Test func whatIsNoConditionIsNotTaken() {
    #expect(ListCondition(argument: "running") == nil)
    #expect(ListCondition(argument: "=x") == nil)
  }

  @Test func rowsAreSortedByValuesAndTheMissingComesLast() throws {
    #expect(try names(ListWish(sort: "name")) == ["lost", "sql, \"main\"", "web-2", "web-10"])
    #expect(try names(ListWish(sort: "-memory")).first == "sql, \"main\"")
    #expect(try names(ListWish(sort: "currentOwner")).last == "lost")
    #expect(try names(ListWish(sort: "-currentOwner")).last == "lost")
  }

  @Test func whatDoesNotExistIsNamedWithItsNearest() throws {
    let wrongs: [(ListWish, String)] = [
      (ListWish(sort: "staet"), "is state meant?"), (ListWish(name: "web-3"), "is web-2 meant?"),
      (ListWish(conditions: [try condition("memory>lots")]), "needs a number"),
      (ListWish(conditions: [try condition("name~(")]), "makes no sense"),
      (ListWish(match: "~["), "makes no sense"), (ListWish(columns: ["nmae"]), "is name meant?"),
    ]
    for (wish, expected) in wrongs {
      do {
        _ = try wish.applied(to: list)
        Issue.record("\(expected) was not said")
      } catch {
        #expect(error.code == ferry.ExitStatus.badInput && error.message.contains(expected))
      }
    }
    let networks = ListKind.networks.list(Self.cluster, at: .zero, remembered: [])
    #expect(throws: ferry.ExitStatus.self) { try ListWish(node: "quay1").applied(to: networks) }
  }

  @Test func chosenColumnsAreAllThatIsPrinted() throws {
    let chosen = try ListWish(name: "web-2", columns: ["currentOwner", "STATE"]).applied(to: list)
    #expect(try chosen.text(.csv, width: nil) == "currentOwner,state\nquay1,Running")
    #expect(try chosen.text(.table, width: nil) == "CURRENT OWNER  STATE\nquay1          Running")
    #expect(try chosen.text(.csv, hasHeadings: false, width: nil) == "quay1,Running")
    #expect(try chosen.text(.yaml, width: nil) == "- currentOwner: quay1\n  state: Running")
  }

  @Test func commasAndQuotesStayInTheirFields() throws {
    #expect(CommaSeparated.line(["a,b", "c\"d", "e", "f\ng"]) == "\"a,b\",\"c\"\"d\",e,\"f\ng\"")
    #expect(CommaSeparated.line(["\u{1B}[2J"]) == "·[2J")
  }

  @Test func textsThatLookLikeSomethingElseStayTexts() throws {
    let value = FieldValue.map([
      "a": .text("1"), "b": .text("yes"), "c": .integer(1), "d": .text(""), "e": .list([]),
      "f": .none, "g": .text("x: \u{1B}"),
    ])
    #expect(
      try value.yaml() == #"""
        a: '1'
        b: 'yes'
        c: 1
        d: ''
        e: []
        g: "x: \e"
        """#)
  }

  @Test func wideHasEveryColumnButThoseOnlyProgramsRead() throws {
    let wide = try #require(try list.text(.wide, width: nil)?.split(separator: "\n").first)
    let table = try #require(try list.text(.table, width: nil)?.split(separator: "\n").first)
    for column in list.columns {
      #expect(wide.contains(column.heading) == (column.place != .data))
      #expect(table.contains(column.heading) || column.place != .table)
    }
    #expect(wide.count > table.count)
  }

  @Test func tablesFitATerminalAndWideOnesAreWhole() throws {
    for width in [40, 60, 80] {
      let table = try #require(try list.text(.table, width: width))
      #expect(table.split(separator: "\n").allSatisfy { $0.count <= width })
      #expect(table.hasPrefix("NAME"))
    }
    #expect(try list.text(.wide, width: 80) == list.text(.wide, width: nil))
    #expect(try list.text(.csv, width: 20) == list.text(.csv, width: nil))
  }

  @Test func columnsThatAreNamedAreNotLeftOut() throws {
    let chosen = try ListWish(columns: ["processors", "information", "name"]).applied(to: list)
    let table = try #require(try chosen.text(.table, width: 30))
    #expect(table.hasPrefix("PROCESSORS  INFORMA…  NAME"))
  }

  @Test func changesAreTheRowsThatChanged() throws {
    var later = Self.cluster
    later.machines[id: "web-2"]?.owner = "quay2"
    later.machines[id: "lost"] = nil
    later.machines.update(Self.machine("new", .running, "quay1", 1))
    let now = ListKind.vms.list(later, at: .zero, remembered: [])
    let changes = now.changes(since: list)
    #expect(changes.map(\.kind) == [.added, .changed, .removed])
    #expect(changes.map { $0.row.cells[0].shown } == ["new", "web-2", "lost"])
    #expect(now.changes(since: now).isEmpty)
    #expect(list.changes(since: nil).map(\.kind) == Array(repeating: .added, count: 4))
  }

  @Test func eventsThatAreAlikeAreEachToldOnce() {
    var cluster = Self.cluster
    let record = EventRecord(
      time: WallTime(secondsSince1970: 1), level: .error, provider: .ferry, message: "again")
    let before = ListKind.events.list(cluster, at: .zero, remembered: [])
    cluster.apply(.recorded(record))
    cluster.apply(.recorded(record))
    let after = ListKind.events.list(cluster, at: .zero, remembered: [])
    #expect(after.changes(since: before).count == 2)
    #expect(after.changes(since: after).isEmpty)
  }

  @Test func everyColumnHasItsOwnNameAndASchema() {
    for kind in ListKind.allCases {
      let names = kind.description.columns.map(\.name)
      #expect(Set(names).count == names.count, "\(kind)")
      #expect(OutputSchema.all.contains { $0.name == kind.rawValue })
      for alias in kind.aliases { #expect(ListKind(argument: alias) == kind) }
    }
    let names = OutputSchema.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}

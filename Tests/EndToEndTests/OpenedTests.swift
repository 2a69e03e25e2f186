import Foundation
import PseudoTerminal
import Testing

/// What the console opens besides: a second cluster, and a query from a file.
@Suite(.timeLimit(.minutes(2)))
struct OpenedTests {
  private func console(_ ferry: FerryProcess, _ hands: Hands) throws -> User {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("ferry"), arguments: ["--cluster", "demo"],
      environment: ferry.environment, width: 120, height: 36)
    let user = User(terminal, hands)
    try user.see("Summary of")
    return user
  }

  @Test(arguments: Hands.allCases)
  func aSecondClusterIsOpenedAndClosed(_ hands: Hands) throws {
    let user = try console(try FerryProcess(), hands)
    try user.openMenu(ofPlace: "Failover Cluster Manager")
    try user.choose("Manage a Cluster…")
    try user.see("Select Cluster")
    try user.see("(•) two-node")
    try user.confirm(" OK ")
    try user.see("two-node is open, too")
    try user.see("▾ demo")
    try user.see("▾ two-node")
    // The first one is there again, and the second one can be let go from its own page.
    if hands == .keyboard { user.press("\u{1B}[D") }
    try user.goTo(place: " demo")
    try user.see("Summary of Cluster demo")
    try user.goTo(place: " two-node")
    try user.see("Summary of Cluster two-node")
    if hands == .mouse {
      try user.click("Close Connection")
    } else {
      user.press("m")
      try user.choose("Close Connection")
    }
    try user.seeNoMore("▾ two-node")
    try user.see("Summary of Cluster demo")
    #expect(try user.terminal.terminate() == .exited(0))
  }

  @Test func aQueryIsReadFromAFile() throws {
    let ferry = try FerryProcess()
    let channel = "Microsoft-Windows-Hyper-V-High-Availability-Admin"
    try Data(
      "<QueryList><Query><Select Path='\(channel)'>*[System[Level &lt;= 1]]</Select></Query></QueryList>"
        .utf8
    ).write(to: URL(filePath: "\(ferry.home)/critical.xml"))
    try Data("<QueryList><Query".utf8).write(to: URL(filePath: "\(ferry.home)/broken.xml"))
    let user = try console(ferry, .keyboard)
    try open("~/broken.xml", user)
    try user.see("broken.xml:1:")
    try open("~/critical.xml", user)
    try user.see("as ~/critical.xml asks")
    #expect(try user.terminal.terminate() == .exited(0))
  }

  private func open(_ file: String, _ user: User) throws {
    try user.openMenu(ofPlace: "Cluster Events")
    try user.choose("Open Query…", "Read from a file…")
    try user.see("A file with a QueryList")
    user.type(file)
    try user.confirm(" OK ")
    try user.seeNoMore("A file with a QueryList")
  }
}

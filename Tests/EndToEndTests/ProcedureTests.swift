import Foundation
import PseudoTerminal
import Testing

/// The guide's procedures on a new simulated cluster, from the first to the last, with the mouse
/// alone and with the keyboard alone.
@Suite(.timeLimit(.minutes(4)))
struct ProcedureTests {
  /// A cluster as it is before the guide begins: no shared volumes, no machines.
  private static let scenario = """
    cluster: guide
    rule: windows-2008-r2
    shared volumes: {enabled: false}
    nodes:
      - {name: "pier{1..3}", memory: 16 GiB, switches: [Machines]}
    networks:
      - {name: Management, subnet: 10.71.0.0/24, speed: 1 Gbit/s, gateway: true}
      - {name: Migration, subnet: 10.72.0.0/24, speed: 1 Gbit/s, use: internal}
    disks:
      - {name: Cluster Disk 1, capacity: 200 GiB, owner: pier1}
    machines: []
    """

  @Test(arguments: Hands.allCases)
  func theGuideFromBeginToEnd(_ hands: Hands) throws {
    let ferry = try FerryProcess()
    let file = "\(ferry.home)/guide.yaml"
    try Self.scenario.write(toFile: file, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("ferry"), arguments: ["--cluster", file],
      environment: ferry.environment, width: 100, height: 30)
    let user = User(terminal, hands)
    try user.see("Summary of")
    try enableSharedVolumes(user)
    try addADisk(user)
    try setUpAMachine(user)
    try orderTheNetworks(user)
    try migrateAndVerify(user)
  }

  private func enableSharedVolumes(_ user: User) throws {
    try user.openMenu(ofPlace: " guide")
    try user.choose("Enable Cluster Shared Volumes…")
    try user.see("I have read the above notice")
    try user.check("I have read the above notice")
    try user.confirm(" OK ")
    try user.see("Cluster Shared Volumes")
    try user.seeNoMore("I have read the above notice")
  }

  private func addADisk(_ user: User) throws {
    try user.openMenu(ofPlace: "· Cluster Shared Volumes")
    try user.choose("Add storage")
    try user.see("Select the disk or disks")
    try user.check("[ ] Cluster Disk 1")
    try user.confirm(" OK ")
    try user.seeNoMore("Select the disk or disks")
    try user.goTo(place: "· Cluster Shared Volumes")
    try user.see("Volume1")
  }

  /// Creates it, makes it highly available, and starts it.
  private func setUpAMachine(_ user: User) throws {
    try user.openMenu(ofPlace: "Services and applications")
    try user.choose("Virtual Machines…", "New Virtual Machine…", "pier1")
    try user.see("Specify Name and Location")
    user.type("guest")
    for _ in 0..<3 { try user.confirm(" Next ") }
    try user.see("Make this virtual machine highly available")
    try user.check("Make this virtual machine highly available")
    try user.confirm(" Finish ")
    try user.seeNoMore("Make this virtual machine highly available")
    try user.openMenu(ofPlace: "Services and applications")
    try user.choose("Configure a Service or Application…")
    for _ in 0..<2 { try user.confirm(" Next ") }
    try user.see("[ ] guest")
    try user.check("[ ] guest")
    for label in [" Next ", " Configure "] { try user.confirm(label) }
    try user.see("It is highly available")
    user.press(user.hands == .keyboard ? "\u{1B}" : "")
    if user.hands == .mouse { try user.click("High Availability Wizard") }
    try user.seeNoMore("It is highly available")
    try user.goTo(place: "Services and applications")
    try user.openMenu(ofRow: "guest")
    try user.choose("Start virtual machines")
    try user.see("Please confirm action")
    try user.confirm("▸ Start")
    try user.see("Running")
  }

  private func orderTheNetworks(_ user: User) throws {
    try user.openMenu(ofPlace: "Networks (2)")
    try user.choose("Live Migration Settings…")
    try user.see("[x] Migration")
    if user.hands == .mouse {
      try user.click("Migration   ")
      try user.click(" Down ")
    } else {
      user.press("J")
    }
    try user.confirm(" OK ")
    try user.seeNoMore("[x] Migration")
  }

  private func migrateAndVerify(_ user: User) throws {
    try user.goTo(place: " pier1")
    try user.see("Summary of pier1")
    try user.openMenu(ofRow: "guest")
    try user.choose(
      "Live migrate virtual machine to another node", "2 - Live migrate to node pier2")
    try user.see("Please confirm action")
    try user.confirm("▸ Live migrate")
    try user.see("guest runs on pier2", timeout: .seconds(90))
    if user.hands == .keyboard { user.press("\u{1B}") } else { try user.click(" Back") }
    try user.goTo(place: " pier2")
    try user.terminal.waitUntil("the machine beneath its new owner") { terminal in
      terminal.rows.contains {
        $0.contains("guest") && $0.contains("Running") && $0.contains("pier2")
      }
    }
  }
}

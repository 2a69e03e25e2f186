import ClusterModel
import Foundation
import MigrationEngine
import PseudoTerminal
import Testing

@testable import Lab

/// The guide's procedures that need no new machine, in the console on real guests.
extension LabTests.RunningLabTests {
  @Test(
    "the console orders the networks and moves a guest, as the guide has it",
    arguments: Hands.allCases)
  func theGuideInTheConsole(_ hands: Hands) async throws {
    let ferry = try await FerryOnLab(lab)
    let (source, destination) = try await ferry.route(of: "web-01")
    await ferry.engine.close()
    let user = User(try console(), hands)
    try user.see("Summary of", timeout: .seconds(60))
    try orderTheNetworks(user)
    try user.goTo(place: "Services and applications")
    try user.openMenu(ofRow: "web-01")
    try user.choose(
      "Live migrate virtual machine to another node", " - Live migrate to node \(destination)")
    try user.see("Please confirm action")
    try user.confirm("▸ Live migrate")
    try user.see("web-01 runs on \(destination)", timeout: .seconds(300))
    if hands == .keyboard { user.press("\u{1B}") } else { try user.click(" Back") }
    try user.goTo(place: " \(destination)")
    try user.terminal.waitUntil("the guest beneath its new owner") { terminal in
      terminal.rows.contains {
        $0.contains("web-01") && $0.contains("Running") && $0.contains(destination.rawValue)
      }
    }
    #expect(try user.terminal.terminate() == .exited(0))
    try ferry.expectUnbrokenHeartbeat()
    let status = try await ferry.on(destination, "crm_mon", "-1")
    #expect(status.contains("Started \(destination)") && !status.contains("unmanaged"))
    #expect(try await ferry.on(destination, "virsh", "list", "--name").contains("web-01"))
    #expect(try await !ferry.on(source, "virsh", "list", "--name").contains("web-01"))
  }

  /// The console on the lab, with a state of its own.
  private func console() throws -> PseudoTerminal {
    let home = FileManager.default.temporaryDirectory
      .appending(path: "ferry-lab-console-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: "\(home)/run", withIntermediateDirectories: true)
    return try PseudoTerminal(
      PseudoTerminal.product("ferry"), arguments: ["--cluster", lab.clusterFile],
      environment: [
        "HOME": home, "XDG_STATE_HOME": home, "XDG_RUNTIME_DIR": "\(home)/run",
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
      ], width: 120, height: 36)
  }

  /// Puts the first network for live migration after the second, and looks that it stays there.
  private func orderTheNetworks(_ user: User) throws {
    let settings = "Live Migration Settings…"
    try user.openMenu(ofPlace: "Networks (4)")
    try user.choose(settings)
    try user.see("] Management")
    let before = networks(on: user.terminal)
    #expect(before.count == 4, "\(user.terminal.text)")
    if user.hands == .mouse {
      try user.click("\(before[0])  ")
      try user.click(" Down ")
    } else {
      user.press("J")
    }
    var wanted = before
    wanted.swapAt(0, 1)
    try user.terminal.waitUntil("another order") { networks(on: $0) == wanted }
    try user.confirm(" OK ")
    try user.seeNoMore("] Management")
    // What the cluster keeps is read anew when the dialogue opens.
    try user.terminal.waitUntil("the order to be kept", timeout: .seconds(60)) { terminal in
      try user.openMenu(ofPlace: "Networks (4)")
      try user.choose(settings)
      try user.see("] Management")
      let shown = networks(on: terminal)
      user.press("\u{1B}")
      try user.seeNoMore("] Management")
      return shown == wanted
    }
  }

  /// The networks of the dialogue, from the first to the last.
  private func networks(on terminal: PseudoTerminal) -> [String] {
    terminal.rows.compactMap { row in
      row.firstMatch(of: #/\[[x ]\] (Management|Live Migration|Cluster and CSV|Virtual Machines)/#)
        .map { String($0.1) }
    }
  }
}

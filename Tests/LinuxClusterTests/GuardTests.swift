import ClusterModel
import Foundation
import Testing

@testable import LinuxCluster

/// What stands by on a node, run with stand-ins for Pacemaker's and libvirt's programs.
@Suite(.timeLimit(.minutes(1))) struct GuardTests {
  private static let log = "calls.log"

  /// Runs a guard with some lines as its input, and returns the programs that it called.
  ///
  /// - Parameters:
  ///   - found: What `crm_resource --locate` does, in the shell.
  ///   - reservationStatus: What `cibadmin --query` ends with.
  ///   - answer: What the guard is to say after it was ready.
  private func calls(
    of script: String, _ arguments: [String], input: String, found: String,
    reservationStatus: Int = 0, answer: String = ""
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let answers = [
      "cibadmin": "case $1 in --query) exit \(reservationStatus) ;; esac",
      "virsh": "", "sleep": "",
      "crm_resource": "case $1 in --locate) \(found) ;; esac",
    ]
    for (name, answer) in answers {
      let path = folder.appending(path: name)
      let text = "#!/bin/sh\necho \"\(name) $*\" >>\"\(folder.path)/\(Self.log)\"\n\(answer)\n"
      try text.write(to: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.path)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "ferry-guard", "web-01", "web", "ferry-web-1", "180"]
    process.arguments? += arguments
    process.environment = ["PATH": "\(folder.path):/usr/bin:/bin"]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    process.waitUntilExit()
    let said = String(decoding: stdout.fileHandleForReading.availableData, as: UTF8.self)
    #expect(said == "ready\n\(answer)")
    let lines = try? String(contentsOf: folder.appending(path: Self.log), encoding: .utf8)
    return (lines ?? "").split(separator: "\n").map(String.init)
  }

  private let isGivenBack =
    #"cibadmin --delete -o resources --xml-text <meta_attributes id="ferry-web-1"/>"#

  @Test(arguments: [GuardScript.migration, GuardScript.role])
  func aFerryThatTidiesUpLeavesItNothingToDo(_ script: String) throws {
    let done = try calls(
      of: script, ["/m", "n1", "5"], input: "renew\ntidied\n", found: "echo n2")
    #expect(done.count == 2 && done.allSatisfy { $0.hasPrefix("cibadmin --modify") })
  }

  @Test(arguments: [GuardScript.migration, GuardScript.role])
  func itGivesBackWhatAFerryThatIsGoneHeld(_ script: String) throws {
    let done = try calls(of: script, ["/m", "n1", "5"], input: "renew\n", found: "echo n2")
    let refreshed = try #require(done.firstIndex(of: "crm_resource --refresh -r web"))
    #expect(done.last == isGivenBack)
    #expect(refreshed < done.count - 1)
  }

  private func memory(of node: String) -> String {
    "//node_state[@uname='\(node)']/lrm/lrm_resources/lrm_resource[@id='web']"
  }

  private var isGivenBackWhereFound: String {
    let reservation = "//meta_attributes[@id='ferry-web-1']"
    let found = "/lrm_rsc_op[@rc-code='0']"
    let pause = "//node[@uname='n1']/instance_attributes/nvpair[@name='ferry-paused']"
    return "cibadmin --delete --xpath \(reservation)[\(memory(of: "n2"))\(found)]"
      + "[not(\(memory(of: "n1"))\(found))][not(\(pause)) or //rsc_location[@id='away']]"
  }

  private let isLookedAfter = "cibadmin --query --xpath //meta_attributes[@id='ferry-web-1']"

  @Test func itGivesBackAMachineThatPacemakerHasFound() throws {
    let done = try calls(
      of: GuardScript.migration, ["on", "n1", "n2", "away"], input: "arrived\nmoved\n",
      found: "echo n2", reservationStatus: 105, answer: "given\n")
    #expect(
      done == [
        "cibadmin --delete --xpath \(memory(of: "n2"))", "sleep 0.1",
        "crm_resource --refresh -r web -N n1", isGivenBackWhereFound, isLookedAfter,
      ])
  }

  /// What is still there, or can't be asked about, was not given back.
  @Test(arguments: [0, 102])
  func itGivesNothingBackThatPacemakerHasNotFoundAlone(_ status: Int) throws {
    let done = try calls(
      of: GuardScript.migration, ["on", "n1", "n2", "away"], input: "arrived\nmoved\ntidied\n",
      found: "echo n2", reservationStatus: status, answer: "unknown\n")
    #expect(done.count { $0 == isLookedAfter } == GuardScript.seekingLooksMax)
    #expect(!done.contains(isGivenBack))
  }

  @Test func whatWasNotAnnouncedIsNotGivenBack() throws {
    let done = try calls(
      of: GuardScript.migration, ["on", "n1", "n2", "away"], input: "moved\ntidied\n",
      found: "echo n2", answer: "unknown\n")
    #expect(done.isEmpty)
  }

  @Test func aMachineThatIsNowhereIsLeftOff() throws {
    let done = try calls(
      of: GuardScript.role, ["/m", "n1", "5"], input: "", found: "exit 0")
    #expect(done.contains("crm_resource --meta -r web -p target-role -v Stopped"))
    #expect(done.contains("crm_resource --meta -r web -p ferry-owner -v n1"))
    #expect(done.last == isGivenBack)
  }

  /// As sshd does, the prefix makes the first program of a command the leader of a session, and takes
  /// its end for the end of all.
  @Test func whoStartsItWaitsForIt() async throws {
    let mark = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: mark) }
    let reservation = Reservation(
      resource: "web", token: "1", source: NodeID(rawValue: "n1"),
      destination: NodeID(rawValue: "n2"), ends: 0)

    let keeper = try await MigrationGuard.start(
      reservation, domain: "web-01", on: NodeCommand(prefix: ["setsid", "--wait"]),
      running: "echo ready; read -r word; sleep 0.3; : >$5", [mark.path])
    await keeper.dismiss()

    #expect(FileManager.default.fileExists(atPath: mark.path))
  }
}

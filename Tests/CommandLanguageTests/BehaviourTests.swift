import ClusterModel
import Testing

@testable import CommandLanguage

/// What commands do, refuse, ask and say.
@Suite struct BehaviourTests {
  @Test func whatIfTellsAndDoesNothing() async throws {
    let host = try await Harbour.run("Move-ClusterVirtualMachineRole web-01 quay2 -WhatIf")
    #expect(host.effects.isEmpty)
    #expect(
      host.shown
        == "What if: Performing the operation \"Move-ClusterVirtualMachineRole\" on target "
        + "\"web-01\" to \"quay2\".")
    let preference = try await Harbour.run("$WhatIfPreference = $true; Suspend-ClusterNode quay1")
    #expect(preference.effects.isEmpty && preference.shown.hasPrefix("What if:"))
  }

  @Test func whatIfTellsWhatARuleForbids() async {
    let error = await #expect(throws: CommandError.self) {
      try await Harbour.run("Move-ClusterVirtualMachineRole web-01 quay1 -WhatIf")
    }
    #expect(error?.code == .refused && error?.message.contains("already runs on quay1") == true)
  }

  @Test func aMoveWaitsUnlessToldOtherwise() async throws {
    #expect(
      try await Harbour.run("Move-ClusterVirtualMachineRole web-01 quay2").patience == [.forever])
    #expect(
      try await Harbour.run("Move-ClusterVirtualMachineRole web-01 quay2 -Wait 0").patience == [
        .none
      ])
    #expect(
      try await Harbour.run("Move-ClusterVirtualMachineRole web-01 quay2 -Wait:30").patience
        == [.atMost(.seconds(30))])
  }

  @Test func typesOfMigrationAreSteps() async throws {
    let moves: [(String, [CommandEffect])] = [
      ("Quick", [.perform(.machine("web-01", .quickMigrate(to: "quay2")))]),
      (
        "Shutdown",
        [
          .perform(.machine("web-01", .shutDown)), .perform(.machine("web-01", .move(to: "quay2"))),
          .perform(.machine("web-01", .start)),
        ]
      ),
      (
        "TurnOff",
        [
          .perform(.machine("web-01", .turnOff)), .perform(.machine("web-01", .move(to: "quay2"))),
          .perform(.machine("web-01", .start)),
        ]
      ),
    ]
    for (type, effects) in moves {
      let line = "Move-ClusterVirtualMachineRole web-01 quay2 -MigrationType \(type)"
      #expect(try await Harbour.run(line).effects == effects)
    }
    #expect(
      try await Harbour.run("Move-ClusterVirtualMachineRole 'db 1' quay1").effects
        == [.perform(.machine("db 1", .move(to: "quay1")))])
  }

  @Test func aDrainToANodeMovesThereFirst() async throws {
    #expect(
      try await Harbour.run("Suspend-ClusterNode quay1 -Drain -TargetNode quay3").effects
        == [
          .perform(.node("quay1", .pause)), .migrate("web-01", to: "quay3"),
          .perform(.node("quay1", .drain)),
        ])
  }

  /// What is refused on the way to the target node does not keep others from moving.
  @Test func whatCanNotGoToTheTargetStaysUnlessForced() async throws {
    let host = RecordingHost(Harbour.cluster, refusing: ["web-01"])
    let line = "Suspend-ClusterNode quay1 -Drain -TargetNode quay3"
    let error = await #expect(throws: CommandError.self) { try await Harbour.run(line, on: host) }
    #expect(error?.message == "quay1 is paused, but not empty. web-01 stays")
    #expect(error?.advice?.contains("-ForceDrain") == true)
    #expect(host.effects == [.perform(.node("quay1", .pause))])
    try await Harbour.run("\(line) -ForceDrain", on: host)
    #expect(
      host.effects.suffix(2) == [
        .perform(.node("quay1", .pause)), .perform(.node("quay1", .drain)),
      ]
    )
  }

  @Test func whatComesBackIsChosen() async throws {
    var cluster = Harbour.cluster
    for id: MachineID in ["web-02", "db 1"] {
      cluster.machines[id: id]?.policy = RolePolicy(
        preferredOwners: ["quay1"], failback: .immediately)
    }
    // It is two in the afternoon.
    cluster.machines[id: "lone"]?.isHighlyAvailable = true
    cluster.machines[id: "lone"]?.policy = RolePolicy(
      preferredOwners: ["quay1"], failback: .between(hour: 22, and: 6))
    func effects(_ failback: String) async throws -> RecordingHost {
      try await Harbour.run("Resume-ClusterNode quay1 \(failback)", on: RecordingHost(cluster))
    }
    let immediate = try await effects("-Failback Immediate")
    #expect(immediate.effects == [.perform(.node("quay1", .resume(failback: true)))])
    for silent in ["", "-Failback NoFailback"] {
      #expect(
        try await effects(silent).effects == [.perform(.node("quay1", .resume(failback: false)))])
    }
    let policy = try await effects("-Failback Policy")
    #expect(
      policy.effects == [
        .perform(.node("quay1", .resume(failback: false))),
        .perform(.machine("db 1", .move(to: "quay1"))), .migrate("web-02", to: "quay1"),
      ])
    #expect(policy.warnings == ["lone still runs on quay3, as its policy for failback has it"])
  }

  @Test(arguments: [
    ("Get-ClusterResourceDependencyReport", 8),
    ("Get-ClusterResourceDependencyReport 'Virtual Machine web-01'", 1),
    ("Get-ClusterResource 'Virtual Machine*web-01' | Get-ClusterResourceDependencyReport", 1),
    ("Get-ClusterGroup web-* | Get-ClusterResourceDependencyReport", 2),
    ("Get-ClusterSharedVolume | Get-ClusterResourceDependencyReport", 1),
    ("Get-ClusterResourceDependencyReport -Group 'db 1'", 1),
  ])
  func aPageShowsWhatIsNeeded(_ line: String, _ count: Int) async throws {
    let host = try await Harbour.run("(\(line)).Resources, (\(line)).Name")
    #expect(host.shown == "\(count)\ndependencies.html" && host.effects.isEmpty)
    let page = try #require(host.pages.first)
    #expect(page.split(separator: "<h2>").count == count + 1, "\(page)")
  }

  @Test func aPageNamesWhatAMachineNeeds() async throws {
    let host = try await Harbour.run("Get-ClusterResourceDependencyReport -Group web-01")
    for text in ["Virtual Machine web-01", "Volume1", "Cluster Disk 1", "quay1, quay2, quay3"] {
      #expect(host.pages.first?.contains(text) == true, "\(text)")
    }
  }

  @Test func eachNodesWayToAVolumeIsShown() async throws {
    var cluster = Harbour.cluster
    cluster.volumes[id: "Volume1"]?.access = [
      "quay1": .direct, "quay2": .redirected, "quay3": .none,
    ]
    let line = "Get-ClusterSharedVolumeState Volume1"
    #expect(
      try await Harbour.run("\(line) | ft Node, StateInfo", on: RecordingHost(cluster)).shown == """
        Node  StateInfo
        ----  ---------
        quay1 Direct
        quay2 FileSystemRedirected
        quay3 Unavailable
        """)
    #expect(
      try await Harbour.run("(\(line) -Node quay3).StateInfo", on: RecordingHost(cluster)).shown
        == "Unavailable")
  }

  @Test(arguments: [
    ("Stop-Cluster", "keeps the quorum"),
    ("Move-ClusterResource a b", "belongs to its virtual machine"),
    ("Test-ClusterResourceFailure a", "harms no machine"),
    ("Set-ClusterLog", "neither size nor level"),
    ("Update-ClusterIPResource", "no resources for names"), ("New-Cluster x", "neither makes"),
  ])
  func whatFerryHasNotIsRefusedWithItsReason(_ line: String, _ reason: String) async {
    let error = await #expect(throws: CommandError.self) { try await Harbour.run(line) }
    #expect(error?.code == .refused && error?.message.contains(reason) == true)
  }

  @Test(arguments: [
    ("Move-ClusterGroup web-09 quay2", "no virtual machine named web-09", "web-01"),
    ("Suspend-ClusterNode quey1", "no node named quey1", "quay1"),
    ("Get-Cluster elsewhere", "not elsewhere", ""),
    ("Get-ClusterNode -Cluster moon", "not moon", ""),
    ("Move-ClusterSharedVolume Volume9", "no shared volume", "Volume1"),
    ("(Get-ClusterGroup web-01).Prioritie = 1", "does not set", "Priority"),
    ("(Get-ClusterNetwork Backup).Role = 7", "Role is", ""),
    ("Test-Cluster -Include Moons", "no test or category", ""),
    ("wevtutil xx", "wevtutil knows", ""), ("cluster res", "cluster knows", ""),
    ("reg add HKLM\\x /v y /d 1", "one key", ""), ("vmltrace /x", "vmltrace takes", ""),
  ])
  func whatDoesNotExistIsNamed(_ line: String, _ words: String, _ near: String) async {
    let host = RecordingHost(Harbour.cluster)
    let error = await #expect(throws: CommandError.self) { try await Harbour.run(line, on: host) }
    #expect(
      error?.code == .badInput && error?.message.contains(words) == true,
      "\(error.debugDescription)")
    #expect(near.isEmpty || error?.suggestions.contains(near) == true)
    #expect(host.effects.isEmpty)
  }

  @Test(arguments: [
    ("wevtutil qe System", "System log all oldest all xml"),
    (
      "wevtutil.exe query-events System /q:'*[System[(Level=2)]]' /rd:true /c:5 /f:Text",
      "System log *[System[(Level=2)]] newest 5 text"
    ),
    ("wevtutil qe my.xml /sq:true /f:RenderedXml", "my.xml file all oldest all renderedxml"),
    ("wevtutil qe System /e:root", "<root>\nSystem log all oldest all xml\n</root>"),
  ])
  func wevtutilAsksForEvents(_ line: String, _ asked: String) async throws {
    #expect(try await Harbour.shown(line) == asked)
  }

  @Test(arguments: [
    "wevtutil qe", "wevtutil qe a b", "wevtutil qe System /c:0", "wevtutil qe System /f:pdf",
    "wevtutil qe System /rd:maybe", "wevtutil qe x /sq:true /q:*", "wevtutil qe System /x:1",
    "wevtutil epl System a.evtx /ow:perhaps", "wevtutil qe System /e:<b>", "wevtutil gl a b",
  ])
  func wevtutilSaysWhatItTakes(_ line: String) async {
    let error = await #expect(throws: CommandError.self) { try await Harbour.run(line) }
    #expect(error?.code == .badInput && error?.range != nil)
  }

  @Test(arguments: [
    "wevtutil qe High-Availability-Admin", "wevtutil epl High-Availability-Admin a.evtx",
    "wevtutil sl High-Availability-Admin /e:true",
  ])
  func anUnknownLogIsToldWithThoseNearToIt(_ line: String) async {
    let host = RecordingHost(Harbour.cluster)
    let error = await #expect(throws: CommandError.self) { try await Harbour.run(line, on: host) }
    #expect(error?.message == "There is no event log named High-Availability-Admin")
    #expect(error?.suggestions == ["Microsoft-Windows-Hyper-V-High-Availability-Admin"])
    #expect(host.effects.isEmpty)
  }

  @Test func wevtutilExportsWhatItIsAskedFor() async throws {
    let line = "wevtutil epl System a.evtx /q:'*[System[Level=2]]' /ow:true"
    #expect(
      try await Harbour.run(line).effects == [
        .exportEvents(
          EventSource("System", xpath: "*[System[Level=2]]"), to: "a.evtx", overwrites: true)
      ])
  }

  @Test func aRoleGoesOnlyWithItsMachine() async throws {
    let host = RecordingHost(Harbour.cluster)
    let error = await #expect(throws: CommandError.self) {
      try await Harbour.run("Remove-ClusterGroup web-01 -RemoveResources -Force", on: host)
    }
    #expect(error?.code == .refused && host.effects.isEmpty)
    #expect(
      try await Harbour.run("Remove-ClusterGroup web-01 -RemoveResources; Remove-VM web-01").effects
        == [.perform(.machine("web-01", .delete))])
  }

  @Test func itAsksWhereItWasToldTo() async throws {
    let no = RecordingHost(Harbour.cluster, answer: false)
    try await Harbour.run("Start-ClusterGroup 'db 1' -Confirm", on: no)
    #expect(no.questions.count == 1 && no.effects.isEmpty)
    #expect(no.shown == "Start-ClusterGroup on db 1: nothing was done.")
    let shell = RecordingHost(Harbour.cluster)
    try await Harbour.run("Remove-ClusterNode quay3", on: shell, isInteractive: true)
    #expect(shell.questions.count == 1 && shell.effects.count == 1)
    let sure = RecordingHost(Harbour.cluster)
    try await Harbour.run("Remove-ClusterNode quay3 -Force", on: sure, isInteractive: true)
    try await Harbour.run("Stop-ClusterNode quay3 -Confirm:$false", on: sure, isInteractive: true)
    #expect(sure.questions.isEmpty && sure.effects.count == 2)
  }

  @Test func anErrorEndsTheScriptUnlessToldOtherwise() async throws {
    let host = RecordingHost(Harbour.cluster)
    await #expect(throws: CommandError.self) {
      try await Harbour.run("Start-ClusterGroup ghost; Start-ClusterGroup 'db 1'", on: host)
    }
    #expect(host.effects.isEmpty)
    try await Harbour.run(
      "Start-ClusterGroup ghost -ErrorAction Continue; Start-ClusterGroup 'db 1'", on: host)
    #expect(host.effects.count == 1 && host.warnings.count == 1)
    try await Harbour.run(
      "$ErrorActionPreference = 'SilentlyContinue'; Start-ClusterGroup ghost", on: host)
    #expect(host.warnings.count == 1)
  }

  @Test func aTrialKnowsTheEffectsAndDoesNone() async throws {
    let host = RecordingHost(Harbour.cluster)
    var trial = Interpreter(host: host, isTrial: true)
    try await trial.run(
      try Script("Get-ClusterGroup web-* | Move-ClusterVirtualMachineRole -Node quay3"))
    #expect(trial.effects == [.migrate("web-01", to: "quay3"), .migrate("web-02", to: "quay3")])
    #expect(host.effects.isEmpty)
  }

  @Test(arguments: [
    ("Get-Cl", ["Get-Cluster", "Get-ClusterAvailableDisk"]),
    ("Move-ClusterVirtualMachineRole w", ["web-01", "web-02"]),
    ("Move-ClusterVirtualMachineRole web-01 ", ["quay1", "quay2", "quay3"]),
    ("Get-Cluster | Suspend-ClusterNode -Name quay1 -D", ["-Drain", "-Debug"]),
    ("Move-ClusterGroup -Name 'd", ["'db 1'"]),
    ("Resume-ClusterNode quay1 -Failback I", ["Immediate"]),
    ("Add-ClusterSharedVolume ", ["'Cluster Disk 1'"]), ("$tr", ["$true"]),
    ("Get-ClusterNode | ", ["Add-ClusterDisk"]),
    ("Get-Help Get-ClusterQ", ["Get-ClusterQuorum"]), ("Get-Moon x", []), ("wevtutil s", []),
    ("", ["Get-VM"]),
  ])
  func tabKnowsWhatMayFollow(_ text: String, _ some: [String]) {
    let completion = Completion.at(text.count, of: text, in: Harbour.cluster)
    for candidate in some { #expect(completion.candidates.contains(candidate), "\(completion)") }
    if some.isEmpty { #expect(completion.candidates.isEmpty) }
  }

  @Test func everyCommandHasHelpThatNamesWhatItTakes() throws {
    for cmdlet in Catalogue.all {
      let text = Manual.text(for: cmdlet)
      #expect(text.contains(cmdlet.name) && !cmdlet.synopsis.isEmpty)
      let places = cmdlet.parameters.compactMap(\.position)
      #expect(places.min() ?? 0 == 0, "\(cmdlet.name)")
      for line in cmdlet.examples { try Script(line).check() }
    }
    let names = Catalogue.all.flatMap { [$0.name] + $0.aliases }.map { $0.lowercased() }
    #expect(Set(names).count == names.count)
  }
}

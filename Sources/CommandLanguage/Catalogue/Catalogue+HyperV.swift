extension Catalogue {
  private static func change(
    _ name: String, _ action: Action.Change, _ synopsis: String, _ parameters: [Parameter],
    aliases: [String] = [], destructive: Bool = false
  ) -> Cmdlet {
    Cmdlet(
      name: name, aliases: aliases, module: .hyperV, synopsis: synopsis,
      parameters: parameters + [
        texts("ComputerName", .nodes, "The node; Ferry finds the machine wherever it is."),
        flag("Passthru", "Accepted."),
      ], changes: true, isDestructive: destructive, action: .change(action))
  }

  private static let machine = texts(
    "Name", .machines, at: 0, input: true, aliases: ["VMName", "VM"], "The machine.")
  private static let force = flag("Force", "Without a question.")
  private static let processorParameters = [
    value("Count", .number, "How many."),
    value("CompatibilityForMigrationEnabled", .truth, "Whether it may move between versions."),
  ]
  private static let startAction = text(
    "AutomaticStartAction", .words(["Nothing", "StartIfRunning", "Start"]),
    "What it does when its node's hypervisor starts.")

  /// The commands of Hyper-V's own module that the command log writes.
  static let hyperV: [Cmdlet] = [
    change("Start-VM", .startMachine, "Starts a machine.", [machine]),
    change(
      "Stop-VM", .stopMachine, "Shuts a machine down, or cuts its power.",
      [machine, flag("TurnOff", "Cuts the power."), flag("Save", "Saves it instead."), force],
      destructive: true),
    change("Save-VM", .saveMachine, "Writes a machine's memory to disk, and stops it.", [machine]),
    change(
      "Remove-VM", .removeMachine, "Deletes a machine; its files stay.", [machine, force],
      destructive: true),
    change(
      "New-VM", .newMachine, "Makes a machine.",
      [
        text("Name", at: 0, needed: true, "Its name."),
        text("MemoryStartupBytes", at: 1, "Its memory, such as 2GB."),
        text("Path", "The folder of a shared volume."), text("SwitchName", "Its virtual switch."),
        text("VHDPath", "The image of its disk."), flag("NoVHD", "Without a disk image."),
      ]),
    change(
      "Set-VM", .setMachine, "Changes a machine that is off.",
      [
        machine, startAction, text("MemoryStartupBytes", "Its memory."),
        value("ProcessorCount", .number, "Its processors."),
      ]),
    change(
      "Set-VMMemory", .setMemory, "Changes the memory of a machine that is off.",
      [
        machine, text("StartupBytes", "Its memory, such as 2GB."),
      ]),
    change(
      "Set-VMProcessor", .setProcessor, "Changes the processors of a machine that is off.",
      [machine] + processorParameters),
    change(
      "Checkpoint-VM", .takeSnapshot, "Takes a snapshot.",
      [machine, text("SnapshotName", at: 1, "Its name.")], aliases: ["Checkpoint-VMSnapshot"]),
    change(
      "Restore-VMSnapshot", .revert, "Brings a machine back to a snapshot.",
      [
        text("Name", at: 0, needed: true, "The snapshot."),
        texts("VMName", .machines, at: 1, "The machine."), force,
      ], aliases: ["Restore-VMCheckpoint"], destructive: true),
    change(
      "Remove-VMSnapshot", .removeSnapshot, "Deletes a snapshot.",
      [
        texts("VMName", .machines, at: 0, "The machine."),
        text("Name", at: 1, needed: true, "The snapshot."),
      ], aliases: ["Remove-VMCheckpoint"], destructive: true),
    Cmdlet(
      name: "Restart-Computer", module: .core,
      synopsis: "Fences a node: it is off, and starts again.",
      parameters: [
        texts("ComputerName", .nodes, at: 0, needed: true, input: true, "The node."), force,
      ], changes: true, isDestructive: true, action: .change(.restartComputer)),
    Cmdlet(
      name: "Stop-Computer", module: .core, synopsis: "Fences a node, and leaves it off.",
      parameters: [
        texts("ComputerName", .nodes, at: 0, needed: true, input: true, "The node."), force,
      ], changes: true, isDestructive: true, action: .change(.stopComputer)),
  ]

  private static func program(
    _ name: String, _ aliases: [String], _ action: Action.Program, _ synopsis: String,
    _ examples: [String]
  ) -> Cmdlet {
    Cmdlet(
      name: name, aliases: aliases, module: .programs, synopsis: synopsis, changes: true,
      examples: examples, action: .program(action))
  }

  /// The programs of the guide, by their own grammar (G17, G18).
  static let programs: [Cmdlet] = [
    program(
      "wevtutil", ["wevtutil.exe"], .wevtutil,
      "Switches event channels on and off, shows events and exports them.",
      [
        "wevtutil sl Microsoft-Windows-Hyper-V-High-Availability-Analytic /e:true /q",
        "wevtutil epl query.txt /sq:true events.evtx", "wevtutil el",
        "wevtutil qe System /q:'*[System[Level<=2]]' /c:5 /rd:true /f:text",
      ]),
    program(
      "cluster", ["cluster.exe"], .cluster, "Collects the cluster logs of all nodes.",
      ["cluster log /g /copy:logs"]),
    program(
      "reg", ["reg.exe"], .registry, "Switches performance tracing on and off.",
      [
        #"reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Virtualization""#
          + " /v EnablePerformanceTracing /t REG_DWORD /d 1 /f"
      ]),
    program(
      "vmltrace", ["vmltrace.exe"], .vmltrace, "Switches the traces of live migration on.",
      ["vmltrace.exe /m all /f ha all /i"]),
  ]
}

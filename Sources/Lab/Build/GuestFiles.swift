/// A guest's folder on the shared volume: its definition, its disk, and its console's log, to
/// which every node appends in turn.
struct GuestFiles {
  let layout: LabLayout
  let runner: CommandRunner
  let usesKVM: Bool
  private let writer = FileWriter()

  private static let diskSize = "64M"

  init(layout: LabLayout, runner: CommandRunner, usesKVM: Bool) {
    self.layout = layout
    self.runner = runner
    self.usesKVM = usesKVM
  }

  func write(_ guest: LabGuest) async throws(LabError) {
    let folder = layout.folder(ofGuest: guest.name)
    let disk = "\(folder)/disk.qcow2"
    try writer.makeFolder(folder)
    try writer.write("", to: "\(folder)/console.log")
    try await runner.run(["qemu-img", "create", "-q", "-f", "qcow2", disk, Self.diskSize])
    let values = [
      "TYPE": usesKVM ? "kvm" : "qemu",
      "NAME": guest.name,
      "UUID": "fe226e57-0000-4000-8000-\(padded(guest.host, radix: 10, length: 12))",
      "MEMORY": "\(guest.memoryMiB)",
      "ADDRESS": guest.address,
      "MAC": "52:54:00:09:00:\(padded(guest.host, radix: 16, length: 2))",
      "LAB": layout.state,
      "FOLDER": folder,
      "CACHE": try await opensDirectly(disk) ? "none" : "writethrough",
      "WORK": work(of: guest),
    ]
    try writer.write(fill(PackageResources.guest_xml, values), to: "\(folder)/domain.xml")
  }

  private func work(of guest: LabGuest) -> String {
    let held = guest.heldMiB > 0 ? ["guest_hold=\(guest.heldMiB)"] : []
    let written =
      guest.writer.map { ["guest_write=\($0.workingSetMiB),\($0.mibPerSecond)"] } ?? []
    return (held + written).joined(separator: " ")
  }

  /// Whether the file system lets a file be read past the page cache, as `cache='none'` needs.
  private func opensDirectly(_ path: String) async throws(LabError) -> Bool {
    let trial = try await runner.attempt([
      "dd", "if=\(path)", "of=/dev/null", "iflag=direct", "bs=4096", "count=1",
    ])
    return trial.status == 0
  }

  private func padded(_ number: Int, radix: Int, length: Int) -> String {
    let digits = String(number, radix: radix)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}

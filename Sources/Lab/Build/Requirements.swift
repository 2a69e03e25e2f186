import Foundation

/// What a machine must have before a lab is begun: checked first, so that a refusal changes nothing.
struct Requirements {
  static let searchPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

  /// Each program with the Debian package that brings it.
  static let programs: [(program: String, package: String)] = [
    ("apt-get", "apt"), ("busybox", "busybox-static"), ("cc", "gcc"),
    ("corosync", "corosync"), ("cpio", "cpio"), ("crm_mon", "pacemaker-cli-utils"),
    ("dpkg-deb", "dpkg"), ("find", "findutils"), ("gzip", "gzip"), ("ip", "iproute2"),
    ("libvirtd", "libvirt-daemon-system"), ("mount", "mount"), ("nsenter", "util-linux"),
    ("pacemakerd", "pacemaker"), ("ping", "iputils-ping"), ("ps", "procps"),
    ("qemu-img", "qemu-utils"),
    ("qemu-system-x86_64", "qemu-system-x86"), ("tc", "iproute2"), ("unshare", "util-linux"),
    ("virsh", "libvirt-clients"),
  ]

  /// Each file that no program stands for, with its package.
  static let files: [(file: String, package: String)] = [
    ("/usr/lib/ocf/resource.d/heartbeat/VirtualDomain", "resource-agents"),
    ("/etc/libvirt/qemu.conf", "libvirt-daemon-system"),
    ("/usr/include/stdlib.h", "libc6-dev"),
  ]

  /// What a lab with four guests takes, with room for its logs.
  static let freeDiskMiBMin = 512
  static let freeMemoryMiBMin = 1536

  let runner: CommandRunner
  let stateFolder: String
  var searchPath = Self.searchPath

  func check() async throws(LabError) {
    try Self.checkRoot("The lab makes namespaces, networks and mounts")
    try await checkMachine()
    try checkPrograms()
    try checkRoom()
    try await checkNamespaces()
  }

  static func checkRoot(_ reason: String) throws(LabError) {
    guard geteuid() == 0 else {
      throw LabError(
        .notRoot, "\(reason), which only root can do",
        advice: "Run it with sudo; nothing was changed")
    }
  }

  private func checkMachine() async throws(LabError) {
    let machine = try await runner.run(["uname", "-m"]).trimmingCharacters(in: .newlines)
    guard machine == "x86_64" else {
      throw LabError(
        .unsupportedMachine, "The lab's guests are x86_64, and this machine is \(machine)",
        advice: "Use the simulated cluster: ferry --cluster demo")
    }
  }

  func checkPrograms() throws(LabError) {
    let folders = searchPath.split(separator: ":")
    let missing =
      Self.programs.filter { wanted in
        !folders.contains {
          FileManager.default.isExecutableFile(atPath: "\($0)/\(wanted.program)")
        }
      }.map { ($0.program, $0.package) }
      + Self.files.filter { !FileManager.default.fileExists(atPath: $0.file) }
      .map { ($0.file, $0.package) }
    guard missing.isEmpty else {
      let packages = Set(missing.map { $0.1 }).sorted().joined(separator: " ")
      throw LabError(
        .programsMissing,
        "The lab needs what is not installed: \(missing.map { $0.0 }.joined(separator: ", "))",
        advice: "Install it with: apt-get install --no-install-recommends \(packages)")
    }
  }

  private func checkRoom() throws(LabError) {
    let parent = URL(filePath: stateFolder).deletingLastPathComponent().path
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: parent)
    if let free = facts?[.systemFreeSize] as? NSNumber, free.intValue >> 20 < Self.freeDiskMiBMin {
      throw LabError(
        .noRoom,
        "\(parent) has \(free.intValue >> 20) MiB free; the lab needs \(Self.freeDiskMiBMin)",
        advice: "Free some space there")
    }
    let memory = String(
      decoding: FileManager.default.contents(atPath: "/proc/meminfo") ?? Data(), as: UTF8.self)
    if let free = memory.firstMatch(of: #/MemAvailable:\s+(\d+) kB/#).flatMap({ Int($0.1) }),
      free >> 10 < Self.freeMemoryMiBMin
    {
      throw LabError(
        .noRoom, "\(free >> 10) MiB of memory are free; the lab needs \(Self.freeMemoryMiBMin)",
        advice: "End something large, or use the simulated cluster: ferry --cluster demo")
    }
  }

  private func checkNamespaces() async throws(LabError) {
    let trial = try await runner.attempt([
      "unshare", "--net", "--mount", "--uts", "--ipc", "--pid", "--fork", "--propagation",
      "private", "sh", "-c", "mount -t tmpfs tmpfs /run && ip link add name trial type bridge",
    ])
    guard trial.status == 0 else {
      throw LabError(
        .namespacesRefused,
        "This machine does not let root make namespaces with mounts and bridges: "
          + trial.error.trimmingCharacters(in: .newlines),
        advice: "In a container, start it privileged; nothing was changed")
    }
  }
}

internal import ClusterModel

/// What one node answers when it is asked at length: system, programs, clock, links, scanners.
struct NodeInspection: Hashable, Sendable {
  /// A link of corosync's to another node, by the other's number.
  struct Link: Hashable, Sendable {
    /// The number of the other node.
    var peer: String
    /// The number of the link.
    var number: Int
    /// Whether it carries messages.
    var isConnected: Bool
  }

  /// The node, in the words of the model.
  var facts = NodeFacts()
  /// Its links.
  var links: [Link] = []
  /// Its clock, in seconds since 1970.
  var clock: Double?
  /// The highest port that its QEMU takes for memory.
  var migrationPort = Self.migrationPortMax

  /// The last of the ports that libvirt gives to migrations (`migration_port_max` in qemu.conf).
  static let migrationPortMax = 49215
  /// Programs that scan files as they are used, by the name of their process.
  static let scanners = [
    "clamonacc": "ClamAV on-access", "falcon-sensor": "CrowdStrike Falcon",
    "wdavdaemon": "Microsoft Defender", "savd": "Sophos", "savscand": "Sophos",
    "sophos_threat_d": "Sophos", "esets_daemon": "ESET", "oaeventd": "ESET",
    "ds_agent": "Trend Micro", "kesl": "Kaspersky", "drweb-spider": "Dr.Web",
    "mfetpd": "Trellix", "s1-agent": "SentinelOne",
  ]

  /// The program that a node runs to answer; its arguments are the folders with machines' files.
  static let script = #"""
    echo ferry:clock; date +%s.%N
    timedatectl show -p NTPSynchronized --value 2>/dev/null
    echo ferry:system
    ( . /etc/os-release; echo "$PRETTY_NAME" )
    cat /etc/debian_version 2>/dev/null; echo ferry:kernel; uname -r
    echo ferry:packages
    set -- pacemaker corosync resource-agents fence-agents qemu-system-x86 qemu-kvm-core \
      libvirt-daemon libvirt-daemon-driver-qemu
    { dpkg-query -W -f '${db:Status-Abbrev} ${Package} ${Version}\n' "$@" ||
      rpm -q --qf 'ii %{NAME} %{VERSION}-%{RELEASE}\n' "$@"; } 2>/dev/null | grep '^ii'
    echo ferry:links
    timeout 5 corosync-cfgtool -n 2>/dev/null
    echo ferry:host
    timeout 5 virsh -c qemu:///system capabilities 2>/dev/null | grep -m1 '<uuid>'
    echo ferry:qemu
    grep -hE '^[[:space:]]*migration_(host|port_max)' /etc/libvirt/qemu.conf 2>/dev/null
    echo ferry:processes
    ps -eo comm= 2>/dev/null | sort -u
    echo ferry:clamav
    grep -hE '^OnAccess(Include|Exclude|Mount)' /etc/clamav/clamd.conf /etc/clamd.d/*.conf 2>/dev/null
    true
    """#

  /// Reads the answer; what is missing in it is missing here.
  ///
  /// - Parameter folders: Where the machines' files lie.
  init(_ answer: String, folders: [String]) {
    var sections: [String: [String]] = [:]
    var name = ""
    for line in answer.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("ferry:") {
        name = String(line.dropFirst("ferry:".count))
      } else {
        sections[name, default: []].append(String(line))
      }
    }
    clock = sections["clock"]?.first.flatMap { Double($0) }
    facts.isClockSynchronized =
      switch sections["clock"]?.dropFirst().first {
      case "yes": true
      case "no": false
      default: nil
      }
    let system = sections["system"] ?? []
    facts.system = system.first ?? ""
    // Debian's name leaves out which update of the version it is.
    if system.count > 1, system[1].first?.isNumber == true { facts.system += " (\(system[1]))" }
    facts.kernel = sections["kernel"]?.first ?? ""
    for line in sections["packages"] ?? [] {
      let words = line.split(separator: " ")
      if words.count == 3 { facts.packages[String(words[1])] = String(words[2]) }
    }
    facts.hostIdentifier = sections["host"]?.first.flatMap { line in
      line.split(whereSeparator: { "<>".contains($0) }).first { $0.count == 36 }.map(String.init)
    }
    readSettings(sections["qemu"] ?? [])
    readLinks(sections["links"] ?? [])
    readScanners(sections["processes"], sections["clamav"] ?? [], folders)
  }

  private mutating func readSettings(_ lines: [String]) {
    for line in lines {
      let parts = line.split(separator: "=", maxSplits: 1).map { part in
        part.filter { !$0.isWhitespace && $0 != "\"" }
      }
      guard parts.count == 2 else { continue }
      if parts[0] == "migration_host" { facts.migrationHost = parts[1] }
      if parts[0] == "migration_port_max", let port = Int(parts[1]), (1...65_535).contains(port) {
        migrationPort = port
      }
    }
  }

  /// Reads `corosync-cfgtool -n`: `nodeid: 2 reachable`, then a line for each link.
  private mutating func readLinks(_ lines: [String]) {
    var peer: String?
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      if words.first == "nodeid:", words.count >= 2 {
        peer = words[1]
      } else if words.first == "LINK:", words.count >= 2, let number = Int(words[1]), let peer {
        links.append(Link(peer: peer, number: number, isConnected: words.contains("connected")))
      }
    }
  }

  /// ClamAV can be read; of other scanners it is only known that they run.
  private mutating func readScanners(
    _ processes: [String]?, _ clamav: [String], _ folders: [String]
  ) {
    guard let processes else { return }
    let running = Set(processes.map { String($0.prefix { !$0.isWhitespace }) })
    // The kernel cuts a process's name off after 15 letters.
    let found = Self.scanners.filter { running.contains(String($0.key.prefix(15))) }
    facts.scanners = Set(found.values).sorted()
    guard !found.isEmpty else {
      facts.excludesMachinesFromScanning = true
      return
    }
    guard found.keys.allSatisfy({ $0 == "clamonacc" }), !folders.isEmpty else { return }
    func paths(_ key: String) -> [String] {
      clamav.compactMap { line in
        let words = line.split(separator: " ", maxSplits: 1)
        return words.count == 2 && words[0] == key ? String(words[1]) : nil
      }
    }
    let included = paths("OnAccessIncludePath") + paths("OnAccessMountPath")
    let excluded = paths("OnAccessExcludePath")
    facts.excludesMachinesFromScanning = folders.allSatisfy { folder in
      !included.contains { Self.contains($0, folder) }
        || excluded.contains { Self.contains($0, folder) }
    }
  }

  private static func contains(_ folder: String, _ path: String) -> Bool {
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    return (path + "/").hasPrefix(folder)
  }
}

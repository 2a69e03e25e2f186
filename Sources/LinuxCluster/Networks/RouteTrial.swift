/// Tries, right before a migration, whether a network takes it to its destination, and at which port:
/// a ping alone says nothing of a firewall that drops the ports for memory. libvirt connects by itself
/// and waits for minutes, so the memory goes to a port that was tried.
enum RouteTrial {
  /// What came of a trial.
  enum Outcome: Hashable, Sendable {
    /// Nothing speaks against the network; the port is free, and what is sent to it arrives. Nil
    /// leaves the choice to libvirt.
    case reached(port: Int?)
    /// No ping is answered.
    case silent
    /// Pings are answered, and what is sent to the ports for memory vanishes or is turned away.
    case blocked

    /// Whether nothing speaks against the network.
    var isReached: Bool { if case .reached = self { true } else { false } }
  }

  /// The ports that libvirt gives to migrations, unless qemu.conf says otherwise; the lowest that is
  /// free comes first.
  static let ports = 49152...49215
  /// The longest that a trial takes: a ping and the ports, a second each, and the way to the node.
  static let limit: Duration = .seconds(6)
  /// How many ports of each half of the range are tried, all at once.
  static let triesPerHalf = 3

  /// Its arguments are the address and the ports to try. Where a program is missing nothing speaks
  /// against the network.
  static let script = #"""
    address=$1; shift
    ping -n -c 1 -W 1 "$address" >/dev/null 2>&1
    case $? in 0|127) ;; *) exit 3;; esac
    command -v timeout >/dev/null && command -v bash >/dev/null || exit 0
    for port; do
      {
        said=$(timeout 1 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$address" "$port" 2>&1)
        case $?:$said in
          0:*) echo "$port taken" ;;
          *refused*) echo "$port free" ;;
          *) echo "$port closed" ;;
        esac
      } &
    done
    wait
    """#

  /// Whether a node's qemu.conf names ports of its own; it says so by its status.
  static let ownPorts = ["grep", "-qE", "^[[:space:]]*migration_port_m", "/etc/libvirt/qemu.conf"]

  /// The command for a source. The ports are drawn by lot, since who connects to a QEMU that waits for
  /// another machine's memory breaks that migration.
  static func command(to address: String) -> [String] {
    let middle = (ports.lowerBound + ports.upperBound) / 2
    let drawn = [ports.lowerBound...middle, (middle + 1)...ports.upperBound].flatMap {
      $0.shuffled().prefix(triesPerHalf)
    }
    return ["sh", "-c", script, "ferry-route", address] + drawn.map(String.init)
  }

  /// Reads what the script printed. The highest port that is free is the one that libvirt would give
  /// to another migration last.
  static func outcome(_ answer: String) -> Outcome {
    let words = answer.split(whereSeparator: \.isNewline).map { $0.split(separator: " ") }
    let free = words.filter { $0.last == "free" }.compactMap { $0.first.flatMap { Int($0) } }
    if let port = free.max() { return .reached(port: port) }
    let isClosed = !words.isEmpty && words.allSatisfy { $0.last == "closed" }
    return isClosed ? .blocked : .reached(port: nil)
  }

  /// Reads the exit status of a script that failed; nil when it did not end, or did not begin.
  static func outcome(failed status: Int32?) -> Outcome {
    status == 127 ? .reached(port: nil) : .silent
  }
}

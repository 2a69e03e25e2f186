/// Tries, right before a migration, whether a network takes it to its destination: a ping alone says
/// nothing of a firewall that drops the ports for memory, at which QEMU would wait for minutes.
enum RouteTrial {
  /// What came of a trial.
  enum Outcome: Hashable, Sendable {
    /// Nothing speaks against the network.
    case reached
    /// No ping is answered.
    case silent
    /// Pings are answered, and what is sent to the ports for memory vanishes.
    case blocked
  }

  /// The ports that libvirt gives to migrations, unless qemu.conf says otherwise.
  static let ports = 49152...49215
  /// The longest that a trial takes: a ping and two ports, of a second each, and the way to the node.
  static let limit: Duration = .seconds(6)

  /// Its arguments are the address and the ports to try, the least likely to be in use first: who
  /// connects to a QEMU that waits for another machine's memory breaks that migration. The second is
  /// tried only when the first swallows everything. A port that refuses is as good as one that takes,
  /// and where a program is missing nothing speaks against the network.
  static let script = #"""
    address=$1; shift
    ping -n -c 1 -W 1 "$address" >/dev/null 2>&1
    case $? in 0|127) ;; *) exit 3;; esac
    command -v timeout >/dev/null && command -v bash >/dev/null || exit 0
    for port; do
      timeout 1 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$address" "$port" 2>/dev/null
      [ $? -eq 124 ] || exit 0
    done
    exit 4
    """#

  /// Whether a node's qemu.conf names ports of its own; it says so by its status.
  static let ownPorts = ["grep", "-qE", "^[[:space:]]*migration_port_m", "/etc/libvirt/qemu.conf"]

  /// The command for a source.
  static func command(to address: String) -> [String] {
    ["sh", "-c", script, "ferry-route", address, "\(ports.upperBound)", "\(ports.lowerBound)"]
  }

  /// Reads the script's exit status; nil when it did not end, or did not begin.
  static func outcome(_ status: Int32?) -> Outcome {
    switch status {
    case 0, 127: .reached
    case 4: .blocked
    default: .silent
    }
  }
}

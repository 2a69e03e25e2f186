internal import ClusterModel

/// How nodes try whether they reach each other's ports.
enum PortProbe {
  /// How long a node listens for the others.
  static let listeningFor = 6

  /// Listens on a port for some seconds and takes what connects: nothing else listens on a port for
  /// memory while no machine moves, and a refused connection would not tell a firewall's from one
  /// that merely has no taker. Its arguments are the port and the seconds.
  static let listener = #"""
    if command -v python3 >/dev/null; then exec python3 -c '
    import socket, sys, time
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(("", int(sys.argv[1])))
    s.listen(64)
    s.settimeout(0.5)
    end = time.time() + float(sys.argv[2])
    while time.time() < end:
        try: s.accept()[0].close()
        except socket.timeout: pass
    ' "$1" "$2"; fi
    exec perl -MIO::Socket::INET -e '
    my $s = IO::Socket::INET->new(LocalPort => $ARGV[0], Listen => 64, ReuseAddr => 1) or die $!;
    $SIG{ALRM} = sub { exit 0 }; alarm $ARGV[1];
    while (1) { my $c = $s->accept; close $c if $c }' "$1" "$2"
    """#

  /// Tries to connect to each of its arguments, such as `10.72.0.2 49215`, all at once, and says of
  /// each what came of it; a refusal is tried again, for the other side may not listen yet.
  static let client = #"""
    try() {
      for again in 1 2 3 4 5; do
        timeout 3 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2" 2>/dev/null
        case $? in
          0) echo "$1 $2 reached"; return;;
          124) echo "$1 $2 silent"; return;;
        esac
        sleep 0.5
      done
      echo "$1 $2 refused"
    }
    while [ $# -gt 1 ]; do try "$1" "$2" & shift 2; done
    wait
    """#

  /// Reads the client's answer, by address and port.
  static func outcomes(_ answer: String) -> [String: ClusterFacts.PortTrial.Outcome] {
    var outcomes: [String: ClusterFacts.PortTrial.Outcome] = [:]
    for line in answer.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3 else { continue }
      outcomes["\(words[0]) \(words[1])"] = ClusterFacts.PortTrial.Outcome(rawValue: words[2])
    }
    return outcomes
  }

  /// The host and port at which a hypervisor's URI is found; nil when it does not say.
  static func place(of uri: String) -> (host: String, port: Int)? {
    guard let start = uri.firstRange(of: "://") else { return nil }
    let scheme = uri[..<start.lowerBound]
    var authority = uri[start.upperBound...].prefix { !"/?#".contains($0) }
    if let at = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    var port =
      scheme.hasSuffix("+tcp")
      ? NodeExploration.portTCP : scheme.hasSuffix("+ssh") ? 22 : NodeExploration.portTLS
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]"),
      let given = Int(authority[authority.index(after: colon)...])
    {
      port = given
      authority = authority[..<colon]
    }
    let host = authority.filter { !"[]".contains($0) }
    return host.isEmpty ? nil : (host, port)
  }
}

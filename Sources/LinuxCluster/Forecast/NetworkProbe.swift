internal import ClusterModel

/// Sends for a moment from one node to another, to see what a network carries.
///
/// The port is one of those that libvirt uses for migrations, so that what keeps them away is met
/// here too. Perl is all that is needed; where it is missing, the answer is nil.
struct NetworkProbe: Hashable, Sendable {
  /// How long is sent.
  static let duration = 0.3
  /// The ports of libvirt's migrations, from 49152, of which it takes the lowest that is free.
  static let ports = 49_184...49_215
  /// How long everything may take.
  static let limit: Duration = .seconds(2)
  /// The most bytes that are sent: a network that carries more in that time is never the limit.
  static let bytesMax = 256 << 20

  /// Receives: prints the bytes, and the seconds from the first to the last of them. Arguments:
  /// address, port.
  static let receiver = #"""
    use Socket; use Time::HiRes qw(time alarm); alarm 1.5;
    socket(my $l, PF_INET, SOCK_STREAM, 0) or exit 2; setsockopt($l, SOL_SOCKET, SO_REUSEADDR, 1);
    bind($l, sockaddr_in($ARGV[1], inet_aton($ARGV[0]))) or exit 2; listen($l, 1) or exit 2;
    accept(my $c, $l) or exit 2;
    my ($n, $from, $to) = (0, 0, 0);
    while ((my $k = sysread($c, my $b, 1 << 20)) > 0) { $to = time; $from ||= $to; $n += $k }
    print $n, " ", $to - $from, "\n";
    """#

  /// Sends. Arguments: address, port, seconds, bytes at most.
  static let sender = #"""
    use Socket; use Time::HiRes qw(time sleep alarm); alarm 1.5; $SIG{PIPE} = "IGNORE";
    my $c; for (1 .. 40) {
      socket($c, PF_INET, SOCK_STREAM, 0) or exit 2;
      last if connect($c, sockaddr_in($ARGV[1], inet_aton($ARGV[0]))); close $c; undef $c; sleep 0.02;
    }
    $c or exit 2; my ($end, $n) = (time + $ARGV[2], 0); my $b = "\0" x 65536;
    while (time < $end and $n < $ARGV[3]) { my $k = syswrite($c, $b) or last; $n += $k }
    """#

  /// What arrived; nil when that is unreadable, or so little that it tells nothing.
  static func rate(_ text: String) -> Bandwidth? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let bytes = Double(words[0]), let seconds = Double(words[1]),
      bytes >= 65_536, seconds > 0.01
    else { return nil }
    return Bandwidth(bytesPerSecond: bytes / seconds)
  }
}

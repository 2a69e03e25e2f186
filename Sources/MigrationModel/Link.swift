public import ClusterModel

/// What a migration sends over, between two nodes: a wire, what is wrapped around each packet, and
/// the processors that do the copying.
public struct Link: Hashable, Sendable {
  /// The slower end's speed.
  public var speed: Bandwidth
  /// Whether frames carry a VLAN tag (802.1Q).
  public var isTagged: Bool
  /// Whether packets are encrypted one by one (IPsec).
  public var isEncrypted: Bool
  /// What the copying thread gets of a processor on the busier node, from 0 to 1.
  public var processorShare: Double

  /// Makes a link.
  public init(
    speed: Bandwidth, isTagged: Bool = false, isEncrypted: Bool = false,
    processorShare: Double = 1
  ) {
    self.speed = speed
    self.isTagged = isTagged
    self.isEncrypted = isEncrypted
    self.processorShare = processorShare
  }

  /// What a whole processor copies: one for a link of 10 Gbit/s (Denneman on vMotion; a single
  /// stream of QEMU needs as much).
  public static let processorRate = Bandwidth.megabitsPerSecond(10_000)
  /// What a whole processor encrypts: an estimate for software on processors of 2009. The guide says
  /// only that IPsec slows live migration down considerably.
  public static let encryptionRate = Bandwidth.megabitsPerSecond(500)
  /// Bytes that a tag adds to a frame.
  static let tagSize = 4.0
  /// Bytes of 1,500 that ESP in transport mode takes: header 8, initial vector 16, padding and
  /// trailer 10 on average, check value 12 (RFC 4303).
  static let encryptionSize = 46.0

  /// What reaches the memory on the other side, when nothing else is sent: Ethernet frames of 1,500
  /// bytes with IPv4 and TCP headers and time stamps carry 1,448 bytes in 1,538. Never more than the
  /// processors manage: B = min(link, c · free processor).
  public var goodput: Bandwidth {
    let payload = 1448 - (isEncrypted ? Self.encryptionSize : 0)
    let frame = 1538 + (isTagged ? Self.tagSize : 0)
    let processors = (isEncrypted ? Self.encryptionRate : Self.processorRate).bytesPerSecond
    return Bandwidth(
      bytesPerSecond: min(
        speed.bytesPerSecond * payload / frame, processors * max(processorShare, 0)))
  }

  /// What one more thread gets of a processor where so many virtual processors run: a whole one
  /// while there are enough, then a fair part.
  public static func processorShare(of processors: Int, running: Int) -> Double {
    guard processors > 0 else { return 1 }
    return min(1, Double(processors) / Double(running + 1))
  }
}

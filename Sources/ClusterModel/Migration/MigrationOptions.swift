/// Something a hypervisor can do to bring a migration to its end that plain pre-copy does not.
public enum MigrationTechnique: String, Hashable, Sendable, Codable, CaseIterable {
  /// The machine's processors are held for part of the time, so that it writes less.
  case autoConverge = "auto-converge"
  /// The machine goes on at the destination before all its memory is there. Until it is, the loss of
  /// either node, or of the network between them, loses the machine.
  case postCopy = "post-copy"
  /// Memory goes over several connections at once.
  case multifd = "multifd"
}

/// What whoever asks for a live migration wants of it.
public struct MigrationOptions: Hashable, Sendable, Codable {
  /// The only network to try; nil tries those of the cluster's order (G7).
  public var network: NetworkID?
  /// The longest pause, as the hypervisor sees it, that is accepted; nil accepts the hypervisor's
  /// own limit.
  public var blackoutMax: Duration?
  /// The most that the memory copy may send; nil sets no limit. A hypervisor may lift it in the
  /// blackout, as QEMU does.
  public var bandwidthMax: Bandwidth?
  /// What Ferry may use when the machine does not converge by itself.
  public var techniques: Set<MigrationTechnique>
  /// Whether the machine goes on at the source, when all is ready, until somebody says go (F6).
  public var holdsBeforeSwitchOver: Bool
  /// Whether the machine's writing is measured before the start, which takes a few seconds; otherwise
  /// the forecast rests on what is known already.
  public var isMeasured: Bool

  /// Makes options; without arguments they are the ones of a plain request.
  public init(
    network: NetworkID? = nil, blackoutMax: Duration? = nil, bandwidthMax: Bandwidth? = nil,
    techniques: Set<MigrationTechnique> = Set(MigrationTechnique.allCases),
    holdsBeforeSwitchOver: Bool = false, isMeasured: Bool = true
  ) {
    self.network = network
    self.blackoutMax = blackoutMax
    self.bandwidthMax = bandwidthMax
    self.techniques = techniques
    self.holdsBeforeSwitchOver = holdsBeforeSwitchOver
    self.isMeasured = isMeasured
  }
}

public import ClusterModel

/// What is known of a migration before it starts, from which the forecast is made (F1).
public struct MigrationMeasurement: Hashable, Sendable, Codable {
  /// The machine's memory and how the machine writes to it.
  public var guest: GuestMemory
  /// Where that comes from, such as "writes 20 MiB/s, measured over 3 s".
  public var guestBasis: String
  /// When the guest's content is only what it has ever touched: at least so much of that is more
  /// than zeros, as a share. Nil when the content is known.
  public var contentMin: Double?
  /// Whether the machine's writing was looked at; otherwise `guest` tells only its size.
  public var isGuestMeasured: Bool
  /// What reaches the memory on the other side, over the network that will be used.
  public var bandwidth: Bandwidth
  /// Where that comes from, such as "57 MiB/s over Live Migration, probed".
  public var bandwidthBasis: String
  /// Whether the network itself was tried for that just then; nil in what earlier versions wrote down.
  public var isBandwidthProbed: Bool?
  /// How the hypervisor goes about it, with its fixed costs, as far as they are known.
  public var profile: HypervisorProfile
  /// What the hypervisors of both nodes offer.
  public var techniques: Set<MigrationTechnique>

  /// Makes a measurement.
  public init(
    guest: GuestMemory, guestBasis: String, contentMin: Double? = nil, bandwidth: Bandwidth,
    bandwidthBasis: String, isBandwidthProbed: Bool, profile: HypervisorProfile,
    techniques: Set<MigrationTechnique>, isGuestMeasured: Bool = true
  ) {
    self.isGuestMeasured = isGuestMeasured
    self.guest = guest
    self.guestBasis = guestBasis
    self.contentMin = contentMin
    self.bandwidth = bandwidth
    self.bandwidthBasis = bandwidthBasis
    self.isBandwidthProbed = isBandwidthProbed
    self.profile = profile
    self.techniques = techniques
  }
}

/// Something to be done to a service or application that is no virtual machine.
public enum ServiceOperation: Hashable, Sendable, Codable {
  /// Its resources start, and are kept running.
  case bringOnline
  /// Its resources stop, and stay so until it is brought online.
  case takeOffline
  /// It goes to another node: one that is online stops here and starts there.
  case move(to: NodeID)
}

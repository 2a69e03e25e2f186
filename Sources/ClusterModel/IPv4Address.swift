extension UInt32 {
  /// Reads an IPv4 address such as `10.72.0.1`, its first number in the highest byte; nil for anything
  /// else.
  public init?(ipv4Address text: some StringProtocol) {
    let bytes = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard bytes.count == 4 else { return nil }
    self = 0
    for byte in bytes {
      guard let byte else { return nil }
      self = self << 8 | UInt32(byte)
    }
  }
}

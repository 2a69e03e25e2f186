/// Quantities as text, without Foundation: the same on every machine and in every locale.
extension Bytes: CustomStringConvertible {
  /// Such as `512 B`, `37.5 MiB`, `4 GiB`: three figures at most.
  public var description: String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]
    var value = Double(count)
    var unit = 0
    while abs(value) >= 1024, unit < units.count - 1 {
      value /= 1024
      unit += 1
    }
    return "\(value.threeFigures) \(units[unit])"
  }
}

extension Bandwidth: CustomStringConvertible {
  /// Such as `112 MiB/s`.
  public var description: String { "\(Bytes(Int64(bytesPerSecond)))/s" }
}

extension Int {
  /// The number with what it counts: `1 disk`, `2 disks`.
  ///
  /// - Parameters:
  ///   - singular: What one is.
  ///   - plural: What several are, where that is not one with an s.
  public func counted(_ singular: String, _ plural: String? = nil) -> String {
    "\(self) \(self == 1 ? singular : plural ?? singular + "s")"
  }
}

extension Double {
  /// The number with so many decimals, rounded half up.
  public func fixed(_ decimals: Int) -> String {
    guard isFinite else { return "-" }
    var scale = 1.0
    for _ in 0..<max(0, decimals) { scale *= 10 }
    let scaled = (abs(self) * scale).rounded()
    guard scaled < 9e15 else { return "\(self)" }
    let whole = Int64(scaled)
    let sign = self < 0 && whole > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }

  /// Three figures where decimals are worth showing: `4`, `37.5`, `112`.
  var threeFigures: String {
    let text = fixed(abs(self) < 99.95 ? 1 : 0)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Duration {
  /// A stopwatch reading: `87 ms`, `4.25 s`, `2 min 05 s`, `3 h 12 min`.
  public var stopwatch: String {
    let seconds = self.seconds
    if seconds < 0.9995 { return "\(milliseconds.fixed(0)) ms" }
    if seconds < 59.995 { return "\(seconds.fixed(2)) s" }
    let whole = Int64(seconds.rounded())
    let (minutes, rest) = (whole / 60, whole % 60)
    if minutes < 60 { return "\(minutes) min \(rest < 10 ? "0" : "")\(rest) s" }
    return "\(minutes / 60) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60) min"
  }
}

public import ClusterModel
private import Glibc

/// A line of a cluster log, in the layout of a failover cluster's cluster.log:
/// `00000a5c.00000bd8::2009/07/15-18:30:12.123 INFO  [RCM] ...`: process and thread in hexadecimal,
/// the time in GMT, the kind of entry, the component in brackets, and what happened.
///
/// Source: "Anatomy of a Cluster Log Entry" (Microsoft, Windows 2000 Server) for the layout, and
/// published logs of Windows Server 2008 R2 for the kind of entry. A simulated node has no processes:
/// the number of the node stands for the process, that of the component for the thread.
public struct ClusterLogLine: Hashable, Sendable {
  /// How bad it is.
  public enum Kind: String, Hashable, Sendable {
    /// The words of the log.
    case information = "INFO "
    case warning = "WARN "
    case error = "ERR  "
  }

  /// The part of the cluster that writes it, by the abbreviations of published logs.
  public enum Component: String, Hashable, Sendable, CaseIterable {
    /// The cluster service.
    case service = "CS"
    /// The node manager: membership.
    case nodes = "NODE"
    /// Resources and roles.
    case roles = "RCM"
    /// A resource's own word, here a machine's.
    case resource = "RES"
    /// Cluster shared volumes and disks.
    case disks = "DCM"
    /// Networks and adapters.
    case networks = "IM"
    /// Votes.
    case quorum = "QUORUM"
  }

  /// When.
  public var time: WallTime
  /// How bad it is.
  public var kind: Kind
  /// Who writes it.
  public var component: Component
  /// What happened.
  public var message: String

  /// Makes a line.
  public init(
    _ time: WallTime, _ kind: Kind = .information, _ component: Component, _ message: String
  ) {
    self.time = time
    self.kind = kind
    self.component = component
    self.message = message
  }

  /// The line as the log of a node has it; nothing in a message makes a line of its own.
  ///
  /// - Parameter process: The number of the node, from 1.
  public func text(process: Int) -> String {
    let thread = (Self.Component.allCases.firstIndex(of: component) ?? 0) + 1
    let plain = String(
      String.UnicodeScalarView(
        message.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    return "\(Self.hexadecimal(process)).\(Self.hexadecimal(thread))::\(Self.stamp(time)) "
      + "\(kind.rawValue) [\(component.rawValue)] \(plain)"
  }

  private static func hexadecimal(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  /// Such as `2009/07/15-18:30:12.123`, in GMT.
  static func stamp(_ time: WallTime) -> String {
    let milliseconds = Int64((time.secondsSince1970 * 1000).rounded(.down))
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let fraction = "\(milliseconds % 1000 + 1000)".dropFirst()
    return "\(parts.tm_year + 1900)/\(two(parts.tm_mon + 1))/\(two(parts.tm_mday))-"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)).\(fraction)"
  }
}

internal import ClusterModel
private import Glibc
internal import XMLDocuments

/// A set of meta attributes that Ferry gives a resource while it migrates its machine.
///
/// It keeps Pacemaker from acting on the machine, tells other Ferrys which nodes take part (G10),
/// and stops applying by itself at its end, should nobody be left to take it away.
struct Reservation: Hashable, Sendable {
  /// How long the set applies after it was written or renewed.
  static let term: Duration = .seconds(180)
  /// What the identifier of every such set begins with.
  static let prefix = "ferry-"

  /// The resource whose machine moves.
  var resource: String
  /// What tells this migration from all others; letters and digits.
  var token: String
  /// Where the machine runs.
  var source: NodeID
  /// Where it is to run.
  var destination: NodeID
  /// The end, in seconds since 1970 on the nodes' clock.
  var ends: Int

  /// The identifier of the set. XML restricts its letters, and the token makes it unique.
  var id: String {
    let name = resource.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return "\(Self.prefix)\(String(name))-\(token)"
  }

  /// Whether a node is its source or destination.
  func names(_ node: NodeID) -> Bool {
    !node.rawValue.isEmpty && (source == node || destination == node)
  }

  /// Whether two can't apply at the same time: they are of one machine, or share a node.
  func collides(with other: Reservation) -> Bool {
    resource == other.resource || names(other.source) || names(other.destination)
  }

  /// The first of those in a configuration that can't apply at the same time as this one.
  func rival(in configuration: PacemakerConfiguration, at seconds: Int) -> Reservation? {
    configuration.reservations.filter {
      $0.id != id && $0.isValid(at: seconds) && $0.collides(with: self)
    }.min { $0.token < $1.token }
  }

  /// Whether it still applies at a moment on the nodes' clock.
  func isValid(at seconds: Int) -> Bool { ends > seconds }

  /// What `cibadmin --modify --allow-create` is to write.
  ///
  /// Its score puts it before the sets of the administrator.
  var xml: String {
    "<primitive id=\"\(XMLText.escaped(resource))\">\(set)</primitive>"
  }

  /// The set of meta attributes itself.
  var set: String {
    """
    <meta_attributes id="\(id)" score="1000000">\
    <rule id="\(id)-rule" score="INFINITY" boolean-op="and">\
    <date_expression id="\(id)-end" operation="lt" end="\(Self.calendar(ends))"/></rule>\
    <nvpair id="\(id)-managed" name="is-managed" value="false"/>\
    <nvpair id="\(id)-source" name="ferry-source" value="\(XMLText.escaped(source.rawValue))"/>\
    <nvpair id="\(id)-target" name="ferry-destination" \
    value="\(XMLText.escaped(destination.rawValue))"/>\
    <nvpair id="\(id)-ends" name="ferry-ends" value="\(ends)"/>\
    <nvpair id="\(id)-token" name="ferry-token" value="\(token)"/>\
    </meta_attributes>
    """
  }

  /// A time in the form that Pacemaker's rules take.
  private static func calendar(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(1900 + parts.tm_year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) "
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}

extension Reservation {
  /// Reads a set of meta attributes; nil when it is not one of Ferry's.
  init?(_ element: XMLElement, of resource: String) {
    guard element["id"]?.hasPrefix(Self.prefix) == true else { return nil }
    func value(_ name: String) -> String? {
      element.all("nvpair").first { $0["name"] == name }?["value"]
    }
    guard let source = value("ferry-source"), let destination = value("ferry-destination"),
      let token = value("ferry-token"), let ends = value("ferry-ends").flatMap({ Int($0) })
    else { return nil }
    self.init(
      resource: resource, token: token, source: NodeID(rawValue: source),
      destination: NodeID(rawValue: destination), ends: ends)
  }
}

internal import ClusterModel

/// Reservations, in as few calls as can be: each takes its time on a node, and more on its way there.
extension PacemakerClient {
  /// How long Pacemaker may take to find a machine on its new node before it is told step by step.
  static let announcementLimit: Duration = .seconds(6)

  /// The seconds since 1970 on a node's clock, by which rules are judged, and the configuration.
  func moment() async throws(CommandFailure) -> (time: Int, configuration: PacemakerConfiguration) {
    let question = "date +%s && exec cibadmin --query -o configuration"
    let moment = try await query(["sh", "-c", question]) {
      text throws(CommandFailure) -> (time: Int, configuration: PacemakerConfiguration) in
      let digits = text.prefix { $0.isNumber }
      guard let seconds = Int(digits) else {
        throw CommandFailure(program: "date", status: 0, message: "unreadable answer")
      }
      let rest = String(text.dropFirst(digits.count).drop { $0.isWhitespace })
      return (seconds, try Self.parsed(rest, "cibadmin", PacemakerConfiguration.init(xml:)))
    }
    clock = (moment.time, .current)
    return moment
  }

  /// Writes a reservation, or writes it anew, and returns the configuration with it: what others
  /// wrote before it is in there.
  func write(
    _ reservation: Reservation
  ) async throws(CommandFailure) -> PacemakerConfiguration {
    let script = #"""
      cibadmin --modify --allow-create -o resources --xml-text "$1" >/dev/null &&
      exec cibadmin --query -o configuration
      """#
    return try Self.parsed(
      try await run(["sh", "-c", script, "ferry-reserve", reservation.xml]), "cibadmin",
      PacemakerConfiguration.init(xml:))
  }

  /// Takes a reservation away; it is no error when it is gone already.
  func remove(_ reservation: Reservation) async throws(CommandFailure) {
    try await run([
      "cibadmin", "--delete", "-o", "resources", "--xml-text",
      #"<meta_attributes id="\#(reservation.id)"/>"#,
    ])
  }

  /// Has Pacemaker find a machine that came to a node behind its back, and forget it where it was.
  /// Returns when Pacemaker knows it to run on the new node alone; fails when it does not soon.
  ///
  /// What Pacemaker found on the new node before is taken away, so that it looks again at once.
  /// `crm_resource --refresh` would do, but writes down in the configuration that it was called, and the
  /// controller then sleeps for a second before it looks (`do_pe_invoke_callback` of 2.1). It also ends
  /// the monitors of the machine there, which is needed where the machine was, and only there.
  func announce(
    _ resource: String, from source: NodeID, on node: NodeID
  ) async throws(CommandFailure) {
    let words = [resource, source.rawValue, node.rawValue]
    try await run(
      ["sh", "-c", Self.announcement, "ferry-announce"] + words, within: Self.announcementLimit)
  }

  /// Its arguments: resource, old node, new node. The old node is looked at a moment after the new one,
  /// for the controller's second of sleep would come before both.
  private static let announcement = #"""
    resource=$1 source=$2 destination=$3
    history="//node_state[@uname='$destination']/lrm/lrm_resources/lrm_resource[@id='$resource']"
    cibadmin --delete --xpath "$history" || crm_resource --refresh -r "$resource" -N "$destination"
    sleep 0.1
    crm_resource --refresh -r "$resource" -N "$source" || exit
    for look in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
      case $(crm_mon -1 --output-as=xml | grep -F -A1 "<resource id=\"$resource\" ") in
      *' role="Started" '*' failed="false" '*' nodes_running_on="1"'*"name=\"$destination\" "*)
        exit 0 ;;
      esac
      sleep 0.1
    done
    echo "it did not find $resource on $destination alone" >&2
    exit 1
    """#
}

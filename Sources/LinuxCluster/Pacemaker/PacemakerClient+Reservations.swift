internal import ClusterModel

/// Reservations, in as few calls as can be: each takes its time on a node, and more on its way there.
extension PacemakerClient {
  /// How long giving a machine back may take before it is done step by step.
  static let handBackLimit: Duration = .seconds(6)

  /// The seconds since 1970 on a node's clock, by which rules are judged, and the configuration.
  func moment() async throws(CommandFailure) -> (time: Int, configuration: PacemakerConfiguration) {
    let question = "date +%s && exec cibadmin --query -o configuration"
    return try await query(["sh", "-c", question]) { text throws(CommandFailure) in
      let digits = text.prefix { $0.isNumber }
      guard let seconds = Int(digits) else {
        throw CommandFailure(program: "date", status: 0, message: "unreadable answer")
      }
      let rest = String(text.dropFirst(digits.count).drop { $0.isWhitespace })
      return (seconds, try Self.parsed(rest, "cibadmin", PacemakerConfiguration.init(xml:)))
    }
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

  /// Has Pacemaker look on a node for a machine that came there behind its back, by taking away what
  /// it found there before.
  ///
  /// `crm_resource --refresh` writes down in the configuration that it was called, and the controller
  /// then sleeps for a second before it looks (`do_pe_invoke_callback` of 2.1). It also ends the
  /// monitors of the machine there, which is needed where the machine was, and only there.
  func announce(_ resource: String, on node: NodeID) async throws(CommandFailure) {
    let history =
      "//node_state[@uname='\(node)']/lrm/lrm_resources/lrm_resource[@id='\(resource)']"
    do throws(CommandFailure) {
      try await run(["cibadmin", "--delete", "--xpath", history])
    } catch {
      try await refresh(resource, on: [node])
    }
  }

  /// Gives back a machine that Pacemaker has already been asked to find on its new node, and to look
  /// for on its old one: takes the reservation away as soon as Pacemaker knows the machine to run on
  /// the new one alone. False when that did not come about soon; then nothing was given back.
  func handBack(_ reservation: Reservation) async -> Bool {
    guard let node = await nodesForChanges().first, let command = commands[node] else {
      return false
    }
    let words = [
      reservation.resource, reservation.id, reservation.destination.rawValue,
    ]
    let line = ["sh", "-c", Self.handBackScript, "ferry-hand-back"] + words
    return (try? await command.run(line, within: Self.handBackLimit)) != nil
  }

  /// Its arguments: resource, identifier of the set, new node. One look at the cluster's state takes
  /// about a tenth of a second itself.
  private static let handBackScript = #"""
    resource=$1 set=$2 destination=$3
    for look in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
      case $(crm_mon -1 --output-as=xml | grep -F -A1 "<resource id=\"$resource\" ") in
      *' role="Started" '*' failed="false" '*' nodes_running_on="1"'*"name=\"$destination\" "*)
        exec cibadmin --delete -o resources --xml-text "<meta_attributes id=\"$set\"/>" ;;
      esac
      sleep 0.1
    done
    exit 1
    """#
}

internal import ClusterModel

/// Reservations, in as few calls as can be: each takes its time on a node, and more on its way there.
extension PacemakerClient {
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
}

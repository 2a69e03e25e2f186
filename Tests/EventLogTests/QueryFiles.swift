/// Query files.
enum QueryFiles {
  /// The channels of the guide's query.
  static let guideChannels = [
    "System", "Microsoft-Windows-Hyper-V-Config-Admin",
    "Microsoft-Windows-Hyper-V-High-Availability-Admin",
    "Microsoft-Windows-Hyper-V-High-Availability-Analytic",
    "Microsoft-Windows-Hyper-V-Hypervisor-Admin", "Microsoft-Windows-Hyper-V-Integration-Admin",
    "Microsoft-Windows-Hyper-V-Network-Admin", "Microsoft-Windows-Hyper-V-SynthStor-Admin",
    "Microsoft-Windows-Hyper-V-SynthNic-Admin",
    "Microsoft-Windows-Hyper-V-Image-Management-Service-Admin",
    "Microsoft-Windows-Hyper-V-VMMS-Admin", "Microsoft-Windows-Hyper-V-Worker-Admin",
  ]

  /// The guide's query: what Hyper-V's hypervisor says in System, and eleven whole channels.
  static var guide: String {
    let provider = "*[System[Provider[@Name='Microsoft-Windows-Hyper-V-Hypervisor']]]"
    let selects = guideChannels.map { channel in
      "<Select Path=\"\(channel)\">\(channel == "System" ? provider : "*")</Select>"
    }
    return "<QueryList> <Query Id=\"0\" Path=\"System\"> \(selects.joined(separator: " ")) "
      + "</Query></QueryList>"
  }

  /// A file as Event Viewer saves custom views.
  static let view = """
    <QueryList>
      <Query Id="0" Path="System">
        <!-- what went wrong lately -->
        <Select Path="System">*[System[(Level=1  or Level=2) and TimeCreated[timediff(@SystemTime) &lt;= 3600000]]]</Select>
        <Select>*[System[EventID=1135]]</Select>
        <Suppress Path="System">*[System[Provider[@Name='Ferry']]]</Suppress>
      </Query>
      <Query Id="1" Path="ferry/operational"><Select><![CDATA[*[System[Level <= 3]]]]></Select></Query>
    </QueryList>
    """
}

import ClusterModel
import SimulatedCluster

extension Story {
  /// Live migrations.
  static func migrationCommand(_ words: StoryWords) -> Command? {
    if let names = words.names(in: "migrate * to * over *") {
      let networks = names[2].split(separator: ",").map { name in
        NetworkID(rawValue: String(name.drop { $0 == " " }))
      }
      return .migrate(
        MachineID(rawValue: names[0]), to: NodeID(rawValue: names[1]), over: networks)
    }
    if let names = words.names(in: "migrate * to *") {
      return .migrate(MachineID(rawValue: names[0]), to: NodeID(rawValue: names[1]), over: nil)
    }
    if let names = words.names(in: "plan migrations: *") { return wish(names[0]) }
    if let names = words.names(in: "let * go") { return .release(MachineID(rawValue: names[0])) }
    return words.names(in: "cancel *").map { .cancel(MachineID(rawValue: $0[0])) }
  }

  /// What is wished of migrations, such as `pause 100 ms, at most 60 MiB/s, hold, pre-copy only`.
  private static func wish(_ text: String) -> Command? {
    var options = MigrationOptions()
    for part in text.split(separator: ",") {
      let words = StoryWords(String(part.drop { $0 == " " }))
      if let pause = words.names(in: "pause * ms").flatMap({ Int64($0[0]) }) {
        options.blackoutMax = .milliseconds(pause)
      } else if let rate = words.names(in: "at most * MiB/s").flatMap({ Double($0[0]) }) {
        options.bandwidthMax = .mebibytesPerSecond(rate)
      } else if words.names(in: "hold") != nil {
        options.holdsBeforeSwitchOver = true
      } else if words.names(in: "pre-copy only") != nil {
        options.techniques = []
      } else if words.names(in: "without post-copy") != nil {
        options.techniques.remove(.postCopy)
      } else if words.names(in: "as it is") == nil {
        return nil
      }
    }
    return .wish(options)
  }
}

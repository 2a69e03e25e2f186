internal import ClusterModel

/// The programs of the guide, each with the words that it takes (G17, G18).
extension Interpreter {
  /// The words of a program, its switches apart.
  private struct Words {
    var plain: [String] = []
    /// Switches in small letters, without the slash, with what stands behind a colon.
    var switches: [String: String] = [:]

    init(_ words: [String]) {
      for word in words {
        let parts = word.dropFirst().split(separator: ":", maxSplits: 1).map(String.init)
        // A path of this system begins like a switch, and has more than letters in it.
        guard let first = word.first, first == "/" || first == "-", let name = parts.first,
          name.allSatisfy(\.isLetter)
        else {
          plain.append(word)
          continue
        }
        switches[name.lowercased()] = parts.count > 1 ? parts[1] : ""
      }
    }

    /// The value of a switch by any of its names.
    func value(_ names: String...) -> String? { names.compactMap { switches[$0] }.first }

    func has(_ names: String...) -> Bool { names.contains { switches[$0] != nil } }

    /// A switch that is none of these.
    func stranger(to names: String...) -> String? {
      switches.keys.sorted().first { !names.contains($0) }
    }
  }

  mutating func run(
    _ program: Action.Program, _ call: Invocation
  ) async throws(CommandError) -> [Value] {
    switch program {
    case .wevtutil: return try await wevtutil(call)
    case .cluster: return try await cluster(call)
    case .registry: return try await registry(call)
    case .vmltrace: return try await vmltrace(call)
    }
  }

  private func usage(_ call: Invocation, _ why: String) -> CommandError {
    .input(why, at: call.range, advice: call.cmdlet.examples.joined(separator: "\n  "))
  }

  private mutating func wevtutil(_ call: Invocation) async throws(CommandError) -> [Value] {
    let words = Words(call.words)
    let rest = Array(words.plain.dropFirst())
    let stranger =
      switch words.plain.first?.lowercased() {
      case "epl", "export-log": words.stranger(to: "sq", "structuredquery")
      default: words.stranger(to: "e", "enabled", "q", "quiet")
      }
    if let stranger { throw usage(call, "wevtutil does not know /\(stranger) here") }
    switch words.plain.first?.lowercased() {
    case "sl", "set-log":
      guard let log = rest.first, rest.count == 1, let value = words.value("e", "enabled"),
        ["true", "false"].contains(value.lowercased())
      else { throw usage(call, "wevtutil sl takes a log and /e:true or /e:false") }
      let lines = try await carryOut(
        .setChannel(log, isOn: value.matchesName("true")), on: log, call)
      return (lines ?? []).map { .string($0) }
    case "epl", "export-log":
      guard rest.count == 2 else { throw usage(call, "wevtutil epl takes a query and a file") }
      let isFile = words.value("sq", "structuredquery")?.matchesName("true") ?? false
      let lines = try await carryOut(
        .exportEvents(query: rest[0], isFile: isFile, to: rest[1]), on: rest[1], call)
      return (lines ?? []).map { .string($0) }
    case "el", "enum-logs": return try await host.channels().map { .string($0.name) }
    case "gl", "get-log":
      guard let log = rest.first, rest.count == 1 else {
        throw usage(call, "wevtutil gl takes a log")
      }
      let channels = try await host.channels()
      let place = try Names.places(
        of: log, among: channels.map(\.name), kind: "event log", at: call.range
      ).first
      guard let channel = place.map({ channels[$0] }) else { return [] }
      return [.string("name: \(channel.name)\nenabled: \(channel.isOn)")]
    default:
      throw usage(call, "wevtutil knows sl, epl, el and gl here")
    }
  }

  private mutating func cluster(_ call: Invocation) async throws(CommandError) -> [Value] {
    let words = Words(call.words)
    // The name of a cluster may stand first: cluster.exe demo log /g, or /cluster:demo.
    if let name = words.value("cluster") { try check(clusterName: name, at: call.range) }
    var plain = words.plain
    if plain.count > 1, plain[1].matchesName("log") {
      try check(clusterName: plain.removeFirst(), at: call.range)
    }
    guard plain.first?.matchesName("log") ?? false, plain.count == 1,
      words.has("g", "gen", "generate")
    else { throw usage(call, "cluster knows log /g here") }
    let nodes = try words.value("n", "node").map { (name) throws(CommandError) -> [NodeID] in
      let all = host.snapshot.nodes.map(\.id.rawValue)
      return try Names.places(of: name, among: all, kind: "node", at: call.range)
        .map { NodeID(rawValue: all[$0]) }
    }
    var span: Duration?
    if let text = words.value("span", "spanminutes") {
      guard let minutes = Int(text), (1...5_256_000).contains(minutes) else {
        throw usage(call, "/span takes a number of minutes")
      }
      span = .seconds(60 * minutes)
    }
    let folder = words.value("copy").flatMap { $0.isEmpty ? nil : $0 } ?? "."
    let files = try await carryOut(
      .collectLogs(folder: folder, nodes: nodes, span: span), on: folder, call)
    return (files ?? []).map { .string($0) }
  }

  private mutating func registry(_ call: Invocation) async throws(CommandError) -> [Value] {
    let key = #"software\microsoft\windows nt\currentversion\virtualization"#
    let words = call.words
    func value(_ name: String) -> String? {
      guard let place = words.firstIndex(where: { $0.matchesName(name) }), place + 1 < words.count
      else { return nil }
      return words[place + 1]
    }
    guard words.count > 1, ["add", "delete"].contains(words[0].lowercased()),
      let root = [#"hklm\"#, #"hkey_local_machine\"#].first(where: words[1].lowercased().hasPrefix),
      words[1].dropFirst(root.count).lowercased() == key,
      value("/v")?.matchesName("EnablePerformanceTracing") ?? false
    else {
      throw usage(call, "Ferry has one key of the registry: the one that switches tracing")
    }
    var isOn = false
    if words[0].matchesName("add") {
      guard let data = value("/d").flatMap({ Value(literal: $0)?.whole }) else {
        throw usage(call, "reg add needs /d 1 or /d 0")
      }
      isOn = data != 0
    }
    let lines = try await carryOut(
      .setTracing(isOn: isOn), on: "EnablePerformanceTracing", call)
    return (lines ?? []).map { .string($0) }
  }

  private mutating func vmltrace(_ call: Invocation) async throws(CommandError) -> [Value] {
    let words = call.words.map { $0.lowercased() }
    guard words.contains("/i") || words.contains("/u"),
      zip(words, words.dropFirst()).contains(where: { $0 == "/m" && !$1.hasPrefix("/") })
    else { throw usage(call, "vmltrace takes /m all /f ha all and /i, or /u to switch it off") }
    let lines = try await carryOut(
      .setTracing(isOn: !words.contains("/u")), on: "vmltrace", call)
    return (lines ?? []).map { .string($0) }
  }
}

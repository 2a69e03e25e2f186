internal import ClusterModel

/// The programs of the guide, each with the words that it takes (G17, G18).
extension Interpreter {
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

  func usage(_ call: Invocation, _ why: String) -> CommandError {
    .input(
      why, at: call.range,
      advice: "To try:\n  " + call.cmdlet.examples.joined(separator: "\n  "))
  }

  private mutating func cluster(_ call: Invocation) async throws(CommandError) -> [Value] {
    let words = ProgramWords(call.words)
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

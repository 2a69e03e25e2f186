internal import ClusterBackend
internal import ClusterModel

/// A fault as people write it: `fail node quay2`, `fail adapter quay2 "Live Migration"`. A name with
/// spaces stands in double quotes.
struct FaultWords {
  /// The longest text that is read, in bytes.
  static let lengthMax = 4096
  /// All that is understood, for people.
  static let patterns = [
    "fail node NODE", "return node NODE", "restart service NODE", "fail network NETWORK",
    "return network NETWORK", "fail adapter NODE NETWORK", "return adapter NODE NETWORK",
    "slow network NETWORK SHARE", "partition NODE...", "heal partition", "fail path NODE DISK",
    "return path NODE DISK", "fail share", "return share", "fail machine VM",
    "move host process VM",
  ]

  private let words: [String]

  /// Takes a text apart.
  init(_ text: String) throws(ClusterError) {
    guard text.utf8.count <= Self.lengthMax else {
      throw ClusterError(.badInput, "The fault is told in more than \(Self.lengthMax) bytes")
    }
    var words: [String] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index.isMultiple(of: 2) {
        words += part.split(separator: " ").map(String.init)
      } else {
        words.append(String(part))
      }
    }
    self.words = words
  }

  /// The fault that is meant.
  func fault() throws(ClusterError) -> Fault {
    switch (words.prefix(2).joined(separator: " "), Array(words.dropFirst(2))) {
    case ("fail node", let names) where names.count == 1: .nodeFails(node(names[0]))
    case ("return node", let names) where names.count == 1: .nodeReturns(node(names[0]))
    case ("restart service", let names) where names.count == 1: .serviceRestarts(node(names[0]))
    case ("fail network", let names) where names.count == 1: .networkFails(network(names[0]))
    case ("return network", let names) where names.count == 1: .networkReturns(network(names[0]))
    case ("fail adapter", let names) where names.count == 2:
      .adapterFails(node(names[0]), network(names[1]))
    case ("return adapter", let names) where names.count == 2:
      .adapterReturns(node(names[0]), network(names[1]))
    case ("slow network", let names) where names.count == 2:
      .networkSlows(network(names[0]), to: try share(names[1]))
    case ("heal partition", []): .partitionHeals
    case (_, _) where words.first == "partition" && words.count > 1:
      .partition(words.dropFirst().map(node))
    case ("fail path", let names) where names.count == 2:
      .pathFails(node(names[0]), DiskID(rawValue: names[1]))
    case ("return path", let names) where names.count == 2:
      .pathReturns(node(names[0]), DiskID(rawValue: names[1]))
    case ("fail share", []): .shareFails
    case ("return share", []): .shareReturns
    case ("fail machine", let names) where names.count == 1:
      .machineFails(MachineID(rawValue: names[0]))
    case ("move host", let names) where names.count == 2 && names[0] == "process":
      .hostProcessMoves(MachineID(rawValue: names[1]))
    default:
      throw ClusterError(
        .badInput, "\(words.joined(separator: " ")) is no fault that Ferry knows",
        advice: "Known are: " + Self.patterns.joined(separator: ", "))
    }
  }

  private func node(_ name: String) -> NodeID { NodeID(rawValue: name) }

  private func network(_ name: String) -> NetworkID { NetworkID(rawValue: name) }

  /// A share above 0 and up to 1, such as `0.25`.
  private func share(_ text: String) throws(ClusterError) -> Double {
    guard let share = Double(text), share > 0, share <= 1 else {
      throw ClusterError(.badInput, "\(text) is no share of a speed: above 0 and up to 1")
    }
    return share
  }
}

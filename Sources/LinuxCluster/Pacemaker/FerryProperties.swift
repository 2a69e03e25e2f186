internal import ClusterModel
internal import XMLDocuments

/// What Ferry keeps in the cluster itself, so that every Ferry agrees: one property set of the
/// cluster information base.
///
/// Each choice is a pair of its own, so that two Ferrys which write at once do not undo each other.
/// Networks are named by their subnets, which all nodes agree on; their names are such a choice.
struct FerryProperties: Hashable, Sendable {
  /// The identifier of the set.
  static let set = "ferry"
  /// The most pairs that are read.
  static let pairsMax = 10_000

  /// What was decided about one network; nil is left to what the nodes show.
  struct NetworkChoice: Hashable, Sendable {
    /// Its name.
    var name: String?
    /// What it is used for.
    var use: ClusterNetwork.Use?
    /// Its cost.
    var metric: Int?
  }

  /// Whether cluster shared volumes were enabled.
  var areVolumesEnabled = false
  /// The paths of the shared volumes, by name.
  var volumes: [String: String] = [:]
  /// The subnets that live migrations try, in this order; nil stands for the default order.
  var migrationOrder: [String]?
  /// The subnets that they never try.
  var exclusions: [String] = []
  /// What was decided about networks, by subnet.
  var networks: [String: NetworkChoice] = [:]

  /// One pair of the set.
  struct Pair: Hashable, Sendable {
    /// What tells it from all other elements of the base.
    var id: String
    /// The name of the property.
    var name: String
    /// Its value.
    var value: String

    /// Names a property; the identifier follows from the name, and no two names have the same.
    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
      id = name.utf8.reduce(into: "") { id, byte in
        let character = Character(UnicodeScalar(byte))
        let isPlain = character.isLetter || character.isNumber || "-.".contains(character)
        id += byte < 128 && isPlain ? String(character) : "_\(String(byte, radix: 16))_"
      }
    }

    fileprivate var xml: String {
      #"<nvpair id="\#(id)" name="\#(XMLText.escaped(name))" "#
        + #"value="\#(XMLText.escaped(value))"/>"#
    }
  }
}

// MARK: - Reading and writing

extension FerryProperties {
  private static let enabled = "ferry-shared-volumes"
  private static let volume = "ferry-volume-"
  private static let order = "ferry-migration-networks"
  private static let excluded = "ferry-migration-exclusions"
  private static let network = "ferry-network-"

  /// Reads the set out of a cluster information base, or its section of configuration.
  init(in root: XMLElement) {
    var pairs: [(String, String)] = []
    root.walk { element in
      guard element.name == "cluster_property_set", element["id"] == Self.set else { return }
      pairs += element.all("nvpair").prefix(Self.pairsMax).map {
        ($0["name"] ?? "", $0["value"] ?? "")
      }
    }
    for (name, value) in pairs {
      let words = { value.split(separator: " ").map(String.init) }
      if name == Self.enabled {
        areVolumesEnabled = value == "true"
      } else if name == Self.order {
        migrationOrder = words()
      } else if name == Self.excluded {
        exclusions = words()
      } else if name.hasPrefix(Self.volume), value.hasPrefix("/") {
        volumes[String(name.dropFirst(Self.volume.count))] = value
      } else if name.hasPrefix(Self.network) {
        networks[String(name.dropFirst(Self.network.count))] = NetworkChoice(value)
      }
    }
  }

  /// All pairs, in the order of their names.
  var pairs: [Pair] {
    var pairs: [Pair] = []
    if areVolumesEnabled { pairs.append(Pair(Self.enabled, "true")) }
    pairs += volumes.map { Pair(Self.volume + $0, $1) }
    if let migrationOrder { pairs.append(Pair(Self.order, migrationOrder.joined(separator: " "))) }
    if !exclusions.isEmpty {
      pairs.append(Pair(Self.excluded, exclusions.joined(separator: " ")))
    }
    pairs += networks.filter { $0.value != NetworkChoice() }
      .map { Pair(Self.network + $0, $1.text) }
    return pairs.sorted { $0.name < $1.name }
  }

  /// What `cibadmin` is to be told to make this of what was there before, one command each.
  func commands(from before: Self) -> [[String]] {
    let (old, new) = (before.pairs, pairs)
    let written = new.filter { !old.contains($0) }
    let gone = old.filter { pair in !new.contains { $0.id == pair.id } }
    var commands: [[String]] = []
    if !written.isEmpty {
      let xml =
        #"<cluster_property_set id="\#(Self.set)">"# + written.map(\.xml).joined()
        + "</cluster_property_set>"
      commands.append([
        "cibadmin", "--modify", "--allow-create", "-o", "crm_config", "--xml-text", xml,
      ])
    }
    commands += gone.map { pair in
      ["cibadmin", "--delete", "-o", "crm_config", "--xml-text", #"<nvpair id="\#(pair.id)"/>"#]
    }
    return commands
  }
}

extension FerryProperties.NetworkChoice {
  /// Reads `use=Internal;metric=100;name=Live Migration`; the name comes last, for it may hold
  /// anything.
  fileprivate init(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" }
      let value = rest.dropFirst(key.count + 1)
      if key == "name" {
        name = value.isEmpty ? nil : String(value)
        return
      }
      let end = value.firstIndex(of: ";") ?? value.endIndex
      if key == "use" { use = ClusterNetwork.Use(rawValue: String(value[..<end])) }
      if key == "metric" { metric = Int(value[..<end]) }
      rest = value[end...].dropFirst()
    }
  }

  fileprivate var text: String {
    [use.map { "use=\($0.rawValue)" }, metric.map { "metric=\($0)" }, name.map { "name=\($0)" }]
      .compactMap { $0 }.joined(separator: ";")
  }
}

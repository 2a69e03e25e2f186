internal import ClusterModel

/// How a pause is written into the cluster, so that every Ferry sees it and Pacemaker keeps it.
///
/// Pacemaker's standby moves away what runs, so it is no pause. A paused node has a mark of Ferry's,
/// and each machine that does not run there is forbidden to come there; what does run there stays,
/// whatever its preferences and stickiness. Ferry keeps the constraints in step with where machines
/// are, and takes all of them away when the node is resumed.
enum PauseMark {
  /// The node attribute that says that a node is paused.
  static let attribute = "ferry-paused"
  /// What the identifiers of the constraints begin with.
  static let constraintPrefix = "ferry-pause-"

  /// The constraint that keeps a resource from coming to a node.
  static func constraint(_ resource: String, on node: NodeID) -> String {
    "<rsc_location id=\"\(identifier(resource, node))\" rsc=\"\(XMLText.escaped(resource))\" "
      + "node=\"\(XMLText.escaped(node.rawValue))\" score=\"-INFINITY\"/>"
  }

  /// The constraint's identifier. XML restricts its letters; the length keeps two names apart whose
  /// letters were replaced alike only when they differ in it, so the letters' sum is added.
  static func identifier(_ resource: String, _ node: NodeID) -> String {
    let name = "\(node)-\(resource)"
    let plain = name.map { character in
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      return isPlain || character == "-" ? character : "_"
    }
    let sum = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return constraintPrefix + String(plain) + "-" + String(sum, radix: 36)
  }

  /// The resources that are to be kept from each paused node: those that run elsewhere, or nowhere.
  static func wished(
    on paused: some Sequence<NodeID>, resources: some Collection<PacemakerStatus.Resource>
  ) -> [NodeID: Set<String>] {
    paused.reduce(into: [:]) { wished, node in
      wished[node] = Set(resources.filter { !$0.nodes.contains(node) }.map(\.id))
    }
  }
}

/// Text on its way into XML.
enum XMLText {
  /// The text with what XML reserves replaced.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { whole, character in
      switch character {
      case "&": whole += "&amp;"
      case "<": whole += "&lt;"
      case ">": whole += "&gt;"
      case "\"": whole += "&quot;"
      default: whole.append(character)
      }
    }
  }
}

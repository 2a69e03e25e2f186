/// One change of the cluster information base, small enough to be made at once.
enum CIBChange: Hashable, Sendable {
  /// Adds or changes what this part of the configuration names, and touches nothing else.
  case write(resources: String, constraints: String)
  /// Takes the element away that has this name and identifier, in a section.
  case delete(section: String, name: String, id: String)

  /// How `cibadmin` is told.
  var command: [String] {
    switch self {
    case .write(let resources, let constraints):
      let parts =
        (resources.isEmpty ? "" : "<resources>\(resources)</resources>")
        + (constraints.isEmpty ? "" : "<constraints>\(constraints)</constraints>")
      return [
        "cibadmin", "--modify", "--allow-create", "-o", "configuration", "--xml-text",
        "<configuration>\(parts)</configuration>",
      ]
    case .delete(let section, let name, let id):
      return [
        "cibadmin", "--delete", "-o", section, "--xml-text",
        "<\(name) id=\"\(XMLText.escaped(id))\"/>",
      ]
    }
  }
}

/// Text as XML takes it.
enum XMLText {
  /// With the letters replaced that mean something in XML.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { whole, character in
      switch character {
      case "&": whole += "&amp;"
      case "<": whole += "&lt;"
      case ">": whole += "&gt;"
      case "\"": whole += "&quot;"
      case "'": whole += "&apos;"
      default: whole.append(character)
      }
    }
  }

  /// A part of an identifier: XML allows few letters there.
  static func identifier(_ text: String) -> String {
    String(
      text.map { character in
        character.isASCII
          && (character.isLetter || character.isNumber || "-._".contains(character))
          ? character : "_"
      })
  }

  /// A name and its value, as the cluster information base has them.
  static func pair(_ id: String, _ name: String, _ value: String) -> String {
    "<nvpair id=\"\(escaped(id))\" name=\"\(escaped(name))\" value=\"\(escaped(value))\"/>"
  }
}

extension XMLElement {
  /// Makes an element of a name, without anything in it.
  public init(name: String) { self.init(name: name, namespace: nil) }

  /// The element as text. What an element with children has of blanks between them is written anew;
  /// a namespace is declared where it begins.
  public var document: String {
    var text = ""
    write(to: &text, indent: 0, within: nil)
    return text
  }

  private func write(to whole: inout String, indent: Int, within outer: String?) {
    let margin = String(repeating: " ", count: indent)
    whole += "\(margin)<\(name)"
    if namespace != outer { whole += " xmlns=\"\(Self.markup(namespace ?? ""))\"" }
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      whole += " \(name)=\"\(Self.markup(value))\""
    }
    if children.isEmpty {
      whole += text.isEmpty ? "/>" : ">\(Self.markup(text))</\(name)>"
      return
    }
    whole += ">"
    if !trimmedText.isEmpty { whole += Self.markup(String(trimmedText)) }
    for child in children {
      whole += "\n"
      child.write(to: &whole, indent: indent + 2, within: namespace)
    }
    whole += "\n\(margin)</\(name)>"
  }

  private static func markup(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { whole, scalar in
      switch scalar {
      case "&": whole += "&amp;"
      case "<": whole += "&lt;"
      case ">": whole += "&gt;"
      case "\"": whole += "&quot;"
      case "\n", "\t", "\r": whole += "&#\(scalar.value);"
      default: whole.unicodeScalars.append(scalar)
      }
    }
  }
}

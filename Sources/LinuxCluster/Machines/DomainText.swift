internal import ClusterModel
internal import XMLDocuments

/// The XML of a domain as text. Changes leave everything else as it is, letter by letter.
struct DomainText: Hashable, Sendable {
  /// The text.
  private(set) var text: String

  /// Takes a domain's XML.
  init(_ text: String) { self.text = text }

  /// With the name alone on its line, for so the agent reads it.
  var withNameAlone: String {
    guard let range = element("name", in: text) else { return text }
    let before = text[..<range.lowerBound].reversed().prefix { $0 != "\n" }
    let after = text[range.upperBound...].prefix { $0 != "\n" }
    var whole = text
    if !after.allSatisfy(\.isWhitespace) { whole.insert("\n", at: range.upperBound) }
    if !before.allSatisfy(\.isWhitespace) { whole.insert("\n", at: range.lowerBound) }
    return whole
  }

  /// Changes memory and processors; an error when the result does not read as wished.
  mutating func change(memory: Bytes?, processors: Int?) throws(StepFailure) {
    if let memory {
      let kibibytes = "\((memory.count + 1023) / 1024)"
      replace("memory", with: "<memory unit='KiB'>\(kibibytes)</memory>")
      replace("currentMemory", with: "<currentMemory unit='KiB'>\(kibibytes)</currentMemory>")
    }
    if let processors {
      replace("vcpu", with: "<vcpu placement='static'>\(processors)</vcpu>")
      if element("vcpu", in: text) == nil, let range = element("memory", in: text) {
        text.insert(
          contentsOf: "\n  <vcpu placement='static'>\(processors)</vcpu>", at: range.upperBound)
      }
    }
    guard let result = try? DomainDescription(xml: text) else {
      throw StepFailure(cause: "its XML does not read")
    }
    guard memory.map({ ($0.count + 1023) / 1024 == result.memory.count / 1024 }) ?? true,
      processors.map({ $0 == result.processors }) ?? true
    else { throw StepFailure(cause: "its XML has no place for this that Ferry knows") }
    try checkTopology(processors)
  }

  /// Has the machine see what all nodes can give, or what its node has. The `<cpu>` is written anew,
  /// and the rest keeps its meaning, though not its layout.
  ///
  /// - Parameters:
  ///   - isCompatible: Whether it is to do with all nodes.
  ///   - baseline: The `<cpu>` that all nodes can give.
  ///   - virtualization: The kind of domain that the nodes were asked for.
  mutating func setProcessor(
    isCompatible: Bool, baseline: String?, for virtualization: String?
  ) throws(StepFailure) {
    let kind = (try? XMLElement(parsing: text))?["type"]
    if isCompatible, let virtualization, let kind, kind != virtualization {
      throw StepFailure(
        cause: "it is run by \(kind), and the nodes were asked what they give by "
          + "\(virtualization), as most machines are run",
        advice: "Name a model in its <cpu> with: virsh edit")
    }
    do throws(XMLFault) {
      let changed = try DomainXML.settingProcessor(
        text, isCompatible: isCompatible, baseline: baseline)
      text = DomainText(changed).withNameAlone
    } catch {
      throw StepFailure(cause: error.message)
    }
  }

  /// A machine that names sockets and cores has to agree with itself.
  private func checkTopology(_ processors: Int?) throws(StepFailure) {
    guard let processors, let root = try? XMLElement(parsing: text),
      let topology = root.first("cpu")?.first("topology")
    else { return }
    let parts = ["sockets", "dies", "cores", "threads"].compactMap { topology[$0] }.compactMap(
      Int.init)
    guard parts.reduce(1, *) != processors else { return }
    throw StepFailure(
      cause: "its XML names sockets, cores and threads for \(parts.reduce(1, *)) processors",
      advice: "Change its <topology> with: virsh edit")
  }

  private mutating func replace(_ name: String, with element: String) {
    guard let range = self.element(name, in: text) else { return }
    text.replaceSubrange(range, with: element)
  }

  /// Where an element without elements in it stands, outside comments and directly in the domain.
  private func element(_ name: String, in text: String) -> Range<String.Index>? {
    var (position, depth) = (text.startIndex, 0)
    while let open = text[position...].firstIndex(of: "<") {
      let rest = text[open...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        position = end.upperBound
        continue
      }
      guard let close = rest.firstIndex(of: ">") else { return nil }
      let tag = rest[open...close]
      let next = text.index(after: close)
      if tag.hasPrefix("<?") || tag.hasPrefix("<!") {
        position = next
      } else if tag.hasPrefix("</") {
        depth -= 1
        position = next
      } else {
        let word = tag.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        if depth == 1, word == name {
          if tag.hasSuffix("/>") { return open..<next }
          return text[next...].firstRange(of: "</\(name)>").map { open..<$0.upperBound }
        }
        if !tag.hasSuffix("/>") { depth += 1 }
        position = next
      }
    }
    return nil
  }
}

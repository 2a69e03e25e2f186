public import ClusterModel

/// What a line that is being typed may go on with.
public struct Completion: Equatable, Sendable {
  /// The most candidates that are offered.
  public static let candidatesMax = 200

  /// The word that is being typed, in characters of the text.
  public var range: SourceRange
  /// What it may become, whole, in order.
  public var candidates: [String]

  /// What may stand at the cursor of a text, before which so many characters are.
  public static func at(
    _ cursor: Int, of text: String, in cluster: ClusterSnapshot, variables: [String] = []
  ) -> Completion {
    let head = Array(text.prefix(cursor))
    let words = Words(head)
    let typed = String(head[words.start...])
    let offered = offers(words, typed, cluster, variables)
    let plain = typed.unquoted.lowercased()
    let found = offered.filter { offer in
      offer.unquoted.lowercased().hasPrefix(plain)
    }
    return Completion(
      range: SourceRange(words.start, cursor), candidates: Array(found.prefix(candidatesMax)))
  }

  /// What all candidates begin with; nil when that is no more than was typed.
  public func common(after typed: String) -> String? {
    guard let first = candidates.first else { return nil }
    var length = first.count
    for other in candidates.dropFirst() {
      let same = zip(first.lowercased(), other.lowercased()).prefix { $0 == $1 }.count
      length = min(length, same)
    }
    return length > typed.count ? String(first.prefix(length)) : nil
  }

  private static func offers(
    _ words: Words, _ typed: String, _ cluster: ClusterSnapshot, _ variables: [String]
  ) -> [String] {
    if typed.hasPrefix("$") {
      return Set(variables + ["_", "true", "false", "null"]).sorted().map { "$" + $0 }
    }
    guard let name = words.before.first else {
      return Catalogue.all.filter { $0.absence == nil }.map(\.name).sorted()
    }
    guard let cmdlet = Catalogue.command(name), !cmdlet.isProgram else { return [] }
    if typed.first?.isDash ?? false {
      return cmdlet.allParameters.filter { $0.help != "Compares the property." }
        .map { "-\($0.name)" }
    }
    guard let parameter = parameter(of: cmdlet, behind: Array(words.before.dropFirst())) else {
      return []
    }
    return cluster.names(parameter.names).map(\.quotedWhereNeeded)
  }

  /// The parameter whose value is being typed, behind words that stand already.
  private static func parameter(of cmdlet: Cmdlet, behind words: [String]) -> Parameter? {
    var free = 0
    var taken: Set<String> = []
    var place = 0
    while place < words.count {
      let word = words[place]
      place += 1
      guard let first = word.first, first.isDash, word.count > 1,
        let parameter = try? cmdlet.parameter(String(word.dropFirst()))
      else {
        free += 1
        continue
      }
      taken.insert(parameter.name)
      guard parameter.kind != .flag else { continue }
      if place >= words.count { return parameter }
      place += 1
    }
    let positions = cmdlet.parameters.filter { $0.position != nil && !taken.contains($0.name) }
      .sorted { ($0.position ?? 0) < ($1.position ?? 0) }
    return positions.dropFirst(free).first
  }
}

/// The words of the command in which a text ends.
private struct Words {
  /// Those that are whole, the name first.
  var before: [String] = []
  /// Where the one that is being typed begins.
  var start: Int

  init(_ letters: [Character]) {
    start = 0
    var word = ""
    var quote: Character?
    var isInWord = false
    for (place, letter) in letters.enumerated() {
      if let open = quote {
        word.append(letter)
        if letter == open || letter.isDoubleQuote && open.isDoubleQuote { quote = nil }
      } else if "|;({".contains(letter) || letter.isNewline {
        (before, word, isInWord, start) = ([], "", false, place + 1)
      } else if letter.isWhitespace || letter == "," {
        // Behind a comma the same parameter goes on.
        if isInWord, letter != "," { before.append(word.unquoted) }
        (word, isInWord, start) = ("", false, place + 1)
      } else {
        if !isInWord { start = place }
        isInWord = true
        word.append(letter)
        if letter.isDoubleQuote || letter.isSingleQuote { quote = letter }
      }
    }
    // A closed bracket takes its own words with it.
    if let last = before.last, last.hasSuffix(")") || last.hasSuffix("}") { before = [last] }
  }
}

extension ClusterSnapshot {
  /// The names that a parameter takes.
  fileprivate func names(_ kind: Parameter.Names) -> [String] {
    switch kind {
    case .nothing: []
    case .cluster: [name]
    case .nodes: nodes.map(\.id.rawValue)
    case .groups:
      machines.filter(\.isHighlyAvailable).map(\.id.rawValue) + services.map(\.id.rawValue)
    case .machines: machines.map(\.id.rawValue)
    case .resources: resources.compactMap { $0["Name"]?.text }
    case .disks: disks.map(\.id.rawValue)
    case .volumes: volumes.map(\.id.rawValue)
    case .networks: networks.map(\.id.rawValue)
    case .cmdlets: Catalogue.all.filter { $0.absence == nil }.map(\.name).sorted()
    case .parameters: ["MigrationExcludeNetworks", "MigrationNetworkOrder", "OfflineAction"]
    case .words(let words): words
    }
  }
}

extension String {
  /// The text without quotes around it.
  fileprivate var unquoted: String {
    guard let first, first.isDoubleQuote || first.isSingleQuote else { return self }
    let inner = dropFirst()
    guard let last = inner.last, last.isDoubleQuote || last.isSingleQuote else {
      return String(inner)
    }
    return String(inner.dropLast())
  }

  /// The text in quotes, if it is no word without them.
  fileprivate var quotedWhereNeeded: String {
    let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "-_.:\\".contains($0) }
    return isPlain && Value(literal: self) == nil ? self : "'" + replacing("'", with: "''") + "'"
  }
}

/// The words of a program, its switches apart.
struct ProgramWords {
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

  /// Whether a switch is given as true; nil when it is given as something that is no truth.
  func truth(_ names: String...) -> Bool? {
    switch names.compactMap({ switches[$0] }).first?.lowercased() {
    case nil, "false": false
    case "true": true
    default: nil
    }
  }

  /// The value of a switch by any of its names.
  func value(_ names: String...) -> String? { names.compactMap { switches[$0] }.first }

  func has(_ names: String...) -> Bool { names.contains { switches[$0] != nil } }

  /// A switch that is none of these.
  func stranger(to names: [String]) -> String? {
    switches.keys.sorted().first { !names.contains($0) }
  }
}

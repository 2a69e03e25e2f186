/// A name with `*` for any letters, `?` for one, and `[a-c]` for one of several.
struct Wildcard: Equatable, Sendable {
  private enum Step: Equatable, Sendable {
    case letter(Character)
    case any
    case many
    case oneOf([ClosedRange<Character>])
  }

  private var steps: [Step] = []
  private let mindsCase: Bool

  /// Whether a text has any of its signs.
  static func isWildcard(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

  init(_ text: String, mindsCase: Bool = false) {
    self.mindsCase = mindsCase
    var rest = Substring(mindsCase ? text : text.lowercased())
    while let letter = rest.popFirst() {
      switch letter {
      case "*": if steps.last != .many { steps.append(.many) }
      case "?": steps.append(.any)
      case "`":
        if let next = rest.popFirst() { steps.append(.letter(next)) }
      case "[":
        guard let end = rest.firstIndex(of: "]") else {
          steps.append(.letter(letter))
          continue
        }
        steps.append(.oneOf(Self.ranges(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      default: steps.append(.letter(letter))
      }
    }
  }

  private static func ranges(_ text: Substring) -> [ClosedRange<Character>] {
    let letters = Array(text)
    var ranges: [ClosedRange<Character>] = []
    var place = 0
    while place < letters.count {
      if place + 2 < letters.count, letters[place + 1] == "-", letters[place] <= letters[place + 2]
      {
        ranges.append(letters[place]...letters[place + 2])
        place += 3
      } else {
        ranges.append(letters[place]...letters[place])
        place += 1
      }
    }
    return ranges
  }

  /// Whether a whole text is such a name; in time by the product of both lengths at most.
  func matches(_ text: String) -> Bool {
    let letters = Array(mindsCase ? text : text.lowercased())
    var (place, step) = (0, 0)
    var retry: (place: Int, step: Int)?
    while place < letters.count {
      if step < steps.count, steps[step] == .many {
        retry = (place, step + 1)
        step += 1
      } else if step < steps.count, takes(steps[step], letters[place]) {
        (place, step) = (place + 1, step + 1)
      } else if let again = retry {
        retry = (again.place + 1, again.step)
        (place, step) = (again.place + 1, again.step)
      } else {
        return false
      }
    }
    return steps[step...].allSatisfy { $0 == .many }
  }

  private func takes(_ step: Step, _ letter: Character) -> Bool {
    switch step {
    case .letter(let wanted): letter == wanted
    case .any: true
    case .many: false
    case .oneOf(let ranges): ranges.contains { $0.contains(letter) }
    }
  }
}

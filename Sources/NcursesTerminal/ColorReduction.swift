import TerminalUI

/// How many colours a terminal shows.
enum ColorDepth: Int, Comparable, CaseIterable {
  case monochrome = 0
  case eight = 8
  case sixteen = 16
  case full = 256

  /// The depth that fits into so many colours.
  init(colors: Int) {
    self = Self.allCases.last { $0.rawValue <= colors } ?? .monochrome
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Red, green and blue reduced to the numbered colours of a terminal.
///
/// The palettes are xterm's: 16 named colours, a cube of 6x6x6, and 24 greys. The 16 are what users
/// change, so colours of more depth never use them.
enum ColorReduction {
  /// The number of the terminal's own colour.
  static let terminalDefault = -1

  private static let cubeLevels = [0, 95, 135, 175, 215, 255]
  private static let named: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
    (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// The colour's number at a depth; no colours make every colour the terminal's own.
  static func number(of color: Color, depth: ColorDepth) -> Int {
    guard case .rgb(let red, let green, let blue) = color else { return terminalDefault }
    let wanted = (Int(red), Int(green), Int(blue))
    return switch depth {
    case .monochrome: terminalDefault
    case .eight: nearestNamed(wanted, count: 8)
    case .sixteen: nearestNamed(wanted, count: 16)
    case .full: nearestInCubeOrGreys(wanted)
    }
  }

  /// Whether black is easier to read on it than white.
  static func isLight(_ color: Color) -> Bool {
    guard case .rgb(let red, let green, let blue) = color else { return false }
    return 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 127_500
  }

  private static func nearestNamed(_ wanted: (Int, Int, Int), count: Int) -> Int {
    let distances = named.prefix(count).map { distance($0, wanted) }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }

  private static func nearestInCubeOrGreys(_ wanted: (Int, Int, Int)) -> Int {
    let red = nearestLevel(wanted.0)
    let green = nearestLevel(wanted.1)
    let blue = nearestLevel(wanted.2)
    let cube = (cubeLevels[red], cubeLevels[green], cubeLevels[blue])
    let average = (wanted.0 + wanted.1 + wanted.2) / 3
    let grey = min(23, max(0, (average - 3) / 10))
    let level = 8 + 10 * grey
    return distance((level, level, level), wanted) < distance(cube, wanted)
      ? 232 + grey : 16 + 36 * red + 6 * green + blue
  }

  private static func nearestLevel(_ value: Int) -> Int {
    cubeLevels.indices.min { abs(cubeLevels[$0] - value) < abs(cubeLevels[$1] - value) } ?? 0
  }

  /// The distance of two colours, weighted as the eye weighs the channels (the "redmean" formula).
  private static func distance(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Int {
    let mean = (one.0 + other.0) / 2
    let red = one.0 - other.0
    let green = one.1 - other.1
    let blue = one.2 - other.2
    return (512 + mean) * red * red / 256 + 4 * green * green + (767 - mean) * blue * blue / 256
  }
}

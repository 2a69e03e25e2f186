import Foundation
import TerminalUI

@testable import Console

/// A picture of the console as a text file: the glyphs, and beneath them the looks, a letter a cell
/// with a legend of roles.
enum ScreenFile {
  static func text(of frame: Frame) -> String {
    let surface = frame.surface
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    var looks: [String] = []
    for y in 0..<surface.size.height {
      var line = ""
      for x in 0..<surface.size.width {
        guard let style = surface[x, y]?.style else { continue }
        if letters[style] == nil {
          let letter = alphabet[min(letters.count, alphabet.count - 1)]
          letters[style] = letter
          legend.append("\(letter) \(describe(style))")
        }
        line.append(letters[style] ?? "?")
      }
      looks.append(runs(of: line))
    }
    let cursor = frame.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
    let picture = Driver.lines(of: surface).map { line in
      String(line.reversed().drop { $0 == " " }.reversed()).replacing("\u{0}", with: "")
    }
    return
      (["\(surface.size.width)x\(surface.size.height), \(cursor), title \(frame.title)"]
      + picture.map { "|" + $0 } + ["looks"] + looks + ["legend"] + legend)
      .joined(separator: "\n") + "\n"
  }

  /// The glyphs alone, as ASCII stands for them.
  static func asciiText(of frame: Frame) -> String {
    let lines = Driver.lines(of: frame.surface).map { line in
      let ascii = line.unicodeScalars.filter { $0 != "\0" }.map { scalar in
        Character(Unicode.Scalar(ASCIIFallback.character(for: scalar)))
      }
      return "|" + String(ascii.reversed().drop { $0 == " " }.reversed())
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let alphabet = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  /// Such as `a26 b54`.
  private static func runs(of line: String) -> String {
    var runs: [(Character, Int)] = []
    for letter in line {
      if let last = runs.indices.last, runs[last].0 == letter {
        runs[last].1 += 1
      } else {
        runs.append((letter, 1))
      }
    }
    return runs.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }

  private static func describe(_ style: Style) -> String {
    var words = "\(RoleTable.name(of: style.ink)) on \(RoleTable.name(of: style.paper))"
    if style.attributes.contains(.bold) { words += " bold" }
    if style.attributes.contains(.dim) { words += " dim" }
    if style.attributes.contains(.underline) { words += " underline" }
    if style.attributes.contains(.reverse) { words += " reverse" }
    return words
  }

  /// Compares a text with the file of a name. A file that is not there, or any file when
  /// `RECORD_SCREENS=1`, is written; returns what is wrong.
  static func compare(_ text: String, with name: String) throws -> String? {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Screens/\(name).screen")
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
    guard !isRecording, let kept = try? String(contentsOf: url, encoding: .utf8) else {
      try text.write(to: url, atomically: true, encoding: .utf8)
      return isRecording ? nil : "\(name).screen was not there; it is recorded now: look at it"
    }
    return kept == text ? nil : difference(kept, text, name)
  }

  private static func difference(_ kept: String, _ now: String, _ name: String) -> String {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = now.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = index ?? min(old.count, new.count)
    return """
      \(name).screen differs from line \(line + 1) on (RECORD_SCREENS=1 rewrites it):
      kept: \(line < old.count ? old[line] : "nothing")
      now:  \(line < new.count ? new[line] : "nothing")
      \(now)
      """
  }
}

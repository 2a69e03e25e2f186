import Testing

@testable import LinuxCluster

#if canImport(Glibc)
  import Glibc
#endif

/// Answers of real programs, recorded from a cluster of three nodes.
enum Fixture {
  /// Where a recorded answer lies.
  static func path(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/Fixtures/\(name)"
  }

  /// The text of a recorded answer.
  static func text(_ name: String) throws -> String {
    let file = try #require(fopen(path(name), "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

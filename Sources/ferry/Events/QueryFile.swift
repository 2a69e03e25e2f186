import EventLog
import FoundationEssentials
import Glibc

/// A query file as Event Viewer and editors under Windows write it: UTF-8, or UTF-16 with a mark of
/// its order of bytes.
enum QueryFile {
  static func text(of path: String) throws(ExitStatus) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ExitStatus(
        ExitStatus.badInput,
        "The query file \(path) can't be read: \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= StructuredQuery.fileBytesMax,
      let data = try? Data(contentsOf: URL(filePath: path)), let text = decoded(Array(data))
    else {
      throw ExitStatus(
        ExitStatus.badInput,
        "\(path) is no query file: UTF-8 or UTF-16, of at most \(StructuredQuery.fileBytesMax) bytes"
      )
    }
    return text
  }

  static func decoded(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), highFirst: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), highFirst: true) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(validating: body, as: UTF8.self)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, highFirst: Bool) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return highFirst ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self)
  }
}

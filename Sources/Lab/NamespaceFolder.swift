import Foundation

/// The machine's folder of named network namespaces, as far as it is the lab's.
struct NamespaceFolder {
  let prefix: String

  /// The names of the lab's namespaces that exist now.
  var names: [String] {
    let all =
      (try? FileManager.default.contentsOfDirectory(atPath: LabLayout.namespaceFolder)) ?? []
    return all.filter { $0.hasPrefix("\(prefix)-") }.sorted()
  }

  var inodes: Set<UInt64> { Set(names.compactMap(Self.inode)) }

  static var exists: Bool { FileManager.default.fileExists(atPath: LabLayout.namespaceFolder) }

  /// The network namespace of a process; `nil` when it has ended, even while it waits for its burial.
  static func inode(ofProcess id: Int32) -> UInt64? {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/ns/net")
    return link.flatMap { UInt64($0.filter(\.isNumber)) }
  }

  static func inode(of name: String) -> UInt64? {
    var facts = stat()
    guard stat("\(LabLayout.namespaceFolder)/\(name)", &facts) == 0 else { return nil }
    return UInt64(facts.st_ino)
  }
}

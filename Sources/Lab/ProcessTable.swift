import Foundation

/// One process of the lab.
struct LabProcess: Equatable, Sendable {
  let id: Int32
  /// The first 15 characters of the program's name.
  let program: String
  let networkNamespace: UInt64
}

/// Finds the lab's processes: those in its network namespaces, and those that carry its mark.
struct ProcessTable {
  let lab: String
  let namespaces: NamespaceFolder

  /// The mark finds what an `up` that was killed has left outside of the namespaces.
  func all() -> [LabProcess] {
    let inodes = namespaces.inodes
    let mark = Array("\(CommandRunner.mark)=\(lab)\0".utf8)
    return ids.compactMap { id in
      guard let namespace = NamespaceFolder.inode(ofProcess: id) else { return nil }
      guard inodes.contains(namespace) || carries(mark, id) else { return nil }
      let program = Self.text("/proc/\(id)/comm").trimmingCharacters(in: .newlines)
      return LabProcess(id: id, program: program, networkNamespace: namespace)
    }
  }

  private var ids: [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { $0 != getpid() }
  }

  private func carries(_ mark: [UInt8], _ id: Int32) -> Bool {
    guard let environment = FileManager.default.contents(atPath: "/proc/\(id)/environ") else {
      return false
    }
    return environment.range(of: Data(mark)) != nil
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}

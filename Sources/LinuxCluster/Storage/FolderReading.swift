internal import ClusterModel

/// A folder as one node sees it.
struct FolderReading: Hashable, Sendable {
  /// Which folder it is, on that node: another one when something else was mounted there.
  var identity: String
  /// The size of the file system it is on.
  var capacity: Bytes
  /// How much of it is taken.
  var used: Bytes
}

/// What one node says of its folders and of the shared file systems that it has mounted.
struct StorageSurvey: Hashable, Sendable {
  /// The types of file systems that several computers mount at once.
  static let sharedTypes = [
    "nfs", "nfs4", "cifs", "smb3", "ceph", "glusterfs", "gfs2", "ocfs2", "lustre", "gpfs", "beegfs",
    "afs", "9p", "virtiofs", "fuse.glusterfs", "fuse.ceph", "fuse.sshfs", "fuse.moosefs",
    "fuse.juicefs",
  ]

  /// The folders that it reaches, by path.
  var folders: [String: FolderReading] = [:]
  /// What is mounted from a shared file system, by path.
  var mounts: [String: String] = [:]

  /// The program that a node runs to answer; its arguments are the folders to look at.
  static let script = #"""
    cat /proc/mounts
    for path; do
      echo "ferry:folder $(stat -L -c %d:%i -- "$path" 2>/dev/null) \
    $(stat -f -c '%S %b %f' -- "$path" 2>/dev/null)"
    done
    """#

  /// Nothing is known yet.
  init() {}

  /// Reads the answer about some folders, asked for in this order.
  init(_ answer: String, of paths: [String]) {
    var rest = paths[...]
    for line in answer.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      if words.first == "ferry:folder" {
        guard let path = rest.popFirst() else { break }
        guard words.count == 5, let block = Int64(words[2]), let all = Int64(words[3]),
          let free = Int64(words[4])
        else { continue }
        folders[path] = FolderReading(
          identity: String(words[1]), capacity: Self.size(all, block),
          used: Self.size(all - free, block))
      } else if words.count >= 3, Self.sharedTypes.contains(String(words[2])) {
        mounts[Self.unescaped(words[1])] = Self.unescaped(words[0])
      }
    }
  }

  private static func size(_ blocks: Int64, _ block: Int64) -> Bytes {
    let (product, isTooLarge) = blocks.multipliedReportingOverflow(by: block)
    return Bytes(isTooLarge ? .max : product)
  }

  /// The kernel writes blanks in paths as numbers: `\040`.
  private static func unescaped(_ word: Substring) -> String {
    let pairs = [#"\040"#: " ", #"\011"#: "\t", #"\012"#: "\n", #"\134"#: #"\"#]
    return pairs.reduce(String(word)) { text, pair in
      text.split(separator: pair.key, omittingEmptySubsequences: false).joined(
        separator: pair.value)
    }
  }
}

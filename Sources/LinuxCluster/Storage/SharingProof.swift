internal import ClusterModel

/// Whether what one node writes in a folder is what the others read: the only proof that nodes share
/// storage, for a pool of the same name and path may well be a folder of each node's own.
struct SharingProof: Hashable, Sendable {
  /// What became of the token on one node.
  enum Finding: String, Hashable, Sendable {
    /// It was read, or written.
    case seen
    /// It was read, but the node may not write there.
    case readOnly
    /// The folder is there, and the token is not in it.
    case unseen
  }

  /// The node that wrote the token.
  var writer: NodeID
  /// What became of it, by node; no entry for a node that did not answer.
  var findings: [NodeID: Finding]

  /// Whether all of some nodes have been seen to share the folder.
  func covers(_ nodes: some Sequence<NodeID>) -> Bool {
    nodes.allSatisfy { findings[$0] == .seen }
  }

  /// What is wrong; nil when nothing is.
  var complaint: String? {
    func names(_ finding: Finding) -> String {
      findings.filter { $0.value == finding }.keys.sorted().map(\.rawValue)
        .joined(separator: ", ")
    }
    let (unseen, readOnly) = (names(.unseen), names(.readOnly))
    if !unseen.isEmpty {
      return "not shared: what \(writer) writes there is not seen on \(unseen)"
    }
    return readOnly.isEmpty ? nil : "read only on \(readOnly)"
  }
}

extension SharingProof {
  /// The most folders that are proved at once.
  static let foldersMax = 256
  /// What the names of tokens begin with.
  static let tokenPrefix = ".ferry-token-"

  /// The program by which a node writes a token into folders. Tokens that a killed Ferry left
  /// behind are taken away after an hour. Its arguments: the token, then the folders.
  static let writing = #"""
    token=$1; shift
    for path; do
      find "$path" -maxdepth 1 -name '.ferry-token-*' -mmin +60 -exec rm -f -- {} + 2>/dev/null
      if echo "$token" 2>/dev/null >"$path/.ferry-token-$token"; then echo seen
      elif test -d "$path"; then echo readOnly
      else echo unseen; fi
    done
    """#

  /// The program by which a node looks for a token; three times, for a network file system may take
  /// a moment. Its arguments: the token, then the folders.
  static let reading = #"""
    token=$1; shift
    for path; do
      finding=unseen
      for try in 1 2 3; do
        read -r text 2>/dev/null <"$path/.ferry-token-$token" || text=
        if test "$text" = "$token"; then
          finding=seen; test -w "$path" || finding=readOnly
          break
        fi
        test -d "$path" || break
        sleep 0.4
      done
      echo "$finding"
    done
    """#

  /// The program by which a node takes a token away. Its arguments: the token, then the folders.
  static let erasing = #"""
    token=$1; shift
    for path; do rm -f -- "$path/.ferry-token-$token"; done
    """#

  /// Reads one finding a line.
  static func findings(in answer: String, of paths: [String]) -> [String: Finding] {
    let lines = answer.split(whereSeparator: \.isNewline)
    return Dictionary(
      zip(paths, lines).compactMap { path, line in
        Finding(rawValue: String(line)).map { (path, $0) }
      }
    ) { first, _ in first }
  }
}

internal import ClusterBackend
internal import ClusterModel

/// Which logs a node is asked for, and how its answer is read.
struct LogGathering: Hashable, Sendable {
  /// The most bytes that are brought of one log: its end.
  static let fileMax = 2 << 20
  /// The most bytes that are brought of one node; a program's output has a limit of its own.
  static let nodeMax = 12 << 20
  /// Where logs lie; the part after it is their name here.
  static let root = "/var/log/"

  /// What a node runs. Its arguments: a mark that no log has, the most bytes of a log and of all, and
  /// the seconds since 1970 from which on the journal is wanted, or nothing; and where `/var/log` is.
  static let script = #"""
    mark=$1 max=$2 left=$3 since=$4 logs=${5:-/var/log}
    echo "$mark clock $(date +%s) $(env -u TZ date +%z)"
    show() {
      size=$(wc -c < "$2") || return
      keep=$max; [ "$keep" -le "$left" ] || keep=$left
      [ "$size" -gt "$keep" ] || keep=$size
      left=$((left - keep))
      printf '\n%s file %s %s %s\n' "$mark" "$keep" "$size" "$1"
      [ "$keep" -eq 0 ] || tail -c "$keep" -- "$2"
    }
    for file in "$logs"/pacemaker/pacemaker.log "$logs"/pacemaker.log \
      "$logs"/corosync/corosync.log "$logs"/cluster/corosync.log \
      "$logs"/libvirt/libvirtd.log "$logs"/libvirt/virtqemud.log "$logs"/libvirt/qemu/*.log
    do [ -f "$file" ] && show "/var/log${file#"$logs"}" "$file"; done
    if [ -d /run/systemd/system ] && command -v journalctl > /dev/null; then
      part=$(mktemp) && for unit in pacemaker corosync libvirtd virtqemud; do
        journalctl -q --no-pager -o short-iso-precise -u "$unit" ${since:+--since=@$since} 2>&1 |
          tail -c "$max" > "$part"
        [ -s "$part" ] && show "/var/log/journal/$unit.log" "$part"
      done
      rm -f "$part"
    fi
    true
    """#

  /// What a node answered: the logs, from a moment on.
  ///
  /// - Parameters:
  ///   - answer: What the script printed.
  ///   - mark: Its mark.
  ///   - folder: Where the logs of this node are to lie.
  ///   - since: The moment; nil for all.
  static func files(
    _ answer: String, mark: String, folder: String, since: WallTime?
  ) -> [LogFile] {
    var files: [LogFile] = []
    var zone = 0
    var clock = 0.0
    let sections = answer.split(separator: "\n\(mark) file ", omittingEmptySubsequences: false)
    if let first = sections.first?.split(separator: "\n").last(where: { $0.hasPrefix(mark) }) {
      let words = first.split(separator: " ")
      if words.count == 4 {
        clock = Double(words[2]) ?? 0
        zone = LogMoment.zone(words[3]) ?? 0
      }
    }
    for section in sections.dropFirst() {
      let (head, body) = section.cut(at: "\n")
      let words = head.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let kept = Int(words[0]), let size = Int(words[1]) else { continue }
      var text = String(body)
      if kept < size { text = String(text.cut(at: "\n").1) }
      if let since {
        text = LogCut.from(
          since, in: text, reader: LogMoment(now: clock, zone: zone))
      }
      files.append(
        LogFile(
          name: folder + "/" + name(String(words[2])), text: Secrets.hidden(in: text),
          isCut: kept < size))
    }
    return files
  }

  /// The path of a log beneath the folder of its node.
  private static func name(_ path: String) -> String {
    let rest = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    return rest.split(separator: "/").map { LogFile.plain(String($0)) }.joined(separator: "/")
  }
}

extension Substring {
  /// What stands before and after the first of a character; nothing after, when there is none.
  fileprivate func cut(at character: Character) -> (Substring, Substring) {
    guard let index = firstIndex(of: character) else { return (self, "") }
    return (self[..<index], self[self.index(after: index)...])
  }
}

extension String {
  fileprivate func cut(at character: Character) -> (Substring, Substring) {
    self[...].cut(at: character)
  }
}

/// Passwords of fence devices, which Pacemaker keeps in its configuration and shows in its log.
enum Secrets {
  /// What stands for one.
  static let replacement = "****"

  /// A text without them: the value of every attribute pair whose name has `passw` in it.
  static func hidden(in text: String) -> String {
    guard text.contains("passw") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("passw") ? hidden(inLine: line) : line
    }.joined(separator: "\n")
  }

  private static func hidden(inLine line: Substring) -> Substring {
    let pairs = line.split(separator: "<", omittingEmptySubsequences: false).map { element in
      guard isSecret(element), let start = element.firstRange(of: " value=\"")?.upperBound,
        let end = element[start...].firstIndex(of: "\"")
      else { return String(element) }
      return element[..<start] + replacement + element[end...]
    }
    return pairs.joined(separator: "<")[...]
  }

  private static func isSecret(_ element: Substring) -> Bool {
    guard let start = element.firstRange(of: " name=\"")?.upperBound,
      let end = element[start...].firstIndex(of: "\"")
    else { return false }
    return element[start..<end].lowercased().contains("passw")
  }
}

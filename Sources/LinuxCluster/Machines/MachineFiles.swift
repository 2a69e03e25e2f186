internal import ClusterModel

/// Where a machine's files lie, and the small programs that nodes run on them.
struct MachineFiles: Hashable, Sendable {
  /// The folder of its first disk.
  var folder: String
  /// The machine.
  var machine: MachineID
  /// The disks that a snapshot keeps.
  var disks: [String]

  /// Finds the files of a machine; nil when it has no disk in a file.
  init?(_ description: DomainDescription, of machine: MachineID) {
    let written = description.disks.filter { $0.isFile && $0.isWritten }.compactMap(\.path)
    guard let first = written.first, let slash = first.lastIndex(of: "/") else { return nil }
    folder = String(first[..<slash])
    self.machine = machine
    disks = written
  }

  /// Where a highly available machine's memory is saved: all nodes can restore it from there.
  var memory: String { "\(folder)/\(machine).memory" }
  /// Where what belongs to its snapshots lies.
  var snapshots: String { "\(folder)/\(machine).snapshots" }
  /// Where libvirt keeps the memory of a machine that only it knows.
  var memoryInPlace: String { "/var/lib/libvirt/qemu/save/\(machine).save" }

  /// Replaces a file, or makes it, so that nobody reads half of it. Arguments: path, text.
  static let write = #"""
    umask 077 && printf '%s' "$2" >"$1.new" && sync "$1.new" 2>/dev/null; mv "$1.new" "$1"
    """#

  /// Keeps all disks under a name, or none. Arguments: name, folder, memory or nothing, disks.
  static let keep = #"""
    name=$1 folder=$2 memory=$3; shift 3
    mkdir -p "$folder" || exit 1
    rm -f "$folder/$name.memory"
    if [ -n "$memory" ]; then
      cp --sparse=always "$memory" "$folder/$name.memory.new" || exit 1
    fi
    count=0
    for disk; do
      qemu-img snapshot -c "$name" "$disk" || break
      count=$((count + 1))
    done
    if [ "$count" -lt $# ]; then
      for disk; do
        [ "$count" -gt 0 ] || break
        qemu-img snapshot -d "$name" "$disk"
        count=$((count - 1))
      done
      rm -f "$folder/$name.memory.new"
      exit 1
    fi
    [ -z "$memory" ] || mv "$folder/$name.memory.new" "$folder/$name.memory" || exit 1
    : >"$folder/$name.kept"
    # The disks have just been written to, and yet the memory still belongs to them.
    [ -z "$memory" ] || touch "$memory"
    """#

  /// Brings all disks back; with memory, that is put where a start looks for it. Arguments: name,
  /// folder, place for the memory, disks.
  static let bringBack = #"""
    name=$1 folder=$2 memory=$3; shift 3
    for disk; do
      qemu-img snapshot -l "$disk" | grep -Fq -- " $name " || {
        echo "$disk has no snapshot $name" >&2
        exit 1
      }
    done
    if [ -f "$folder/$name.memory" ]; then
      cp --sparse=always "$folder/$name.memory" "$memory.new" || exit 1
    fi
    for disk; do qemu-img snapshot -a "$name" "$disk" || exit 1; done
    if [ -f "$folder/$name.memory" ]; then
      touch "$memory.new" && mv "$memory.new" "$memory" || exit 1
    fi
    """#

  /// Forgets a snapshot. Arguments: name, folder, disks.
  static let forget = #"""
    name=$1 folder=$2; shift 2
    for disk; do qemu-img snapshot -d "$name" "$disk" || exit 1; done
    rm -f "$folder/$name.memory" "$folder/$name.kept"
    rmdir "$folder" 2>/dev/null
    exit 0
    """#

  /// Says of each folder what was kept there: a line with the folder, then for each snapshot time,
  /// size of the memory and name. Arguments: folders.
  static let list = #"""
    for folder; do
      [ -d "$folder" ] || continue
      echo "folder $folder"
      for mark in "$folder"/*.kept; do
        [ -f "$mark" ] || continue
        memory=-
        [ -f "${mark%.kept}.memory" ] && memory=$(stat -c %s "${mark%.kept}.memory")
        echo "$(stat -c %Y "$mark") $memory $(basename "$mark" .kept)"
      done
    done
    """#

  /// Whether the memory in a file still belongs to the disks. Arguments: memory, disks.
  static let fits = #"""
    memory=$1; shift
    [ -s "$memory" ] || { echo "there is no $memory" >&2; exit 1; }
    for disk; do
      [ "$disk" -nt "$memory" ] && { echo "$disk was written after it" >&2; exit 1; }
    done
    exit 0
    """#

  /// Reads the answer of `list`.
  static func snapshots(in answer: String) -> [String: [MachineSnapshot]] {
    var found: [String: [MachineSnapshot]] = [:]
    var folder = ""
    for line in answer.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("folder ") {
        folder = String(line.dropFirst("folder ".count))
        continue
      }
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let time = Double(words[0]) else { continue }
      let memory = Int64(words[1])
      found[folder, default: []].append(
        MachineSnapshot(
          name: String(words[2]), takenAt: WallTime(secondsSince1970: time),
          includesMemory: memory != nil, memory: nil))
    }
    return found.mapValues { snapshots in
      snapshots.sorted {
        ($0.takenAt.secondsSince1970, $0.name) < ($1.takenAt.secondsSince1970, $1.name)
      }
    }
  }
}

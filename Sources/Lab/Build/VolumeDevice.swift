import Foundation

/// Makes the shared volume a file system of its own, so that it can be full without the machine's
/// disk being full. A machine without loop devices gets a plain folder: all but that fault works.
struct VolumeDevice {
  let layout: LabLayout
  let runner: CommandRunner

  /// What the guests' disks can grow to, with room for more of them; a sparse file.
  static let size = "1G"

  func make() async throws(LabError) {
    try FileWriter().makeFolder(layout.volume)
    let trial = try await runner.attempt([
      "sh", "-ec",
      """
      truncate -s \(Self.size) "$1"
      mkfs.ext4 -q -m 0 "$1"
      mount -o loop "$1" "$2"
      """, "volume", layout.volumeDevice, layout.volume,
    ])
    guard trial.status != 0 else { return }
    try? FileManager.default.removeItem(atPath: layout.volumeDevice)
  }

  /// Whether the machine has restarted, say, and the volume with all its guests is not there.
  var isMissing: Bool {
    layout.hasVolumeDevice && !Self.mounts(under: layout.volume).contains(layout.volume)
  }

  /// Everything mounted in a folder, the innermost first.
  static func mounts(under folder: String) -> [String] {
    let table = FileManager.default.contents(atPath: "/proc/self/mounts") ?? Data()
    let points = String(decoding: table, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.split(separator: " ").dropFirst().first.map(String.init)
    }
    return points.filter { $0 == folder || $0.hasPrefix("\(folder)/") }.sorted().reversed()
  }
}

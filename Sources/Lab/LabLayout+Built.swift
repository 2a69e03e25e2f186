import Foundation

/// What a lab that is up was built with, read from its files.
extension LabLayout {
  /// The speed of the live migration network, in Mbit/s; 0 when it has no limit.
  var builtMigrationMegabits: Int? { number(in: migrationSpeedMark) }

  /// Whether the shared volume is a device of its own, which can be full.
  var hasVolumeDevice: Bool { FileManager.default.fileExists(atPath: volumeDevice) }

  func number(in path: String) -> Int? {
    FileManager.default.contents(atPath: path).flatMap {
      Int(String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}

import ClusterBackend
import FoundationEssentials
import LinuxCluster
import SimulatedCluster

/// The cluster files of this user, one for each cluster, in `$XDG_CONFIG_HOME/ferry/clusters`.
enum ClusterFolder {
  /// The most files that are listed.
  static let filesMax = 1000
  /// Names that mean something else.
  static var taken: [String] { Scenario.names + ["lab"] }

  /// Where they lie.
  static var path: String { "\(UserFolders.configuration)/clusters" }

  /// The names of all.
  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
      .sorted().prefix(filesMax).map { $0 }
  }

  /// All names that `--cluster` knows, the paths of files apart.
  static var known: [String] { taken + names }

  /// The file of a name, whether it exists or not.
  static func file(_ name: String) -> String { "\(path)/\(name).yaml" }

  /// Whether there is a file of that name.
  static func has(_ name: String) -> Bool {
    isName(name) && FileManager.default.fileExists(atPath: file(name))
  }

  /// A name is no path, and nothing that another kind of cluster has.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 64 && !name.hasPrefix(".") && !name.hasPrefix("-")
      && name.allSatisfy { character in
        character.isLetter || character.isNumber || "-_.".contains(character)
      }
  }

  /// Reads the file of a name; nil when there is none.
  static func load(_ name: String) throws(ClusterError) -> ClusterFile? {
    guard isName(name), !taken.contains(name) else {
      throw ClusterError(
        .badInput, "A cluster can't be called \(name): that is no name, or means another one",
        advice: "Choose one of letters and digits with --name")
    }
    return has(name) ? try ClusterFile.load(file(name)) : nil
  }
}

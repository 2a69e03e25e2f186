import ClusterModel
import CommandLanguage
import FoundationEssentials
import Subprocess

/// Another `ferry`, which does what a program of the guide asks for: `wevtutil`, `cluster log`, `reg`
/// and `vmltrace` are dialects of its commands. It attaches to the cluster that this process runs, and
/// what it says goes where the caller wants it.
enum FerryChild {
  /// The most that is read of what it says, in bytes.
  static let outputMax = 1 << 20

  private static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }

  /// Runs a command to its end, and returns the lines that it said.
  static func run(_ words: [String]) async throws(CommandError) -> [String] {
    let (status, output, complaint): (TerminationStatus, String, String)
    do {
      let result = try await Subprocess.run(
        .name("env"), arguments: Arguments([executable] + words),
        output: .string(limit: outputMax), error: .string(limit: outputMax))
      (status, output, complaint) = (
        result.terminationStatus, result.standardOutput, result.standardError
      )
    } catch {
      throw CommandError(
        .failed, "ferry \(words.joined(separator: " ")) could not be run: \(error)")
    }
    let said = complaint.split(separator: "\n").map { line in
      line.hasPrefix("ferry: ") ? String(line.dropFirst("ferry: ".count)) : String(line)
    }
    let code: CommandError.Code
    switch status {
    case .exited(0): return output.split(separator: "\n").map(String.init) + said
    case .exited(ExitStatus.badInput): code = .badInput
    case .exited(ExitStatus.refused): code = .refused
    case .exited(ExitStatus.unreachable): code = .unreachable
    default: code = .failed
    }
    throw CommandError(
      code,
      said.isEmpty ? "ferry \(words.joined(separator: " ")) failed" : said.joined(separator: " "))
  }
}

extension CommandEffect {
  /// The arguments of `ferry` that do the same; nil where an engine does it.
  func words(cluster: String) -> [String]? {
    let words: [String]
    switch self {
    case .migrate, .cancelMigration, .perform, .setChannel: return nil
    case .exportEvents(let source, let file, let overwrites):
      words =
        ["events", source.isFile ? "--query" : "--channel", source.name]
        + (source.xpath.map { ["--xpath", $0] } ?? []) + ["--export", file]
        + (overwrites ? ["--force"] : [])
    case .collectLogs(let folder, let nodes, let span):
      words =
        ["log", "--copy", folder] + (nodes ?? []).flatMap { ["--node", $0.rawValue] }
        + (span.map { ["--span", "\($0.components.seconds / 60)m"] } ?? [])
    case .setTracing(let isOn): words = ["trace", isOn ? "on" : "off"]
    }
    return words + ["--cluster", cluster]
  }
}

import ClusterBackend
import ClusterModel
import FoundationEssentials

/// Brings the logs of several nodes side by side, and writes each as soon as it is there.
struct LogCollection: Sendable {
  /// The most nodes that are asked at once.
  static let nodesAtOnceMax = 16

  /// What became of one node, or of what the whole cluster shares.
  struct Part: Sendable {
    var node: NodeID?
    var result: Result<[LogFile], ClusterError>
  }

  let backend: any ClusterBackend
  let request: LogRequest
  let folder: LogFolder

  /// Gathers; returns why what is missing is not there. Throws when the folder can't be written.
  func gather(
    _ nodes: [NodeID], tell: (Part) -> Void
  ) async throws(ExitStatus) -> [NodeID?: String] {
    var failures: [NodeID?: String] = [:]
    var trouble: ExitStatus?
    await withTaskGroup(of: Part.self) { group in
      var waiting = ([nil] + nodes.map(Optional.some))[...]
      func begin() {
        guard let next = waiting.popFirst() else { return }
        group.addTask { await part(next) }
      }
      for _ in 0..<Self.nodesAtOnceMax { begin() }
      for await part in group {
        begin()
        do throws(ExitStatus) {
          switch part.result {
          case .success(let files): for file in files { try folder.write(file) }
          case .failure(let error): failures[part.node] = error.message
          }
        } catch {
          trouble = trouble ?? error
        }
        tell(part)
      }
    }
    if let trouble { throw trouble }
    return failures
  }

  private func part(_ node: NodeID?) async -> Part {
    do throws(ClusterError) {
      return Part(node: node, result: .success(try await backend.logs(of: node, request)))
    } catch {
      return Part(node: node, result: .failure(error))
    }
  }
}

/// The folder in which logs are gathered.
struct LogFolder: Sendable {
  let path: String

  /// Makes it when it is not there.
  init(_ path: String) throws(ExitStatus) {
    self.path = path
    try Self.make(path)
  }

  /// Writes a log; one of the same name is replaced as a whole.
  func write(_ file: LogFile) throws(ExitStatus) {
    let whole = "\(path)/\(file.name)"
    if let slash = whole.lastIndex(of: "/") { try Self.make(String(whole[..<slash])) }
    do {
      try Data(file.text.utf8).write(to: URL(filePath: whole), options: .atomic)
    } catch {
      throw ExitStatus(
        ExitStatus.failed, "\(whole) can't be written. What came before it is there.")
    }
  }

  private static func make(_ folder: String) throws(ExitStatus) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ExitStatus(
        ExitStatus.badInput, "The folder \(folder) can't be made. Nothing was gathered in it.")
    }
  }
}

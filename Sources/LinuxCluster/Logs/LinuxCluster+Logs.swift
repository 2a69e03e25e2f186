public import ClusterBackend
public import ClusterModel

extension LinuxCluster {
  /// How long a node may take to bring its logs.
  static let logPatience: Duration = .seconds(60)

  /// Pacemaker's, corosync's and libvirt's logs of a node, and QEMU's of each machine; without a
  /// node the cluster's configuration and state (the CIB). No passwords of fence devices.
  public func logs(
    of node: NodeID?, _ request: LogRequest
  ) async throws(ClusterError) -> [LogFile] {
    guard let node else { return try await configurationFile() }
    let mark = "ferry-\(UInt64.random(in: .min ... .max))"
    let since = request.since.map { "\(Int64($0.secondsSince1970))" } ?? ""
    do throws(CommandFailure) {
      let answer = try await command(node).run(
        [
          "sh", "-c", LogGathering.script, "ferry-log", mark, "\(LogGathering.fileMax)",
          "\(LogGathering.nodeMax)", since,
        ], within: Self.logPatience)
      return LogGathering.files(
        answer, mark: mark, folder: LogFile.plain(node.rawValue), since: request.since)
    } catch {
      throw ClusterError(.unreachable, "\(node) can't be asked for its logs: \(error.report)")
    }
  }

  private func configurationFile() async throws(ClusterError) -> [LogFile] {
    guard let pacemaker else { return [] }
    do throws(CommandFailure) {
      let text = try await pacemaker.query(["cibadmin", "--query"]) { $0 }
      return [LogFile(name: "cib.xml", text: Secrets.hidden(in: text))]
    } catch {
      throw ClusterError(.unreachable, "Pacemaker can't be asked for the CIB: \(error.report)")
    }
  }
}

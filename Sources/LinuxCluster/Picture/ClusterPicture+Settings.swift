internal import ClusterModel

extension ClusterPicture {
  /// What holds for the whole cluster: what is kept in it, and what only the file says.
  func settings(before: ClusterSettings) -> ClusterSettings {
    let ferry = configuration.ferry
    var settings = before
    settings.sharedVolumesEnabled = ferry.areVolumesEnabled || !file.volumes.isEmpty
    settings.sharedVolumeRoot = Self.commonFolder(of: volumePaths.values)
    settings.migrationNetworks = MigrationNetworks(
      order: ferry.migrationOrder?.map(name(of:)), excluded: ferry.exclusions.map(name(of:)))
    settings.fencing = fencing()
    settings.isProduction = file.isProduction
    return settings
  }

  /// The folder under which all of some paths lie.
  static func commonFolder(of paths: some Sequence<String>) -> String {
    let folders = paths.map { $0.split(separator: "/").dropLast() }
    guard var common = folders.first else { return "/" }
    for folder in folders {
      let alike = zip(common, folder).prefix { $0 == $1 }.count
      common = common.prefix(alike)
    }
    return "/" + common.joined(separator: "/")
  }

  /// What is worth a line in the event log about networks and volumes.
  func records(
    _ old: ClusterSnapshot, _ networks: Table<ClusterNetwork>, _ volumes: Table<SharedVolume>,
    _ time: WallTime
  ) -> [EventRecord] {
    let lines =
      networks.compactMap { network -> (String, Bool, String?)? in
        guard let before = old.networks[id: network.id], before.state != network.state else {
          return nil
        }
        return (
          "\(network.id) went from \(before.state.rawValue) to \(network.state.rawValue)",
          network.state == .up, network.information
        )
      }
      + volumes.compactMap { volume -> (String, Bool, String?)? in
        guard let before = old.volumes[id: volume.id], before.state != volume.state else {
          return nil
        }
        return (
          "\(volume.id) went from \(before.state.rawValue) to \(volume.state.rawValue)",
          volume.state == .online, volume.information
        )
      }
    return lines.map { line, isGood, why in
      EventRecord(
        time: time, level: isGood ? .information : .error, provider: .ferry,
        message: line + (why.map { " (\($0))" } ?? ""))
    }
  }
}

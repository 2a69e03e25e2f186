import ClusterModel

/// The verbs of shared volumes, disks and networks.
extension ClusterSnapshot {
  func items(for id: VolumeID) -> [MenuItem] {
    let subject = MenuSubject.volume(id)
    let volume = volumes[id: id]
    let isRedirected = volume?.isRedirectedByHand == true
    let isInMaintenance = volume?.isInMaintenance == true
    let more = [
      item(.storage(.setRedirected(id, !isRedirected))),
      item(.storage(.setMaintenance(id, !isInMaintenance))),
      .refused("Simulate failure", "Ferry harms no storage: ferry lab break is for that"),
      .refused("Repair", "Ferry repairs no file system: take the volume into maintenance for that"),
    ]
    return [
      .submenu(
        .move, of: subject, "Move this shared volume to another node",
        targets { .storage(.moveCoordinator(id, to: $0)) }),
      item(.storage(.removeVolume(id))),
      criticalEvents(of: subject, "resource"),
      MenuItem(action: .report(.dependencies(subject)), label: "Show Dependency Report"),
      .submenu(.moreActions, of: subject, "More Actions…", more),
      MenuItem(action: .form(.volume(id)), label: "Properties"),
    ]
  }

  func items(for id: DiskID) -> [MenuItem] {
    let subject = MenuSubject.disk(id)
    var items: [MenuItem] = [
      .submenu(
        .move, of: subject, "Move this resource to another node",
        targets { .storage(.moveDisk(id, to: $0)) })
    ]
    if disks[id: id]?.use == .available {
      items.append(item(.storage(.addVolume(disk: id)), "Add to Cluster Shared Volumes"))
    }
    return items + [
      criticalEvents(of: subject, "resource"),
      MenuItem(action: .report(.dependencies(subject)), label: "Show Dependency Report"),
      MenuItem(action: .form(.disk(id)), label: "Properties"),
    ]
  }

  func items(for id: NetworkID) -> [MenuItem] {
    let subject = MenuSubject.network(id)
    return [
      criticalEvents(of: subject, "network"),
      MenuItem(action: .form(.renameNetwork(id)), label: "Rename"),
      MenuItem(action: .form(.network(id)), label: "Properties"),
    ]
  }
}

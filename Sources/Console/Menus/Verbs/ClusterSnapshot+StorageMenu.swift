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
      .refused(
        "Take this resource offline",
        "A shared volume is taken out of use by its maintenance mode, beneath More Actions…"),
      .submenu(
        .move, of: subject, "Move this shared volume to another node",
        targets(nodes.map(\.id)) { .storage(.moveCoordinator(id, to: $0)) }),
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
      .refused(
        disks[id: id]?.state == .offline
          ? "Bring this resource online" : "Take this resource offline",
        "A disk comes and goes with the machine or volume that lies on it"),
      .submenu(
        .move, of: subject, "Move this resource to another node",
        targets(nodes.map(\.id)) { .storage(.moveDisk(id, to: $0)) }),
    ]
    if disks[id: id]?.use == .available {
      items.append(item(.storage(.addVolume(disk: id)), "Add to Cluster Shared Volumes"))
    }
    let more: [MenuItem] = [
      .refused(
        "Change drive letter…", "The volume on a disk is known by its folder, not by a letter"),
      .refused(
        "Move this resource to another service or application",
        "A disk belongs to the machine or volume that lies on it"),
      .refused(
        "Turn on maintenance mode for this disk", "Only cluster shared volumes have such a mode"),
      .refused("Repair", "Ferry repairs no disk: it is put right on the storage itself"),
      .refused("Simulate failure", "Ferry harms no storage: ferry lab break is for that"),
    ]
    return items + [
      criticalEvents(of: subject, "resource"),
      MenuItem(action: .report(.dependencies(subject)), label: "Show Dependency Report"),
      .submenu(.moreActions, of: subject, "More Actions…", more),
      .refused("Delete", "Ferry forgets no disk while the nodes share it"),
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

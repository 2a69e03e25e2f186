internal import ClusterModel

/// What one object says of another.
extension Invariants {
  /// Compares the objects of which there are few.
  mutating func checkOthers(_ world: SimulatedWorld) {
    let now = world.now
    for id in touchedOthers.volumes where sum.volumes[id: id] != world.cluster.volumes[id: id] {
      violate(.factsAddUp, "volume \(id) differs", at: now)
    }
    for id in touchedOthers.disks where sum.disks[id: id] != world.cluster.disks[id: id] {
      violate(.factsAddUp, "disk \(id) differs", at: now)
    }
    for id in touchedOthers.networks where sum.networks[id: id] != world.cluster.networks[id: id] {
      violate(.factsAddUp, "network \(id) differs", at: now)
    }
    if sum.settings != world.cluster.settings || sum.quorum != world.cluster.quorum {
      violate(.factsAddUp, "the settings or the quorum differ", at: now)
    }
    checkNames(at: now)
  }

  /// Whether whatever is named exists.
  mutating func checkNames(at now: MonotonicTime) {
    for volume in sum.volumes {
      resolve(volume.coordinator, in: sum.nodes, "the coordinator of \(volume.id)", now)
      resolve(volume.disk, in: sum.disks, "the disk of \(volume.id)", now)
      resolve(volume.redirectionNetwork, in: sum.networks, "the network of \(volume.id)", now)
      for node in volume.access.keys.sorted() {
        resolve(node, in: sum.nodes, "a node of \(volume.id)", now)
      }
    }
    for disk in sum.disks {
      resolve(disk.owner, in: sum.nodes, "the owner of \(disk.id)", now)
      for node in disk.lostPaths { resolve(node, in: sum.nodes, "a node of \(disk.id)", now) }
      switch disk.use {
      case .sharedVolume(let id): resolve(id, in: sum.volumes, "the volume of \(disk.id)", now)
      case .machine(let id): resolve(id, in: sum.machines, "the machine of \(disk.id)", now)
      case .available, .witness: break
      }
    }
    for network in sum.networks {
      for node in Set(network.addresses.keys).union(network.adapters.keys).sorted() {
        resolve(node, in: sum.nodes, "a node of \(network.id)", now)
      }
    }
    let chosen = sum.settings.migrationNetworks
    for id in (chosen.order ?? []) + chosen.excluded {
      resolve(id, in: sum.networks, "a network for live migration", now)
    }
    resolve(sum.settings.quorum?.witnessDisk, in: sum.disks, "the witness", now)
  }

  private mutating func resolve<Element>(
    _ id: Element.ID?, in table: Table<Element>, _ what: String, _ now: MonotonicTime
  ) {
    guard let id, table[id: id] == nil else { return }
    violate(.namesResolve, "\(what) is \(id), which does not exist", at: now)
  }
}

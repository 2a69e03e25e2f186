internal import ClusterModel

/// Facts about the objects of the cluster, each with all its fields.
extension TraceLine {
  /// Writes a fact.
  mutating func write(_ event: ClusterEvent, at moment: MonotonicTime) {
    begin(at: moment)
    switch event {
    case .snapshotTaken(let snapshot): write(snapshot)
    case .nodeChanged(let node): write(node)
    case .nodeRemoved(let id): write("node left", id)
    case .machineChanged(let machine): write(machine)
    case .machineRemoved(let id): write("machine left", id)
    case .serviceChanged(let service): write(service)
    case .serviceRemoved(let id): write("service left", id)
    case .volumeChanged(let volume): write(volume)
    case .volumeRemoved(let id): write("volume left", id)
    case .diskChanged(let disk): write(disk)
    case .diskRemoved(let id): write("disk left", id)
    case .settingsChanged(let settings): write(settings)
    case .networkChanged(let network): write(network)
    case .networkRemoved(let id): write("network left", id)
    case .quorumChanged(let quorum): write(quorum)
    case .migration(let event): write(event)
    case .recorded(let record): write(record)
    case .troubleChanged(let what, let why):
      word("trouble")
      text(what)
      text(why)
    }
    end()
  }

  private mutating func write(_ what: StaticString, _ id: some Identifier) {
    word(what)
    name(id)
  }

  private mutating func write(_ snapshot: ClusterSnapshot) {
    word("snapshot")
    text(snapshot.name)
    number(snapshot.nodes.count)
    number(snapshot.machines.count)
  }

  private mutating func write(_ node: Node) {
    word("node")
    name(node.id)
    text(node.state.rawValue)
    text(node.information)
    size(node.memory)
    size(node.memoryFree)
    number(node.processors)
    write(node.processor)
    text(node.hypervisor)
    flag(node.isCurrentHost)
    text(node.drain.rawValue)
    flag(node.isMigrationNetworkInitializing)
    flag(node.isPoweredOn)
    text(node.systemVersion)
    list(node.updates)
    list(node.switches)
    number(node.excludesMachinesFromAntivirus.map { $0 ? 1 : 0 })
  }

  private mutating func write(_ processor: Processor?) {
    guard let processor else { return word("-") }
    text(processor.manufacturer)
    text(processor.model)
    list(processor.features.names)
  }

  private mutating func write(_ service: Service) {
    word("service")
    name(service.id)
    text(service.state.rawValue)
    text(service.information)
    text(service.type)
    name(service.owner)
    for node in service.instances ?? [] { name(node) }
    flag(service.isWantedOnline)
    text(service.bond)
    text(service.reserve)
    for resource in service.resources {
      text(resource.name)
      text(resource.type)
      text(resource.state.rawValue)
    }
  }

  private mutating func write(_ volume: SharedVolume) {
    word("volume")
    name(volume.id)
    text(volume.state.rawValue)
    text(volume.information)
    text(volume.path)
    size(volume.capacity)
    size(volume.used)
    name(volume.coordinator)
    name(volume.disk)
    for (node, access) in volume.access.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      name(node)
      text(access.rawValue)
    }
    name(volume.redirectionNetwork)
    flag(volume.isRedirectedByHand)
    flag(volume.isInMaintenance)
  }

  private mutating func write(_ disk: ClusterDisk) {
    word("disk")
    name(disk.id)
    text(disk.state.rawValue)
    size(disk.capacity)
    switch disk.use {
    case .available: word("available")
    case .sharedVolume(let id): write("volume", id)
    case .witness: word("witness")
    case .machine(let id): write("machine", id)
    }
    name(disk.owner)
    list(disk.lostPaths.map(\.rawValue))
  }

  private mutating func write(_ network: ClusterNetwork) {
    word("network")
    name(network.id)
    text(network.state.rawValue)
    text(network.information)
    text(network.use.rawValue)
    text(network.subnet)
    rate(network.speed)
    flag(network.hasDefaultGateway)
    flag(network.carriesClusterTraffic)
    for (node, address) in network.addresses.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      name(node)
      text(address)
    }
    for (node, adapter) in network.adapters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      name(node)
      text(adapter.name)
      text(adapter.state.rawValue)
      rate(adapter.speed)
    }
    number(network.metric)
    number(network.vlan)
    flag(network.usesIPsec)
  }

  private mutating func write(_ settings: ClusterSettings) {
    word("settings")
    flag(settings.sharedVolumesEnabled)
    text(settings.sharedVolumeRoot)
    text(settings.migrationNetworks.order?.map(\.rawValue).joined(separator: ","))
    list(settings.migrationNetworks.excluded.map(\.rawValue))
    guard let quorum = settings.quorum else { return word("-") }
    text(quorum.mode.rawValue)
    name(quorum.witnessDisk)
    text(quorum.witnessShare)
    flag(quorum.isShareAvailable)
  }

  private mutating func write(_ quorum: Quorum?) {
    word("quorum")
    guard let quorum else { return word("-") }
    flag(quorum.isQuorate)
    number(quorum.votesPresent)
    number(quorum.votesExpected)
    text(quorum.mode)
    number(quorum.sustains)
  }

  private mutating func write(_ record: EventRecord) {
    word("record")
    time(record.time)
    text(record.level.rawValue)
    text(record.provider.rawValue)
    text(record.channel.rawValue)
    number(record.eventID)
    name(record.node)
    name(record.machine)
    text(record.message)
    for field in record.data {
      text(field.name)
      text(field.value)
    }
  }
}

internal import ClusterBackend
internal import ClusterModel
internal import XMLDocuments

/// How machines are made, set up and taken away (G6).
extension LinuxCluster {
  /// The size of an empty disk when none is wished.
  static let diskSize = Bytes.gibibytes(20)

  /// Changes how a machine is set up, in the file of its resource and wherever it is defined.
  func configure(
    _ machine: VirtualMachine, _ change: MachineChange
  ) async throws(ClusterError) {
    if change.isProcessorCompatible != nil { await lookAtProcessors() }
    let baseline = picture.processors.baseline
    let kind = picture.processors.hosts.values.first?.virtualization
    if change.memory != nil || change.processors != nil || change.isProcessorCompatible != nil {
      try await edit(machine) { text throws(StepFailure) in
        try text.change(memory: change.memory, processors: change.processors)
        if let isCompatible = change.isProcessorCompatible {
          try text.setProcessor(isCompatible: isCompatible, baseline: baseline, for: kind)
        }
      }
    }
    if let action = change.startAction {
      do {
        for (node, connection) in connections {
          let isThere = picture.reports[node]?.domains.contains { $0.machine == machine.id }
          guard isThere == true else { continue }
          try await connection.setAutostart(machine.id, action == .always)
        }
      } catch {
        throw ClusterError(
          .failed, "\(machine.whereabouts). Its start action stays: \(error.message)")
      }
    }
    for node in connections.keys { await lookAtHypervisor(of: node) }
    publishPicture()
  }

  /// Changes the XML from which a machine starts. The file of its resource comes first: it is what
  /// counts.
  func edit(
    _ machine: VirtualMachine, _ change: (inout DomainText) throws(StepFailure) -> Void
  ) async throws(ClusterError) {
    let id = machine.id
    let resource = picture.resource(of: id)
    do throws(StepFailure) {
      let path = resource.flatMap { picture.configuration.resources[$0]?.configPath }
      if resource != nil {
        guard let path, let node = connections.keys.sorted().first else {
          throw StepFailure(cause: "its resource names no file with its XML")
        }
        var text = DomainText(try await run(["cat", "--", path], on: node))
        try change(&text)
        try await write(text.text, to: path, on: node)
      }
      for (node, connection) in connections {
        let report = picture.reports[node]?.domains.first { $0.machine == id }
        guard report?.isPersistent == true else { continue }
        guard let definition = try? await connection.definition(of: id) else { continue }
        var text = DomainText(definition)
        try change(&text)
        do throws(LibvirtError) {
          try await connection.define(xml: text.text)
        } catch {
          throw StepFailure(cause: error.message)
        }
      }
    } catch {
      throw ClusterError(
        .failed, "\(machine.whereabouts). It could not be changed: \(error.cause)",
        advice: error.advice)
    }
    if let resource { picture.plans[resource] = nil }
    await readPlans()
  }

  /// Removes a machine; its files stay where they are, as with Hyper-V.
  func delete(_ machine: VirtualMachine) async throws(ClusterError) {
    let id = machine.id
    for node in file.nodes.map(\.id) {
      guard let state = try? await state(of: id, on: node), state.isAlive else { continue }
      throw ClusterError(
        .refused, "\(id) still runs on \(node). Nothing was changed", advice: "Shut it down first")
    }
    if let resource = picture.resource(of: id) { try await removeRole(resource, of: machine) }
    for (node, connection) in connections {
      guard picture.reports[node]?.domains.contains(where: { $0.machine == id }) == true else {
        continue
      }
      do {
        try await connection.undefine(id)
      } catch {
        throw ClusterError(
          .failed, "\(machine.whereabouts). Its definition on \(node) stays: \(error.message)")
      }
    }
    if let folder = picture.description(of: id).flatMap({ MachineFiles($0, of: id) })?.folder {
      record(.information, id, machine.owner, "\(id) is deleted; its files stay in \(folder)")
    }
    for node in connections.keys { await lookAtHypervisor(of: node) }
    picture.lastOwners[id] = nil
    await readConfiguration()
    publishPicture()
  }

  /// Makes a machine, off: its disk on a shared volume, and its XML beside it.
  func create(_ wanted: MachineSpecification) async throws(ClusterError) {
    let id = wanted.name
    let nothing = "\(id) was not made"
    guard let volume = wanted.volume.flatMap({ picture.volumePaths[$0.rawValue] }),
      let connection = connections[wanted.owner]
    else { throw ClusterError(.failed, "\(nothing). \(wanted.owner) can't be asked") }
    let folder = "\(volume)/\(id)"
    let disk = "\(folder)/disk.qcow2"
    do throws(StepFailure) {
      let domain = NewDomain(
        specification: wanted, platform: try await platform(on: wanted.owner), disk: disk,
        cache: await cache())
      var text = DomainText(domain.xml)
      if wanted.isProcessorCompatible {
        await lookAtProcessors()
        try text.setProcessor(
          isCompatible: true, baseline: picture.processors.baseline,
          for: picture.processors.hosts.values.first?.virtualization)
      }
      try await makeDisk(disk, in: folder, wanted)
      if wanted.isHighlyAvailable {
        try await write(text.text, to: "\(folder)/\(id).xml", on: wanted.owner)
      } else {
        do throws(LibvirtError) {
          try await connection.define(xml: text.text)
          try await connection.setAutostart(id, wanted.startAction == .always)
        } catch {
          throw StepFailure(cause: error.message)
        }
      }
    } catch {
      throw ClusterError(.failed, "\(nothing). \(error.cause)", advice: error.advice)
    }
    if wanted.isHighlyAvailable {
      try await createRole(wanted, "\(folder)/\(id).xml")
      await alignPacemakersMigrations()
    }
    picture.lastOwners[id] = wanted.owner
    await lookAtHypervisor(of: wanted.owner)
    publishPicture()
  }

  private func createRole(
    _ wanted: MachineSpecification, _ path: String
  ) async throws(ClusterError) {
    guard let pacemaker else { throw notOffered("a role for \(wanted.name)") }
    do throws(CommandFailure) {
      let primitive = VirtualDomainPrimitive(
        id: wanted.name.rawValue, configPath: path, memory: wanted.memory,
        parameters: parameters(try await pacemaker.wholeConfiguration()),
        meta: ["target-role": "Stopped", RoleReading.Mark.owner: wanted.owner.rawValue])
      try await pacemaker.run(CIBChange.write(resources: primitive.xml, constraints: "").command)
    } catch {
      throw ClusterError(
        .failed,
        "\(wanted.name) is no machine yet: its files are made, and Pacemaker did not take "
          + "it: \(error.report)", advice: "Its XML is \(path)")
    }
    await readConfiguration()
    await readPlans()
  }

  /// A folder that exists is somebody else's: nothing in it is touched.
  private func makeDisk(
    _ disk: String, in folder: String, _ wanted: MachineSpecification
  ) async throws(StepFailure) {
    let script = #"""
      folder=$1 disk=$2 image=$3 size=$4
      mkdir "$folder" || exit 1
      if [ -n "$image" ]; then
        qemu-img convert -O qcow2 "$image" "$disk" &&
          { [ -z "$size" ] || qemu-img resize -q "$disk" "$size"; }
      else
        qemu-img create -q -f qcow2 "$disk" "$size"
      fi || { status=$?; rm -f "$disk"; rmdir "$folder"; exit $status; }
      """#
    let size = wanted.diskSize ?? (wanted.image == nil ? Self.diskSize : nil)
    try await run(
      ["sh", "-c", script, "ferry", folder, disk, wanted.image ?? ""]
        + [size.map { "\($0.count)" } ?? ""], on: wanted.owner)
  }

  /// What the cluster's machines are run with; without any, what the node's hypervisor offers.
  private func platform(on node: NodeID) async throws(StepFailure) -> NewDomain.Platform {
    var platforms: [NewDomain.Platform] = []
    for id in feed.read({ $0.machines.map(\.id) }) {
      if let root = await domain(id), let found = NewDomain.Platform(domain: root) {
        platforms.append(found)
      }
    }
    if let common = NewDomain.Platform.common(platforms) { return common }
    let answer = try await run(["virsh", "-q", "domcapabilities"], on: node)
    guard let root = try? XMLElement(parsing: answer),
      let offered = NewDomain.Platform(capabilities: root)
    else { throw StepFailure(cause: "\(node) does not say what it can run") }
    return offered
  }

  /// How the disks of all machines are cached, if they agree.
  private func cache() async -> String? {
    var found: Set<String?> = []
    for id in feed.read({ $0.machines.map(\.id) }) {
      guard let disks = await domain(id)?.first("devices")?.all("disk") else { continue }
      for disk in disks { found.insert(disk.first("driver")?["cache"]) }
    }
    return found.count == 1 ? found.first ?? nil : nil
  }

  /// The XML of a machine, from its resource's file or from libvirt.
  private func domain(_ id: MachineID) async -> XMLElement? {
    let path = picture.resource(of: id).flatMap { picture.configuration.resources[$0]?.configPath }
    if let path, let node = connections.keys.sorted().first,
      let text = try? await run(["cat", "--", path], on: node)
    {
      return try? XMLElement(parsing: text)
    }
    for (node, connection) in connections {
      guard picture.reports[node]?.domains.contains(where: { $0.machine == id }) == true,
        let text = try? await connection.definition(of: id)
      else { continue }
      return try? XMLElement(parsing: text)
    }
    return nil
  }
}

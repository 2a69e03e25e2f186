import ClusterModel

/// The properties of a disk.
struct DiskProperties: FormTopic {
  var disk: DiskID

  var farewell: String { "\(disk) is not in the cluster any more" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard let disk = cluster.disks[id: disk] else { return nil }
    return Form(
      "\(disk.id) Properties", style: .report,
      fields: [.facts([Fact("Name", disk.id.rawValue)] + disk.facts)])
  }
}

/// The properties of a cluster shared volume.
struct VolumeProperties: FormTopic {
  var volume: VolumeID

  var farewell: String { "\(volume) is no shared volume any more" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard let volume = cluster.volumes[id: volume] else { return nil }
    let holds = cluster.machines.filter { $0.volume == volume.id }
    let machines = holds.map { machine in
      Fact(machine.id.rawValue, cluster.status(of: machine), cluster.tone(of: machine))
    }
    let access = cluster.nodes.map { node -> Fact in
      let way = volume.access[node.id]
      return Fact(
        node.id.rawValue, way?.rawValue ?? "–", way == nil || way == .direct ? .plain : .warning)
    }
    return Form(
      "\(volume.id) Properties", style: .report,
      pages: [
        FormPage("General", [.facts([Fact("Name", volume.id.rawValue)] + volume.facts)]),
        FormPage("Access", [.facts(access)]),
        FormPage(
          "Virtual Machines",
          [.facts(machines.isEmpty ? [Fact("Virtual machines", "<none>")] : machines)]),
      ])
  }
}

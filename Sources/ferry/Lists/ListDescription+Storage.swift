import ClusterModel

extension ListDescription where Row == SharedVolume {
  /// `ferry get volumes`.
  static let volumes = ListDescription(
    singular: "volume", nameKey: "name", nodeKey: "coordinator", stateKey: "state",
    dispensable: ["disk", "coordinator", "path", "information"],
    fields: [
      Field("name", "NAME", .text, "The name.") { volume, _ in .text(volume.id.rawValue) },
      Field("state", "STATUS", .text, "Whether it can be used, and how.") { volume, _ in
        .text(volume.state.rawValue)
      },
      Field("path", "PATH", .text, "Its folder, the same on every node.") { volume, _ in
        .text(volume.path)
      },
      Field("capacityBytes", "CAPACITY", .integer, "Its size.") { volume, _ in
        .bytes(volume.capacity)
      },
      Field("usedBytes", "USED", .integer, "What is used of it.") { volume, _ in
        .bytes(volume.used)
      },
      Field(
        "coordinator", "COORDINATOR", .text, isOptional: true, "The node that owns its metadata."
      ) { volume, _ in FieldValue(volume.coordinator?.rawValue) },
      Field("disk", "DISK", .text, isOptional: true, "The disk on which it lies.") { volume, _ in
        FieldValue(volume.disk?.rawValue)
      },
      Field("access", "ACCESS", .map(.text), in: .wide, "How each node reaches it.") { volume, _ in
        .map(
          Dictionary(
            uniqueKeysWithValues: volume.access.map { ($0.key.rawValue, .text($0.value.rawValue)) })
        )
      },
      Field(
        "information", "INFORMATION", .text, isOptional: true, "What else there is to say.",
        words: { volume, _ in volume.information ?? "" },
        { volume, _ in FieldValue(volume.information) }),
    ])
}

extension ListDescription where Row == ClusterDisk {
  /// `ferry get disks`.
  static let disks = ListDescription(
    singular: "disk", nameKey: "name", nodeKey: "owner", stateKey: "state",
    dispensable: ["owner", "capacityBytes", "lostPaths", "information"],
    fields: [
      Field("name", "NAME", .text, "The name.") { disk, _ in .text(disk.id.rawValue) },
      Field("state", "STATUS", .text, "Whether it can be used.") { disk, _ in
        .text(disk.state.rawValue)
      },
      Field("capacityBytes", "CAPACITY", .integer, "Its size.") { disk, _ in
        .bytes(disk.capacity)
      },
      Field("use", "USE", .text, "What it serves for.") { disk, _ in .text(disk.use.name) },
      Field("owner", "OWNER", .text, isOptional: true, "The node that owns it.") { disk, _ in
        FieldValue(disk.owner?.rawValue)
      },
      Field("lostPaths", "LOST PATHS", .list(.text), "The nodes that don't reach it.") { disk, _ in
        FieldValue(disk.lostPaths.map(\.rawValue))
      },
      Field(
        "information", "INFORMATION", .text, isOptional: true, "What else there is to say.",
        words: { disk, _ in disk.information ?? "" },
        { disk, _ in FieldValue(disk.information) }),
    ])
}

extension ClusterDisk.Use {
  /// The words that lists show.
  var name: String {
    switch self {
    case .available: "Available"
    case .sharedVolume(let volume): "Shared volume \(volume)"
    case .witness: "Witness"
    case .machine(let machine): "Virtual machine \(machine)"
    }
  }
}

/// The columns of each kind of list, with Failover Cluster Manager's headings.
extension ListKind {
  var columns: [Column] {
    switch self {
    case .clusters: Columns.clusters
    case .navigation: Columns.navigation
    case .machines: Columns.machines
    case .machine: Columns.machine
    case .service: Columns.service
    case .nodes: Columns.nodes
    case .node: Columns.node
    case .volumes: Columns.volumes
    case .storage: Columns.storage
    case .networks: Columns.networks
    case .network: Columns.network
    case .events: Columns.events
    }
  }
}

/// The lists' columns, apart from the kinds whose names they bear.
private enum Columns {
  static let clusters = [
    Column(.name, "Name", width: 20, priority: 0, isFlexible: true),
    Column(.nodes, "Node Status", width: 18, priority: 1, isFlexible: true, hasGlyph: true),
    Column(.kind, "Kind", width: 10, priority: 3),
    Column(.events, "Event Status", width: 34, priority: 2, hasGlyph: true),
  ]

  static let navigation = [
    Column(.name, "Name", width: 25, priority: 0, isFlexible: true),
    Column(.number, "Number", width: 6, priority: 2, isRight: true),
    Column(.status, "Status", width: 20, priority: 1, isFlexible: true, hasGlyph: true),
  ]

  static let machines = [
    Column(.name, "Name", width: 13, priority: 0, isFlexible: true),
    Column(.status, "Status", width: 12, priority: 1, isFlexible: true, hasGlyph: true),
    Column(.type, "Type", width: 15, priority: 4),
    Column(.owner, "Current Owner", width: 13, priority: 2),
    Column(.autoStart, "Auto Start", width: 10, priority: 6),
    Column(.memory, "Memory", width: 8, priority: 3, isRight: true),
    Column(.highlyAvailable, "Highly available", width: 16, priority: 7),
    Column(.volume, "Volume", width: 12, priority: 8),
    Column(.information, "Information", width: 26, priority: 9),
    Column(.priority, "Priority", width: 13, priority: 10, isExtra: true),
    Column(.processors, "Processors", width: 10, priority: 11, isRight: true, isExtra: true),
    Column(.address, "Address", width: 15, priority: 12, isExtra: true),
  ]

  static let machine = [
    Column(.name, "Name", width: 30, priority: 0, isFlexible: true),
    Column(.status, "Status", width: 12, priority: 1, isFlexible: true, hasGlyph: true),
    Column(.took, "Took", width: 11, priority: 3, isRight: true),
    Column(.blackout, "Blackout", width: 9, priority: 2, isRight: true),
  ]

  static let service = [
    Column(.name, "Name", width: 20, priority: 0, isFlexible: true),
    Column(.status, "Status", width: 11, priority: 1, hasGlyph: true),
    Column(.type, "Type", width: 12, priority: 2, isFlexible: true),
  ]

  static let nodes = [
    Column(.name, "Name", width: 13, priority: 0, isFlexible: true),
    Column(.status, "Status", width: 10, priority: 1, isFlexible: true, hasGlyph: true),
    Column(.machines, "Machines", width: 8, priority: 2, isRight: true),
    Column(.memoryFree, "Memory free", width: 11, priority: 3, isRight: true),
    Column(.memory, "Memory", width: 8, priority: 9, isRight: true, isExtra: true),
    Column(.processors, "Processors", width: 10, priority: 6, isRight: true),
    Column(.hypervisor, "Hypervisor", width: 14, priority: 7),
    Column(.information, "Information", width: 26, priority: 4),
    Column(.vote, "Assigned Vote", width: 13, priority: 8, isRight: true, isExtra: true),
    Column(.processorName, "Processor", width: 20, priority: 10, isExtra: true),
  ]

  static let node = machines

  static let volumes = [
    Column(.name, "Disk", width: 16, priority: 0, isFlexible: true),
    Column(.status, "Status", width: 12, priority: 1, isFlexible: true, hasGlyph: true),
    Column(.owner, "Current Owner", width: 13, priority: 3),
    Column(.capacity, "Capacity", width: 9, priority: 5, isRight: true),
    Column(.free, "Free", width: 9, priority: 2, isRight: true),
    Column(.information, "Information", width: 24, priority: 6),
  ]

  static let storage = [
    Column(.name, "Disk", width: 16, priority: 0, isFlexible: true),
    Column(.status, "Status", width: 9, priority: 1, hasGlyph: true),
    Column(.owner, "Current Owner", width: 13, priority: 2),
    Column(.assignedTo, "Assigned To", width: 22, priority: 3),
    Column(.capacity, "Capacity", width: 9, priority: 4, isRight: true),
    Column(.information, "Information", width: 26, priority: 5),
  ]

  static let networks = [
    Column(.name, "Name", width: 14, priority: 0, isFlexible: true),
    Column(.status, "Status", width: 13, priority: 1, hasGlyph: true),
    Column(.use, "Cluster Use", width: 11, priority: 2),
    Column(.subnet, "Subnet", width: 16, priority: 3),
    Column(.speed, "Speed", width: 11, priority: 4, isRight: true),
    Column(.information, "Information", width: 30, priority: 5),
  ]

  static let network = [
    Column(.name, "Node", width: 14, priority: 0, isFlexible: true),
    Column(.status, "Status", width: 13, priority: 1, hasGlyph: true),
    Column(.adapter, "Adapter", width: 14, priority: 3, isFlexible: true),
    Column(.address, "Address", width: 15, priority: 2),
    Column(.speed, "Speed", width: 11, priority: 4, isRight: true),
  ]

  static let events = [
    Column(
      .level, "Level", width: 13, short: Column.Short(title: "Level", width: 7, priority: 8),
      priority: 1, hasGlyph: true),
    Column(
      .time, "Date and Time", width: 19,
      short: Column.Short(title: "Time", width: 11, priority: 9), priority: 2),
    Column(.eventID, "Event ID", width: 8, priority: 5, isRight: true),
    Column(.source, "Source", width: 18, priority: 6),
    Column(.node, "Node", width: 10, priority: 4),
    Column(
      .message, "Message", width: 25,
      short: Column.Short(title: "Message", width: 16, priority: 3), priority: 0, isFlexible: true),
  ]
}

/// A column of a list by its meaning, whatever list it stands in: what a choice of columns and an
/// order are remembered by.
enum ColumnID: String, Hashable, Sendable, CaseIterable {
  case name, status, type, owner, autoStart, priority, information
  case memory, processor, processors, highlyAvailable, volume
  case machines, memoryFree, hypervisor, processorName, vote
  case capacity, used, free, share, path, assignedTo, fileSystem
  case use, subnet, speed, address, adapter
  case level, time, eventID, node, source, category, message
  case journey, took, blackout, client
  case number, kind, nodes, events
}

import ClusterModel

extension ServiceOperation {
  /// The words for an operation on a service.
  func words(for id: ServiceID) -> OperationWords {
    switch self {
    case .bringOnline:
      OperationWords(
        label: "Bring this service or application online", imperative: "Bring \(id) online",
        consequence: "Its resources start, one after the other, and are kept running.",
        confirm: "Bring online")
    case .takeOffline:
      OperationWords(
        label: "Take this service or application offline", imperative: "Take \(id) offline",
        consequence: "Its resources stop, and its clients lose it until it is brought online.",
        confirm: "Take offline")
    case .move(let node):
      OperationWords(
        label: "Move to node \(node)", imperative: "Move \(id) to \(node)",
        consequence: "If it is online, it stops and starts there: its clients lose it meanwhile.",
        confirm: "Move")
    }
  }
}

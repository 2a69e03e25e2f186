import Foundation

/// What is broken in a lab now, kept in a file of it: the next command mends it.
struct FaultRegister {
  let layout: LabLayout

  /// In the order in which they were caused.
  var faults: [LabFault] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return (try? JSONDecoder().decode([LabFault].self, from: data)) ?? []
  }

  func add(_ fault: LabFault) throws(LabError) {
    try write(faults.filter { $0 != fault } + [fault])
  }

  func remove(_ fault: LabFault) throws(LabError) { try write(faults.filter { $0 != fault }) }

  private var path: String { "\(layout.state)/faults.json" }

  private func write(_ faults: [LabFault]) throws(LabError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try FileWriter().write([UInt8]((try? encoder.encode(faults)) ?? Data("[]".utf8)), to: path)
  }
}

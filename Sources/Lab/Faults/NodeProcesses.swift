import Foundation
import Glibc

/// The processes of a lab's nodes, as faults find them.
struct NodeProcesses {
  let table: ProcessTable
  let nodes: [LabNode]

  /// Those of one node, and of one program when it is named.
  func all(of node: LabNode, program: String? = nil) -> [LabProcess] {
    let inode = NamespaceFolder.inode(of: node.namespace)
    return table.all().filter {
      $0.networkNamespace == inode
        && (program == nil || $0.program == program.map { String($0.prefix(Self.nameMax)) })
    }
  }

  /// The kernel keeps no more of a program's name.
  private static let nameMax = 15

  /// One QEMU of a guest.
  struct Emulator {
    let node: LabNode
    let process: LabProcess
    /// In clock ticks since the machine started.
    let began: UInt64
  }

  /// The QEMU processes of a guest, the oldest first: during a migration the second is the one that
  /// receives it.
  func emulators(of guest: String) -> [Emulator] {
    nodes.flatMap { node in
      all(of: node, program: "qemu-system-x86_64").compactMap { process in
        let words = String(decoding: Self.file(process, "cmdline"), as: UTF8.self)
        guard words.contains("guest=\(guest),"), let began = Self.began(process) else { return nil }
        return Emulator(node: node, process: process, began: began)
      }
    }.sorted { $0.began < $1.began }
  }

  /// Sends a signal to processes, again and again until they are as they should be, since they may
  /// start others meanwhile.
  func signal(_ number: Int32, _ find: () -> [LabProcess], until state: Set<Character>) async {
    for _ in 0..<Self.rounds {
      let left = find().filter { !state.contains(Self.state($0) ?? "X") }
      guard !left.isEmpty else { return }
      for process in left { Glibc.kill(process.id, number) }
      try? await ContinuousClock().sleep(for: Self.pause)
    }
  }

  private static let rounds = 50
  private static let pause = Duration.milliseconds(20)

  /// What proc_pid_stat(5) calls the states of a process that stands still or has ended.
  static let still: Set<Character> = ["T", "Z", "X"]
  /// Those of one that goes on.
  static let going: Set<Character> = ["R", "S", "D", "I", "Z", "X"]
  /// Those of one that has ended.
  static let ended: Set<Character> = ["Z", "X"]

  private static func state(_ process: LabProcess) -> Character? { facts(process)?.first?.first }

  /// The 22nd field of proc_pid_stat(5).
  private static func began(_ process: LabProcess) -> UInt64? {
    facts(process).flatMap { $0.count > 19 ? UInt64($0[19]) : nil }
  }

  /// The fields after the program's name, which may hold spaces.
  private static func facts(_ process: LabProcess) -> [Substring]? {
    String(decoding: file(process, "stat"), as: UTF8.self).split(separator: ")").last?
      .split(separator: " ")
  }

  private static func file(_ process: LabProcess, _ name: String) -> Data {
    FileManager.default.contents(atPath: "/proc/\(process.id)/\(name)") ?? Data()
  }
}

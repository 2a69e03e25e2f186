import ArgumentParser
import ClusterModel
import Lab

extension LabCommand {
  /// `ferry lab break KIND NAME`.
  struct Break: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "break", abstract: "Break something in the lab, until it is mended.",
      discussion: """
        node N                            power loss: it stays off, fenced or not
        libvirtd N [--once]               killed, and not started again; --once: only killed
        qemu VM [--on SIDE]               its QEMU killed: source, destination or a node
        partition N                       both of corosync's links cut: the others have to fence it
        network NAME [--on N]             its cables pulled: mgmt, mig, csv, vm, or its whole name
        network NAME --slow RATE          as slow as 40mbit, for all or for one node
        port N                            packets to its migration ports vanish
        disk VOLUME                       a shared volume filled to the last block
        freeze N [--only PROGRAM]         its processes stand still
        qemu-freeze VM [--on SIDE]        its QEMU stands still
        """)

    @Argument(help: "What kind of thing breaks.", transform: LabCommand.faultKind)
    var kind: LabFault.Kind
    @Argument(help: "Which: a node, guest, network or volume.")
    var target: String
    @Option(name: .customLong("on"), help: "source, destination or a node.")
    var place: String?
    @Option(name: .customLong("slow"), help: "What is left of the speed.")
    var speed: String?
    @Option(name: .customLong("only"), help: "The one program that stands still.")
    var program: String?
    @Flag(name: .customLong("once"), help: "It may start again at once.")
    var isOnce = false
    @OptionGroup var choice: LabChoice

    func run() async throws {
      let fault = LabFault(
        kind, target, on: place, slow: speed, only: program, once: isOnce)
      try await LabCommand.attempt(choice.lab) { lab throws(LabError) in
        try await lab.cause(fault)
      }
      print("Broken: \(fault.words)")
    }
  }

  /// `ferry lab mend [KIND [NAME]]`.
  struct Mend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put back what was broken: everything, all of a kind, or one.",
      discussion: "Returns when every node is back and every guest answers.")

    @Argument(help: "What kind of thing to mend.", transform: LabCommand.faultKind)
    var kind: LabFault.Kind?
    @Argument(help: "Which: a node, guest, network or volume.")
    var target: String?
    @OptionGroup var choice: LabChoice

    func run() async throws {
      let isChosen = { (fault: LabFault) in
        fault.kind == kind ?? fault.kind
          && (target == nil || fault.target == target || fault.target == "node\(target ?? "")")
      }
      let faults = choice.lab.faults
      if kind != nil, !faults.contains(where: isChosen) {
        let words = faults.map(\.words).joined(separator: "; ")
        throw ExitStatus(
          ExitStatus.badInput,
          "That is not broken. " + (words.isEmpty ? "Nothing is." : "Broken: \(words)."))
      }
      try await LabCommand.attempt(choice.lab) { lab throws(LabError) in
        try await lab.mend(isChosen) { LabCommand.say($0) }
      }
      print(choice.lab.faults.isEmpty ? "The lab is whole." : "Mended; other things are broken.")
    }
  }
}

extension LabCommand {
  fileprivate static func faultKind(_ word: String) throws -> LabFault.Kind {
    if let kind = LabFault.Kind(rawValue: word) { return kind }
    let known = LabFault.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(word) can't break; what can is \(known)")
  }
}

import ArgumentParser
import Glibc
import LinuxCluster

/// `ferry probe`: the client that measures a blackout; Ferry starts it where a client would be.
struct ProbeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe", abstract: "Measure what a client of a virtual machine feels.",
    shouldDisplay: false)

  @Option(help: "The machine's address.")
  var address: String
  @Option(help: "A TCP port on which the machine echoes.")
  var port: Int?

  func run() throws {
    let status = ProbeProgram.run(address: address, port: port)
    guard status == 0 else { throw ExitStatus(status, "") }
  }
}

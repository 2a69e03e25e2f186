import ArgumentParser
import ClusterBackend
import Glibc
import LinuxCluster

/// `ferry connect NODE`.
struct ConnectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connect",
    abstract: "Find a real cluster from one of its nodes, and write its cluster file.",
    discussion: """
      The rest of the cluster is found by itself, from corosync and Pacemaker on that node. Each \
      node is tried: whether commands run there, whether its libvirt answers, and how the other \
      nodes reach its libvirt. What can't be reached is said, and stays in the file all the same.

      A libvirt host without Pacemaker makes a cluster of one node; another one is added by \
      connecting to it with the same --name.

      Afterwards 'ferry --cluster NAME' opens it. The file holds no secrets: ssh keys, TLS \
      certificates and libvirt's auth.conf are used as they are.

      Exit status: 0 when all was reached; 1 when the file was written and something was not; 4 \
      when the first node can't be reached.
      """)

  @Argument(help: "A node: its name or address, or this computer.")
  var node: String
  @Option(
    help: ArgumentHelp(
      "What runs a command on a node; %n is its name, %a its address. Otherwise this computer when it is the node, and ssh root@%n.",
      valueName: "prefix"))
  var command: String?
  @Option(help: "The name of the cluster here; otherwise its own.")
  var name: String?
  @Option(
    help: ArgumentHelp(
      "Where a node's libvirt is found from here, with the same places; otherwise it is found out.",
      valueName: "uri"))
  var libvirt: String?

  /// As root it is asked anyway.
  private var host: String {
    node.hasPrefix("root@") ? String(node.dropFirst("root@".count)) : node
  }

  func validate() throws {
    guard let user = host.split(separator: "@").first, user.count < host.count else { return }
    throw ValidationError(
      "Name the node alone, and how it is asked as \(user): --command 'ssh \(user)@%n' "
        + "--libvirt 'qemu+ssh://\(user)@%n/system'")
  }

  func run() async throws {
    let connector = ClusterConnector(
      ClusterConnector.Request(
        node: host, command: command, libvirt: libvirt, name: name, folder: ClusterFolder.path,
        hostName: Self.hostName))
    let outcome: ClusterConnector.Outcome
    let path: String
    do throws(ClusterError) {
      outcome = try await connector.connect { name throws(ClusterError) in
        try ClusterFolder.load(name)
      }
      path = ClusterFolder.file(outcome.file.name)
      for (path, text) in outcome.scripts { try ScriptFile.write(text, to: path) }
      try ScriptFile.write(outcome.file.yaml, to: path, permissions: 0o600)
    } catch {
      throw ExitStatus(error)
    }
    for line in outcome.found { print(PlainText.harmless(line)) }
    for line in outcome.missing { StandardError.write(PlainText.harmless("ferry: \(line)")) }
    print("Written to \(path). Open it with: ferry --cluster \(outcome.file.name)")
    guard outcome.missing.isEmpty else {
      throw ExitStatus(ExitStatus.failed, "Not everything could be reached")
    }
  }

  private static var hostName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "" }
    let name = String(
      decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return String(name.prefix { $0 != "." })
  }
}

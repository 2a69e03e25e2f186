/// Membership over two links, so that one cluster network can fail: the cluster network first.
struct CorosyncConfiguration {
  let nodes: [LabNode]

  /// How long a silent node counts as alive: generous, for machines with few processors.
  private static let tokenMilliseconds = 4000

  var text: String {
    """
    totem {
      version: 2
      cluster_name: lab
      transport: knet
      token: \(Self.tokenMilliseconds)
      crypto_cipher: none
      crypto_hash: none
    }
    quorum {
      provider: corosync_votequorum
      wait_for_all: 1
      two_node: \(nodes.count == 2 ? 1 : 0)
    }
    logging {
      to_logfile: yes
      logfile: /var/log/corosync/corosync.log
      to_syslog: no
      to_stderr: no
      timestamp: hires
    }
    nodelist {
    \(nodes.map(entry).joined(separator: "\n"))
    }

    """
  }

  private func entry(_ node: LabNode) -> String {
    """
      node {
        name: \(node.name)
        nodeid: \(node.number)
        ring0_addr: \(node.address(on: .cluster))
        ring1_addr: \(node.address(on: .management))
      }
    """
  }
}

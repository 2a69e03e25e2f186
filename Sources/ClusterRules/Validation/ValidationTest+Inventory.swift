internal import ClusterModel

extension ValidationTest {
  /// The category *Inventory*: what the nodes are, for the record.
  static let inventory = [
    inventory("List Memory Information", "memory") { node in
      node.memory > .zero ? "\(node.memory), \(node.memoryFree) of it free" : nil
    },
    inventory("List Operating System Information", "operating system") { node in
      node.systemVersion.isEmpty ? nil : node.systemVersion
    },
    inventory("List Software Updates", "updates") { node in
      node.updates.isEmpty ? nil : node.updates.sorted().joined(separator: ", ")
    },
    inventory("List System Information", "processors") { node in
      guard node.processors > 0 else { return nil }
      let name = node.processor.name
      return "\(node.processors) logical processors\(name.isEmpty ? "" : ", \(name)")"
    },
    inventory("List Processor Features", "processor's features") { node in
      let names = node.processor.features.names
      return names.isEmpty ? nil : names.joined(separator: ", ")
    },
    inventory("List Network Adapters", "adapters"),
    inventory("List Virtual Switches", "virtual switches") { node in
      node.switches.isEmpty ? nil : node.switches.sorted().joined(separator: ", ")
    },
    inventory("List Hypervisors", "hypervisor") { node in
      node.hypervisor.isEmpty ? nil : node.hypervisor
    },
  ]

  private static func inventory(
    _ title: String, _ what: String, _ value: @escaping @Sendable (Node) -> String?
  ) -> ValidationTest {
    ValidationTest(.inventory, title) { cluster in
      cluster.nodes.map { node in noted(node.id, what, value(node)) }
    }
  }

  /// The adapters, which the networks know.
  private static func inventory(_ title: String, _ what: String) -> ValidationTest {
    ValidationTest(.inventory, title) { cluster in
      cluster.nodes.map { node in
        let adapters = cluster.networks.compactMap { network in
          network.adapters[node.id].map { adapter in
            "\(adapter.name) in \(network.id): \(adapter.state.rawValue), "
              + "\(adapter.speed.megabitsPerSecond.fixed(0)) Mbit/s"
          }
        }
        return noted(node.id, what, adapters.isEmpty ? nil : adapters.joined(separator: "; "))
      }
    }
  }

  private static func noted(_ node: NodeID, _ what: String, _ value: String?) -> ValidationFinding {
    guard let value else {
      return ValidationFinding(.notApplicable, node.rawValue, "It does not report its \(what)")
    }
    return ValidationFinding(.success, node.rawValue, value)
  }
}

import ClusterModel

extension FerryWords {
  static func arguments(for wanted: MachineSpecification) -> [String] {
    ["create", "vm", wanted.name.rawValue, "--memory", size(wanted.memory)]
      + ["--owner", wanted.owner.rawValue]
      + option("--volume", wanted.volume?.rawValue) + option("--disk", wanted.disk?.rawValue)
      + option("--image", wanted.image) + option("--disk-size", wanted.diskSize.map(size))
      + option("--kernel", wanted.kernel?.path) + option("--initrd", wanted.kernel?.initialDisk)
      + option("--cmdline", wanted.kernel?.commandLine)
      + ["--processors", "\(wanted.processors)"] + option("--switch", wanted.networkSwitch)
      + ["--start-action", word(for: wanted.startAction)]
      + (wanted.isHighlyAvailable ? ["--ha"] : [])
      + (wanted.isProcessorCompatible ? ["--processor-compatibility"] : [])
  }

  static func options(for change: MachineChange) -> [String] {
    option("--memory", change.memory.map(size))
      + option("--processors", change.processors.map { "\($0)" })
      + option("--processor-compatibility", change.isProcessorCompatible.map { $0 ? "on" : "off" })
      + option("--start-action", change.startAction.map(word))
  }

  static func options(for policy: RolePolicy) -> [String] {
    ["--preferred-owners", policy.preferredOwners.map(\.rawValue).joined(separator: ",")]
      + ["--possible-owners", (policy.possibleOwners ?? []).map(\.rawValue).joined(separator: ",")]
      + ["--failback", word(for: policy.failback)]
      + option("--failures", policy.failuresMax.map { "\($0)" })
      + ["--period", "\(policy.failurePeriod.components.seconds / 3600)"]
      + ["--priority", policy.priority.name.lowercased().replacing(" ", with: "-")]
      + ["--anti-affinity", policy.antiAffinity.joined(separator: ",")]
      + ["--offline-action", word(for: policy.offlineAction)]
  }

  private static func size(_ size: Bytes) -> String {
    let mebibyte: Int64 = 1_048_576
    return size.count % mebibyte == 0 ? "\(size.count / mebibyte)MiB" : "\(size.count / 1024)KiB"
  }

  private static func word(for action: AutomaticStartAction) -> String {
    switch action {
    case .nothing: "nothing"
    case .startIfItRan: "if-it-ran"
    case .always: "always"
    }
  }

  private static func word(for failback: RolePolicy.Failback) -> String {
    switch failback {
    case .prevent: "prevent"
    case .immediately: "immediately"
    case .between(let first, let second): "\(first)-\(second)"
    }
  }

  private static func word(for action: RolePolicy.OfflineAction) -> String {
    switch action {
    case .save: "save"
    case .shutDown: "shutdown"
    case .turnOff: "turn-off"
    }
  }
}

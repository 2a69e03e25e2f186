import ClusterModel
import ClusterRules

extension FieldID {
  static let quorumMode: FieldID = "quorumMode"
  static let witnessDisk: FieldID = "witnessDisk"
  static let witnessShare: FieldID = "witnessShare"
}

/// *Configure Cluster Quorum*: whose votes count, and what each choice can bear. On a real cluster,
/// where Corosync counts them, it tells what holds.
struct QuorumWizard: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard cluster.operations.contains(.quorumSetup) else { return facts(in: cluster) }
    let current = QuorumRules.configuration(of: cluster)
    let mode = answers.choice(.quorumMode).flatMap(QuorumMode.init) ?? current.mode
    return Form(
      "Configure Cluster Quorum Wizard", style: .wizard(finish: "Configure"),
      pages: [
        FormPage(
          "Before You Begin",
          [
            .notice(
              "The cluster acts while more than half of the votes are there. What has a vote "
                + "decides how many failures it can sustain."),
            .facts([Fact("Now", cluster.quorum?.words ?? current.mode.rawValue)]),
          ]),
        FormPage(
          "Select Quorum Configuration",
          [
            FormField(
              .quorumMode, "",
              .radio(
                QuorumMode.allCases.map {
                  FormOption($0.rawValue, Self.words(for: $0, in: cluster))
                }, chosen: current.mode.rawValue))
          ]),
        FormPage("Configure Witness", witness(of: mode, current, in: cluster)),
        FormPage(
          "Confirmation",
          [
            .facts(confirmation(mode, answers, current, cluster)),
            .notice("Nothing stops while the votes are counted anew."),
          ]),
      ])
  }

  /// A mode with what it can bear, and whether it suits the number of nodes.
  static func words(for mode: QuorumMode, in cluster: ClusterSnapshot) -> String {
    let count = cluster.nodes.count
    let advice =
      mode == .diskOnly
      ? " (not recommended)"
      : mode == recommended(for: count) ? " (recommended for your current number of nodes)" : ""
    func failures(_ isWitnessPresent: Bool) -> String {
      let quorum = QuorumRules.quorum(
        nodes: count, present: count, isWitnessPresent: isWitnessPresent, mode: mode)
      return max(0, quorum.sustains ?? 0).counted("node failure")
    }
    let bears =
      switch mode {
      case .nodeMajority: "can sustain \(failures(false))"
      case .diskOnly: "can sustain \(failures(true)), and none of the disk"
      case .nodeAndDiskMajority, .nodeAndFileShareMajority:
        "can sustain \(failures(true)) with the witness online, \(failures(false)) without"
      }
    return "\(mode.rawValue)\(advice): \(bears)"
  }

  /// An even number of nodes needs one vote more.
  static func recommended(for nodes: Int) -> QuorumMode {
    nodes.isMultiple(of: 2) ? .nodeAndDiskMajority : .nodeMajority
  }

  private func witness(
    of mode: QuorumMode, _ current: QuorumConfiguration, in cluster: ClusterSnapshot
  ) -> [FormField] {
    if mode.hasDisk {
      let disks = cluster.disks.filter { $0.use == .available || $0.use == .witness }
      guard !disks.isEmpty else {
        return [.notice("No disk is available that could have a vote.", .warning)]
      }
      let options = disks.map { FormOption($0.id.rawValue, "\($0.id), \($0.capacity)") }
      let chosen = current.witnessDisk?.rawValue ?? options[0].id
      return [FormField(.witnessDisk, "Disk witness", .dropDown(options, chosen: chosen))]
    }
    guard mode == .nodeAndFileShareMajority else {
      return [.notice("The nodes alone have votes.")]
    }
    return [
      FormField(.witnessShare, "Shared folder path", .text(current.witnessShare ?? "")),
      .notice(#"Such as \\server\share; it is not to be on a node of this cluster."#, .quiet),
    ]
  }

  private func confirmation(
    _ mode: QuorumMode, _ answers: FormAnswers, _ current: QuorumConfiguration,
    _ cluster: ClusterSnapshot
  ) -> [Fact] {
    var facts = [Fact("Quorum configuration", mode.rawValue)]
    if mode.hasDisk {
      facts.append(
        Fact(
          "Disk witness",
          answers.choice(.witnessDisk) ?? current.witnessDisk?.rawValue
            ?? cluster.disks.first { $0.use == .available }?.id.rawValue ?? "–"))
    }
    if mode == .nodeAndFileShareMajority {
      facts.append(
        Fact("Shared folder", answers.text(.witnessShare) ?? current.witnessShare ?? "–"))
    }
    return facts
  }

  private func configuration(_ form: Form) -> QuorumConfiguration {
    let mode = form.choice(.quorumMode).flatMap(QuorumMode.init) ?? .nodeMajority
    let share = form.text(.witnessShare)
    return QuorumConfiguration(
      mode: mode,
      witnessDisk: mode.hasDisk ? form.choice(.witnessDisk).map { DiskID(rawValue: $0) } : nil,
      witnessShare: mode == .nodeAndFileShareMajority && !share.isEmpty ? share : nil)
  }

  /// What the rules say, at the witness when it is about one.
  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    guard form.field(.quorumMode) != nil else { return [:] }
    let wanted = ClusterOperation.setQuorum(configuration(form))
    guard let refusal = OperationRules.obstacles(to: wanted, in: cluster).first else { return [:] }
    let witness = [FieldID.witnessShare, .witnessDisk].first { form.field($0) != nil }
    let field = refusal.rule == .keepsQuorum ? .quorumMode : witness ?? .quorumMode
    return [field: refusal.sentence]
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    guard form.field(.quorumMode) != nil else { return [] }
    return [.perform(.setQuorum(configuration(form)), field: .quorumMode)]
  }

  /// What holds where Corosync counts the votes.
  private func facts(in cluster: ClusterSnapshot) -> Form {
    var facts = [Fact("Votes are counted by", "votequorum, in Corosync")]
    if let quorum = cluster.quorum {
      facts += [
        Fact("Expected votes", "\(quorum.votesExpected)"),
        Fact("Total votes", "\(quorum.votesPresent)"),
        Fact("Quorum", "\(quorum.votesExpected / 2 + 1)"),
        Fact("State", quorum.words, quorum.isQuorate ? .good : .broken),
      ]
    }
    return Form(
      "Cluster Quorum", style: .report,
      fields: [
        .facts(facts),
        .notice(
          "Each node has a vote, and more than half of them are needed. A witness is a quorum device "
            + "there (corosync-qdevice); it, two_node and the like stand in corosync.conf on every "
            + "node, which Ferry does not write."),
      ])
  }
}

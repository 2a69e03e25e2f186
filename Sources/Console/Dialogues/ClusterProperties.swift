import ClusterModel
import ClusterRules

extension FieldID {
  static let volumeRoot: FieldID = "volumeRoot"
}

/// The properties of the cluster.
struct ClusterProperties: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    Form(
      "\(cluster.name) Properties", style: .sheet,
      pages: [
        FormPage("General", [.facts(general(cluster))]),
        FormPage("Cluster Shared Volumes", [root(cluster)]),
        FormPage(
          "Live migration",
          [
            .facts([Fact("At a time", "One for each node, as source or destination")])
          ] + MigrationNetworkFields(cluster, answers).fields),
      ])
  }

  private func general(_ cluster: ClusterSnapshot) -> [Fact] {
    let host = cluster.nodes.first(where: \.isCurrentHost)?.id.rawValue ?? "–"
    var facts = [
      Fact("Name", cluster.name),
      Fact("Current Host Server", host),
      Fact("Nodes", cluster.nodeCounts),
      Fact("Quorum Configuration", cluster.quorum?.words ?? "–"),
    ]
    if let quorum = cluster.settings.quorum {
      if let disk = quorum.witnessDisk { facts.append(Fact("Disk witness", disk.rawValue)) }
      if let share = quorum.witnessShare {
        facts.append(
          Fact("File share witness", share, quorum.isShareAvailable ? .plain : .warning))
      }
    }
    if let fencing = cluster.settings.fencing { facts += fencing.facts }
    return facts
  }

  private func root(_ cluster: ClusterSnapshot) -> FormField {
    let root = cluster.settings.sharedVolumeRoot
    // Naming the root as it is named already is refused as such; anything before that forbids all.
    let refusal = OperationRules.obstacles(to: .storage(.renameRoot(root)), in: cluster).first
    return FormField(
      .volumeRoot, "Root folder", .text(root),
      disabled: refusal?.rule == .uniqueName ? nil : refusal?.sentence)
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    MigrationNetworkFields.problems(of: form)
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    let root = form.text(.volumeRoot)
    let rename: [FormEffect] =
      root == cluster.settings.sharedVolumeRoot
      ? [] : [.perform(.storage(.renameRoot(root)), field: .volumeRoot)]
    return rename + MigrationNetworkFields.effects(of: form, in: cluster)
  }

  func effects(
    ofPressing button: String, of form: Form, in cluster: ClusterSnapshot
  ) -> [FormEffect] {
    MigrationNetworkFields.effects(ofPressing: button, in: cluster)
  }
}

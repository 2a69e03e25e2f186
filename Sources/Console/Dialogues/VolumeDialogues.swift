import ClusterModel
import ClusterRules

extension FieldID {
  static let noticeRead: FieldID = "noticeRead"
  static let disks: FieldID = "disks"
}

/// *Enable Cluster Shared Volumes*: the notice, and OK when it was read (G5).
struct EnableVolumes: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    let wanted = ClusterOperation.storage(.enableSharedVolumes(noticeAccepted: true))
    return Form(
      "Enable Cluster Shared Volumes",
      fields: [
        .notice(OperationRules.sharedVolumesNotice, .warning),
        FormField(
          .noticeRead, "I have read the above notice", .check(false),
          disabled: OperationRules.obstacles(to: wanted, in: cluster).first?.sentence),
      ])
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    if let reason = form.field(.noticeRead)?.disabled { return [.noticeRead: reason] }
    return form.flag(.noticeRead) ? [:] : [.noticeRead: "Read the notice, and check this box"]
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    let isRead = form.flag(.noticeRead)
    return [
      .perform(.storage(.enableSharedVolumes(noticeAccepted: isRead)), field: .noticeRead)
    ]
  }
}

/// *Add Storage*: which available disks become cluster shared volumes (G5).
struct AddStorage: FormTopic {
  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    let disks = cluster.disks.filter { $0.use == .available }
    let items = disks.map { disk in
      let refusal = OperationRules.obstacles(
        to: .storage(.addVolume(disk: disk.id)), in: cluster
      ).first
      return CheckItem(
        id: disk.id.rawValue, label: disk.id.rawValue,
        detail: "\(disk.capacity), \(disk.state.rawValue), \(disk.owner?.rawValue ?? "–")",
        isChecked: false, disabled: refusal?.sentence)
    }
    guard !items.isEmpty else {
      return Form(
        "Add Storage",
        fields: [.notice("There is no available disk in this cluster.", .warning)])
    }
    return Form(
      "Add Storage",
      fields: [
        .notice("Select the disk or disks that you want to add to Cluster Shared Volumes."),
        FormField(.disks, "Available disks", .checkList(items, isOrdered: false)),
      ])
  }

  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    guard form.field(.disks) != nil, form.checked(.disks).isEmpty else { return [:] }
    return [.disks: "Select at least one disk"]
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    form.checked(.disks).map {
      .perform(.storage(.addVolume(disk: DiskID(rawValue: $0))), field: .disks)
    }
  }
}

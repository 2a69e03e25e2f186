import ClusterModel
import ClusterRules

extension FieldID {
  static let owner: FieldID = "owner"
  static let volume: FieldID = "volume"
  static let networkSwitch: FieldID = "networkSwitch"
  static let diskSource: FieldID = "diskSource"
  static let diskSize: FieldID = "diskSize"
  static let image: FieldID = "image"
  static let highAvailability: FieldID = "highAvailability"
}

/// *New Virtual Machine* (G6). What a cluster's machines can't have, such as the image of a disk in
/// a simulated one, is not asked for.
struct NewMachineWizard: FormTopic {
  /// What is proposed, in MiB and GiB.
  private static let memoryProposed = 1024
  private static let diskProposed = 20
  private static let diskMax = 64 * 1024
  private static let none = "–"

  var node: NodeID

  var farewell: String { "\(node) is not in the cluster any more" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard cluster.nodes[id: node] != nil else { return nil }
    var pages = [
      FormPage("Specify Name and Location", location(in: cluster)),
      FormPage(
        "Assign Memory",
        [
          FormField(
            .memory, "Memory",
            .number(
              "\(Self.memoryProposed)",
              NumberRule(range: 1...OperationRules.memoryMax.wholeMebibytes, unit: "MiB"))),
          FormField(
            .processors, "Number of virtual processors",
            .number("1", NumberRule(range: 1...OperationRules.processorsMax))),
        ]),
      FormPage("Configure Networking", networking(in: cluster, answers)),
    ]
    if cluster.kind == .linux {
      pages.append(FormPage("Connect Virtual Hard Disk", disk(answers)))
    }
    pages.append(
      FormPage(
        "Summary",
        [
          FormField(
            .highAvailability, "Make this virtual machine highly available", .check(true)),
          .facts(summary(answers, cluster)),
          .notice("It is made on that node, and is off at first."),
        ]))
    return Form("New Virtual Machine Wizard", style: .wizard(finish: "Finish"), pages: pages)
  }

  private func location(in cluster: ClusterSnapshot) -> [FormField] {
    let nodes = cluster.nodes.map { FormOption($0.id.rawValue, $0.id.rawValue) }
    let volumes = cluster.volumes.map { volume in
      FormOption(volume.id.rawValue, "\(volume.id), \(volume.free) free")
    }
    let roomiest = cluster.volumes.max { $0.free < $1.free }?.id.rawValue
    return [
      FormField(.name, "Name", .text("")),
      FormField(.owner, "Node", .dropDown(nodes, chosen: node.rawValue)),
      FormField(
        .volume, "Location of its files",
        .dropDown(
          volumes + [FormOption(Self.none, "The node's own storage")], chosen: roomiest ?? Self.none
        )),
    ]
  }

  private func networking(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> [FormField] {
    let owner = answers.choice(.owner).map { NodeID(rawValue: $0) } ?? node
    let switches = cluster.nodes[id: owner]?.switches ?? []
    return [
      FormField(
        .networkSwitch, "Virtual switch",
        .dropDown(
          [FormOption(Self.none, "Not connected")] + switches.map { FormOption($0, $0) },
          chosen: switches.first ?? Self.none))
    ]
  }

  private func disk(_ answers: FormAnswers) -> [FormField] {
    let isImage = answers.choice(.diskSource) == "image"
    return [
      FormField(
        .diskSource, "",
        .radio(
          [
            FormOption("empty", "Create a virtual hard disk"),
            FormOption("image", "Begin with the image of a disk"),
          ], chosen: "empty")),
      FormField(
        .diskSize, "Size",
        .number("\(Self.diskProposed)", NumberRule(range: 1...Self.diskMax, unit: "GiB"))),
      FormField(
        .image, "Image", .text(""),
        disabled: isImage ? nil : "The disk is empty at first"),
    ]
  }

  private func summary(_ answers: FormAnswers, _ cluster: ClusterSnapshot) -> [Fact] {
    let volume = answers.choice(.volume) ?? cluster.volumes.max { $0.free < $1.free }?.id.rawValue
    return [
      Fact("Name", answers.text(.name) ?? ""),
      Fact("Node", answers.choice(.owner) ?? node.rawValue),
      Fact("Memory", "\(answers.text(.memory) ?? "\(Self.memoryProposed)") MiB"),
      Fact("Processors", answers.text(.processors) ?? "1"),
      Fact("Location", volume ?? Self.none),
    ]
  }

  /// The machine that the form describes.
  private func specification(_ form: Form) -> MachineSpecification {
    var wanted = MachineSpecification(
      name: MachineID(rawValue: form.text(.name)),
      owner: form.choice(.owner).map { NodeID(rawValue: $0) } ?? node,
      memory: .mebibytes(Double(form.number(.memory) ?? 0)),
      processors: form.number(.processors) ?? 0,
      volume: chosen(form, .volume).map { VolumeID(rawValue: $0) },
      networkSwitch: chosen(form, .networkSwitch),
      isHighlyAvailable: form.flag(.highAvailability))
    if form.field(.diskSource) != nil {
      wanted.diskSize = form.number(.diskSize).map { .gibibytes(Double($0)) }
      if form.choice(.diskSource) == "image" { wanted.image = form.text(.image) }
    }
    return wanted
  }

  private func chosen(_ form: Form, _ id: FieldID) -> String? {
    form.choice(id).flatMap { $0 == Self.none ? nil : $0 }
  }

  /// What the rules say, at the field where it can be put right.
  func problems(of form: Form, in cluster: ClusterSnapshot) -> [FieldID: String] {
    var problems: [FieldID: String] = [:]
    let wanted = ClusterOperation.createMachine(specification(form))
    for refusal in OperationRules.obstacles(to: wanted, in: cluster) {
      let field: FieldID =
        switch refusal.rule {
        case .nodeUp, .exists: .owner
        case .sharedStorage, .availableDisk: .volume
        case .virtualSwitch: .networkSwitch
        case .validInput where !form.text(.name).isEmpty && refusal.reason.contains("path"): .image
        default: .name
        }
      problems[field] = problems[field] ?? refusal.sentence
    }
    if form.text(.name).isEmpty { problems[.name] = "A virtual machine needs a name" }
    return problems
  }

  func effects(of form: Form, in cluster: ClusterSnapshot) -> [FormEffect] {
    [.perform(.createMachine(specification(form)), field: .name)]
  }
}

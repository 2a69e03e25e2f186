import ClusterModel

extension ListDescription where Row == Service {
  /// `ferry get services`.
  static let services = ListDescription(
    singular: "service or application", nameKey: "name", nodeKey: "owner", stateKey: "state",
    dispensable: ["type", "information"],
    fields: [
      Field("name", "NAME", .text, "The name.") { service, _ in .text(service.id.rawValue) },
      Field("state", "STATUS", .text, "How it is.") { service, _ in
        .text(service.state.rawValue)
      },
      Field("type", "TYPE", .text, "What it is.") { service, _ in .text(service.type) },
      Field(
        "owner", "CURRENT OWNER", .text, isOptional: true, "The node it is on, if it is one."
      ) { service, _ in FieldValue(service.owner?.rawValue) },
      Field(
        "resources", "RESOURCES", .map(.text), in: .wide, "What belongs to it, and how that is."
      ) { service, _ in
        .map(
          Dictionary(service.resources.map { ($0.name, .text($0.state.rawValue)) }) { $1 })
      },
      Field(
        "information", "INFORMATION", .text, isOptional: true, "What else there is to say.",
        words: { service, _ in service.information ?? "" },
        { service, _ in FieldValue(service.information) }),
    ])
}

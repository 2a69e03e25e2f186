import ClusterModel

/// The properties of a service or application that is no machine.
struct ServiceProperties: FormTopic {
  var service: ServiceID

  var farewell: String { "\(service) is not in the cluster any more" }

  func form(in cluster: ClusterSnapshot, _ answers: FormAnswers) -> Form? {
    guard let service = cluster.services[id: service] else { return nil }
    let resources = service.resources.map { resource in
      Fact(
        resource.name, "\(resource.state.rawValue), \(resource.type)", resource.state.tone)
    }
    return Form(
      "\(service.id) Properties", style: .report,
      pages: [
        FormPage("General", [.facts([Fact("Name", service.id.rawValue)] + service.facts)]),
        FormPage(
          "Resources", [.facts(resources.isEmpty ? [Fact("Resources", "<none>")] : resources)]),
      ])
  }
}

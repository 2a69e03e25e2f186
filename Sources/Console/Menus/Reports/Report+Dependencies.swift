import ClusterModel
import ClusterRules

extension Report {
  /// What something needs, and what needs it.
  static func dependencies(_ subject: MenuSubject, in cluster: ClusterSnapshot) -> Report {
    let found = subject.dependencies.map { DependencyReport($0, in: cluster).lines } ?? []
    return Report(
      title: "Dependency Report: \(subject.name(in: cluster))",
      lines: found.map { Line($0, in: cluster) })
  }
}

extension Report.Line {
  fileprivate init(_ line: DependencyReport.Line, in cluster: ClusterSnapshot) {
    let tone: Tone =
      switch line.role {
      case .heading, .part: .plain
      case .caption: .quiet
      case .warning: .warning
      case .state(let subject): cluster.tone(of: subject)
      case .serviceState(let state): state.tone
      }
    self.init(
      text: line.text, tone: tone, isHeading: line.role == .heading, indent: 2 * line.depth)
  }
}

extension ClusterSnapshot {
  fileprivate func tone(of subject: DependencyReport.Subject) -> Tone {
    switch subject {
    case .machine(let id): machines[id: id].map { tone(of: $0) } ?? .plain
    case .service(let id): services[id: id]?.state.tone ?? .plain
    case .volume(let id): volumes[id: id]?.state.tone ?? .plain
    case .disk(let id): disks[id: id]?.state.tone ?? .plain
    }
  }
}

extension MenuSubject {
  /// What its dependency report is about; nil where there is none.
  fileprivate var dependencies: DependencyReport.Subject? {
    switch self {
    case .machine(let id), .resource(let id): .machine(id)
    case .service(let id): .service(id)
    case .volume(let id): .volume(id)
    case .disk(let id): .disk(id)
    default: nil
    }
  }
}

import ArgumentParser
import ClusterModel

/// `ferry online SERVICE`.
struct OnlineCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "online", abstract: "Bring a service or application online.")

  @Argument(help: "The service or application.") var service: ServiceID
  @OptionGroup var options: OperationOptions

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .service(service, .bringOnline)
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    cluster.progress(of: service, to: .online)
  }
}

/// `ferry offline SERVICE`.
struct OfflineCommand: OperationCommand {
  static let configuration = CommandConfiguration(
    commandName: "offline", abstract: "Take a service or application offline.")

  @Argument(help: "The service or application.") var service: ServiceID
  @OptionGroup var options: OperationOptions

  func operation(in cluster: ClusterSnapshot) -> ClusterOperation {
    .service(service, .takeOffline)
  }

  func progress(in cluster: ClusterSnapshot) -> OperationProgress {
    cluster.progress(of: service, to: .offline)
  }
}

extension ClusterSnapshot {
  fileprivate func progress(of id: ServiceID, to goal: Service.State) -> OperationProgress {
    guard let service = services[id: id] else { return .failed("\(id) is gone.") }
    switch service.state {
    case goal: return .done(service.sentence)
    case .failed: return .failed(service.sentence)
    default: return .underWay
    }
  }
}

extension Service {
  /// How it is now, as the end of a command tells it.
  var sentence: String { whereabouts + (information.map { ": \($0)" } ?? "") + "." }
}

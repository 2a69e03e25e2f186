import ClusterBackend
import ClusterService

/// A cluster as `--cluster` names it, connected.
struct ClusterConnection {
  /// The cluster.
  let backend: any ClusterBackend
  /// Serves it to others, when this process runs a simulated one.
  let server: ClusterServer?
  /// What there is to say about it.
  let notices: [String]

  /// A cluster that exists without Ferry.
  init(real backend: any ClusterBackend) {
    self.backend = backend
    server = nil
    notices = []
  }

  /// A simulated cluster, run here or elsewhere.
  init(_ sharing: ClusterSharing, notices: [String]) {
    self.notices = notices
    switch sharing {
    case .serving(let backend, let server): (self.backend, self.server) = (backend, server)
    case .attached(let remote): (backend, server) = (remote, nil)
    }
  }
}

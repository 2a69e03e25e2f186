import ClusterBackend
import ClusterService

/// A cluster as `--cluster` names it, connected.
struct ClusterConnection {
  /// The cluster.
  let backend: any ClusterBackend
  /// What there is to say about it.
  let notices: [String]
  /// Keeps others from running the cluster during a look at it.
  private var look: ClusterSharing?

  /// A cluster that exists without Ferry.
  init(real backend: any ClusterBackend) {
    self.backend = backend
    notices = []
  }

  /// A simulated cluster, run here or elsewhere.
  init(shared: SharedCluster, notices: [String]) {
    backend = shared
    self.notices = notices
  }

  /// A simulated cluster to look at.
  init(look: ClusterSharing, notices: [String]) {
    backend = look.backend
    self.look = look
    self.notices = notices
  }

  /// Serves the cluster to others, when this process runs a simulated one at the moment.
  var server: ClusterServer? { (backend as? SharedCluster)?.server }
}

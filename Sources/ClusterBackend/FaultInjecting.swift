/// A cluster in which things can be made to go wrong; only simulated ones are.
public protocol FaultInjecting: ClusterBackend {
  /// Lets something go wrong, or puts it right, in words such as `fail node quay2`.
  ///
  /// Throws when the words are not understood or name what does not exist; then nothing has changed.
  func inject(faultInWords words: String) async throws(ClusterError)
}

public import ClusterBackend

extension SimulatedCluster: FaultInjecting {
  /// Lets something go wrong, or puts it right, in the words of `FaultWords`.
  public func inject(faultInWords words: String) async throws(ClusterError) {
    try inject(try FaultWords(words).fault())
  }
}

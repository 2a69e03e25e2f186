import ClusterRules

extension Refusal {
  /// The reason with the advice, as a field shows it.
  var sentence: String { reason + (advice.map { ". \($0)" } ?? "") }
}

/// Numbers with weights, read robustly: one outlier moves nothing.
struct WeightedSample {
  private let values: [(value: Double, weight: Double)]

  /// Numbers that are not finite and weights that are not positive are left out.
  init(_ values: [(value: Double, weight: Double)]) {
    self.values = values.filter { $0.value.isFinite && $0.weight > 0 }
      .sorted { ($0.value, $0.weight) < ($1.value, $1.weight) }
  }

  /// How many there are.
  var count: Int { values.count }

  /// The value below which a share of the weight lies, halfway between neighbours where it falls on
  /// a border; nil without values.
  func quantile(_ share: Double) -> Double? {
    let whole = values.reduce(0) { $0 + $1.weight }
    var below = 0.0
    for (index, entry) in values.enumerated() {
      below += entry.weight
      let distance = below - whole * share
      if distance > whole * 1e-9 { return entry.value }
      if distance > -whole * 1e-9 {
        return index + 1 < values.count ? (entry.value + values[index + 1].value) / 2 : entry.value
      }
    }
    return values.last?.value
  }

  /// The middle.
  var median: Double? { quantile(0.5) }
}

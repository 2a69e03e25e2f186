/// e to a power, the same to the last bit on every machine: the C library picks its code by the
/// processor's features, which would give one seed two traces.
///
/// Reduces the power to within half a binary logarithm of zero, sums the Taylor series there and
/// scales by the power of two; the relative error is below 1e-15.
func exponential(_ power: Double) -> Double {
  guard power > -708 else { return 0 }
  guard power < 709 else { return .infinity }
  let doublings = (power * 1.4426950408889634).rounded()
  // ln 2 in two parts, so that the product loses nothing.
  let rest = (power - doublings * 0.6931471803691238) - doublings * 1.9082149292705877e-10
  var sum = 1.0
  for term in stride(from: 16.0, through: 1, by: -1) { sum = 1 + rest * sum / term }
  return Double(sign: .plus, exponent: Int(doublings), significand: sum)
}

/// The natural logarithm, the same to the last bit on every machine; minus infinity for what has
/// none.
///
/// Takes the power of two out and sums ln m = 2 artanh((m - 1) / (m + 1)) for m from 0.7 to 1.4.
func logarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value > 0 ? .infinity : -.infinity }
  var doublings = Double(value.exponent)
  var rest = value.significand
  if rest > 1.4142135623730951 { (rest, doublings) = (rest / 2, doublings + 1) }
  let ratio = (rest - 1) / (rest + 1)
  var sum = 0.0
  for term in stride(from: 25.0, through: 1, by: -2) { sum = sum * ratio * ratio + 1 / term }
  return 2 * ratio * sum + doublings * 0.6931471805599453
}

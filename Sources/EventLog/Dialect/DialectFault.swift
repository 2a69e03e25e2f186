/// What is wrong in an expression, and where.
struct DialectFault: Error, Hashable {
  /// What is wrong.
  var message: String
  /// How many Unicode scalars stand before the place.
  var offset: Int
}

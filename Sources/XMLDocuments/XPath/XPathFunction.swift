/// A function that expressions may call beside those of XPath 1.0.
public struct XPathFunction: Sendable {
  /// The most arguments of a call.
  static let argumentsMax = 16

  /// What a call is given, and what it returns.
  public enum Value: Hashable, Sendable {
    /// Text; nodes are given as the text of the first of them, empty when there is none.
    case text(String)
    /// A number.
    case number(Double)
    /// Yes or no.
    case truth(Bool)

    /// The text of the value, a number in XPath's notation where it is a whole one.
    public var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): Int64(exactly: number).map(String.init) ?? "\(number)"
      case .truth(let truth): truth ? "true" : "false"
      }
    }
  }

  /// Its name, without a prefix.
  public var name: String
  /// How many arguments it takes.
  public var arity: ClosedRange<Int>
  /// What it makes of them; it is called with as many as `arity` allows.
  public var body: @Sendable ([Value]) -> Value

  /// Makes a function.
  public init(
    _ name: String, arity: ClosedRange<Int>, body: @escaping @Sendable ([Value]) -> Value
  ) {
    self.name = name
    self.arity = arity
    self.body = body
  }
}

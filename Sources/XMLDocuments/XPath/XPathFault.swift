internal import CLibXML2

/// Why an expression can't be read or evaluated.
public struct XPathFault: Error, Hashable {
  /// What is wrong.
  public var message: String
  /// At which byte of the expression, from 0.
  public var offset: Int

  /// Makes a fault.
  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }

  /// What libxml2 says of the expression that it met last.
  init(_ context: xmlXPathContextPtr) {
    let error = context.pointee.lastError
    let message = error.message.map { String(cString: $0) } ?? "It is no XPath"
    self.init(
      message: String(message.drop(while: \.isWhitespace).prefix { !$0.isNewline }),
      offset: max(0, Int(error.int1)))
  }
}

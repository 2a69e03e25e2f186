internal import CLibXML2

/// Why a document can't be read.
public struct XMLFault: Error, Hashable {
  /// What is wrong.
  public var message: String
  /// In which line, from 1.
  public var line: Int
  /// At which place of the line, from 1.
  public var column: Int

  /// Makes a fault.
  public init(message: String, line: Int, column: Int = 1) {
    self.message = message
    self.line = line
    self.column = column
  }

  /// What libxml2 says of the document that it read last.
  init(_ context: xmlParserCtxtPtr) {
    guard let error = xmlCtxtGetLastError(context) else {
      self.init(message: "it is no XML", line: 1)
      return
    }
    let message = error.pointee.message.map { String(cString: $0) } ?? "it is no XML"
    self.init(
      message: String(message.drop(while: \.isWhitespace).prefix { !$0.isNewline }),
      line: max(1, Int(error.pointee.line)), column: max(1, Int(error.pointee.int2)))
  }
}

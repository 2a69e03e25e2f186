internal import CLibXML2
private import Glibc

/// Evaluates XPath 1.0 on one document after the other; it belongs to one task.
public final class XPathMachine {
  /// The most steps that one evaluation may take.
  public static let stepsMax: UInt = 1_000_000

  /// Where an expression begins.
  public enum Start: Sendable {
    /// At the document, so that its first step names the outermost element.
    case document
    /// At the outermost element, which counts as the one at a position of its kind, from 1.
    case root(position: Int)
  }

  private let parser: xmlParserCtxtPtr
  private let context: xmlXPathContextPtr
  private let table: FunctionTable
  private var document: xmlDocPtr?

  /// Makes a machine that knows XPath's own functions and these.
  public init(functions: [XPathFunction]) throws(XPathFault) {
    guard let parser = xmlNewParserCtxt(), let context = xmlXPathNewContext(nil) else {
      throw XPathFault(message: "There is no memory to evaluate it", offset: 0)
    }
    self.parser = parser
    self.context = context
    table = FunctionTable(functions)
    // Without a receiver of its own libxml2 prints its errors.
    context.pointee.error = { _, _ in }
    context.pointee.opLimit = Self.stepsMax
    context.pointee.extra = Unmanaged.passUnretained(table).toOpaque()
    for function in functions {
      xmlXPathRegisterFunc(context, function.name, FunctionTable.call)
    }
  }

  deinit {
    xmlXPathFreeContext(context)
    if let document { xmlFreeDoc(document) }
    xmlFreeParserCtxt(parser)
  }

  /// Reads an expression.
  public func compile(_ text: String) throws(XPathFault) -> XPathExpression {
    guard text.utf8.count <= XPathExpression.bytesMax else {
      throw XPathFault(
        message: "It is longer than \(XPathExpression.bytesMax) bytes",
        offset: XPathExpression.bytesMax)
    }
    xmlResetError(&context.pointee.lastError)
    guard let compiled = xmlXPathCtxtCompile(context, text) else { throw XPathFault(context) }
    return XPathExpression(compiled)
  }

  /// Takes another document; the one before is forgotten.
  public func read(_ text: String) throws(XMLFault) {
    if let document { xmlFreeDoc(document) }
    document = nil
    context.pointee.doc = nil
    context.pointee.node = nil
    guard text.utf8.count <= XMLElement.bytesMax else {
      throw XMLFault(message: "it is larger than \(XMLElement.bytesMax) bytes", line: 1)
    }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    var text = text
    document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        xmlCtxtReadMemory(
          parser, characters.baseAddress, Int32(characters.count), nil, "UTF-8",
          Int32(options))
      }
    }
    guard document != nil else { throw XMLFault(parser) }
  }

  /// Whether an expression holds for the document: a number that is not zero, text that is not
  /// empty, or at least one node.
  public func isTrue(
    _ expression: XPathExpression, from start: Start = .document
  ) throws(XPathFault) -> Bool {
    guard let document else {
      throw XPathFault(message: "There is no document to evaluate it on", offset: 0)
    }
    context.pointee.doc = document
    context.pointee.opCount = 0
    switch start {
    case .document:
      context.pointee.node = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
      context.pointee.proximityPosition = 1
    case .root(let position):
      context.pointee.node = xmlDocGetRootElement(document)
      context.pointee.proximityPosition = Int32(clamping: position)
    }
    context.pointee.contextSize = Int32.max
    xmlResetError(&context.pointee.lastError)
    let answer = xmlXPathCompiledEvalToBoolean(expression.compiled, context)
    guard answer >= 0 else { throw XPathFault(context) }
    return answer == 1
  }
}

/// The functions of a machine, found by name when libxml2 calls one.
private final class FunctionTable {
  private let functions: [String: XPathFunction]

  init(_ functions: [XPathFunction]) {
    self.functions = Dictionary(
      functions.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// What libxml2 calls for every one of them.
  static let call: xmlXPathFunction = { parser, count in
    guard let parser, let context = parser.pointee.context, let name = context.pointee.function,
      let table = context.pointee.extra
    else { return }
    let called = Unmanaged<FunctionTable>.fromOpaque(table).takeUnretainedValue()
    guard let function = called.functions[String(cString: name)],
      function.arity.contains(Int(count)), Int(count) <= XPathFunction.argumentsMax
    else {
      xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
      return
    }
    let arguments = (0..<count).map { _ in pop(parser) }
    push(function.body(arguments.reversed()), on: parser)
  }

  private static func pop(_ parser: xmlXPathParserContextPtr) -> XPathFunction.Value {
    guard let object = valuePop(parser) else { return .text("") }
    defer { xmlXPathFreeObject(object) }
    switch object.pointee.type {
    case XPATH_NUMBER: return .number(object.pointee.floatval)
    case XPATH_BOOLEAN: return .truth(object.pointee.boolval != 0)
    default:
      guard let text = xmlXPathCastToString(object) else { return .text("") }
      defer { free(text) }
      return .text(String(cString: text))
    }
  }

  private static func push(_ value: XPathFunction.Value, on parser: xmlXPathParserContextPtr) {
    switch value {
    case .number(let number): valuePush(parser, xmlXPathNewFloat(number))
    case .truth(let truth): valuePush(parser, xmlXPathNewBoolean(truth ? 1 : 0))
    case .text(let text): valuePush(parser, xmlXPathNewCString(text))
    }
  }
}

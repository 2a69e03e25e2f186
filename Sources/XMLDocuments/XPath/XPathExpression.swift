internal import CLibXML2

/// An expression that was read once, to be evaluated on many documents by the machine that read it.
public final class XPathExpression {
  /// The longest expression, in bytes.
  public static let bytesMax = 64 * 1024

  let compiled: xmlXPathCompExprPtr

  init(_ compiled: xmlXPathCompExprPtr) { self.compiled = compiled }

  deinit { xmlXPathFreeCompExpr(compiled) }
}

import TerminalUI

/// A style as a terminal can show it: two numbered colours and attributes.
struct Paint: Hashable {
  var ink: Int
  var paper: Int
  var attributes: Attributes
}

/// How a theme is shown with the colours that a terminal has.
///
/// What a theme tells apart stays apart: where a background comes out like the screen's own, it is
/// drawn in reverse, and ink that would vanish on its paper becomes black or white.
struct PaintRules {
  let palette: Palette
  let basePaper: Role
  let depth: ColorDepth

  /// The paint for a style.
  func paint(for style: Style) -> Paint {
    let inkColor = palette[style.ink]
    let paperColor = palette[style.paper]
    var paint = Paint(
      ink: ColorReduction.number(of: inkColor, depth: depth),
      paper: ColorReduction.number(of: paperColor, depth: depth), attributes: style.attributes)
    let base = palette[basePaper]
    if paperColor != base, paint.paper == ColorReduction.number(of: base, depth: depth),
      depth < .full
    {
      paint.attributes.formSymmetricDifference(.reverse)
    }
    if paint.ink == paint.paper, inkColor != paperColor, depth > .monochrome {
      paint.ink = readableInk(on: paperColor)
    }
    return paint
  }

  private func readableInk(on paper: Color) -> Int {
    ColorReduction.number(
      of: ColorReduction.isLight(paper) ? .rgb(0, 0, 0) : .rgb(255, 255, 255), depth: depth)
  }
}

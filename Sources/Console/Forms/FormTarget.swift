/// What lies under a piece of a form, for the mouse.
enum FormTarget: Hashable, Sendable {
  case tab(Int)
  /// A field, or with a part above 0 a button that belongs to it.
  case field(FieldID, part: Int)
  /// An item of a list, an option or a row; `isBox` on the box of a check list.
  case item(FieldID, Int, isBox: Bool)
  case button(FormButton)
  /// The rest of it.
  case body
}

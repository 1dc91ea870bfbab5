public import SourceText

/// A colour of one side of a theme, and where it is written.
public struct Shade: Sendable {
  /// The colour.
  public var value: OKLCH
  /// The colour as the style sheet has it.
  public var css: String
  /// The file that it is written in, and where in it.
  public var place: Place

  /// Where a colour is written.
  public struct Place: Sendable {
    let file: SourceFile
    let span: SourceSpan
    let pointer: JSONPointer?
    /// Whether it belongs to a site project rather than to the templates.
    let isOwn: Bool

    /// A value of a site project.
    public init(_ cursor: SourceCursor) {
      file = cursor.file
      span = cursor.node.span
      pointer = cursor.pointer
      isOwn = true
    }

    /// A value in a style sheet.
    init(_ span: SourceSpan, in file: SourceFile) {
      self.file = file
      self.span = span
      pointer = nil
      isOwn = false
    }
  }

  /// A shade from its parts.
  public init(_ value: OKLCH, css: String, at place: Place) {
    self.value = value
    self.css = css
    self.place = place
  }
}

/// A colour of both sides.
public struct Shades: Sendable {
  /// On white.
  public var light: Shade
  /// On black.
  public var dark: Shade

  /// The shade of a side.
  public subscript(scheme: Scheme) -> Shade {
    get { scheme == .light ? light : dark }
    set { if scheme == .light { light = newValue } else { dark = newValue } }
  }
}

/// How a document is rendered as HTML.
public struct HTMLOptions: Sendable {
  /// How many levels headings move down; none gets below level six or above level one.
  public var headingShift: Int

  /// What the identifiers of headings begin with; nil for headings without identifiers.
  public var headingIDPrefix: String?

  /// Changes the address of a link; nil from it leaves the link's text without a link.
  public var link: (@Sendable (String) -> String?)?

  /// Turns code of a language into trusted HTML for the inside of a `code` element; nil from it leaves the code plain.
  public var highlight: (@Sendable (_ language: String, _ text: String) -> String?)?

  /// Makes options.
  public init(
    headingShift: Int = 0, headingIDPrefix: String? = nil, link: (@Sendable (String) -> String?)? = nil,
    highlight: (@Sendable (_ language: String, _ text: String) -> String?)? = nil
  ) {
    self.headingShift = headingShift
    self.headingIDPrefix = headingIDPrefix
    self.link = link
    self.highlight = highlight
  }
}

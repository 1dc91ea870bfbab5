import Ccmark

extension Markdown {
  /// Renders the document as CommonMark with tables, strikethrough and task lists in the notation of GitHub.
  ///
  /// A width above zero wraps running text at that many columns. Raw HTML and links are cleaned as for HTML: what is
  /// not allowed comes out as text, so the result is safe in any other renderer too. Code
  /// always stands between fences.
  public func commonMark(width: Int = 0) -> String {
    let cleaned = Cleaning(purpose: .commonMark).clean(blocks)
    return CommonMarkDialect.render(cleaned, width: width)
  }
}

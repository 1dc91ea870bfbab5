extension Markdown {
  /// Renders the document as CommonMark with tables, strikethrough and task lists in the notation of GitHub.
  ///
  /// Raw HTML and links are cleaned as for HTML: what is not allowed comes out as text, so the result is safe in any
  /// other renderer too. Code always stands between fences.
  public func commonMark() -> String {
    var writer = CommonMarkWriter()
    writer.write(cleaned().blocks)
    return writer.finished().text
  }

  /// The document as it is rendered as CommonMark: without HTML and addresses that are not allowed.
  public func cleaned() -> Markdown {
    Markdown(Cleaning(purpose: .commonMark).clean(blocks))
  }
}

import CommonMark

/// CommonMark as plain text, for places without markup.
enum CommonMarkText {
  /// The characters without markup; a field too large to parse is taken as it is.
  static func plain(_ source: String) -> String {
    (try? Markdown(parsing: source))?.plainText ?? source
  }
}

/// Texts in comments, which end where the line does.
enum SingleLine {
  /// The first line of a text that says something, up to a control character.
  static func text(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.generalCategory == .control }.first.map { String(Substring($0)) } ?? ""
  }
}

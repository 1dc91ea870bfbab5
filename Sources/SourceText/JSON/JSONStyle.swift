/// How JSON is laid out.
public enum JSONStyle: Sendable, Hashable {
  /// No blanks at all.
  case compact
  /// A member or element per line, two spaces per level.
  case pretty
  /// As `pretty`, with a space before colons too: the layout of Apple's tools, whose files then show no difference.
  case apple
}

/// A part of running text.
public indirect enum Inline: Sendable, Hashable {
  /// Text, without any markup.
  case text(String)

  /// The end of a line in the source, which reads as a space.
  case softBreak

  /// A line break that shows.
  case lineBreak

  /// Code within a line.
  case code(String)

  /// One tag or comment of raw HTML.
  case html(String)

  /// Emphasis.
  case emphasis([Inline])

  /// Strong emphasis.
  case strong([Inline])

  /// Text that no longer holds.
  case strikethrough([Inline])

  /// A link; an empty title is none.
  case link(destination: String, title: String = "", [Inline])

  /// An image, with its description; an empty title is none.
  case image(source: String, title: String = "", [Inline])
}

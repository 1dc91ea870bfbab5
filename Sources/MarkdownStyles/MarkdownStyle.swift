/// The house style of somebody's manual: a template below `markdown/` that writes a whole API as one document.
///
/// A style is a file: `templates/markdown/<name>.mustache`. Two are built in; a template of another name in the user's
/// own folder is a further one.
public struct MarkdownStyle: Sendable, Hashable {
  /// The name in commands (`httpdomain`).
  public let name: String

  /// A style by name.
  public init(_ name: String) {
    self.name = name
  }

  /// The name of its template.
  public var template: String { "markdown/\(name).mustache" }

  /// The style of the docker.io manual, as Sphinx's HTTP domain wrote it: raw messages, numbered headings.
  public static let httpdomain = MarkdownStyle("httpdomain")

  /// The style of the GitLab manual: fenced bodies, a part for each audience.
  public static let gitlab = MarkdownStyle("gitlab")
}

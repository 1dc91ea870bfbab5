/// The house style of somebody's manual: a template below `markdown/` that writes a whole API as one document.
///
/// A style is a file: `templates/markdown/<name>.mustache`. Two are built in; a template of another name in the user's
/// own folder is a further one.
public struct MarkdownStyle: Sendable, Hashable {
  /// The name in commands (`httpdomain`).
  public let name: String
  /// Whether code without a language stands between fences; else it is indented.
  public let fencesCode: Bool

  /// A style by name, with fences around all code.
  public init(_ name: String) {
    self.init(name, fencesCode: true)
  }

  private init(_ name: String, fencesCode: Bool) {
    self.name = name
    self.fencesCode = fencesCode
  }

  /// The name of its template.
  public var template: String { "markdown/\(name).mustache" }

  /// The style of the docker.io manual, as Sphinx's HTTP domain wrote it: raw messages, numbered headings.
  public static let httpdomain = MarkdownStyle("httpdomain", fencesCode: false)

  /// The style of the GitLab manual: fenced bodies, a part for each audience.
  public static let gitlab = MarkdownStyle("gitlab", fencesCode: true)

  /// The styles that are built in.
  public static let builtIn = [httpdomain, gitlab]
}

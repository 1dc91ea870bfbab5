import APISpec
import HTTPTypes

/// What a page says, block by block, before it becomes HTML or Markdown.
///
/// Both renderings start from this one tree, so a page and its Markdown twin tell the same facts.
indirect enum Content: Sendable, Hashable {
  /// Prose of the spec.
  case prose(Prose)
  /// A sentence of the reference.
  case paragraph([Run])
  /// "There is nothing here."
  case empty(String)
  /// A part of the page with a heading of its own.
  case part(Heading, [Content])
  /// A part within a part.
  case subpart(Heading, [Content])
  /// A small heading within a response.
  case label(Heading)
  /// Points.
  case list([[Run]])
  /// What may be presented to be let in, an alternative a point.
  case alternatives([[Run]])
  /// A table of the reference's own.
  case table(header: [String], rows: [[[Run]]])
  /// Parameters or properties.
  case fields([Field])
  /// The values allowed.
  case values([EnumeratedValue])
  /// What is inside of a schema, folded.
  case inside(Field.Inside)
  /// What a body is, above its properties.
  case bodyHead(title: String, type: [Run], mediaType: String?, marks: [Mark])
  /// Alternatives of one thing.
  case choices(Choices)
  /// Responses.
  case responses([ResponseRow])
  /// Operations to go to.
  case operations([OperationRow])
  /// Code to the letter.
  case code(language: String, String)
  /// Code that several pages show.
  case sample(HighlightedCode)
  /// What happened, a point each.
  case changes([ChangeRow])
  /// What happened in one release.
  case release(Heading, [Content])
  /// Servers.
  case servers([ServerRow])
  /// APIs of a site.
  case apis([APICard])
  /// Pages with a line about each.
  case links([LinkRow])
  /// Everything by its first letter.
  case index([IndexLetter])
  /// A field to search in, shown when scripts run.
  case searchField(fromPath: Bool)
  /// The place of the console.
  case console(ConsolePlace)
}

/// The place of the console on a page, and what stands there for readers who cannot use it.
struct ConsolePlace: Sendable, Hashable {
  /// The title.
  var title: String
  /// The name of the data file, beside the page.
  var data: String
  /// What is said on pages that are opened from disk.
  var fromFile: String
  /// What is said where scripts do not run.
  var withoutScript: String
  /// The request as a command of the shell, for where scripts do not run; nil when there is none.
  var command: HighlightedCode?
}

/// A heading that can be linked to.
struct Heading: Sendable, Hashable {
  /// The identifier, unique in the page.
  let id: String
  /// The words.
  let title: [Run]

  init(_ id: String, _ title: String) {
    self.init(id, [.text(title)])
  }

  init(_ id: String, _ title: [Run]) {
    self.id = id
    self.title = title
  }
}

/// Alternatives of one thing, of which a reader looks at one.
struct Choices: Sendable, Hashable {
  /// What is chosen: `language`, `audience`, `example`, `media`, `status`.
  let group: String
  /// How the choice is called.
  let title: String
  /// The alternatives; never fewer than two.
  let choices: [Choice]

  /// One alternative.
  struct Choice: Sendable, Hashable {
    /// The identifier, unique in the page.
    var id: String
    /// The key by which groups follow each other.
    let key: String
    let label: String
    /// What it is offered under where there are many; nil where they are not grouped.
    var group: String?
    /// The documented exchanges that show it, by key; empty when none is known to.
    var examples: [String] = []
    /// Whether a text that shows one thing after the other leaves it out, because others say the same.
    var isAside = false
    var content: [Content]
  }
}

/// A response.
struct ResponseRow: Sendable, Hashable {
  let id: String
  let status: ResponseStatus
  let reason: String
  let summary: Prose
  let marks: [Mark]
  let content: [Content]
  /// Where its markup is kept for other pages that have the same row; nil for a row of one page.
  var shared: SharedRow?
}

/// An operation to go to.
struct OperationRow: Sendable, Hashable {
  var target: LinkTarget
  let method: HTTPRequest.Method
  let title: [Run]
  /// The path, or where in the operation something is used.
  var detail: Detail

  enum Detail: Sendable, Hashable {
    case path(PathTemplate)
    case place(String)
  }
}

/// One thing that happened.
struct ChangeRow: Sendable, Hashable {
  let kind: Availability.Kind
  let word: String
  let text: [Run]
}

/// A server.
struct ServerRow: Sendable, Hashable {
  let url: String
  let description: Prose?
  /// A short name; nil for none.
  let name: String?
  let variables: [Field]
}

/// An API of a site.
struct APICard: Sendable, Hashable {
  let id: String
  let target: LinkTarget
  let title: [Run]
  let summary: Prose?
  let facts: [String]
}

/// A page with a line about it.
struct LinkRow: Sendable, Hashable {
  let target: LinkTarget
  let title: [Run]
  var text: [Run] = []
}

/// What begins with a letter.
struct IndexLetter: Sendable, Hashable {
  let letter: String
  let entries: [Entry]

  struct Entry: Sendable, Hashable {
    /// The page that it is on.
    let page: PagePath
    /// Its identifier on that page; nil for the page itself.
    let anchor: String?
    let title: String
    /// What it is.
    let kind: String

    /// Where it is.
    var target: LinkTarget { .page(page, fragment: anchor) }
  }
}

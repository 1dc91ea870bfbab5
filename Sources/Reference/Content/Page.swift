import APISpec
import HTTPTypes

/// A page of the reference, before it becomes HTML or Markdown.
struct Page: Sendable, Hashable {
  /// Where it is.
  let path: PagePath
  /// The title, without the API's.
  let title: String
  /// What the page is about in one line of plain text.
  let summary: String
  /// The head of the page.
  var header: Header
  /// What comes first.
  var lead: [Content] = []
  /// What stands beside it: samples and examples.
  var rail: [Card] = []
  /// What comes after.
  var rest: [Content] = []
  /// The pages before and after, in reading order.
  var neighbours = Neighbours()
  /// Whether the page has navigation beside it.
  var hasNavigation = true
  /// The class of the page's outermost element, for its own look.
  var kind = Kind.article
  /// Files that only this page uses, by name.
  var files: [String: [UInt8]] = [:]

  /// Looks of pages.
  enum Kind: String, Sendable {
    case article, operation, home, index, missing, guide
  }

  /// The head of a page.
  struct Header: Sendable, Hashable {
    /// The page above this one.
    var eyebrow: LinkRow?
    /// The heading.
    var heading: Heading
    /// The method and the path, on operation pages.
    var endpoint: Endpoint?
    /// Marks of the whole page.
    var marks: [Mark] = []
  }

  /// The method and the path of an operation.
  struct Endpoint: Sendable, Hashable {
    let method: HTTPRequest.Method
    let path: PathTemplate
    /// The identifiers of the path's parameters, by name.
    let anchors: [String: String]
    /// The label of the button that opens the console.
    let tryIt: String
  }

  /// A box beside the text.
  struct Card: Sendable, Hashable {
    let heading: Heading
    /// The status that the card shows, when it shows a single one.
    var status: StatusNote?
    let content: [Content]
  }

  /// A status with its reason phrase.
  struct StatusNote: Sendable, Hashable {
    let status: ResponseStatus
    let reason: String
  }

  /// The pages before and after.
  struct Neighbours: Sendable, Hashable {
    var previous: LinkRow?
    var next: LinkRow?
  }
}

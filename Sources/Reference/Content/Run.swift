import APISpec
import HTTPTypes

/// A piece of running text that the reference itself writes, as opposed to prose of the spec.
indirect enum Run: Sendable, Hashable {
  /// Words.
  case text(String)
  /// Words of the spec in its source language, when the page is in another one.
  case foreign(String, language: String)
  /// A name or value to the letter.
  case code(String)
  /// The name of a scope.
  case scope(String)
  /// Words that join what is listed (`with the scope`).
  case joint(String)
  /// A link.
  case link(LinkTarget, [Run])
  /// A mark.
  case mark(Mark)

  /// The characters without any markup.
  var plainText: String {
    switch self {
    case .text(let text), .foreign(let text, _), .code(let text), .scope(let text), .joint(let text): text
    case .link(_, let runs): runs.plainText
    case .mark(let mark): mark.label.plainText
    }
  }
}

extension [Run] {
  /// A link to another site; the words and the address when it is none that can be followed from any page.
  static func external(_ address: String, _ words: [Run]) -> [Run] {
    address.isAddressElsewhere ? [.link(.external(address), words)] : words + [.text(" "), .code(address)]
  }

  /// The characters without any markup.
  var plainText: String { map(\.plainText).joined() }
}

/// Where a link leads.
enum LinkTarget: Sendable, Hashable {
  /// To a page of the reference.
  case page(PagePath, fragment: String?)
  /// To a file of the reference.
  case file(PagePath, name: String)
  /// To another site.
  case external(String)

  /// To a page.
  static func page(_ path: PagePath) -> LinkTarget { .page(path, fragment: nil) }

  /// The address, seen from a page.
  func address(from page: PagePath) -> String {
    switch self {
    case .page(let path, let fragment): page.link(to: path, fragment: fragment)
    case .file(let path, let name): page.link(to: path, file: name)
    case .external(let url): url
    }
  }
}

/// A word or two beside a name that tell a property of it.
struct Mark: Sendable, Hashable {
  /// The kinds of marks, by which they are coloured.
  enum Kind: String, Sendable {
    case required, optional, nullable, deprecated, since, removed, audience, badge, plain
    case readOnly = "read-only"
    case writeOnly = "write-only"
  }

  /// The kind.
  let kind: Kind
  /// The words.
  let label: [Run]

  init(_ kind: Kind, _ label: String) {
    self.kind = kind
    self.label = [.text(label)]
  }

  init(_ kind: Kind, _ label: [Run]) {
    self.kind = kind
    self.label = label
  }
}

/// Prose of the spec: CommonMark.
struct Prose: Sendable, Hashable {
  /// The CommonMark source.
  let source: String
  /// Its language, when that is not the page's.
  let language: String?
  /// What the identifiers of its headings begin with; nil for headings that cannot be linked to.
  var headingPrefix: String?
}

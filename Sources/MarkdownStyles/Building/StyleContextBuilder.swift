import APISpec
import CommonMark
import HTTPTypes
import OrderedCollections
import SourceText

/// Fills the context of a style's template from an API, in one language.
struct StyleContextBuilder {
  let api: API
  let language: String
  let words: MarkdownWords
  /// Texts that had to be left out.
  var diagnostics: [Diagnostic] = []

  init(api: API, language: String, words: MarkdownWords) {
    self.api = api
    self.language = language
    self.words = words
  }

  /// The context of the whole API.
  mutating func context() -> StyleContext {
    var servers: [StyleItem] = []
    for server in api.servers {
      servers.append(
        StyleItem(
          name: MarkdownText.code(server.url), description: item(server.description, at: "server \(server.url)")))
    }
    return StyleContext(
      title: plain(api.title), version: MarkdownText.plain(api.version), summary: api.summary.map(plain),
      description: blocks(api.description, headingsBelow: 1, at: "the API"), servers: servers,
      authentication: authentication(), sections: sections(), words: words)
  }

  /// Operations without a section, the sections, the webhooks: those that have something to say, numbered.
  private mutating func sections() -> [StyleSection] {
    let known = Set(api.sections.map(\.id))
    let loose = api.operations.filter { $0.section.map { !known.contains($0) } ?? true }
    var sections: [StyleSection] = []
    if !loose.isEmpty { sections.append(unnamed(.endpoints, loose, number: 1)) }
    for section in api.sections {
      let operations = api.operations(in: section)
      guard !operations.isEmpty || section.description != nil else { continue }
      let number = sections.count + 1
      sections.append(
        StyleSection(
          number: String(number), title: plain(section.title), isNamed: true,
          description: blocks(section.description, headingsBelow: 2, at: "section \(section.id)"),
          operations: self.operations(operations, section: number)))
    }
    if !api.webhooks.isEmpty {
      var webhooks = unnamed(.webhooks, api.webhooks.map(\.operation), number: sections.count + 1)
      for (index, webhook) in api.webhooks.enumerated() {
        let call = "\(webhook.operation.method.rawValue) \(webhook.name)"
        webhooks.operations[index].call = MarkdownText.code(call)
        webhooks.operations[index].callBlock = MarkdownText.fence(call)
      }
      webhooks.isNamed = true
      sections.append(webhooks)
    }
    return sections
  }

  private mutating func unnamed(
    _ title: MarkdownWords.Key, _ operations: [APISpec.Operation], number: Int
  ) -> StyleSection {
    StyleSection(
      number: String(number), title: MarkdownText.plain(words[title]), isNamed: false,
      operations: self.operations(operations, section: number))
  }

  private mutating func operations(_ operations: [APISpec.Operation], section: Int) -> [StyleOperation] {
    var built: [StyleOperation] = []
    for operation in operations { built.append(self.operation(operation, number: "\(section).\(built.count + 1)")) }
    return built
  }
}

// MARK: - Texts

extension StyleContextBuilder {
  /// A title or name, escaped.
  func plain(_ text: LocalizedText) -> String { MarkdownText.plain(text.text(in: language)) }

  /// The title of an audience, escaped; an undeclared one goes by its identifier.
  func audience(_ id: String?) -> String? {
    id.map { id in api.audiences.first { $0.id == id }.map { plain($0.title) } ?? MarkdownText.plain(id) }
  }

  /// A description as blocks; nil when there is none, or when it is too large and left out.
  mutating func blocks(_ text: LocalizedText?, headingsBelow level: Int, at place: String) -> String? {
    guard let text else { return nil }
    do throws(MarkdownTooLarge) {
      return try Description.blocks(text.text(in: language), headingsBelow: level)
    } catch {
      diagnostics.append(.tooLarge(error.description, at: place))
      return nil
    }
  }

  /// A description as the rest of a list item; nil when there is none, or when it is too large and left out.
  mutating func item(_ text: LocalizedText?, at place: String) -> String? {
    guard let text else { return nil }
    do throws(MarkdownTooLarge) {
      return try Description.item(text.text(in: language))
    } catch {
      diagnostics.append(.tooLarge(error.description, at: place))
      return nil
    }
  }
}

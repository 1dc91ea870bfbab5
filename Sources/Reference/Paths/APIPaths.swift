import APISpec
import OrderedCollections

/// Where the pages of one API are, in one language.
struct APIPaths: Sendable {
  /// The introduction.
  let root: PagePath
  private let sections: FolderNames
  private let operations: FolderNames
  private let types: FolderNames
  private let webhooks: FolderNames

  init(of api: API, root: PagePath) {
    self.root = root
    sections = FolderNames(api.sections.map(\.id))
    operations = FolderNames(api.operations.map(\.id))
    types = FolderNames(api.types.keys)
    webhooks = FolderNames(api.webhooks.map(\.name))
  }

  func section(_ id: String) -> PagePath { root.appending("sections", sections[id]) }
  func operation(_ id: String) -> PagePath { root.appending("operations", operations[id]) }
  func type(_ name: String) -> PagePath { root.appending("types", types[name]) }
  func webhook(_ name: String) -> PagePath { root.appending("webhooks", webhooks[name]) }
  var allTypes: PagePath { root.appending("types") }
  var changes: PagePath { root.appending("changes") }
}

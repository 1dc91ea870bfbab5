import APISpec
import OrderedCollections

/// Where the pages of one API are, in one language.
final class APIPaths: Sendable {
  /// The introduction.
  let root: PagePath
  private let sections: NamedPages
  private let operations: NamedPages
  private let types: NamedPages
  private let webhooks: NamedPages

  init(of api: API, root: PagePath) {
    self.root = root
    sections = NamedPages(api.sections.map(\.id), in: root.appending("sections"))
    operations = NamedPages(api.operations.map(\.id), in: root.appending("operations"))
    types = NamedPages(api.types.keys, in: root.appending("types"))
    webhooks = NamedPages(api.webhooks.map(\.name), in: root.appending("webhooks"))
  }

  func section(_ id: String) -> PagePath { sections[id] }
  func operation(_ id: String) -> PagePath { operations[id] }
  func type(_ name: String) -> PagePath { types[name] }
  func webhook(_ name: String) -> PagePath { webhooks[name] }
  var allTypes: PagePath { types.folder }
  var changes: PagePath { root.appending("changes") }

  /// The folders that hold a page for each of many things.
  var folders: [PagePath] { [sections, operations, types, webhooks].map(\.folder) }
}

/// Pages of one kind, side by side in a folder.
private struct NamedPages: Sendable {
  let folder: PagePath
  private let names: FolderNames
  private let paths: [String: PagePath]

  init(_ names: some Sequence<String>, in folder: PagePath) {
    self.folder = folder
    let folders = FolderNames(names)
    self.names = folders
    paths = Dictionary(zip(names, folders.folders).map { ($0, folder.appending($1)) }) { first, _ in first }
  }

  /// The page of a name; where it would be when there is no such name.
  subscript(name: String) -> PagePath { paths[name] ?? folder.appending(names[name]) }
}

import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// Makes sections of the tags and of the groups of tags.
  ///
  /// [Tag Object](https://spec.openapis.org/oas/v3.2.0.html#tag-object).
  mutating func readTags() {
    var parents: [(id: String, parent: SourceCursor)] = []
    for cursor in elements(root["tags"]) {
      guard let cursor = object(cursor) else { continue }
      check(cursor, .tag)
      guard let field = required("name", of: cursor, .tag), let name = string(field) else { continue }
      guard sections.ids[name] == nil else {
        report(.duplicateTag(name, at: field))
        continue
      }
      let kind = string(cursor["kind"] ?? cursor[ExtensionKey.kind])
      let title = text(cursor[ExtensionKey.displayName] ?? cursor["summary"])
      let description = text(cursor["description"])
      let documentation = externalDocumentation(cursor["externalDocs"])
      let extensions = extensions(of: cursor, except: Self.tagExtensions, andOf: cursor["externalDocs"])
      let id = sections.add(name, title: title, isLabel: kind != nil && kind != "nav")
      sections.change(id) {
        $0.description = description
        $0.externalDocumentation = documentation
        $0.kind = kind
        $0.extensions = extensions
      }
      if let parent = cursor["parent"] ?? cursor[ExtensionKey.parent] { parents.append((id, parent)) }
    }
    for (id, parent) in parents { setParent(parent, of: id) }
    for group in elements(root["x-tagGroups"]) { readGroup(group) }
  }

  /// Extensions of a tag that the model has a place for.
  private static let tagExtensions: Set<String> = [ExtensionKey.displayName, ExtensionKey.parent]

  /// Puts an operation whose tags are as written into the section of the first one, and notes its further tags; and
  /// those of its callbacks.
  ///
  /// Without a tag for navigation, an operation with an address gets the section of the first word of its path.
  mutating func placeInSection(_ operation: inout Operation, isAddressed: Bool) {
    var tags: [String] = []
    for name in operation.furtherTags {
      let id = sections.ids[name] ?? sections.add(name)
      if !tags.contains(id) { tags.append(id) }
    }
    if isAddressed {
      operation.section = tags.first { !sections.isLabel($0) } ?? derivedSection(path: operation.path)
    }
    operation.furtherTags = tags.filter { $0 != operation.section }
    for callback in operation.callbacks.indices {
      for index in operation.callbacks[callback].operations.indices {
        placeInSection(&operation.callbacks[callback].operations[index], isAddressed: false)
      }
    }
  }

  /// The section of an operation without tags: that of the first word of its path.
  private mutating func derivedSection(path: PathTemplate) -> String? {
    guard !isOwn else { return nil }
    let words = path.text.split(separator: "/").filter { !$0.hasPrefix("{") }
    // Neither `api` nor `v1` tells one part of an API from another.
    let isPrefix = { (word: Substring) in word == "api" || word.first == "v" && Int(word.dropFirst()) != nil }
    let word = String(words.first { !isPrefix($0) } ?? words.first ?? "root")
    let slug = Slug.slug(word)
    if sections.contains(slug) { return slug }
    return sections.ids[word] ?? sections.add(word)
  }

  /// Puts a section into another one, unless that leads round in a circle.
  private mutating func setParent(_ parent: SourceCursor, of id: String) {
    guard let name = string(parent) else { return }
    // A section cannot be part of a label, which is not shown as a section.
    guard let outer = sections.ids[name], !sections.isInside(outer, of: id), !sections.isLabel(outer) else {
      report(.unknownTag(name, known: Array(sections.ids.keys), at: parent))
      return
    }
    sections.change(id) { $0.parent = outer }
  }

  /// A group of tags becomes a section around theirs.
  private mutating func readGroup(_ cursor: SourceCursor) {
    guard let cursor = object(cursor), let name = string(cursor["name"]) else { return }
    let tags = strings(cursor["tags"])
    guard !tags.isEmpty else { return }
    let group = sections.addGroup(name)
    var ids: [String] = []
    for tag in tags {
      let id = sections.ids[tag] ?? sections.add(tag)
      sections.change(id) {
        guard $0.parent == nil else { return }
        $0.parent = group
        ids.append(id)
      }
    }
    sections.gather(group, ids)
  }
}

import APISpec
import HTTPTypes
import OrderedCollections

extension SitePages {
  /// The index of everything from A to Z: search without scripts.
  func searchPage() -> Page {
    var page = Page(
      path: searchPath, title: wording[.search], summary: wording[.searchIndex],
      header: Page.Header(heading: Heading("search", wording[.search])))
    page.kind = .index
    page.hasNavigation = false
    page.lead = [.searchField(fromPath: false), .index(letters())]
    return page
  }

  private func letters() -> [IndexLetter] {
    var byLetter: [String: [IndexLetter.Entry]] = [:]
    for entry in apis.flatMap(entries) + guideEntries() {
      let letter = entry.title.first { $0.isLetter || $0.isNumber }.map { String($0).uppercased() } ?? "#"
      byLetter[letter, default: []].append(entry)
    }
    return byLetter.keys.sorted().map { letter in
      let entries = (byLetter[letter] ?? []).sorted {
        ($0.title.lowercased(), $0.kind) < ($1.title.lowercased(), $1.kind)
      }
      return IndexLetter(letter: letter, entries: entries)
    }
  }

  private func guideEntries() -> [IndexLetter.Entry] {
    guideRows().map { row in
      IndexLetter.Entry(target: row.target, title: row.title.plainText, kind: wording[.kindGuide])
    }
  }

  private func entries(of pages: APIPages) -> [IndexLetter.Entry] {
    let api = pages.api
    let sections = api.sections.map { section in
      IndexLetter.Entry(
        target: .page(pages.paths.section(section.id)), title: wording.text(section.title), kind: wording[.kindSection])
    }
    let operations = api.operations.flatMap { operation -> [IndexLetter.Entry] in
      let path = pages.paths.operation(operation.id)
      let title = wording.text(operation.title)
      let parameters = operation.parameters.map { parameter in
        IndexLetter.Entry(
          target: .page(
            path, fragment: operation.anchor(of: parameter)),
          title: parameter.name, kind: wording.phrase(.kindParameter, ["operation": title]))
      }
      return [
        IndexLetter.Entry(
          target: .page(path), title: title, kind: "\(operation.method.rawValue) \(operation.path.text)")
      ] + parameters
    }
    let types = api.types.values.flatMap { type -> [IndexLetter.Entry] in
      let properties = pages.fields.anchors(of: type.schema, idPrefix: "property").map { name, id in
        IndexLetter.Entry(
          target: .page(pages.paths.type(type.name), fragment: id), title: name,
          kind: wording.phrase(.kindProperty, ["type": type.name]))
      }
      return [
        IndexLetter.Entry(target: .page(pages.paths.type(type.name)), title: type.name, kind: wording[.kindType])
      ] + properties
    }
    return sections + operations + types
  }
}

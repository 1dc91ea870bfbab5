import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension SitePages {
  /// The file that search in the browser loads on first use.
  func searchIndex() -> JSONValue {
    ["version": 1, "entries": .array(apis.flatMap(entries) + guides())]
  }

  private func guides() -> [JSONValue] {
    guideRows().compactMap { row in
      guard case .page(let path, _) = row.target else { return nil }
      return ["kind": "guide", "title": .string(row.title.plainText), "url": .string(path.address)]
    }
  }

  private func entries(of pages: APIPages) -> [JSONValue] {
    let api = pages.api
    let place = JSONValue.string(wording.text(api.title))
    func names(_ names: [(String, String)]) -> JSONValue {
      .array(names.map { [.string($0.0), .string($0.1)] })
    }
    let operations: [JSONValue] = api.operations.map { operation in
      let body = operation.requestBody?.content.values.first?.schema.map {
        pages.fields.anchors(of: $0, idPrefix: "body")
      }
      let parameters = operation.parameters.map {
        ($0.name, operation.anchor(of: $0))
      }
      return [
        "kind": "operation", "title": .string(wording.text(operation.title)),
        "method": .string(operation.method.rawValue), "path": .string(operation.path.text),
        "url": .string(pages.paths.operation(operation.id).address), "in": place,
        "names": names(parameters + (body ?? [])),
        "text": .string(wording.firstSentence(operation.description, limit: 120)),
      ]
    }
    let types: [JSONValue] = api.types.values.map { type in
      let fields = pages.fields.anchors(of: type.schema, idPrefix: "property")
      return [
        "kind": "type", "title": .string(type.name), "url": .string(pages.paths.type(type.name).address), "in": place,
        "names": names(fields),
        "text": .string(wording.firstSentence(type.schema.keywords.metadata.description, limit: 120)),
      ]
    }
    let sections: [JSONValue] = api.sections.map { section in
      [
        "kind": "section", "title": .string(wording.text(section.title)),
        "url": .string(pages.paths.section(section.id).address), "in": place,
      ]
    }
    return sections + operations + types
  }
}

import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension APIPages {
  /// The machine index `reference.json`: what there is, and where; addresses are relative to the API's root.
  func referenceIndex() -> JSONValue {
    func address(_ path: PagePath) -> JSONValue { .string(String(path.address.dropFirst(paths.root.address.count))) }
    return [
      "api": .string(api.id), "title": .string(wording.text(api.title)), "version": .string(api.version),
      "language": .string(wording.language.tag),
      "operations": .array(
        api.operations.map { operation in
          [
            "id": .string(operation.id), "method": .string(operation.method.rawValue),
            "path": .string(operation.path.text), "title": .string(wording.text(operation.title)),
            "section": operation.section.map { .string($0) } ?? .null, "url": address(paths.operation(operation.id)),
          ]
        }),
      "types": .array(
        api.types.values.map { ["name": .string($0.name), "url": address(paths.type($0.name))] }),
      "sections": .array(
        api.sections.map {
          ["id": .string($0.id), "title": .string(wording.text($0.title)), "url": address(paths.section($0.id))]
        }),
      "webhooks": .array(
        api.webhooks.map { ["name": .string($0.name), "url": address(paths.webhook($0.name))] }),
    ]
  }
}

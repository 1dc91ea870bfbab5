import APISpec
import JSON

extension Exporter {
  /// An operation; its method is told by where it stands, and so is its path unless it is given.
  ///
  /// Path parameters get the names by which the key of the path calls them, given by their own.
  /// [Operation Object](https://spec.openapis.org/oas/v3.1.1.html#operation-object).
  func operation(_ operation: Operation, hiddenPath: String?, pathNames: [String: String]) -> Members {
    var members = Members()
    let tags = (operation.section.map { [$0] } ?? []) + operation.furtherTags
    members.set("tags", list: tags.map(JSONValue.string))
    members.set("summary", text(operation.title))
    members.set("description", text(operation.description))
    members["externalDocs"] = operation.externalDocumentation.map(externalDocumentation)
    members.set("operationId", operation.id)
    let parameters = ParameterGroups(operation.parameters)
    func write(_ parameters: [Parameter]) -> [JSONValue] {
      parameters.map {
        let pathName = $0.location == .path ? pathNames[$0.name] : nil
        return parameter($0, name: pathName ?? $0.name, exchanges: operation.examples)
      }
    }
    members.set("parameters", list: write(parameters.regular))
    members["requestBody"] = operation.requestBody.map { requestBody($0, exchanges: operation.examples) }
    members.set("responses", object: responses(of: operation))
    members.set("callbacks", object: callbacks(operation.callbacks))
    members.set("deprecated", flag: operation.availability.isDeprecated)
    members["security"] = operation.security.map { .array($0.map(securityRequirement)) }
    members.set("servers", list: operation.servers.map(server))
    members.set(ExtensionKey.audience, operation.audience)
    members.set(ExtensionKey.availability, list: availability(operation.availability))
    members.set(ExtensionKey.parameters, list: write(parameters.querystring))
    members.set(ExtensionKey.documentedHeaders, list: write(parameters.ignoredHeaders))
    members.set(ExtensionKey.furtherParameters, list: write(parameters.further))
    members.set(ExtensionKey.path, hiddenPath)
    members.set(ExtensionKey.examples, list: operation.examples.map { exchange($0, of: operation) })
    members.extend(with: operation.extensions)
    return members
  }
}

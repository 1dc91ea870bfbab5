import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// Writes what a published reference says beyond JSON Schema and OpenAPI.
  func write(_ publishing: Schema.Publishing, into members: inout Members) {
    members.set(ExtensionKey.audience, publishing.audience)
    members.set(ExtensionKey.availability, list: availability(publishing.availability))
    members.set(
      ExtensionKey.enumDescriptions, object: publishing.valueDescriptions.mapValues { .string(text($0)) })
  }
}

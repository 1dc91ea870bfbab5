import APISpec
import JSON
import OpenAPI
import OrderedCollections
import SourceText
import Testing

extension OpenAPIImportTests {
  /// Our own documents, read back.
  @Suite("Export, import, export")
  struct Fixpoint {
    static func imported(_ api: API, yaml: Bool = false) throws -> API {
      let file = SourceFile(
        name: yaml ? "api.yaml" : "api.json", text: yaml ? api.openAPIYAML() : api.openAPIJSON())
      let (again, diagnostics) = OpenAPIImporter(id: api.id).importAPI(file)
      #expect(diagnostics.map { $0.rendered(style: .plain) } == [])
      return try #require(again)
    }

    /// A document without the credentials whose secret no document says.
    static func withoutSecretless(_ value: JSONValue) -> JSONValue {
      switch value {
      case .array(let elements): return .array(elements.map(withoutSecretless))
      case .object(let members):
        var result: OrderedDictionary<String, JSONValue> = [:]
        for (name, value) in members {
          guard name == "credentials", let list = value.array else {
            result[name] = withoutSecretless(value)
            continue
          }
          let kept = list.filter { $0.object?.count ?? 0 > 1 }
          if !kept.isEmpty { result[name] = .array(kept) }
        }
        // Without credentials a request may be left without members, which the export leaves out.
        if result["request"] == .object([:]) { result["request"] = nil }
        return .object(result)
      default: return value
      }
    }

    @Test("a reference API comes back as the same document", arguments: ReferenceDocumentTests.apis, [false, true])
    func referenceAPI(api: API, yaml: Bool) throws {
      let again = try Self.imported(api, yaml: yaml)
      #expect(Self.withoutSecretless(again.openAPI()).text() == Self.withoutSecretless(api.openAPI()).text())
      #expect(again.diagnostics() == api.diagnostics())
    }

    @Test("a reference API comes back as the same model, but for the sandbox", arguments: ReferenceDocumentTests.apis)
    func model(api: API) throws {
      let again = try Self.imported(api)
      #expect(again.types == api.types)
      #expect(again.sections == api.sections)
      #expect(again.operations.map(\.id) == api.operations.map(\.id))
      #expect(again.operations.map(\.responses) == api.operations.map(\.responses))
      #expect(again.operations.map(\.parameters) == api.operations.map(\.parameters))
    }

    @Test("the model that uses everything comes back as the same document")
    func kitchenSink() throws {
      var api = KitchenSink.api
      // A reference into a type is repeated where it stands, so it cannot come back.
      api.types["Elsewhere"] = nil
      let again = try Self.imported(api)
      #expect(Self.withoutSecretless(again.openAPI()).text() == Self.withoutSecretless(api.openAPI()).text())
      #expect(again.types == api.types)
      #expect(again.labels == api.labels)
      #expect(again.operations.map(\.requestBody) == api.operations.map(\.requestBody))
      // What OpenAPI 3.1 ignores or does not know stands behind the other parameters.
      #expect(again.operations.map { Set($0.parameters) } == api.operations.map { Set($0.parameters) })
      #expect(again.operations.map(\.responses) == api.operations.map(\.responses))
      #expect(again.operations.map(\.callbacks) == api.operations.map(\.callbacks))
      #expect(again.operations.map(\.furtherTags) == api.operations.map(\.furtherTags))
      #expect(again.infoExtensions == api.infoExtensions)
      #expect(again.servers == api.servers)
      #expect(again.audiences == api.audiences)
      #expect(again.releases == api.releases)
    }
  }
}

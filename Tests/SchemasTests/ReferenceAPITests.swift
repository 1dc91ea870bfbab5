import APISpec
import DockerAccounts
import GitLabUsers
import JSON
import OrderedCollections
import Sandbox
import Schemas
import Testing

/// The documented examples of the reference APIs against the documented schemas.
@Suite("Examples of the reference APIs")
struct ReferenceAPITests {
  /// A body of an example with the schema it is documented with.
  struct Body: Sendable, CustomTestStringConvertible {
    var name: String
    var schema: Schema
    var value: JSONValue
    var types: OrderedDictionary<String, NamedType>
    var testDescription: String { name }
  }

  private static let apis = [Spec.dockerAccounts.api, Spec.gitLabUsers.api]

  static let responses = apis.flatMap { api in
    api.operations.flatMap { operation in
      operation.examples.compactMap { example -> Body? in
        guard let body = example.response.body else { return nil }
        let all = operation.responses.filter { $0.status.matches(example.response.status) }
        let response = all.first { $0.audience == example.audience } ?? all.first
        guard let schema = response?.content[body.mediaType]?.schema else { return nil }
        return Body(
          name: "\(api.id)/\(operation.id)/\(example.id)", schema: schema, value: body.value, types: api.types)
      }
    }
  }

  static let requests = apis.flatMap { api in
    api.operations.flatMap { operation in
      operation.examples.compactMap { example -> Body? in
        guard let body = example.request.body, !(400..<500).contains(example.response.status),
          let schema = operation.requestBody?.content[body.mediaType]?.schema
        else { return nil }
        return Body(
          name: "\(api.id)/\(operation.id)/\(example.id)", schema: schema, value: body.value, types: api.types)
      }
    }
  }

  @Test("there are examples to check")
  func size() {
    #expect(Self.responses.count > 20)
    #expect(Self.requests.count > 5)
  }

  @Test("a response fits its schema", arguments: responses)
  func response(body: Body) throws {
    let violations = try SchemaCompiler(types: body.types).compile(body.schema).validate(body.value, formats: .assert)
    #expect(violations.map(\.message) == [])
  }

  @Test("a request that is not refused fits its schema", arguments: requests)
  func request(body: Body) throws {
    let violations = try SchemaCompiler(types: body.types).compile(body.schema).validate(body.value, formats: .assert)
    #expect(violations.map(\.message) == [])
  }

  @Test("a response that is not an object is seen")
  func wrong() throws {
    let body = try #require(Self.responses.first { $0.value.object != nil })
    #expect(try !SchemaCompiler(types: body.types).compile(body.schema).isValid("nothing of the kind"))
  }
}

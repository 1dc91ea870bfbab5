public import APISpec
import JSON
import OrderedCollections
import Parallel
public import Schemas

/// Compares every written example of an API with its schema.
///
/// Exchanges, examples of parameters and media types that belong to no exchange, and examples of named types are
/// compared, formats included. What a documented exchange sends to be refused (its response is a 4xx) may be wrong: that
/// is what it shows. Values that stand for a text in another syntax, such as an XML document as a string, are left out.
public struct ExampleChecker {
  private let api: API
  private let library: SchemaLibrary
  private var mismatches: [ExampleMismatch] = []
  private var problems: OrderedSet<SchemaProblem> = []

  /// Compares the examples of an API.
  ///
  /// - Parameters:
  ///   - api: The API.
  ///   - library: Its schemas; they are compiled when nil.
  ///   - threads: How many threads compare; what is found is the same for any number.
  /// - Returns: What does not fit, in reading order, and the schemas that could not be used.
  public static func check(
    _ api: API, with library: SchemaLibrary? = nil, threads: Int = 2
  ) -> (mismatches: [ExampleMismatch], problems: [SchemaProblem]) {
    let library = library ?? SchemaLibrary(forExamplesOf: api)
    let operations = api.operations + api.webhooks.map(\.operation)
    let checked =
      concurrentMap(operations, threads: threads) { operation in
        var checker = ExampleChecker(api: api, library: library)
        checker.check(operation)
        return (mismatches: checker.mismatches, problems: checker.problems)
      }
      + concurrentMap(api.types.values.filter(\.hasExamples), threads: threads) { type in
        var checker = ExampleChecker(api: api, library: library)
        checker.check(type)
        return (mismatches: checker.mismatches, problems: checker.problems)
      }
    return (checked.flatMap(\.mismatches), Array(OrderedSet(checked.flatMap(\.problems))))
  }

  /// Compares the examples of one operation of an API.
  public static func check(
    _ operation: Operation, of api: API, with library: SchemaLibrary
  ) -> (mismatches: [ExampleMismatch], problems: [SchemaProblem]) {
    var checker = ExampleChecker(api: api, library: library)
    checker.check(operation)
    return (checker.mismatches, Array(checker.problems))
  }

  private init(api: API, library: SchemaLibrary) {
    self.api = api
    self.library = library
  }

  private mutating func check(_ operation: Operation) {
    for example in operation.examples where !example.isGenerated { check(example, of: operation) }
    for parameter in operation.parameters {
      for (name, value) in parameter.examples {
        let address = ExampleAddress.parameterExample(
          operation: operation.id, name: parameter.name, location: parameter.location, example: name)
        check(value, parameter.schema, .request, at: address)
      }
    }
    for (mediaType, content) in operation.requestBody?.content ?? [:] {
      for (name, value) in content.examples {
        check(
          ExampleBody(mediaType, value), content, .request,
          at: .requestExample(operation: operation.id, mediaType: mediaType, example: name))
      }
    }
    for (index, response) in operation.responses.enumerated() {
      for (mediaType, content) in response.content {
        for (name, value) in content.examples {
          check(
            ExampleBody(mediaType, value), content, .response,
            at: .responseExample(
              operation: operation.id, response: index, mediaType: mediaType, example: name))
        }
      }
    }
  }

  private mutating func check(_ example: Example, of operation: Operation) {
    if example.response.status / 100 != 4 {
      for argument in example.request.arguments {
        guard let parameter = operation.parameter(argument.name, in: argument.location) else { continue }
        let address = ExampleAddress.argument(
          operation: operation.id, example: example.id, name: argument.name, location: argument.location)
        check(argument.value, parameter.schema, .request, at: address)
      }
      check(
        example.request.body, operation.requestContent(of: example), .request,
        at: .requestBody(operation: operation.id, example: example.id))
    }
    check(
      example.response.body, operation.content(of: example.response, audience: example.audience), .response,
      at: .responseBody(operation: operation.id, example: example.id))
  }

  private mutating func check(_ type: NamedType) {
    for (index, value) in type.schema.keywords.metadata.examples.enumerated() {
      check(value, .named(type.name), .any, at: .typeExample(type: type.name, index: index))
    }
  }

  private mutating func check(
    _ body: ExampleBody?, _ content: MediaContent?, _ direction: SchemaDirection, at address: ExampleAddress
  ) {
    guard let body, let schema = content?.schema, !body.isWrittenOut(schema, types: api.types) else { return }
    check(body.value, schema, direction, at: address)
  }

  private mutating func check(
    _ value: JSONValue, _ schema: Schema, _ direction: SchemaDirection, at address: ExampleAddress
  ) {
    do throws(SchemaProblem) {
      mismatches += try library.compiled(schema).validate(value, formats: .assert, direction: direction).map {
        ExampleMismatch(address: address, violation: $0)
      }
    } catch {
      problems.append(error)
    }
  }
}

extension NamedType {
  /// Whether its author wrote examples.
  fileprivate var hasExamples: Bool { !schema.keywords.metadata.examples.isEmpty }
}

extension ExampleBody {
  /// Whether the value is the body's text in a syntax other than JSON, while the schema describes what the text means.
  fileprivate func isWrittenOut(_ schema: Schema, types: OrderedDictionary<String, NamedType>) -> Bool {
    guard case .string = value, !mediaType.lowercased().contains("json") else { return false }
    var schema = schema
    var names: Set<String> = []
    while let name = schema.typeName, names.insert(name).inserted, let type = types[name] { schema = type.schema }
    let kinds = schema.keywords.validation.types
    return !kinds.contains(.string)
  }
}

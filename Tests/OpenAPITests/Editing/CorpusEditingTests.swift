import APISpec
import JSON
import OrderedCollections
import SourceText
import Testing

@testable import OpenAPI

extension OpenAPIImportTests.Corpus {
  @Test(
    "an example can be added to real descriptions, and nothing but it is new",
    .enabled(if: isThere, "the corpora are missing"))
  func edited() throws {
    var (added, refused) = (0, [String]())
    for path in Self.files {
      let file = try #require(Self.load(path))
      guard file.text.count < 300_000, Self.isDescription(file), Self.broken[path] == nil,
        let api = Self.importer(for: path).importAPI(file).api
      else { continue }
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let editor = DescriptionEditor(file, of: api) { Self.load("\(folder)/\($0)") }
      for example in Self.examples(of: api) {
        do throws(EditProblem) {
          let edited = try editor.adding([example])
          added += 1
          for file in edited.files {
            // What was there is there, before and after what is new.
            let (old, new) = (file.old.text, file.new.text)
            let start = zip(old, new).prefix { $0 == $1 }.count
            let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
            let isMoved = file.changes.contains { $0.text.contains("default") }
            #expect(start + end >= old.count || isMoved, "\(path)")
          }
          let operation = edited.imported.api?.operations.first { $0.id == example.operation }
          #expect(operation.map { Self.has(example, $0) } == true, "\(path) \(example.operation)")
        } catch {
          refused.append(error.description)
        }
      }
    }
    print("examples added: \(added), refused: \(refused.count)")
    #expect(refused.filter { !$0.contains("in OpenAPI 2.0 an example has no name") } == [])
    #expect(added > 300)
  }

  /// An example of a request and of a response, of the first operations that have such.
  private static func examples(of api: API) -> [NewExample] {
    let value: JSONValue = [
      "name": "Nemo", "tags": ["a", .number(JSONNumber(uncheckedText: "1.50"))], "text": "one\n two\n",
    ]
    var examples: [NewExample] = []
    for operation in api.operations.prefix(4) {
      if let type = operation.requestBody?.content.keys.first(where: { $0.contains("json") }) {
        examples.append(
          NewExample(operation: operation.id, body: .request(type), name: "lectern.new", value: value))
      }
      for response in operation.responses {
        guard let type = response.content.keys.first(where: { $0.contains("json") }) else { continue }
        examples.append(
          NewExample(
            operation: operation.id, body: .response(response.status, type), name: "lectern.new", value: value))
        break
      }
    }
    return examples
  }

  /// Whether an operation has an example, in an exchange or by itself.
  private static func has(_ example: NewExample, _ operation: APISpec.Operation) -> Bool {
    let contents = [operation.requestBody?.content] + operation.responses.map(\.content)
    return operation.examples.contains {
      $0.request.body?.value == example.value || $0.response.body?.value == example.value
    }
      || contents.contains { $0?.values.contains { $0.examples[example.name] == example.value } == true }
  }
}

import APISpec
import JSON
import OpenAPI
import OrderedCollections
import SourceText
import Testing

extension OpenAPIImportTests {
  /// Documents in which one value is another.
  @Suite("Documents with one wrong value")
  struct Mutations {
    private static let replacements: [JSONValue] = [nil, 1, "x", [], [:], [nil], ["$ref": "#"], true]

    /// The document with the value at a place in reading order replaced; nil when there are not so many.
    static func mutated(_ value: JSONValue, at place: inout Int, with replacement: JSONValue) -> JSONValue? {
      if place == 0 { return replacement }
      place -= 1
      switch value {
      case .object(var members):
        for (name, member) in members {
          guard let changed = mutated(member, at: &place, with: replacement) else { continue }
          members[name] = changed
          return .object(members)
        }
      case .array(var elements):
        for (index, element) in elements.enumerated() {
          guard let changed = mutated(element, at: &place, with: replacement) else { continue }
          elements[index] = changed
          return .array(elements)
        }
      default: break
      }
      return nil
    }

    static func documents() throws -> [JSONValue] {
      let twins = try [Versions.swagger, Versions.v30].map { text in
        try JSONValue(#require(SourceText.read(SourceFile(name: "a.yaml", text: text)).node))
      }
      return twins + [KitchenSink.api.openAPI()]
    }

    @Test("a wrong value anywhere is survived, and what comes out can be written")
    func anywhere() throws {
      var count = 0
      for document in try Self.documents() {
        // Every value of the small documents, and a sample of the large one.
        let stride = document["x-lectern-id"] == nil ? 1 : 61
        for start in Swift.stride(from: 1, to: Int.max, by: stride) {
          var isInside = true
          for replacement in Self.replacements {
            var place = start
            guard let mutated = Self.mutated(document, at: &place, with: replacement) else {
              isInside = false
              break
            }
            count += 1
            let (api, findings) = OpenAPIImportTests.read(mutated.text(.compact), name: "a.json")
            #expect(api != nil || !findings.isEmpty)
            #expect(api.map { !$0.openAPIJSON().isEmpty } ?? true)
          }
          guard isInside else { break }
        }
      }
      #expect(count > 1000)
    }
  }
}

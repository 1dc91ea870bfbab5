import APISpec
import JSON
import OpenAPI
import OrderedCollections
import SourceText
import Testing

extension OpenAPIImportTests {
  /// Descriptions made at random, the same ones in every run.
  @Suite("Random descriptions")
  struct Random {
    /// A generator of numbers from a seed: SplitMix64.
    struct Generator: RandomNumberGenerator {
      var state: UInt64

      mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
      }
    }

    /// Texts that mean something else in one of the formats.
    static let texts = [
      "", " ", "yes", "18:00", "2020-01-01", "3.10", "0123", "=", "~", "null", "true", "-", "- a", "a: b", "#", "a # b",
      "'", "\"", "\\", "\n", "a\nb\n", "\t", "é", "e\u{301}", "😀", "\u{FEFF}", "\u{85}", "\u{2028}", "&a", "*a", "!x",
      "<<", "|", ">", "%", "@", "`", "{", "]", ",", "0x1F", "1e3", ".inf", "x-own", "/a/{b}", "\u{1}", " a ", "?",
    ]
    /// Numbers whose digits must not change.
    static let numbers = ["0", "-0", "1.10", "9007199254740993", "1e400", "-2.5E-3", "12345678901234567890.12345"]

    /// Any value.
    static func value(depth: Int, using generator: inout Generator) -> JSONValue {
      switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
      case 0: return nil
      case 1: return .bool(Bool.random(using: &generator))
      case 2: return .number(JSONNumber(uncheckedText: numbers.randomElement(using: &generator) ?? "0"))
      case 3, 4: return .string(text(using: &generator))
      case 5:
        return .array(
          (0..<Int.random(in: 0...3, using: &generator)).map { _ in value(depth: depth - 1, using: &generator) })
      default:
        var members: OrderedDictionary<String, JSONValue> = [:]
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
          members[text(using: &generator)] = value(depth: depth - 1, using: &generator)
        }
        return .object(members)
      }
    }

    private static func text(using generator: inout Generator) -> String {
      texts.randomElement(using: &generator) ?? ""
    }

    /// A schema with keywords, some of them wrong.
    static func schema(depth: Int, using generator: inout Generator) -> JSONValue {
      var members: OrderedDictionary<String, JSONValue> = [:]
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let inner = depth > 0 ? schema(depth: depth - 1, using: &generator) : true
        let name = text(using: &generator)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: members["type"] = .string(JSONType.allCases.randomElement(using: &generator)?.rawValue ?? "null")
        case 1: members["properties"] = .object([name: inner, "id": inner])
        case 2: members["items"] = inner
        case 3: members["anyOf"] = [inner, inner]
        case 4: members["enum"] = .array([value(depth: 2, using: &generator), .string(name)])
        case 5: members["description"] = .string(name)
        case 6: members["$ref"] = "#/components/schemas/T"
        case 7: members["default"] = value(depth: 2, using: &generator)
        case 8: members["maximum"] = value(depth: 0, using: &generator)
        default: members["x-" + name] = value(depth: 3, using: &generator)
        }
      }
      return .object(members)
    }

    @Test("trees come back from JSON and from YAML as they were")
    func trees() throws {
      var generator = Generator(state: 1)
      for _ in 0..<500 {
        let value = Self.value(depth: 5, using: &generator)
        let node = SourceNode(value)
        for (bytes, format) in [(Array(value.text().utf8), SourceText.Format.json), (node.yaml(), .yaml)] {
          let (read, diagnostics) = SourceText.read(SourceFile(name: "a", text: bytes), as: format)
          #expect(diagnostics.map(\.summary) == [])
          #expect(read?.hasSameValue(as: node) == true, "\(value.text(.compact)) as \(format)")
        }
      }
    }

    @Test("descriptions give equal models from JSON and from YAML, and come back from their export")
    func models() throws {
      var generator = Generator(state: 2)
      for _ in 0..<200 {
        let document: JSONValue = [
          "openapi": "3.1.0", "info": ["title": "T", "version": "1"],
          "paths": [
            "/a": [
              "get": [
                "responses": [
                  "200": [
                    "description": .string(Self.texts.randomElement(using: &generator) ?? ""),
                    "content": ["a/b": ["example": Self.value(depth: 3, using: &generator)]],
                  ]
                ]
              ]
            ]
          ],
          "components": [
            "schemas": ["T": Self.schema(depth: 4, using: &generator), "U": Self.schema(depth: 4, using: &generator)]
          ],
        ]
        let node = SourceNode(document)
        let importer = OpenAPIImporter(id: "api")
        let json = importer.importAPI(SourceFile(name: "a.json", text: document.text()))
        let yaml = importer.importAPI(SourceFile(name: "a.yaml", text: node.yaml()))
        let api = try #require(json.api)
        #expect(api == yaml.api, "\(document.text(.compact))")
        #expect(json.diagnostics.map(\.summary) == yaml.diagnostics.map(\.summary))
        let exported = api.openAPIJSON()
        let again = importer.importAPI(SourceFile(name: "again.json", text: exported))
        #expect(again.api?.openAPIJSON() == exported, "\(document.text(.compact))")
        #expect(!again.diagnostics.hasErrors)
      }
    }
  }
}

import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Testing

@Suite("Maps and histories of replies in the DSL")
struct MapTests {
  @Test("the schema of a map is that of its values")
  func schema() {
    let expected = Schema.type(.object).with { $0.applicator.additionalProperties = .array(of: .type(.string)) }
    #expect(Map<[String]>.schema == expected)
  }

  @Test("members keep their order both ways")
  func order() throws {
    let json: JSONValue = ["b": 1, "a": 2]
    #expect(try Map<Int>(json: json).json == json)
    #expect(Map<Int>(dictionaryLiteral: ("b", 1), ("a", 2)).json == json)
  }

  @Test("a member of another type is reported with its place")
  func mismatch() {
    #expect(throws: SchemaMismatch("an integer", pointer: "/a~1b")) { try Map<Int>(json: ["x": 1, "a/b": "2"]) }
    #expect(throws: SchemaMismatch("an object")) { try Map<Int>(json: [1]) }
  }

  @Test("named types of the values are registered")
  func registration() {
    var types: OrderedDictionary<String, NamedType> = [:]
    Map<Point>.registerTypes(in: &types)
    #expect(types.keys.elements == ["Point"])
  }

  @Test("a reply carries when it came")
  func history() {
    #expect(Probe.created.response.availability.since == "2")
    #expect(Probe.gone.response.availability.release(of: .changed) == "2")
    #expect(Probe.ok.response.availability.events.isEmpty)
  }

  private struct Point: Documented {
    var x: Int
    static let shape = Shape("Point", Point.init) { Field("x", \.x) }
  }

  private enum Probe: Endpoint {
    static let second = Release("2")
    static let ok = EmptyReply(.ok, "")
    static let created = Reply<Int>(.created, "", .since(second))
    static let gone = EmptyReply(.gone, "", .changed(in: second))
    static let definition = define("probe", .get, "/", "Probe") { ok }
  }
}

import APISpec
import JSON
import OrderedCollections
import Schemas
import SourceText
import Testing

/// Examples of alternatives.
@Suite("Examples of alternatives")
struct VariantTests {
  private static func pet(_ name: String, _ property: String) -> NamedType {
    NamedType(
      name,
      schema: Schema.type(.object).with { keywords in
        keywords.validation.required = ["kind", property]
        keywords.applicator.properties = ["kind": .type(.string), property: .type(.boolean)]
      })
  }

  private static let types: OrderedDictionary<String, NamedType> = [
    "Cat": pet("Cat", "purrs"), "Dog": pet("Dog", "barks"),
    "Pet": NamedType(
      "Pet",
      schema: Schema.anything.with { keywords in
        keywords.applicator.oneOf = [.named("Cat"), .named("Dog")]
        keywords.openAPI.discriminator = Schema.Discriminator(propertyName: "kind", mapping: ["hound": .type("Dog")])
      }),
  ]

  @Test("each alternative has an example, with the value of its discriminator")
  func discriminator() throws {
    let generator = ExampleGenerator(types: Self.types)
    let variants = try generator.variants(of: .named("Pet"))
    #expect(variants.map(\.name) == ["Cat", "hound"])
    #expect(variants.map(\.schema.description) == ["/$defs/Pet/oneOf/0", "/$defs/Pet/oneOf/1"])
    let values = try variants.map { try $0.value.get() }
    #expect(values[0]["kind"] == "Cat" && values[0]["purrs"] != nil)
    #expect(values[1]["kind"] == "hound" && values[1]["barks"] != nil)
    #expect(try generator.example(of: .named("Pet")) == values[0])
    #expect(try generator.variants(of: .named("Cat")).isEmpty)
  }

  @Test("an inherited discriminator names the type that inherits")
  func inheritance() throws {
    var types = Self.types
    types["Base"] = NamedType(
      "Base",
      schema: Schema.type(.object).with { keywords in
        keywords.validation.required = ["kind"]
        keywords.applicator.properties = ["kind": .type(.string)]
        keywords.openAPI.discriminator = Schema.Discriminator(propertyName: "kind")
      })
    types["Fish"] = NamedType(
      "Fish",
      schema: Schema.anything.with { keywords in
        keywords.applicator.allOf = [.named("Base"), Schema.type(.object).with { $0.validation.required = ["fins"] }]
      })
    #expect(try ExampleGenerator(types: types).example(of: .named("Fish"))["kind"] == "Fish")
  }

  @Test("an alternative that nothing fits is a problem of its own")
  func impossible() throws {
    let schema = Schema.anything.with { keywords in
      keywords.applicator.anyOf = [.type(.integer), .boolean(false), .type(.null)]
    }
    let variants = try ExampleGenerator(types: [:]).variants(of: schema)
    #expect(variants.map(\.name) == ["1", "2", "3"])
    #expect(variants.map { (try? $0.value.get()) != nil } == [true, false, true])
  }
}

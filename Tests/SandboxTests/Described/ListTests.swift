import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Sandbox of a description: lists")
struct ListTests {
  static let spec = """
    openapi: 3.1.0
    info: {title: Shop, version: 1.0.0}
    components:
      schemas:
        Item:
          type: object
          required: [id, name, kind]
          properties:
            id: {type: integer}
            name: {type: string, minLength: 2}
            kind: {type: string, enum: [new, used]}
            price: {type: number}
        Summary:
          type: object
          additionalProperties: false
          required: [id, name]
          properties: {id: {type: integer}, name: {type: string}}
    paths:
      /items:
        get:
          parameters:
            - {name: limit, in: query, schema: {type: integer}}
            - {name: page, in: query, schema: {type: integer}}
            - {name: kind, in: query, schema: {type: string}}
          responses:
            "200":
              description: Items.
              content:
                application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Item"}}}
      /items/{itemId}:
        get:
          parameters: [{name: itemId, in: path, required: true, schema: {type: integer}}]
          responses:
            "200":
              description: An item.
              content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}
      /shops/{shop}/things:
        get:
          parameters:
            - {name: shop, in: path, required: true, schema: {type: string}}
            - {name: per_page, in: query, schema: {type: integer, default: 2}}
          responses:
            "200":
              description: Things.
              content:
                application/json:
                  schema:
                    type: object
                    required: [warnings, things, has_more, meta]
                    properties:
                      warnings: {type: array, items: {type: string}}
                      things: {type: array, items: {$ref: "#/components/schemas/Summary"}}
                      has_more: {type: boolean}
                      meta: {type: object, required: [total], properties: {total: {type: integer}}}
      /shops/{shop}/things/{thing}:
        get:
          parameters:
            - {name: shop, in: path, required: true, schema: {type: string}}
            - {name: thing, in: path, required: true, schema: {type: integer}}
          responses:
            "200":
              description: A thing.
              content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}
      /known:
        get:
          parameters: [{name: limit, in: query, schema: {type: integer}}]
          responses:
            "200":
              description: Known ones.
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Item"}}
                  example: [{id: 71, name: Lamp, kind: used}, {id: 72, name: Rug, kind: new}]
      /known/{id}:
        get:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          responses:
            "200":
              description: A known one.
              content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}
      /search:
        get:
          parameters:
            - {name: max_results, in: query, schema: {type: integer}}
            - {name: kind, in: query, schema: {type: array, items: {type: string}}}
          responses:
            "200":
              description: Found ones.
              content:
                application/json: {schema: {type: array, minItems: 4, items: {$ref: "#/components/schemas/Item"}}}
    """

  let client: DescribedClient

  init() throws { client = try DescribedClient(Self.spec) }

  private func list(_ path: String) -> [JSONValue] { client.send(.get, path).json.array ?? [] }

  @Test("the items of a list are what their own paths answer")
  func items() {
    let items = list("/items")
    #expect(items.count == 3)
    #expect(Set(items.compactMap { $0["id"]?.int }) == [1, 2, 3])
    for item in items { #expect(client.send(.get, "/items/\(item["id"]?.int ?? 0)").json == item) }
    #expect(client.send(.get, "/items?__dynamic").json == client.send(.get, "/items").json)
  }

  @Test("a list that shows less of its items shows the same, and counts them")
  func summaries() {
    let answer = client.send(.get, "/shops/north/things").json
    let things = answer["things"]?.array ?? []
    #expect(things.count == 2)
    #expect(answer["has_more"] == true)
    #expect(answer["meta"]?["total"] == 3)
    for thing in things {
      let whole = client.send(.get, "/shops/north/things/\(thing["id"]?.int ?? 0)").json
      #expect(thing == ["id": whole["id"] ?? .null, "name": whole["name"] ?? .null])
    }
    #expect(client.send(.get, "/shops/south/things").json["things"] != answer["things"])
    #expect(client.send(.get, "/shops/north/things?per_page=3").json["has_more"] == false)
  }

  @Test("limits, pages and filters are heeded")
  func paging() {
    let items = list("/items")
    #expect(list("/items?limit=2") == Array(items.prefix(2)))
    #expect(list("/items?limit=2&page=2") == Array(items.suffix(1)))
    #expect(list("/items?limit=0") == [])
    for kind in ["new", "used"] {
      #expect(list("/items?kind=\(kind)") == items.filter { $0["kind"] == .string(kind) })
    }
    #expect(list("/items?kind=all") == items)
  }

  @Test("an item that a documented list shows is that one")
  func documented() {
    #expect(list("/known").count == 2)
    #expect(list("/known?limit=1").compactMap { $0["name"] } == ["Lamp"])
    let lamp = client.send(.get, "/known/71").json
    #expect(lamp["name"] == "Lamp")
    #expect(lamp["kind"] == "used")
    #expect(client.send(.get, "/known/5").json["name"] != "Lamp")
  }

  @Test("a list of things without paths shows those that are asked for, as many as its schema demands")
  func searches() {
    let found = list("/search?kind=used")
    #expect(found.count >= 4)
    #expect(found.allSatisfy { $0["kind"] == "used" })
    #expect(Set(list("/search?kind=used&kind=new").compactMap { $0["kind"]?.string }) == ["used", "new"])
    #expect(list("/search?kind=other").allSatisfy { $0["kind"] != "other" })
    #expect(list("/search?max_results=1").count >= 4)
  }
}

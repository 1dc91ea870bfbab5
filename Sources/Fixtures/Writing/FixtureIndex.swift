import APISpec
import JSON
import OrderedCollections
import Site

/// Writes the lists of fixtures that programs start from.
enum FixtureIndex {
  /// The name of the files.
  static let name = "index.json"

  /// The list of one API's fixtures.
  static func file(of api: API, _ fixtures: [Fixture]) -> SiteFile {
    file(["api": .string(api.id), "version": .string(api.version), "fixtures": .array(fixtures.map(json))])
  }

  /// The list of APIs.
  static func file(of apis: [API], _ fixtures: OrderedDictionary<String, [Fixture]>) -> SiteFile {
    let entries = apis.map { api -> JSONValue in
      [
        "api": .string(api.id), "version": .string(api.version), "index": .string("\(FileName.safe(api.id))/\(name)"),
        "count": .number(JSONNumber(fixtures[api.id]?.count ?? 0)),
      ]
    }
    return file(["apis": .array(entries)])
  }

  private static func json(_ fixture: Fixture) -> JSONValue {
    [
      "id": .string(fixture.id),
      "operation": .string(fixture.operation),
      "example": .string(fixture.example),
      "title": .string(fixture.title),
      "method": .string(fixture.method),
      "path": .string(fixture.path),
      "target": .string(fixture.target),
      "status": .number(JSONNumber(fixture.status)),
      "audience": fixture.audience.map { .string($0) } ?? .null,
      "after": .array(fixture.after.map { .string($0) }),
      "files": .object(fixture.files.mapValues { .string($0) }),
    ]
  }

  private static func file(_ value: JSONValue) -> SiteFile {
    SiteFile(value.text() + "\n", mediaType: "application/json")
  }
}

import APISpec
import JSON
import OrderedCollections
import Site

/// Writes the lists of fixtures that programs start from.
enum FixtureIndex {
  /// The name of the files.
  static let name = "index.json"

  /// The list of one API's fixtures; invalid requests are listed by themselves, where there are any.
  static func file(of api: API, _ fixtures: [Fixture]) -> SiteFile {
    var members: OrderedDictionary<String, JSONValue> = [
      "api": .string(api.id), "version": .string(api.version),
      "fixtures": .array(fixtures.filter { $0.problem == nil }.map(json)),
    ]
    let invalid = fixtures.filter { $0.problem != nil }
    if !invalid.isEmpty { members["invalid"] = .array(invalid.map(json)) }
    return BodyFile.json(.object(members))
  }

  /// The list of APIs.
  static func file(of apis: [API], _ fixtures: OrderedDictionary<String, [Fixture]>) -> SiteFile {
    let entries = apis.map { api -> JSONValue in
      [
        "api": .string(api.id), "version": .string(api.version), "index": .string("\(FileName.safe(api.id))/\(name)"),
        "count": .number(JSONNumber(fixtures[api.id]?.count ?? 0)),
      ]
    }
    return BodyFile.json(["apis": .array(entries)])
  }

  private static func json(_ fixture: Fixture) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = [
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
    ]
    members["problem"] = fixture.problem.map { $0.json() }
    members["files"] = .object(fixture.files.mapValues { .string($0) })
    members["places"] = .object(fixture.places.mapValues(json))
    return .object(members)
  }

  private static func json(_ place: Fixture.Place) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = [:]
    members["file"] = place.file.map { .string($0) }
    switch place.address {
    case .pointer(let pointer): members["pointer"] = .string(pointer)
    case .symbol(let name): members["symbol"] = .string(name)
    }
    return .object(members)
  }
}

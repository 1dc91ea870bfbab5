public import APISpec
import CodeSamples
public import Examples
import HTTPTypes
public import OrderedCollections
public import Site

/// The documented exchanges of APIs as files.
///
/// For every example of every operation `<api>/<operation>/<example>.<suffix>`, for every request that must be refused
/// `<api>/<operation>/invalid/<request>.<suffix>`, for every API its collections and `<api>/index.json`, and an
/// `index.json` above them when there are several. Equal APIs give equal bytes.
public struct FixtureSet: Sendable, Hashable {
  /// The files, by path.
  public private(set) var site = Site()
  /// The fixtures of each API, by the API's identifier, in reading order: exchanges, then invalid requests.
  public private(set) var fixtures: OrderedDictionary<String, [Fixture]> = [:]

  /// Gives the invalid requests of an API's operations.
  public typealias InvalidRequestMaker = (API) -> (APISpec.Operation) -> [InvalidRequest]

  /// The fixtures of one API.
  public init(
    _ api: API, formats: [FixtureFormat] = FixtureFormat.allCases, invalid: InvalidRequestMaker? = nil
  ) {
    self.init([api], formats: formats, invalid: invalid)
  }

  /// The fixtures of several APIs.
  ///
  /// - Parameters:
  ///   - apis: The APIs; their identifiers differ.
  ///   - formats: What is written; each format once, in the order of ``FixtureFormat``.
  ///   - invalid: What makes the requests that must be refused; nil for none.
  public init(
    _ apis: [API], formats: [FixtureFormat] = FixtureFormat.allCases, invalid: InvalidRequestMaker? = nil
  ) {
    var swiftNames = UniqueNames()
    for api in apis {
      add(
        api, formats: FixtureFormat.allCases.filter(formats.contains), requests: invalid?(api),
        swiftName: swiftNames.unique(SwiftName.type(api.id)))
    }
    if apis.count > 1 { site.add(FixtureIndex.file(of: apis, fixtures), at: FixtureIndex.name) }
  }

  private mutating func add(
    _ api: API, formats: [FixtureFormat], requests: ((APISpec.Operation) -> [InvalidRequest])?, swiftName: String
  ) {
    let folder = FileName.safe(api.id)
    let collections = [
      ExchangeCollection(documented: api, swiftName: swiftName),
      requests.map { ExchangeCollection(invalid: api, swiftName: swiftName, requests: $0) },
    ].compactMap { $0 }
    let exported = OpenAPIPlaces(of: api)
    var written: [Fixture] = []
    for collection in collections where !collection.isEmpty {
      var places: OrderedDictionary<String, [String: Fixture.Place]> = [:]
      for format in formats {
        guard let rendered = collection.rendered(as: format) else { continue }
        for (name, file) in rendered.files { site.add(file, at: "\(folder)/\(name)") }
        places[format.rawValue] = rendered.places
      }
      for exchange in collection.exchanges {
        var fixture = exchange.fixture
        for (suffix, file) in formats.flatMap(exchange.files) {
          let path = "\(exchange.path).\(suffix)"
          fixture.files[suffix] = path
          site.add(file, at: "\(folder)/\(path)")
        }
        fixture.places = places.compactMapValues { $0[fixture.id] }
        fixture.places["openapi"] = exported.place(of: fixture)
        written.append(fixture)
      }
    }
    fixtures[api.id] = written
    site.add(FixtureIndex.file(of: api, written), at: "\(folder)/\(FixtureIndex.name)")
  }
}

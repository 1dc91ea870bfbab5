public import APISpec
import CodeSamples
import HTTPTypes
public import OrderedCollections
public import Site

/// The documented exchanges of APIs as files.
///
/// For every example of every operation `<api>/<operation>/<example>.<suffix>`, for every API `<api>/index.json`, and
/// an `index.json` above them when there are several. Equal APIs give equal bytes.
public struct FixtureSet: Sendable, Hashable {
  /// The files, by path.
  public private(set) var site = Site()
  /// The fixtures of each API, by the API's identifier, in reading order.
  public private(set) var fixtures: OrderedDictionary<String, [Fixture]> = [:]

  /// The fixtures of one API.
  public init(_ api: API, formats: [FixtureFormat] = FixtureFormat.allCases) {
    self.init([api], formats: formats)
  }

  /// The fixtures of several APIs.
  ///
  /// - Parameters:
  ///   - apis: The APIs; their identifiers differ.
  ///   - formats: What is written; each format once, in the order of ``FixtureFormat``.
  public init(_ apis: [API], formats: [FixtureFormat] = FixtureFormat.allCases) {
    for api in apis { add(api, formats: FixtureFormat.allCases.filter(formats.contains)) }
    if apis.count > 1 { site.add(FixtureIndex.file(of: apis, fixtures), at: FixtureIndex.name) }
  }

  private mutating func add(_ api: API, formats: [FixtureFormat]) {
    var written: [Fixture] = []
    for operation in api.operations {
      var names: Set<String> = []
      for example in operation.examples {
        let name = Self.uniqueName(example.id, among: &names)
        let exchange = Exchange(example, name: name, of: operation, in: api)
        var fixture = exchange.fixture
        for (suffix, file) in formats.flatMap(exchange.files) {
          let path = "\(FileName.safe(operation.id))/\(name).\(suffix)"
          fixture.files[suffix] = path
          site.add(file, at: "\(FileName.safe(api.id))/\(path)")
        }
        written.append(fixture)
      }
    }
    fixtures[api.id] = written
    site.add(FixtureIndex.file(of: api, written), at: "\(FileName.safe(api.id))/\(FixtureIndex.name)")
  }

  /// The name of an example's files; a second example of the same identifier gets a number.
  private static func uniqueName(_ id: String, among names: inout Set<String>) -> String {
    let name = FileName.safe(id)
    var candidate = name
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}

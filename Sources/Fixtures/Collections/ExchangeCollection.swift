import APISpec
import Examples
import OrderedCollections
import Site

/// The exchanges of an API that stand together in files of many.
struct ExchangeCollection {
  /// An operation with its exchanges.
  typealias Group = (operation: APISpec.Operation, exchanges: [Exchange])

  /// The API.
  let api: API
  /// Operations that have exchanges, in reading order.
  let groups: [Group]
  /// Whether these are requests that must be refused.
  let isInvalid: Bool
  /// The name of the files, without extension.
  let name: String
  /// The name of the Swift namespace.
  let swiftName: String

  /// The documented exchanges of an API.
  init(documented api: API, swiftName: String) {
    self.init(api, isInvalid: false, name: FileName.safe(api.id), swiftName: "\(swiftName)Fixtures") { operation in
      var names = UniqueNames()
      return operation.examples.map { example in
        Exchange(example, name: names.unique(FileName.safe(example.id), separator: "-"), of: operation, in: api)
      }
    }
  }

  /// The requests that the operations of an API must refuse.
  init(invalid api: API, swiftName: String, requests: (APISpec.Operation) -> [InvalidRequest]) {
    self.init(
      api, isInvalid: true, name: "\(FileName.safe(api.id)).invalid", swiftName: "\(swiftName)InvalidFixtures"
    ) { operation in requests(operation).map { Exchange($0, of: operation, in: api) } }
  }

  private init(
    _ api: API, isInvalid: Bool, name: String, swiftName: String, exchanges: (APISpec.Operation) -> [Exchange]
  ) {
    self.api = api
    self.isInvalid = isInvalid
    self.name = name
    self.swiftName = swiftName
    groups = api.operations.map { ($0, exchanges($0)) }.filter { !$0.exchanges.isEmpty }
  }

  /// All exchanges, in reading order.
  var exchanges: [Exchange] { groups.flatMap(\.exchanges) }

  /// Whether there is nothing to write.
  var isEmpty: Bool { groups.isEmpty }

  /// The files of many in a format; nil for a format that has a file for each exchange.
  func rendered(as format: FixtureFormat) -> RenderedCollection? {
    switch format {
    case .json, .http, .curl: nil
    case .har: HARLog(self).rendered
    case .postman: PostmanCollection(self).rendered
    case .swift: SwiftFixtures(self).rendered
    }
  }
}

/// Files of many exchanges, and where in them each one stands.
struct RenderedCollection {
  /// The files, with their names in the API's folder.
  var files: [(name: String, file: SiteFile)] = []
  /// The places, by identifier of the fixture.
  var places: [String: Fixture.Place] = [:]
}

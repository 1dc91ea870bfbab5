import APISpec
import CodeSamples
import HTTPTypes
import JSON
import OrderedCollections
import Site

/// An HTTP Archive with the exchanges of an API.
///
/// [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/). Nothing was measured, so every exchange began at the same
/// fixed moment, sending, waiting and receiving took 0 ms, and what does not apply is -1.
struct HARLog {
  /// When every exchange began: a moment that nobody takes for a measurement.
  static let start = "1970-01-01T00:00:00.000Z"

  private let collection: ExchangeCollection

  /// An archive of exchanges.
  init(_ collection: ExchangeCollection) {
    self.collection = collection
  }

  /// The file, and the entry of each exchange.
  var rendered: RenderedCollection {
    let exchanges = collection.exchanges
    let name = "\(collection.name).har"
    let log: JSONValue = [
      "log": [
        "version": "1.2",
        "creator": ["name": "Lectern", "version": "1"],
        "entries": .array(exchanges.map(entry)),
        "comment": .string("\(collection.api.title.source) \(collection.api.version)"),
      ]
    ]
    var rendered = RenderedCollection(files: [(name, BodyFile.json(log))])
    for (index, exchange) in exchanges.enumerated() {
      rendered.places[exchange.fixture.id] = Fixture.Place(file: name, address: .pointer("/log/entries/\(index)"))
    }
    return rendered
  }

  private func entry(_ exchange: Exchange) -> JSONValue {
    [
      "startedDateTime": .string(Self.start),
      "time": 0,
      "request": request(exchange.request),
      "response": response(exchange.response),
      "cache": [:],
      "timings": ["blocked": -1, "dns": -1, "connect": -1, "send": 0, "wait": 0, "receive": 0, "ssl": -1],
      "comment": .string(exchange.fixture.id),
    ]
  }

  private func request(_ message: RequestMessage) -> JSONValue {
    var fields = message.headers
    if !fields.contains(where: { $0.name.lowercased() == "host" }) {
      fields.insert(RequestMessage.Header("Host", message.host), at: 0)
    }
    let cookies = fields.filter { $0.name.lowercased() == "cookie" }
      .flatMap { $0.value.split(separator: ";").map { Pair($0.drop { $0 == " " }) } }
    let query = message.query.map { $0.split(separator: "&").map { Pair($0).decoded } } ?? []
    var members: OrderedDictionary<String, JSONValue> = [
      "method": .string(message.method.rawValue),
      "url": .string(Self.url(message.url)),
      "httpVersion": "HTTP/1.1",
      "cookies": .array(cookies.map(\.json)),
      "headers": .array(fields.map(Self.header)),
      "queryString": .array(query.map(\.json)),
    ]
    members["postData"] = message.body.map { body in
      ["mimeType": .string(Self.contentType(of: message.headers) ?? "application/octet-stream"), "text": .string(body)]
    }
    members["headersSize"] = -1
    members["bodySize"] = .number(JSONNumber(message.body?.utf8.count ?? 0))
    return .object(members)
  }

  private func response(_ message: ResponseMessage) -> JSONValue {
    let fields = message.headers.compactMap(\.sendable)
    let size = message.body?.utf8.count ?? 0
    var content: OrderedDictionary<String, JSONValue> = [
      "size": .number(JSONNumber(size)), "mimeType": .string(Self.contentType(of: fields) ?? ""),
    ]
    content["text"] = message.body.map { .string($0) }
    let isRedirect = (300..<400).contains(message.status.code)
    let location = fields.first { isRedirect && $0.name.lowercased() == "location" }?.value ?? ""
    return [
      "status": .number(JSONNumber(message.status.code)),
      "statusText": .string(message.status.reasonPhrase),
      "httpVersion": "HTTP/1.1",
      "cookies": .array(fields.filter { $0.name.lowercased() == "set-cookie" }.map { SetCookie($0.value).json }),
      "headers": .array(fields.map(Self.header)),
      "content": .object(content),
      "redirectURL": .string(location),
      "headersSize": -1,
      "bodySize": .number(JSONNumber(size)),
    ]
  }

  private static func header(_ header: RequestMessage.Header) -> JSONValue {
    ["name": .string(header.name), "value": .string(header.value)]
  }

  private static func contentType(of headers: [RequestMessage.Header]) -> String? {
    headers.first { $0.name.lowercased() == "content-type" }?.value
  }

  /// A URL without the braces that a parameter without argument leaves.
  private static func url(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "{" ? "%7B" : $1 == "}" ? "%7D" : String($1) }
  }
}

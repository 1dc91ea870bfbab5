import APISpec
import CodeSamples
import Examples
import HTTPTypes
import JSON
import OrderedCollections
import Site

/// Swift source with the exchanges of an API: a namespace, in it one for each operation, in that a value for each
/// exchange.
///
/// Texts are `String`; where there is a Foundation, bodies are `Data` as well. The source of an API with long texts is
/// one file for each operation, because a compiler takes several at a time.
struct SwiftFixtures {
  /// Bodies of more bytes than this, together, are written to a file for each operation.
  private static let singleFileLimit = 300_000

  private let collection: ExchangeCollection
  private let namespace: String

  /// The source of a collection.
  init(_ collection: ExchangeCollection) {
    self.collection = collection
    namespace = collection.swiftName
  }

  /// An operation with its names.
  private struct Group {
    let type: String
    let operation: APISpec.Operation
    let members: [(name: String, exchange: Exchange)]

    var symbols: [String] { members.map { "\(type).\(SwiftName.quoted($0.name))" } }
  }

  /// The files, and the value of each exchange.
  var rendered: RenderedCollection {
    let groups = groups
    let blocks = groups.map { (name: $0.type, text: text(of: $0)) }
    let isSingle = blocks.reduce(0) { $0 + $1.text.utf8.count } <= Self.singleFileLimit
    var rendered = RenderedCollection()
    func add(_ name: String, _ texts: [String]) {
      rendered.files.append((name, SiteFile(([header] + texts).joined(separator: "\n"), mediaType: "text/x-swift")))
    }
    let main = "\(namespace).swift"
    add(main, [imports, support, list(groups)] + (isSingle ? blocks.map(\.text) : []))
    if !isSingle { for block in blocks { add("\(namespace)+\(block.name).swift", [block.text]) } }
    for group in groups {
      let file = isSingle ? main : "\(namespace)+\(group.type).swift"
      for (symbol, member) in zip(group.symbols, group.members) {
        rendered.places[member.exchange.fixture.id] = Fixture.Place(
          file: file, address: .symbol("\(namespace).\(symbol)"))
      }
    }
    return rendered
  }

  private var groups: [Group] {
    var types = UniqueNames()
    return collection.groups.map { operation, exchanges in
      var members = UniqueNames()
      return Group(
        type: types.unique(SwiftName.type(operation.id)), operation: operation,
        members: exchanges.map { exchange in
          let name = String(exchange.fixture.id.split(separator: ".").last ?? "")
          return (members.unique(SwiftName.member(name)), exchange)
        })
    }
  }

  private var header: String {
    """
    // \(SingleLine.text(collection.api.title.source)) \(SingleLine.text(collection.api.version)), \
    written by `lectern fixtures`; changes are made in the spec.

    """
  }

  private var imports: String {
    """
    #if canImport(FoundationEssentials)
      import FoundationEssentials
    #elseif canImport(Foundation)
      import Foundation
    #endif

    """
  }

  /// The namespace and the type of its values.
  private var support: String {
    let problem =
      collection.isInvalid ? "\n    /// What is wrong with the request.\n    let problem: String" : ""
    return """
      /// \(collection.isInvalid ? "Requests that must be refused" : "Example requests and responses").
      enum \(namespace) {
        /// A request with the response that it gets.
        struct Exchange: Sendable {
          /// The identifier, the same in all formats.
          let id: String\(problem)
          /// The method of the request.
          let method: String
          /// The whole URL of the request.
          let url: String
          /// Header fields of the request, in order.
          let requestHeaders: [(name: String, value: String)]
          /// The body of the request; nil when there is none.
          let requestBody: String?
          /// The status code of the response.
          let status: Int
          /// Header fields of the response, in order.
          let responseHeaders: [(name: String, value: String)]
          /// The body of the response; nil when there is none, or none is known.
          let responseBody: String?

          /// The body of the request in UTF-8; empty when there is none.
          var requestBytes: [UInt8] { Array((requestBody ?? "").utf8) }
          /// The body of the response in UTF-8; empty when there is none.
          var responseBytes: [UInt8] { Array((responseBody ?? "").utf8) }

          #if canImport(FoundationEssentials) || canImport(Foundation)
            /// The body of the request in UTF-8; empty when there is none.
            var requestData: Data { Data(requestBytes) }
            /// The body of the response in UTF-8; empty when there is none.
            var responseData: Data { Data(responseBytes) }
          #endif
        }
      }

      """
  }

  private func list(_ groups: [Group]) -> String {
    let lines = groups.flatMap(\.symbols).map { "      \($0)," }
    return """
      extension \(namespace) {
        /// All of them, in the order of the spec.
        static var all: [Exchange] {
          [
      \(lines.joined(separator: "\n"))
          ]
        }
      }

      """
  }

  private func text(of group: Group) -> String {
    let members = group.members.map { text(of: $0.exchange, named: $0.name) }
    return """
      extension \(namespace) {
        /// \(SingleLine.text(group.operation.title.source)): `\(group.operation.method.rawValue) \
      \(SingleLine.text(group.operation.path.text))`.
        enum \(group.type) {
      \(members.joined(separator: "\n\n"))
        }
      }

      """
  }

  private func text(of exchange: Exchange, named name: String) -> String {
    let fixture = exchange.fixture
    let response = exchange.response
    var arguments = ["id: \(Quoting.swift(fixture.id))"]
    if let problem = fixture.problem { arguments.append("problem: \(literal(problem.message))") }
    arguments += [
      "method: \(Quoting.swift(fixture.method))",
      "url: \(literal(exchange.request.url))",
      "requestHeaders: \(literal(HTTPMessageText(exchange.request).fields))",
      "requestBody: \(exchange.request.body.map(literal) ?? "nil")",
      "status: \(response.status.code)",
      "responseHeaders: \(literal(HTTPMessageText(response).fields))",
      "responseBody: \(response.body.map(literal) ?? "nil")",
    ]
    return """
          /// \(SingleLine.text(fixture.title)).
          static let \(SwiftName.quoted(name)) = Exchange(
            \(arguments.joined(separator: ",\n      ")))
      """
  }

  private func literal(_ text: String) -> String { Quoting.swift(text, indentation: 8) }

  private func literal(_ fields: [HTTPMessageText.Field]) -> String {
    guard !fields.isEmpty else { return "[]" }
    let lines = fields.map { "        (\(Quoting.swift($0.name)), \(Quoting.swift($0.value)))," }
    return "[\n\(lines.joined(separator: "\n"))\n      ]"
  }
}

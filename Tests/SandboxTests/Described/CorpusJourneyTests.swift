import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Sandbox
import Schemas
import SourceText
import Testing

@Suite("Sandbox of a description: journeys through real descriptions")
struct CorpusJourneyTests {
  /// From the creation of a resource to its deletion.
  struct Journey: Sendable, CustomTestStringConvertible {
    let file: String
    /// Where resources are listed.
    let list: String
    /// Where one is created; nil where they are listed.
    var create: String?
    /// What one is created of.
    let body: String
    var bodyType = "application/json"
    /// What tells resources from each other, in the answer to the creation and in the list.
    let id: [String]
    /// Where the list holds them.
    var items: [String] = []
    /// What follows the identifier where one is read.
    var tail = ""
    /// What is presented to be allowed.
    var credentials = "Bearer t"
    /// What is changed; nil where nothing can be.
    var change: Change?

    /// How a resource is changed, and where it shows.
    struct Change: Sendable {
      var method = HTTPRequest.Method.patch
      var path = ""
      var type = "application/merge-patch+json"
      let body: String
      let place: [String]
      let value: JSONValue
    }

    var testDescription: String { "\(file) \(list)" }
  }

  private static let pod = """
    {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "c"}]}}
    """

  static let journeys = [
    Journey(
      file: "kubernetes/swagger-1.36.json", list: "/api/v1/namespaces/dev/pods", body: pod, id: ["metadata", "name"],
      items: ["items"],
      change: .init(
        body: #"{"metadata": {"labels": {"tier": "front"}}}"#, place: ["metadata", "labels", "tier"], value: "front")),
    Journey(
      file: "kubernetes/swagger-1.36.json", list: "/api/v1/namespaces", body: #"{"metadata": {"name": "dev"}}"#,
      id: ["metadata", "name"], items: ["items"],
      change: .init(body: #"{"kind": "Namespace"}"#, place: ["kind"], value: "Namespace")),
    Journey(
      file: "github/api.github.com.2022-06-14.json", list: "/repos/o/r/labels",
      body: #"{"name": "zeta", "color": "aabbcc"}"#, id: ["name"],
      change: .init(type: "application/json", body: #"{"color": "000000"}"#, place: ["color"], value: "000000")),
    Journey(
      file: "github/api.github.com.2022-06-14.json", list: "/repos/o/r/milestones", body: #"{"title": "v2"}"#,
      id: ["number"],
      change: .init(type: "application/json", body: #"{"title": "v3"}"#, place: ["title"], value: "v3")),
    Journey(
      file: "stripe/spec3.2022-04-12.json", list: "/v1/customers", body: "name=Jane&address%5Bcity%5D=Oslo",
      bodyType: "application/x-www-form-urlencoded", id: ["id"], items: ["data"],
      change: .init(
        method: .post, type: "application/x-www-form-urlencoded", body: "name=Ann", place: ["name"], value: "Ann")),
    Journey(
      file: "docker-engine/v1.43.yaml", list: "/networks", create: "/networks/create", body: #"{"Name": "net"}"#,
      id: ["Id"]),
    Journey(
      file: "docker-engine/v1.43.yaml", list: "/volumes", create: "/volumes/create", body: #"{"Name": "vol"}"#,
      id: ["Name"], items: ["Volumes"]),
    Journey(
      file: "docker-engine/v1.43.yaml", list: "/containers/json", create: "/containers/create",
      body: #"{"Image": "nginx"}"#, id: ["Id"], tail: "/json"),
    Journey(
      file: "galaxy/galaxy-3.1.yaml", list: "/planets", body: #"{"name": "Pluto"}"#, id: ["id"], items: ["data"],
      change: .init(
        method: .put, type: "application/json", body: #"{"name": "Ceres"}"#, place: ["name"], value: "Ceres")),
    Journey(
      file: "redocly/museum.yaml", list: "/special-events?limit=30", create: "/special-events",
      body: """
        {"name": "Night", "location": "Hall", "eventDescription": "Stars.", "dates": ["2030-01-01"], "price": 5}
        """,
      id: ["eventId"], credentials: "Basic dTpw",
      change: .init(type: "application/json", body: #"{"price": 7}"#, place: ["price"], value: 7)),
  ]

  @Test(
    "what is created is listed, read, changed and deleted, and then is not there; every answer fits its schema",
    .enabled(if: Corpora.areThere, "the corpora are missing"), arguments: journeys)
  func life(journey: Journey) throws {
    let client = try Self.client(journey.file)
    func send(
      _ method: HTTPRequest.Method, _ path: String, _ type: String = "application/json", _ body: String = ""
    ) -> SandboxResponse {
      let answer = client.answer(method, path, type, body, journey.credentials)
      #expect(answer.violations == [], "\(method) \(path)")
      return answer.response
    }
    let base = String(journey.list.prefix { $0 != "?" }).replacing("/json", with: "")
    let made = send(.post, journey.create ?? journey.list, journey.bodyType, journey.body)
    #expect(made.status.kind == .successful)
    let id = try #require(made.json[journey.id]?.words, "\(made.text.prefix(300))")
    let item = "\(base)/\(PercentEncoding.encode(id))"
    let before = send(.get, journey.list).json[journey.items]?.array ?? []
    #expect(before.contains { $0[journey.id]?.words == id })
    let read = send(.get, item + journey.tail)
    #expect(read.status == .ok)
    #expect(read.json[journey.id]?.words == id)
    if let change = journey.change {
      #expect(send(change.method, item + change.path, change.type, change.body).status.kind == .successful)
      let changed = send(.get, item + journey.tail).json
      #expect(changed[change.place] == change.value)
      #expect(changed[journey.id]?.words == id)
    }
    #expect(send(.delete, item).status.kind == .successful)
    #expect(send(.get, item + journey.tail).status == .notFound)
    let after = send(.get, journey.list).json[journey.items]?.array ?? []
    #expect(after.count == before.count - 1)
  }

  /// A sandbox, and what its answers must fit.
  private struct Checked {
    let client: DescribedClient
    let library: SchemaLibrary

    func answer(
      _ method: HTTPRequest.Method, _ path: String, _ type: String, _ body: String, _ credentials: String
    ) -> (response: SandboxResponse, violations: [String]) {
      var fields = ["Authorization": credentials, "Prefer": "trace"]
      if !body.isEmpty { fields["Content-Type"] = type }
      let response = client.send(method, path, fields, body: body)
      let trace = response.field("X-Lectern-Trace") ?? ""
      let id = trace.prefix { $0 != ";" }.dropFirst("operation=".count)
      guard let operation = client.api.operations.first(where: { $0.id == id }) else { return (response, [trace]) }
      return (response, CorpusAnswerTests.violations(of: response, operation, library))
    }
  }

  private static func client(_ file: String) throws -> Checked {
    let text = try #require(Corpora.text("openapi/\(file)"))
    let client = try DescribedClient(text, options: SandboxOptions(isStateful: true), name: file)
    return Checked(client: client, library: SchemaLibrary(lazilyWith: client.api.types))
  }
}

extension JSONValue {
  /// The value as it stands in a URL.
  fileprivate var words: String { string ?? text(.compact) }
}

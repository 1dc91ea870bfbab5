import APISpec
import JSON
import OrderedCollections
import SourceText

/// Takes one description apart, an object of the specification a method.
///
/// The map: ``api()`` notes where named types, security schemes and operations are, so that everything can be referred
/// to before it is read; then it reads the objects in the order of the specification, and last the types that were
/// asked for on the way.
struct Importer: Sendable {
  /// The identifier of the API.
  let id: String
  /// The version, which decides how the rest is read.
  let version: OpenAPIVersion
  /// The document.
  let root: SourceCursor
  /// The known fields of each kind of object in this version.
  let fields: [ObjectKind: Set<String>]
  /// How many threads read a large description.
  let threads: Int
  /// Whether the document was written by this target's export, which says all that it means.
  let isOwn: Bool

  /// What was found wrong, in the order in which it was found.
  var diagnostics: [Diagnostic] = []
  /// What was reported, so that it is once.
  private var reported: Set<Diagnostic> = []
  /// The files.
  var documents: Documents
  /// Named types: their places, names and schemas.
  var types = TypeTable()
  /// The names of security schemes by their keys.
  var schemeNames: OrderedDictionary<String, String> = [:]
  /// The security schemes.
  var schemes: OrderedDictionary<String, SecurityScheme> = [:]
  /// How many scopes were added to them because they are required somewhere.
  var addedScopes = 0
  /// The sections, with their tags.
  var sections = SectionTable()
  /// The operations with an address, and their identifiers.
  var sites = SiteTable()
  /// Releases that events without a release of their own belong to.
  var releases: OrderedSet<String> = []
  /// Parameters that were read, by place.
  var readParameters: [Place: ImportedParameter?] = [:]
  /// Request bodies that were read, by place.
  var readBodies: [Place: ImportedBody?] = [:]
  /// Responses that were read, by place.
  var readResponses: [Place: ImportedResponse?] = [:]
  /// Where examples stand.
  var positions = ExamplePositions()
  /// What precedes the identifier of a callback's operation in addresses of positions.
  var addressPrefix = ""
  /// How many schemas and operations were read.
  var work = 0
  /// How many callbacks are open around the one being read.
  var callbackDepth = 0
  /// How many schemas are being repeated where they are referred to; their names stay where they were given.
  var repetitionDepth = 0
  /// How many schemas are open around the one being read.
  var depth = 0

  /// More findings than these are not reported.
  static let findingLimit = 1000
  /// More schemas and operations than these are not read, however often they are referred to.
  static let workLimit = 1_000_000
  /// Schemas that nest deeper than this are not read.
  static let depthLimit = 100

  /// An importer of a document whose version is known.
  init(
    id: String, version: OpenAPIVersion, root: SourceCursor, threads: Int, diagnostics: [Diagnostic],
    read: @escaping @Sendable (String) throws(ReadFailure) -> SourceFile?
  ) {
    self.id = id
    self.version = version
    self.root = root
    self.threads = threads
    self.diagnostics = diagnostics
    reported = Set(diagnostics)
    documents = Documents(root: root, read: read)
    fields = Dictionary(uniqueKeysWithValues: ObjectKind.allCases.map { ($0, $0.fields(in: version)) })
    isOwn = root.node[ExtensionKey.id] != nil
  }

  /// Reports a finding, once.
  mutating func report(_ diagnostic: Diagnostic) {
    guard diagnostics.count <= Self.findingLimit, reported.insert(diagnostic).inserted else { return }
    let isLast = diagnostics.count == Self.findingLimit
    diagnostics.append(isLast ? .tooMany(limit: Self.findingLimit, file: root.file.name) : diagnostic)
  }

  /// Counts a schema or an operation; false, and reported, when there are too many.
  mutating func mayRead(_ cursor: SourceCursor) -> Bool {
    work += 1
    if work == Self.workLimit { report(.tooMuch(limit: Self.workLimit, at: cursor)) }
    return work < Self.workLimit
  }

  /// The whole API.
  ///
  /// [OpenAPI Object](https://spec.openapis.org/oas/v3.1.1.html#openapi-object).
  mutating func api() -> API {
    check(root, .root)
    var api = API(id: id, title: "", version: "")
    info(into: &api)
    noteTypes()
    readSecuritySchemes()
    readTags()
    api.servers = version == .v2 ? swaggerServers(schemes: root["schemes"]) : servers(root["servers"])
    api.security = securityRequirements(root["security"]) ?? []
    api.externalDocumentation = externalDocumentation(root["externalDocs"])
    api.audiences = audiences(root[ExtensionKey.audiences])
    api.releases = declaredReleases(root[ExtensionKey.releases])
    releases = OrderedSet(api.releases.map(\.id))
    noteSites()
    readTypes()
    api.operations = operations()
    api.webhooks = webhooks()
    readComponents()
    // Reading the rest may have asked for types that are no components.
    readTypes()
    api.types = types.read
    api.securitySchemes = schemes
    api.sections = sections.sections
    api.labels = sections.labels
    api.releases += releases.dropFirst(api.releases.count).sorted().map { Release($0) }
    api.extensions = extensions(
      of: root, except: Self.rootExtensions,
      andOf: root["externalDocs"], root["paths"], version == .v2 ? nil : root["components"])
    sortDiagnostics()
    return api
  }

  /// Puts the findings in the order of the text, those of the first file first.
  private mutating func sortDiagnostics() {
    let files = OrderedSet([root.file.name] + diagnostics.compactMap(\.file))
    diagnostics = diagnostics.enumerated()
      .map { offset, diagnostic in
        let file = diagnostic.file.flatMap { files.firstIndex(of: $0) } ?? 0
        return (key: (file, diagnostic.range?.start.offset ?? .max, offset), diagnostic)
      }
      .sorted { $0.key < $1.key }.map(\.1)
  }

  /// Extensions that the model has a place for.
  private static let rootExtensions: Set<String> = [
    ExtensionKey.audiences, ExtensionKey.releases, ExtensionKey.id, ExtensionKey.language, ExtensionKey.order,
    "x-webhooks", "x-tagGroups",
  ]
}

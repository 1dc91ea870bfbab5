// swift-tools-version: 6.2
import PackageDescription

/// `LECTERN_WEIGHT=light` leaves out everything that needs the HTTP server (minutes of NIO and BoringSSL).
///
/// So work on the model, the rendering or the fixtures builds in seconds. Nothing else depends on it.
let light = Context.environment["LECTERN_WEIGHT"] == "light"

/// `LECTERN_STRICT=1` makes every warning an error; continuous integration sets it.
let isStrict = Context.environment["LECTERN_STRICT"] == "1"

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

// MARK: - Dependencies, each with its reason

var dependencies: [Package.Dependency] = [
  // Ordered dictionaries: a reference keeps the order in which its author wrote it.
  .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
  // Methods, statuses and header fields as values; no traits, because its URL support needs Foundation.
  .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
]

if !light {
  dependencies += [
    // The commands: parsing, help, completions.
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    // The HTTP server; no traits, because they bring in all of Foundation (and 30 MB of ICU data).
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    // Bytes and sockets under the server, and the HTTP client of the try-it proxy.
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
    // Backends that speak HTTP/2: some answer nothing else. The server's package names it anyway.
    .package(url: "https://github.com/apple/swift-nio-http2.git", from: "1.46.0"),
    // The message parts that handlers on the server's connections see; the server brings it anyway.
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.34.1"),
    // Logging and graceful stop, as the server expects them.
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
  ]
}

let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTP2 = Target.Dependency.product(name: "NIOHTTP2", package: "swift-nio-http2")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

/// A source target of the house.
func room(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  path: String? = nil,
  exclude: [String] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, exclude: exclude, swiftSettings: strict, plugins: plugins)
}

/// A test target of the house.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

// MARK: - Targets, leaf first: each imports only what stands above it

var targets: [Target] = [
  // Bytes on their way to a file, appended in small pieces; bytes looked for many at a time.
  room("Bytes"),
  // A JSON value that keeps order and exact numbers: the one that every other target speaks.
  room("JSON", [collections]),
  // Hashes of bytes, in pure Swift.
  room("Digests"),
  // XML documents as elements, strictly read: what requests are made of, and no document type declaration.
  room("XMLSyntax"),
  // The one model of an HTTP API, and the DSL that writes it. Value types, no I/O.
  room("APISpec", ["Bytes", "JSON", "XMLSyntax", collections, httpTypes]),
  // Positions, diagnostics, and the JSON and YAML readers that keep order, ranges and exact numbers.
  room("SourceText", ["JSON", "Clibyaml", collections]),
  // The system's libyaml, by pkg-config: its events keep positions, and it brings no Foundation with it.
  .systemLibrary(
    name: "Clibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  // String Catalogs (.xcstrings): translations of a spec, read with positions and checked against it.
  room("Catalogs", ["APISpec", "JSON", "SourceText", collections]),
  // The system's libcmark, by pkg-config.
  .systemLibrary(name: "Ccmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
  // Markdown as values: parsed by libcmark, changed, written as HTML and CommonMark.
  room("CommonMark", ["Bytes", "Ccmark"]),
  // HTML straight into bytes: escaping by construction.
  room("HTML", ["Bytes"]),
  // Strict Mustache: an unknown name in a template is an error with file and line.
  room("Templates", ["SourceText", collections]),
  // Scripts joined, scripts and style sheets without comments and needless white space: as they are published.
  room("Reduction", [collections]),
  // The files of templates/, compiled in, so that one executable carries them, with their scripts as they are published.
  room("BuiltInTemplates", plugins: ["EmbedFiles"]),
  // One thing done to many values on several threads, in their order.
  room("Parallel"),
  // OpenAPI 2.0 to 3.2 as the model, and the model as OpenAPI 3.1.
  room("OpenAPI", ["APISpec", "Bytes", "JSON", "Parallel", "SourceText", collections, httpTypes]),
  // One request value as source text in several languages, correctly quoted.
  room(
    "CodeSamples",
    ["APISpec", "BuiltInTemplates", "JSON", "SourceText", "Templates", collections, httpTypes]),
  // JSON Schema: schemas compiled once, values checked against them, violations in words.
  room("Schemas", ["APISpec", "JSON", "SourceText", collections]),
  // Request in, response out, from the spec and typed Swift closures; pure, no sockets.
  room(
    "Sandbox", ["APISpec", "Digests", "JSON", "Schemas", "SourceText", "XMLSyntax", collections, httpTypes]),
  // Paths and bytes: a built site, in memory.
  room("Site", [collections]),
  // What a description leaves open about its examples: requests that break one rule each, with the error to expect.
  room("Examples", ["APISpec", "JSON", "Parallel", "Schemas", "SourceText", collections, httpTypes]),
  // Example requests and responses as files.
  room(
    "Fixtures",
    ["APISpec", "CodeSamples", "Examples", "JSON", "OpenAPI", "Site", "SourceText", collections, httpTypes]),
  // The model as one Markdown document in the house style of somebody else's manual.
  room(
    "MarkdownStyles", ["APISpec", "CommonMark", "JSON", "SourceText", "Templates", collections, httpTypes]),
  // Colours, fonts and a logo of one's own: colour mathematics, and whether every text can be read.
  room("Theming", ["SourceText", collections]),
  // The model as pages: HTML, Markdown, navigation, machine index.
  room(
    "Reference",
    [
      "APISpec", "BuiltInTemplates", "Bytes", "Catalogs", "CodeSamples", "CommonMark", "Digests", "HTML", "JSON",
      "OpenAPI", "Parallel", "Reduction", "Schemas", "Site", "SourceText", "Templates", "Theming", collections,
      httpTypes,
    ]),
  // The first reference API: docker.io Accounts, with its translation and its sandbox behaviour.
  room(
    "DockerAccounts", ["APISpec", "JSON", "Sandbox", httpTypes], path: "spec/DockerAccounts",
    exclude: ["DockerAccounts.xcstrings"], plugins: ["EmbedFiles"]),
  // The second reference API: GitLab Users, likewise.
  room(
    "GitLabUsers", ["APISpec", "JSON", "Sandbox", httpTypes], path: "spec/GitLabUsers",
    exclude: ["GitLabUsers.xcstrings"], plugins: ["EmbedFiles"]),
  // Writes the files of a folder into a Swift source; runs while building.
  .executableTarget(
    name: "embed-files", dependencies: ["Reduction", collections], path: "Plugins/embed-files", swiftSettings: strict),
  .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

  tests("BytesTests", ["Bytes"]),
  tests("JSONTests", ["JSON", "SourceText", collections]),
  tests(
    "APISpecTests", ["APISpec", "JSON", "Sandbox", "DockerAccounts", "GitLabUsers", collections, httpTypes]),
  tests("SourceTextTests", ["SourceText", "JSON", collections]),
  tests("CatalogsTests", ["Catalogs", "APISpec", "SourceText", collections, httpTypes]),
  tests("CommonMarkTests", ["CommonMark"]),
  tests("HTMLTests", ["HTML"]),
  tests("SiteTests", ["Site"]),
  tests("TemplatesTests", ["Templates", "SourceText"]),
  tests("ThemingTests", ["Theming", "BuiltInTemplates", "SourceText", collections]),
  tests(
    "SchemasTests",
    ["Schemas", "APISpec", "JSON", "Sandbox", "SourceText", "DockerAccounts", "GitLabUsers", collections]),
  tests("XMLSyntaxTests", ["XMLSyntax"]),
  tests(
    "SandboxTests",
    [
      "JSON", "Sandbox", "APISpec", "Digests", "Examples", "OpenAPI", "Schemas", "SourceText", "DockerAccounts",
      "GitLabUsers", collections, httpTypes,
    ]),
  tests(
    "ReferenceAPITests",
    ["JSON", "APISpec", "Sandbox", "DockerAccounts", "GitLabUsers", "Catalogs", "SourceText", collections, httpTypes]),
  tests(
    "OpenAPITests",
    ["JSON", "OpenAPI", "APISpec", "Sandbox", "SourceText", "DockerAccounts", "GitLabUsers", collections, httpTypes]),
  // For tests that execute what was generated: a server that says what it received, and a runner of programs.
  room("TestSupport", path: "Tests/TestSupport"),
  tests(
    "CodeSamplesTests",
    [
      "CodeSamples", "APISpec", "BuiltInTemplates", "JSON", "SourceText", "Templates", "TestSupport", collections,
      httpTypes,
    ]),
  tests(
    "ExamplesTests",
    [
      "Examples", "APISpec", "JSON", "Sandbox", "Schemas", "SourceText", "DockerAccounts", "GitLabUsers", collections,
      httpTypes,
    ]),
  tests(
    "FixturesTests",
    [
      "Fixtures", "APISpec", "CodeSamples", "Examples", "JSON", "OpenAPI", "Sandbox", "Schemas", "Site", "SourceText",
      "TestSupport", "DockerAccounts", "GitLabUsers", collections, httpTypes,
    ]),
  tests(
    "MarkdownStylesTests",
    [
      "MarkdownStyles", "APISpec", "BuiltInTemplates", "Catalogs", "CommonMark", "DockerAccounts", "GitLabUsers",
      "JSON", "Sandbox", "SourceText", "Templates", collections, httpTypes,
    ]),
  tests("ReductionTests", ["TestSupport", "Reduction", "BuiltInTemplates", collections]),
  tests(
    "ReferenceTests",
    [
      "Reference", "APISpec", "BuiltInTemplates", "Catalogs", "CodeSamples", "CommonMark", "Digests", "Examples",
      "HTML", "JSON", "OpenAPI", "Parallel", "Sandbox", "Schemas", "Site", "SourceText", "Templates", "Theming",
      "DockerAccounts", "GitLabUsers", collections, httpTypes,
    ]),
]

if !light {
  targets += [
    // The system's zlib, by pkg-config: the compressed variants of the site's files.
    .systemLibrary(name: "Czlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // The server: site, live reload, sandbox, try-it proxy. Only class of targets that knows sockets.
    room(
      "Explorer",
      [
        "Czlib", "Site", "Sandbox", collections, hummingbird, hummingbirdCore, httpTypes, nioCore, nioPosix, nioHTTP1,
        nioHTTP2, nioHTTPTypes, nioHTTPTypesHTTP1, nioSSL, nioTLS, logging, lifecycle,
      ]),
    // One system call that Swift cannot see: two folders change places at once.
    .target(name: "CPlatform"),
    // All commands as a library, so that a package of Swift specs of your own gets the same ones.
    room(
      "LecternKit",
      [
        "APISpec", "BuiltInTemplates", "CPlatform", "Catalogs", "Examples", "Explorer", "Fixtures", "JSON",
        "MarkdownStyles", "OpenAPI", "Reference", "Sandbox", "Schemas", "Site", "SourceText", "Templates", "Theming",
        argumentParser, collections, httpTypes, logging,
      ]),
    // The executable: ten lines that name the two reference APIs.
    .executableTarget(
      name: "lectern", dependencies: ["LecternKit", "Sandbox", "DockerAccounts", "GitLabUsers"], swiftSettings: strict),
    // `swift package lectern-fixtures`: fixtures beside the tests of somebody's package.
    .plugin(
      name: "LecternFixtures",
      capability: .command(
        intent: .custom(
          verb: "lectern-fixtures", description: "Write example requests and responses of an API for tests."),
        permissions: [.writeToPackageDirectory(reason: "Fixtures are written beside the tests that use them.")])),

    tests(
      "ExplorerTests",
      [
        "Explorer", "Site", "Sandbox", hummingbird, httpTypes, nioCore, nioPosix, nioHTTP1, nioHTTP2, nioSSL, lifecycle,
      ]),
    // These run the executable as its users do, so it must be built before them.
    tests(
      "LecternKitTests",
      [
        "lectern", "Explorer", "LecternKit", "APISpec", "JSON", "Sandbox", "Schemas", "Site", "SourceText",
        "TestSupport",
        "DockerAccounts", "GitLabUsers", argumentParser, collections, httpTypes,
      ]),
    tests("BrowserTests", ["lectern", "JSON", "SourceText", "TestSupport", collections]),
  ]
}

var products: [Product] = [
  .library(name: "APISpec", targets: ["APISpec", "JSON"]),
  .library(name: "OpenAPI", targets: ["OpenAPI", "SourceText"]),
  .library(name: "Examples", targets: ["Examples"]),
  .library(name: "Reference", targets: ["Reference", "BuiltInTemplates", "Site", "SourceText"]),
  .library(name: "Sandbox", targets: ["Sandbox"]),
  .library(name: "Schemas", targets: ["Schemas", "APISpec", "JSON"]),
  .plugin(name: "EmbedFiles", targets: ["EmbedFiles"]),
]

if !light {
  products += [
    .library(name: "LecternKit", targets: ["LecternKit"]),
    .executable(name: "lectern", targets: ["lectern"]),
    .plugin(name: "LecternFixtures", targets: ["LecternFixtures"]),
  ]
}

let package = Package(
  name: "lectern",
  platforms: [.macOS(.v15)],
  products: products,
  dependencies: dependencies,
  targets: targets,
  swiftLanguageModes: [.v6]
)

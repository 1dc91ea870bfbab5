// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing else is built with a sanitizer:
//
//   make fuzz FUZZ_SECONDS=60
//
// The targets under test are compiled here once more, from the same files, because libFuzzer needs them instrumented.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]),
]

let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

/// A target of the house, instrumented.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: settings)
}

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
  ],
  targets: [
    room("Bytes", []),
    room("JSON", [collections]),
    room("XMLSyntax", []),
    room("APISpec", ["Bytes", "JSON", "XMLSyntax", collections, httpTypes]),
    room("SourceText", ["JSON", "Clibyaml", collections]),
    .systemLibrary(
      name: "Clibyaml", path: "Sources/Clibyaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    room("Parallel", []),
    room("OpenAPI", ["APISpec", "Bytes", "JSON", "Parallel", "SourceText", collections, httpTypes]),
    .executableTarget(
      name: "fuzz", dependencies: ["APISpec", "JSON", "OpenAPI", "SourceText"], path: "Fuzz", swiftSettings: settings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)

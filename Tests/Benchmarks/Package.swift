// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that measuring never slows down the tests:
//
//   swift run -c release --package-path Tests/Benchmarks benchmarks
//   swift run -c release --package-path Tests/Benchmarks import-benchmarks
//   swift run -c release --package-path Tests/Benchmarks site-benchmarks
//   swift build -c release --product lectern
//   swift run -c release --package-path Tests/Benchmarks site-benchmarks all .build/release/lectern
//
// The last one reports everything about sites of real descriptions: phases, `lectern build` beside `cp -r` and cmark,
// and how soon an edit is in the browser with `lectern serve`. `benchmarks` shows that time grows with the operations.
//
// With `LECTERN_WEIGHT=light` in the environment nothing of the server is fetched or built.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "lectern", path: "../.."),
    .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        .product(name: "APISpec", package: "lectern"),
        .product(name: "Reference", package: "lectern"),
        .product(name: "Schemas", package: "lectern"),
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    // Files, memory and time of the process, for all of them.
    .target(name: "Measuring", swiftSettings: strict),
    .executableTarget(
      name: "site-benchmarks",
      dependencies: [
        "Measuring",
        .product(name: "APISpec", package: "lectern"),
        .product(name: "Examples", package: "lectern"),
        .product(name: "OpenAPI", package: "lectern"),
        .product(name: "Reference", package: "lectern"),
        .product(name: "Schemas", package: "lectern"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "import-benchmarks",
      dependencies: [
        "Measuring",
        .product(name: "APISpec", package: "lectern"),
        .product(name: "OpenAPI", package: "lectern"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

import Foundation
import PackagePlugin

/// `swift package lectern-fixtures`: example requests and responses beside the tests that use them.
///
/// ```
/// swift package --allow-writing-to-package-directory lectern-fixtures openapi.yaml
/// swift package lectern-fixtures openapi.yaml --target APITests --check
/// ```
/// Takes the arguments of `lectern fixtures`. Without `--output` files go to the folder `Fixtures` of the test target:
/// the one that `--target` names, else the only one of the package.
@main
struct LecternFixtures: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    var arguments = arguments
    let target = try take("--target", from: &arguments)
    let hasOutput = arguments.contains { $0 == "-o" || $0 == "--output" || $0.hasPrefix("--output=") }
    if !hasOutput {
      let folder = try testTarget(named: target, in: context.package).directoryURL.appending(path: "Fixtures")
      arguments += ["--output", folder.path(percentEncoded: false)]
    }
    let process = Process()
    process.executableURL = try lectern()
    process.arguments = ["fixtures"] + arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      // What is wrong has been said already.
      exit(process.terminationReason == .exit ? process.terminationStatus : 1)
    }
  }

  /// The executable, built when it is not yet.
  ///
  /// A tool that the plugin depended on would be built a second time, with everything below it, whenever the package is.
  private func lectern() throws -> URL {
    let result = try packageManager.build(.product("lectern"), parameters: .init())
    guard result.succeeded, let artifact = result.builtArtifacts.first(where: { $0.kind == .executable }) else {
      throw Problem("lectern could not be built:\n\(result.logText)")
    }
    return artifact.url
  }

  /// Takes an option and its value out of the arguments; nil when it is not given.
  private func take(_ name: String, from arguments: inout [String]) throws -> String? {
    guard let index = arguments.firstIndex(where: { $0 == name || $0.hasPrefix("\(name)=") }) else { return nil }
    let argument = arguments.remove(at: index)
    if argument != name { return String(argument.dropFirst(name.count + 1)) }
    guard arguments.indices.contains(index) else { throw Problem("\(name) needs the name of a test target") }
    return arguments.remove(at: index)
  }

  private func testTarget(named name: String?, in package: Package) throws -> any Target {
    let targets = package.targets.filter { ($0 as? any SourceModuleTarget)?.kind == .test }
    let candidates = targets.filter { name == nil || $0.name == name }
    guard candidates.count == 1 else {
      let known = targets.map(\.name).joined(separator: ", ")
      throw Problem("choose a test target with --target (\(known.isEmpty ? "there is none" : known)), or use --output")
    }
    return candidates[0]
  }

  /// Why the command cannot run.
  private struct Problem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
      self.description = description
    }
  }
}

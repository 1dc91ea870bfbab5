import APISpec
import ArgumentParser
import Explorer
import Sandbox

/// `lectern sandbox`: a mock server of one API.
struct SandboxCommand: WorkshopCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Serve the sandbox of an API: a mock server with the operation paths at the root.",
    discussion: """
      Examples:
        lectern sandbox docker-accounts --port 9000
        lectern sandbox openapi.yaml                answers for any description
        lectern sandbox openapi.yaml --stateful     keeps what is created, changed and deleted
        curl -u username:password http://127.0.0.1:9000/api/v1.1/users/janedoe/
      """)

  @Argument(help: "A bundled API by name, or an OpenAPI file.")
  var spec: String

  @Flag(help: "Keep what requests create, change and delete, for an OpenAPI file; DELETE /_state starts over.")
  var stateful = false

  @Option(help: "Another seed gives other generated values, for an OpenAPI file.")
  var seed: UInt64 = 0

  @OptionGroup var references: ReferenceOptions

  @OptionGroup var listening: ListeningOptions

  @OptionGroup var output: OutputOptions

  func run(in workshop: Workshop) async throws {
    let options = SandboxOptions(seed: seed, isStateful: stateful)
    let read = try await SpecReader(workshop: workshop, references: references, sandboxOptions: options).read(spec)
    workshop.terminal.report(read.diagnostics, sources: read.files)
    let spec = read.spec
    let api = ExplorerAPI(id: spec.api.id, sandbox: spec.sandbox.start())
    let configuration = ExplorerConfiguration(
      host: listening.host, port: listening.port, apis: [api], mode: .sandboxOnly(apiID: spec.api.id))
    try await ExplorerRunner.run(configuration) { [host = listening.host] _, port in
      workshop.terminal.result("\(spec.api.title.source): http://\(host):\(port)/")
    }
  }
}

import APISpec
import Explorer
import HTTPTypes
import Reference
import Sandbox

/// The APIs that the console can try, from one loading of the site to the next.
///
/// A sandbox goes on while the description of its API stays as it is, with all that was changed in it.
struct OfferedAPIs {
  /// Where calls go.
  let calls: BackendOptions

  /// What the console can save.
  let recording: RecordingOptions
  /// The name or address that the server listens on.
  let host: String

  private var sessions: [String: (reading: Int, session: any SandboxSession)] = [:]

  /// Nothing is offered yet.
  init(calls: BackendOptions, recording: RecordingOptions, host: String) {
    self.calls = calls
    self.recording = recording
    self.host = host
  }

  /// The APIs of a site, each with the place that its calls go to.
  ///
  /// - Throws: `Failure` when the options do not fit the site.
  mutating func apis(of loaded: LoadedSite) throws(Failure) -> [ExplorerAPI] {
    if loaded.specs.count > 1 {
      let ids = loaded.specs.map(\.api.id).joined(separator: ", ")
      for (isGiven, name) in [(calls.backend != nil, "--backend"), (!calls.header.isEmpty, "--header")] where isGiven {
        throw .usage("\(name) is for one API; name it (\(ids))")
      }
    }
    let (fields, check) = (try calls.fields(), try calls.certificateCheck())
    let apis = zip(loaded.specs, loaded.sources).map { spec, read in
      var api = ExplorerAPI(
        id: spec.api.id, servers: spec.api.servers.map(server),
        backend: calls.sandbox || calls.servers ? nil : calls.backend ?? loaded.backends[spec.api.id],
        callsServers: calls.servers, backendFields: fields, certificateCheck: check,
        sandbox: session(of: spec, reading: read.number))
      api.tokenSources = tokenSources(of: spec.api)
      api.recorders = recording.recorders(of: read, host: host)
      let check = MessageCheck(spec.api, typePages: Reference.typePages(of: spec.api))
      api.check = { check.faults(of: $0) }
      return api
    }
    // The servers of a spec are its author's choice: what the user's environment holds is not for them.
    if !fields.isEmpty, apis.contains(where: { $0.backend == nil }) {
      throw .usage("--header needs a backend that you name, with --backend or in lectern.yaml")
    }
    return apis
  }

  private func server(_ server: Server) -> ExplorerAPI.Server {
    let variables = server.variables.map { name, variable in
      (name, ExplorerAPI.Variable(defaultValue: variable.defaultValue, allowedValues: variable.allowedValues))
    }
    return ExplorerAPI.Server(server.url, variables: Dictionary(variables) { first, _ in first })
  }

  private mutating func session(of spec: Spec, reading: Int) -> any SandboxSession {
    if let known = sessions[spec.api.id], known.reading == reading { return known.session }
    let session = spec.sandbox.start()
    sessions[spec.api.id] = (reading, session)
    return session
  }
}

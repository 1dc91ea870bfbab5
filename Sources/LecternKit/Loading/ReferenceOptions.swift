import ArgumentParser
import Explorer

/// Options of every command that reads files with references: how far a `$ref` may lead.
struct ReferenceOptions: ParsableArguments {
  @Flag(name: .customLong("allow-outside"), help: "Follow references to files outside the folder of the spec.")
  var allowsOutside = false

  @Flag(
    name: .customLong("allow-remote"), help: "Follow references to other hosts with public addresses, within limits.")
  var allowsRemote = false

  @Option(
    name: .customLong("allow-remote-host"),
    help: ArgumentHelp("Follow references to this host, and only to hosts named so (repeatable).", valueName: "host"))
  var remoteHosts: [String] = []

  /// Whose files may be read; nil when nobody's.
  var hosts: RemoteFile.Hosts? {
    if !remoteHosts.isEmpty { return .only(Set(remoteHosts.map { $0.lowercased() })) }
    return allowsRemote ? .everyPublic : nil
  }
}

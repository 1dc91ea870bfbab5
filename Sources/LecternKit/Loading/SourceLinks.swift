import APISpec
import OpenAPI
import OrderedCollections
import Reference
import Sandbox
import SourceText

/// Where readers of a site can edit what they read: made of the repository and the places that were read from.
struct SourceLinks: Sendable {
  let repository: Repository
  /// The site's folder, as paths of files that were read begin.
  let folder: String

  /// The address of a file that was read; nil for one outside of the repository.
  func address(ofFile name: String, line: Int? = nil) -> String? {
    path(ofFile: name).flatMap { repository.address(of: $0, line: line) }
  }

  /// The address at which a file is read; nil for one outside of the repository.
  func viewAddress(ofFile name: String) -> String? { path(ofFile: name).flatMap(repository.viewAddress) }

  /// A file's path as seen from the site's folder; nil for one outside of it.
  private func path(ofFile name: String) -> String? {
    let prefix = folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }

  /// The addresses of an API and of what belongs to it.
  func addresses(of read: ReadSpec, source: String?) -> EditAddresses {
    let api = read.spec.api
    guard let positions = read.positions, let file = read.files.first else {
      return EditAddresses(whole: source.flatMap { repository.address(of: $0) })
    }
    func line(of place: ExampleAddress) -> String? {
      positions.cursor(place).flatMap { address(ofFile: $0.file.name, line: ($0.keyRange ?? $0.range).start.line) }
    }
    var addresses = EditAddresses(whole: address(ofFile: file.name))
    for operation in api.operations + api.webhooks.map(\.operation) {
      addresses.operations[operation.id] = line(of: .operation(operation.id))
    }
    for name in api.types.keys { addresses.types[name] = line(of: .type(name)) }
    return addresses
  }
}

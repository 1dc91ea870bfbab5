import APISpec
import DockerAccounts
import Foundation
import HTTPTypes
import OrderedCollections
import Sandbox
import Testing

/// The oldest state of the original document, read line by line, against the model.
@Suite("docker.io Accounts: the document of 2014")
struct DockerAccountsDocumentTests {
  /// The facts of one operation, in the form in which both sides can tell them.
  struct Facts: Equatable {
    var title = ""
    var description = ""
    var lines: [String] = []

  }

  static let corpora =
    ProcessInfo.processInfo.environment["LECTERN_CORPORA"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/corpora").standardized

  static let document = corpora.appending(
    path: "markdown/docker-accounts/docker_io_accounts_api.2014-02-24.00bb76f3.rst")

  @Test(
    "every field of the document is in the model, in the same words",
    .enabled(if: FileManager.default.fileExists(atPath: document.path), "the original documents are not here"))
  func fields() throws {
    let documented = Self.facts(of: try String(contentsOf: Self.document, encoding: .utf8))
    let modelled = Spec.dockerAccounts.api.operations.map { Self.facts(of: $0, in: Spec.dockerAccounts.api) }
    #expect(documented.count == 6)
    for (documented, modelled) in zip(documented, modelled) {
      #expect(documented == modelled)
    }
  }

  // MARK: - Reading the document

  /// The facts of each operation: its directive, its description, its fields (`:statuscode 404: text`).
  private static func facts(of document: String) -> [Facts] {
    var all: [Facts] = []
    var heading = ""
    var isDescription = false
    for line in document.split(separator: "\n", omittingEmptySubsequences: false).map({ plain($0) }) {
      if let title = line.wholeMatch(of: /1\.\d (.+)/) { heading = String(title.1) }
      if let directive = line.wholeMatch(of: /\.\. http:(\w+):: (\S+)/) {
        all.append(Facts(title: heading, lines: ["\(directive.1.uppercased()) \(directive.2)"]))
        isDescription = true
      } else if let field = line.wholeMatch(of: /:(param|jsonparam|reqheader|statuscode) (.+?): (.+)/) {
        all[all.count - 1].lines.append("\(field.1) \(field.2): \(field.3)")
        isDescription = false
      } else if isDescription, !line.isEmpty {
        all[all.count - 1].description += (all[all.count - 1].description.isEmpty ? "" : " ") + line
      }
    }
    return all
  }

  /// A line without indentation, in CommonMark, with the apostrophes and full stops of the later pages.
  private static func plain(_ line: Substring) -> String {
    line.trimmingCharacters(in: .whitespaces).replacing("``", with: "`").replacing("'", with: "’")
      .replacing(/Bearer Token$/, with: "Bearer Token.")
  }

  // MARK: - Telling the same of the model

  private static func facts(of operation: APISpec.Operation, in api: API) -> Facts {
    var lines = ["\(operation.method.rawValue) \(operation.path.colonText)"]
    // The document names no path parameter where it says "added" and "deleted".
    if operation.id != "add-email", operation.id != "delete-email" {
      lines += operation.parameters(in: .path).map { "param \($0.name): \($0.description?.source ?? "")" }
    }
    let type = operation.requestBody?.content.values.first?.schema?.typeName.flatMap { api.types[$0] }
    for (name, schema) in type?.schema.keywords.applicator.properties ?? [:] {
      let isRequired = type?.schema.keywords.validation.required.contains(name) == true
      let types = schema.keywords.validation.types.map(\.rawValue).joined()
      let text = schema.keywords.metadata.description?.source ?? ""
      lines.append("jsonparam \(types) \(name): \(isRequired ? "" : "(optional) ")\(text)")
    }
    lines += operation.parameters(in: .header).map { "reqheader \($0.name): \($0.description?.source ?? "")" }
    lines += operation.responses.map { "statuscode \($0.status.text): \($0.description.source)" }
    return Facts(
      title: operation.title.source, description: operation.description?.source ?? "", lines: lines)
  }
}

import APISpec
import CodeSamples
import HTTPTypes
import OrderedCollections

/// Composes the pages of one API in one language.
struct APIPages: Sendable {
  let api: API
  let wording: Wording
  let paths: APIPaths
  let fields: FieldWords
  let bodies: BodyWords
  let authorization: AuthorizationWords
  let uses: TypeUses
  let changes: ChangeLog

  init(api: API, wording: Wording, root: PagePath) {
    self.api = api
    self.wording = wording
    paths = APIPaths(of: api, root: root)
    fields = FieldWords(api: api, wording: wording, paths: paths)
    bodies = BodyWords(fields: fields, wording: wording)
    authorization = AuthorizationWords(api: api, wording: wording, paths: paths)
    uses = TypeUses(of: api)
    changes = ChangeLog(of: api)
  }

  /// All pages, in reading order, each knowing its neighbours.
  func pages(showing samples: Samples) -> [Page] {
    var pages = [introductionPage()]
    if !changes.isEmpty { pages.append(changesPage()) }
    for section in api.sections {
      pages.append(sectionPage(section))
      pages += api.operations(in: section).map { operationPage($0, samples) }
    }
    pages += api.operationsOutsideSections.map { operationPage($0, samples) }
    pages += api.webhooks.map { webhookPage($0, samples) }
    if !api.types.isEmpty {
      pages.append(typesPage())
      pages += api.types.values.map(typePage)
    }
    pages = pages.map { $0.withUniqueIdentifiers() }
    for index in pages.indices {
      pages[index].neighbours.previous = index > 0 ? pages[index - 1].row : nil
      pages[index].neighbours.next = index + 1 < pages.count ? pages[index + 1].row : nil
    }
    return pages
  }

  /// An operation as a row of a list.
  func row(_ operation: APISpec.Operation) -> OperationRow {
    OperationRow(
      target: .page(paths.operation(operation.id)), method: operation.method, title: [wording.run(operation.title)],
      detail: .path(operation.path))
  }

  /// Operations as a list; nothing when there are none.
  func list(_ operations: [APISpec.Operation]) -> [Content] {
    operations.isEmpty ? [] : [.operations(operations.map(row))]
  }

  /// What a status is called (`Not Found`).
  func reason(_ status: ResponseStatus) -> String {
    if case .code(let code) = status { HTTPResponse.Status.documented(code).reasonPhrase } else { "" }
  }
}

extension API {
  /// The operations that belong to no section there is.
  var operationsOutsideSections: [APISpec.Operation] {
    let ids = Set(sections.map(\.id))
    return operations.filter { operation in operation.section.map { !ids.contains($0) } ?? true }
  }
}

extension Page {
  /// The page as a row of a list.
  var row: LinkRow { LinkRow(target: .page(path), title: header.heading.title, text: nil) }
}

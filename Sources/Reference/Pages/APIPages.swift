import APISpec
import CodeSamples
import HTTPTypes
import OrderedCollections

/// Composes the pages of one API in one language.
struct APIPages: Sendable {
  let api: API
  let wording: Wording
  let paths: APIPaths
  let samples: SampleLanguages
  let fields: FieldWords
  let bodies: BodyWords
  let authorization: AuthorizationWords
  let uses: TypeUses
  let changes: ChangeLog

  init(api: API, wording: Wording, root: PagePath, samples: SampleLanguages) {
    self.api = api
    self.wording = wording
    self.samples = samples
    paths = APIPaths(root: root)
    fields = FieldWords(api: api, wording: wording, paths: paths)
    bodies = BodyWords(fields: fields, wording: wording)
    authorization = AuthorizationWords(api: api, wording: wording, paths: paths)
    uses = TypeUses(of: api)
    changes = ChangeLog(of: api)
  }

  /// All pages, in reading order, each knowing its neighbours.
  func pages() -> [Page] {
    var pages = [introductionPage()]
    if !changes.isEmpty { pages.append(changesPage()) }
    for section in api.sections {
      pages.append(sectionPage(section))
      pages += api.operations(in: section).map(operationPage)
    }
    pages += api.operations.filter { $0.section == nil }.map(operationPage)
    pages += api.webhooks.map(webhookPage)
    if !api.types.isEmpty {
      pages.append(typesPage())
      pages += api.types.values.map(typePage)
    }
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

  /// What a status is called (`Not Found`).
  func reason(_ status: ResponseStatus) -> String {
    if case .code(let code) = status { HTTPResponse.Status.documented(code).reasonPhrase } else { "" }
  }
}

extension Page {
  /// The page as a row of a list.
  var row: LinkRow { LinkRow(target: .page(path), title: header.heading.title, text: nil) }
}

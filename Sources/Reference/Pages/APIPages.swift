import APISpec
import CodeSamples
import HTTPTypes
import OrderedCollections
import Schemas

/// Composes the pages of one API in one language.
///
/// It knows much and never changes, and everything that is said about an API asks it: so there is one, which all share.
final class APIPages: Sendable {
  let api: API
  let wording: Wording
  let paths: APIPaths
  let fields: FieldWords
  let bodies: BodyWords
  let authorization: AuthorizationWords
  /// What was said of parts that several operations have.
  let shared = SharedWords()
  /// Where types are used; only pages of types ask, and a preview may never show one.
  private let lazyUses: Lazy<TypeUses>
  let changes: ChangeLog
  /// Where links of descriptions lead that do not name a host.
  let links: SpecLinks
  /// What its pages show examples of, and the schemas to see which of several a value follows.
  let examples: ShownExamples
  /// The operations by section and by path.
  let order: OperationOrder
  /// The pages, in reading order.
  let outline: [PlannedPage]

  /// The pages of an API.
  ///
  /// - Parameters:
  ///   - api: The API.
  ///   - wording: The language.
  ///   - root: Where its introduction is.
  ///   - examples: What its pages show examples of, when that is known already.
  ///   - files: The addresses of files beside the description, by the links to them.
  init(
    api: API, wording: Wording, root: PagePath, examples: ShownExamples? = nil, files: [String: String] = [:]
  ) {
    let examples = examples ?? ShownExamples(of: api)
    self.api = api
    self.wording = wording
    paths = APIPaths(of: api, root: root)
    links = SpecLinks(
      api: api, paths: paths, language: wording.language.tag, prose: wording.prose, files: files)
    fields = FieldWords(api: api, wording: wording, paths: paths)
    bodies = BodyWords(fields: fields, wording: wording)
    authorization = AuthorizationWords(api: api, wording: wording, paths: paths)
    lazyUses = Lazy { TypeUses(of: examples.api(api)) }
    changes = ChangeLog(of: api)
    self.examples = examples
    order = OperationOrder(of: api)
    outline = Self.outline(of: api, order, wording, paths, !changes.isEmpty)
  }

  /// Where types are used.
  var uses: TypeUses { lazyUses.value }

  /// All pages, in reading order.
  private static func outline(
    of api: API, _ order: OperationOrder, _ wording: Wording, _ paths: APIPaths, _ hasChanges: Bool
  )
    -> [PlannedPage]
  {
    func operation(_ index: Int) -> PlannedPage {
      PlannedPage(
        subject: .operation(index), path: paths.operation(api.operations[index].id),
        title: [wording.run(api.operations[index].title)])
    }
    var pages = [PlannedPage(subject: .introduction, path: paths.root, title: [wording.run(api.title)])]
    if hasChanges {
      pages.append(PlannedPage(subject: .changes, path: paths.changes, title: [.text(wording[.changes])]))
    }
    for (index, section) in api.sections.enumerated() {
      pages.append(
        PlannedPage(
          subject: .section(index), path: paths.section(section.id), title: [wording.run(section.title)]))
      pages += order.inSection(section.id).map(operation)
    }
    pages += order.outsideSections.map(operation)
    pages += api.webhooks.enumerated().map { index, webhook in
      PlannedPage(
        subject: .webhook(index), path: paths.webhook(webhook.name), title: [wording.run(webhook.operation.title)])
    }
    guard !api.types.isEmpty else { return pages }
    pages.append(PlannedPage(subject: .types, path: paths.allTypes, title: [.text(wording[.types])]))
    return pages
      + api.types.values.enumerated().map { index, type in
        PlannedPage(subject: .type(index), path: paths.type(type.name), title: [.text(type.name)])
      }
  }

  /// Composes a page of the outline, which knows its neighbours.
  func page(at index: Int, showing samples: Samples) -> Page {
    var page = page(about: outline[index].subject, samples).withUniqueIdentifiers()
    page.neighbours.previous = index > 0 ? outline[index - 1].row : nil
    page.neighbours.next = index + 1 < outline.count ? outline[index + 1].row : nil
    return page
  }

  private func page(about subject: PageSubject, _ samples: Samples) -> Page {
    switch subject {
    case .introduction: return introductionPage()
    case .changes: return changesPage()
    case .section(let index): return sectionPage(api.sections[index])
    case .operation(let index): return operationPage(examples.operation(api.operations[index]), samples)
    case .webhook(let index):
      var webhook = api.webhooks[index]
      webhook.operation = examples.operation(webhook.operation)
      return webhookPage(webhook, samples)
    case .types: return typesPage()
    case .type(let index): return typePage(api.types.values[index])
    }
  }

  /// An operation as a row of a list, by its index: operations are large, and are looked at in their place.
  func row(forOperation index: Int) -> OperationRow {
    OperationRow(
      target: .page(paths.operation(api.operations[index].id)), method: api.operations[index].method,
      title: [wording.run(api.operations[index].title)], detail: .path(api.operations[index].path))
  }

  /// Operations as a list, by their indices; nothing when there are none.
  func list(_ indices: [Int]) -> [Content] {
    indices.isEmpty ? [] : [.operations(indices.map(row(forOperation:)))]
  }

  /// What a status is called (`Not Found`).
  func reason(_ status: ResponseStatus) -> String {
    if case .code(let code) = status { HTTPResponse.Status.documented(code).reasonPhrase } else { "" }
  }
}

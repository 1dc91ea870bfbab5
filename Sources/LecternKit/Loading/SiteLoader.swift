import APISpec
import BuiltInTemplates
import Catalogs
import OrderedCollections
import Reference
import Sandbox
import SourceText
import Theming

/// Reads a site project: configuration, specs, catalogs, templates and guides.
struct SiteLoader: Sendable {
  let workshop: Workshop
  let options: SourceOptions
  /// Whether pages reload themselves.
  var isLive = false
  /// Keeps descriptions for the next time that the site is loaded; nil when there is none.
  var shelf: SpecShelf?

  /// The same reader, with its messages somewhere else.
  func reporting(to terminal: Terminal) -> SiteLoader {
    SiteLoader(
      workshop: Workshop(specs: workshop.specs, terminal: terminal), options: options, isLive: isLive, shelf: shelf)
  }

  /// The site, with warnings reported.
  ///
  /// - Throws: `Failure` after errors have been reported.
  func load() async throws(Failure) -> LoadedSite {
    var watched: [String] = []
    return try await load(watching: &watched)
  }

  /// The site, with warnings reported.
  ///
  /// - Parameter watched: Gets the files and folders whose change makes the site another, as far as they are known: all
  ///   of them, or those up to what is wrong.
  /// - Throws: `Failure` after errors have been reported.
  func load(watching watched: inout [String]) async throws(Failure) -> LoadedSite {
    var reading = Reading(terminal: workshop.terminal)
    let folder = options.site ?? "."
    defer { watched = reading.watched }
    reading.watched = options.specs.filter(SpecReader.isFile)
    let configuration = try reading.configuration(
      in: folder, isRequired: options.site != nil, specs: workshop.specs.map(\.api.id))
    let templates = options.templates ?? configuration?.templates.map { Files.join(folder, $0) }
    let guides = configuration?.guides.map { Files.join(folder, $0) }
    reading.watched += [templates, guides].compactMap { $0 }
    reading.watched += configuration?.themeFiles.map { Files.join(folder, $0) } ?? []
    // How the site looks does not depend on what it is about: another thread reads that meanwhile.
    let readFiles = Result { () throws(Failure) in try Reading.templates(templates) }
    let (theme, project) = (configuration?.theme ?? Theme(), reading.project)
    async let readLook = self.look(readFiles, theme: theme, of: project)
    let chosen = try await specs(configuration, folder, &reading)
    reading.watched += chosen.flatMap(\.read.watched)
    let choice = configuration?.examples ?? .mark
    let links = configuration?.repository.map { SourceLinks(repository: $0, folder: folder) }
    let linked = LinkedFiles(links: links, baseURL: configuration?.baseURL)
    let isFollowedLate = isReviewedLate(choice) && !linked.leadSomewhere
    // Neither translations nor reviewed examples change where links lead: another thread follows them meanwhile.
    async let readLinks = Self.follow(linked, isFollowedLate ? [] : chosen.map(\.read))

    var specs: [Spec] = []
    var examples: [String: ShownExamples] = [:]
    var reviews: [LateReview] = []
    for (read, settings) in chosen {
      let catalog = settings?.catalog.map { Files.join(folder, $0) }
      if let catalog { reading.watched.append(catalog) }
      let prepared = try prepared(read, catalog: catalog, choice, &reading)
      specs.append(prepared.spec)
      examples[prepared.spec.api.id] = prepared.examples
      if let review = prepared.review { reviews.append(review) }
    }
    let files = try readFiles.get()
    let look = try reading.look(await readLook, from: files)
    let pages = try guides.map { path throws(Failure) in try reading.guides(in: path) }
    let languages = try languages(configuration, look: look, &reading)
    var publication = Publication(
      title: configuration?.title ?? (specs.count == 1 ? specs[0].api.title.source : "API reference"),
      summary: configuration?.summary, apis: specs.map(\.api), guides: pages ?? [], languages: languages,
      sampleLanguages: try sampleLanguages(configuration, look: look, &reading), baseURL: configuration?.baseURL,
      isLive: isLive)
    for (index, guide) in publication.guides.enumerated() {
      publication.guides[index].editAddress = links?.address(ofFile: guide.file)
      publication.guides[index].fileAddresses = linked.follow(guide)
    }
    for (read, settings) in chosen {
      publication.editAddresses[read.spec.api.id] = links?.addresses(of: read, source: settings?.source)
    }
    for ((read, _), followed) in zip(chosen, await readLinks) {
      publication.fileAddresses[read.spec.api.id] = followed.addresses
      reading.add(followed.diagnostics)
    }
    let reference = Reference(publication, look: look, examples: examples)
    reading.add(reference.diagnostics())
    // Who previews is still writing: a text may change before its translation does.
    if isLive { reading.report() } else { try reading.finish() }
    return LoadedSite(
      publication: publication, reference: reference, templates: files, specs: specs, reviews: reviews,
      unfollowed: isFollowedLate ? linked : nil, sources: chosen.map(\.read),
      backends: chosen.reduce(into: [:]) { $0[$1.read.spec.api.id] = $1.settings?.backend },
      output: configuration?.output.map { Files.join(folder, $0) } ?? "public",
      contentID: reading.contentID(beside: chosen.map(\.read)), isIncomplete: reading.isIncomplete)
  }

  /// How the site looks; nothing when its templates cannot be read.
  private func look(
    _ files: Result<OrderedDictionary<String, SourceFile>, Failure>, theme: Theme, of project: SourceFile?
  ) async -> (look: Look?, diagnostics: [Diagnostic]) {
    guard let files = try? files.get() else { return (nil, []) }
    return shelf?.look.look(files, theme: theme, of: project) ?? Look.read(files, theme: theme)
  }

  /// Where the links of descriptions lead, of each of them.
  private static func follow(
    _ linked: LinkedFiles, _ specs: [ReadSpec]
  ) async -> [(addresses: [String: String], diagnostics: [Diagnostic])] {
    specs.map { linked.follow($0.spec.api, of: $0) }
  }

  /// Whether APIs are reviewed when their pages are there.
  ///
  /// Who previews looks at a page or two; examples are reviewed when they are shown. Those that others replace make
  /// other types as well, so that they come first.
  private func isReviewedLate(_ choice: ExampleReview.Choice) -> Bool { isLive && choice != .replace }

  /// An API as it is published: translated, its examples reviewed.
  private func prepared(
    _ read: ReadSpec, catalog: String?, _ choice: ExampleReview.Choice, _ reading: inout Reading
  ) throws(Failure) -> SpecShelf.Prepared {
    let bytes = catalog.flatMap(Files.contents)
    if let known = shelf?.prepared(read.spec.api.id, reading: read.number, catalog: bytes, choice: choice) {
      reading.add(known.found)
      return known
    }
    var found = Reading(terminal: workshop.terminal)
    let isLate = isReviewedLate(choice)
    var spec = try found.translated(read, catalog: catalog, isChecked: !isLate)
    let review = isLate ? LateReview(spec.api, of: read, choice) : nil
    let examples: ShownExamples
    if let review {
      examples = ShownExamples(schemas: read.schemas, complete: review.operation)
    } else {
      (spec.api, examples) = found.reviewed(spec.api, of: read, choice)
    }
    reading.add(found)
    let prepared = SpecShelf.Prepared(
      reading: read.number, catalog: bytes, choice: choice, spec: spec, examples: examples, review: review,
      found: found)
    shelf?.keep(prepared)
    return prepared
  }

  /// The specs to publish, each with its settings: those named, else the configuration's, else all bundled ones.
  func specs(
    _ configuration: SiteConfiguration?, _ folder: String, _ reading: inout Reading
  ) async throws(Failure) -> [(read: ReadSpec, settings: SiteConfiguration.API?)] {
    let reader = SpecReader(workshop: workshop, references: options.references, shelf: shelf)
    var chosen: [(read: ReadSpec, settings: SiteConfiguration.API?)] = []
    if options.specs.isEmpty, let apis = configuration?.apis, !apis.isEmpty {
      for api in apis {
        let name = SpecReader.isFile(api.spec) ? Files.join(folder, api.spec) : api.spec
        if SpecReader.isFile(name) { reading.watched.append(name) }
        chosen.append((try await reading.spec(name, id: api.id, with: reader), api))
      }
      return chosen
    }
    for name in options.specs.isEmpty ? workshop.specs.map(\.api.id) : options.specs {
      let id = SpecReader.isFile(name) ? SpecReader.id(ofFile: name) : name
      if chosen.contains(where: { $0.read.spec.api.id == id }) {
        let help = SpecReader.isFile(name) ? "; a site project (lectern.yaml) can give APIs ids of their own" : ""
        throw .usage("`\(id)` is named twice\(help)")
      }
      let settings = SpecReader.isFile(name) ? nil : configuration?.apis.first { $0.spec == name }
      chosen.append((try await reading.spec(name, id: nil, with: reader), settings))
    }
    return chosen
  }

  /// The languages of the site: those that any of its APIs asks for, else those that there are texts in, which are few.
  private func languages(
    _ configuration: SiteConfiguration?, look: Look, _ reading: inout Reading
  ) throws(Failure) -> [String] {
    let known = look.languages.map(\.tag)
    let wanted = configuration?.apis.flatMap(\.locales) ?? []
    guard !wanted.isEmpty else {
      let source = reading.sourceLanguages.first { known.contains($0) } ?? "en"
      return [source] + known.filter { $0 != source && reading.translations.contains($0) }
    }
    for locale in wanted where !known.contains(locale.text) {
      reading.add([.unknownLocale(locale.text, known: known, at: locale.place)])
    }
    try reading.finish()
    return Array(OrderedSet(wanted.map(\.text)))
  }

  /// The languages of code samples that the site asks for; nil for all.
  private func sampleLanguages(
    _ configuration: SiteConfiguration?, look: Look, _ reading: inout Reading
  ) throws(Failure) -> [String]? {
    guard let wanted = configuration?.samples, !wanted.isEmpty else { return nil }
    let known = look.sampleLanguages
    for name in wanted where !known.contains(name.text) {
      reading.add([.unknownSampleLanguage(name.text, known: known, at: name.place)])
    }
    try reading.finish()
    return Array(OrderedSet(wanted.map(\.text)))
  }
}

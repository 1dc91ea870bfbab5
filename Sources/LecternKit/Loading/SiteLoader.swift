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

  /// The site, with warnings reported.
  ///
  /// - Throws: `Failure` after errors have been reported.
  func load() async throws(Failure) -> LoadedSite {
    var reading = Reading(terminal: workshop.terminal)
    let folder = options.site ?? "."
    let configuration = try reading.configuration(
      in: folder, isRequired: options.site != nil, specs: workshop.specs.map(\.api.id))
    let chosen = try await specs(configuration, folder, &reading)
    var watched = configuration.map { _ in [Files.join(folder, SiteConfiguration.fileName)] } ?? []

    var specs: [Spec] = []
    for (read, settings) in chosen {
      watched += read.watched
      let path = settings?.catalog.map { Files.join(folder, $0) }
      if let path { watched.append(path) }
      var spec = try reading.translated(read.spec, catalog: path)
      spec.api = reading.reviewed(spec.api, of: read, configuration?.examples ?? .mark)
      specs.append(spec)
    }
    let templates = options.templates ?? configuration?.templates.map { Files.join(folder, $0) }
    if let templates { watched.append(templates) }
    let files = try reading.templates(templates)
    let look = try reading.look(files, theme: configuration?.theme ?? Theme())
    watched += configuration?.themeFiles.map { Files.join(folder, $0) } ?? []
    let guides = try configuration?.guides.map { path throws(Failure) in
      watched.append(Files.join(folder, path))
      return try reading.guides(in: Files.join(folder, path))
    }
    let languages = try languages(configuration, look: look, &reading)
    let links = configuration?.repository.map { SourceLinks(repository: $0, folder: folder) }
    var publication = Publication(
      title: configuration?.title ?? (specs.count == 1 ? specs[0].api.title.source : "API reference"),
      summary: configuration?.summary, apis: specs.map(\.api), guides: guides ?? [], languages: languages,
      sampleLanguages: try sampleLanguages(configuration, look: look, &reading), baseURL: configuration?.baseURL,
      isLive: isLive)
    if let links {
      for index in publication.guides.indices {
        publication.guides[index].editAddress = links.address(ofFile: publication.guides[index].file)
      }
      for (read, settings) in chosen {
        publication.editAddresses[read.spec.api.id] = links.addresses(of: read, source: settings?.source)
      }
    }
    reading.add(Reference(publication, look: look).diagnostics())
    // Who previews is still writing: a text may change before its translation does.
    if isLive { reading.report() } else { try reading.finish() }
    return LoadedSite(
      publication: publication, look: look, templates: files, specs: specs,
      backends: chosen.reduce(into: [:]) { $0[$1.read.spec.api.id] = $1.settings?.backend },
      output: configuration?.output.map { Files.join(folder, $0) } ?? "public", watched: watched,
      isIncomplete: reading.isIncomplete)
  }

  /// The specs to publish, each with its settings: those named, else the configuration's, else all bundled ones.
  func specs(
    _ configuration: SiteConfiguration?, _ folder: String, _ reading: inout Reading
  ) async throws(Failure) -> [(read: ReadSpec, settings: SiteConfiguration.API?)] {
    let reader = SpecReader(workshop: workshop, references: options.references)
    var chosen: [(read: ReadSpec, settings: SiteConfiguration.API?)] = []
    if options.specs.isEmpty, let apis = configuration?.apis, !apis.isEmpty {
      for api in apis {
        let name = SpecReader.isFile(api.spec) ? Files.join(folder, api.spec) : api.spec
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

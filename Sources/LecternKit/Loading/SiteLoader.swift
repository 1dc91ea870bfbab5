import APISpec
import BuiltInTemplates
import Catalogs
import OrderedCollections
import Reference
import Sandbox
import SourceText

/// Reads a site project: configuration, specs, catalogs, templates and guides.
struct SiteLoader: Sendable {
  let workshop: Workshop
  let options: SourceOptions
  /// Whether pages reload themselves.
  var isLive = false

  /// The site, with warnings reported.
  ///
  /// - Throws: `Failure` after errors have been reported.
  func load() throws(Failure) -> LoadedSite {
    var reading = Reading(terminal: workshop.terminal)
    let folder = options.site ?? "."
    let configuration = try reading.configuration(
      in: folder, isRequired: options.site != nil, specs: workshop.specs.map(\.api.id))
    let chosen = try specs(configuration, &reading)
    var watched = configuration.map { _ in [Files.join(folder, SiteConfiguration.fileName)] } ?? []

    var specs: [Spec] = []
    for (spec, settings) in chosen {
      let path = settings?.catalog.map { Files.join(folder, $0) }
      if let path { watched.append(path) }
      specs.append(try reading.translated(spec, catalog: path))
    }
    let templates = options.templates ?? configuration?.templates.map { Files.join(folder, $0) }
    if let templates { watched.append(templates) }
    let files = try reading.templates(templates)
    let look = try reading.look(files)
    let guides = try configuration?.guides.map { path throws(Failure) in
      watched.append(Files.join(folder, path))
      return try reading.guides(in: Files.join(folder, path))
    }
    let languages = try self.languages(configuration, look: look)
    let publication = Publication(
      title: configuration?.title ?? (specs.count == 1 ? specs[0].api.title.source : "API reference"),
      summary: configuration?.summary, apis: specs.map(\.api), guides: guides ?? [], languages: languages,
      baseURL: configuration?.baseURL, isLive: isLive)
    reading.add(Reference(publication, look: look).diagnostics())
    // Who previews is still writing: a text may change before its translation does.
    if isLive { reading.report() } else { try reading.finish() }
    watched += options.specs.filter(ImportedSpec.isFile)
    return LoadedSite(
      publication: publication, look: look, templates: files, specs: specs,
      backends: chosen.reduce(into: [:]) { $0[$1.settings?.id ?? $1.spec.api.id] = $1.settings?.backend },
      output: configuration?.output.map { Files.join(folder, $0) } ?? "public", watched: watched,
      isIncomplete: reading.isIncomplete)
  }

  /// The specs to publish, each with its settings: those named, else the configuration's, else all bundled ones.
  private func specs(
    _ configuration: SiteConfiguration?, _ reading: inout Reading
  ) throws(Failure) -> [(spec: Spec, settings: SiteConfiguration.API?)] {
    if options.specs.isEmpty, let apis = configuration?.apis, !apis.isEmpty {
      var chosen: [(spec: Spec, settings: SiteConfiguration.API?)] = []
      for api in apis {
        var spec = try workshop.spec(named: api.spec)
        spec.api.id = api.id
        chosen.append((spec, api))
      }
      return chosen
    }
    var chosen: [(spec: Spec, settings: SiteConfiguration.API?)] = []
    for name in options.specs.isEmpty ? workshop.specs.map(\.api.id) : options.specs {
      if chosen.contains(where: { $0.spec.api.id == name }) { throw .usage("`\(name)` is named twice") }
      if ImportedSpec.isFile(name) {
        chosen.append((try reading.imported(name), nil))
      } else {
        chosen.append((try workshop.spec(named: name), configuration?.apis.first { $0.spec == name }))
      }
    }
    return chosen
  }

  /// The languages of the site: those that any of its APIs asks for, else all that the interface speaks.
  private func languages(_ configuration: SiteConfiguration?, look: Look) throws(Failure) -> [String] {
    let known = look.languages.map(\.tag)
    let wanted = OrderedSet(configuration?.apis.flatMap(\.locales) ?? [])
    guard !wanted.isEmpty else { return known }
    for language in wanted where !known.contains(language) {
      throw .input("the interface is not translated into `\(language)`; it speaks \(known.joined(separator: ", "))")
    }
    return Array(wanted)
  }
}

extension Workshop {
  /// The bundled API with a name.
  func spec(named name: String) throws(Failure) -> Spec {
    if let spec = specs.first(where: { $0.api.id == name }) { return spec }
    let known = specs.map(\.api.id)
    let suggestion = didYouMean(name, among: known).map { "; did you mean `\($0)`?" } ?? ""
    throw .usage("no bundled API is called `\(name)` (there are \(known.joined(separator: ", ")))\(suggestion)")
  }
}

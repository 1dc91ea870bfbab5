import APISpec
import JSON
import OrderedCollections

extension ResourceCollection {
  /// What the body of a request says about a resource, in the shape that the resource has.
  ///
  /// A body may have an envelope around it, and may be what only a member of the resource holds, such as its `Spec`.
  func opened(_ body: JSONValue, _ lookup: SchemaLookup) -> JSONValue {
    let described = lookup.memberNames(of: schema(lookup))
    guard let members = body.object, !described.isEmpty else { return body }
    let envelope = members.first { key, value in
      value.object != nil && kind.identity.isEnvelope(key) && !described.contains(key)
    }
    if let envelope { return opened(envelope.value, lookup) }
    func count(_ names: OrderedSet<String>) -> Int { members.keys.count(where: names.contains) }
    let holders = described.map { name in
      (name, count(lookup.memberNames(of: lookup.member(name, of: schema(lookup)))))
    }
    guard let best = holders.max(by: { $0.1 < $1.1 }), best.1 > count(described) else { return body }
    return .object([best.0: body])
  }

  /// A resource with members of a body in it, as far as they fit.
  func resource(_ id: String, changed body: JSONValue, _ bench: inout Workbench) -> JSONValue {
    let schema = schema(bench.lookup)
    let new = bench.overlaid(initial(id, &bench), with: kept(body, bench.lookup), schema)
    return EntityIdentity(route: route(to: id)).applied(to: new, schema, &bench)
  }

  /// A resource that a body replaces; nil when the result does not fit.
  ///
  /// Members that only the server sets stay.
  func replaced(_ resource: JSONValue, by body: JSONValue, _ bench: inout Workbench) -> JSONValue? {
    let (schema, kept) = (schema(bench.lookup), kept(body, bench.lookup))
    let old = resource.object ?? [:]
    var members = old.filter { kept[$0.key] != nil || !isSent([$0.key], bench.lookup) }
    members.merge(kept) { _, new in new }
    let new = identified(.object(members), as: resource)
    if bench.fits(new, schema) { return new }
    // What the schema requires may be more than the body can hold.
    let merged = identified(.object(old.merging(members) { $1 }), as: resource)
    guard bench.fits(merged, schema) else { return nil }
    return merged
  }

  /// A resource with a merge patch applied; nil when the result does not fit.
  func patched(_ resource: JSONValue, by body: JSONValue, _ bench: inout Workbench) -> JSONValue? {
    let patch = JSONValue.object(kept(body, bench.lookup))
    let patched = identified(MergePatch.applied(patch, to: resource), as: resource)
    guard bench.fits(patched, schema(bench.lookup)) else { return nil }
    return patched
  }

  /// A resource as a schema describes it that may show less of it, and more besides.
  ///
  /// - Parameters:
  ///   - resource: The resource.
  ///   - schema: The schema.
  ///   - pattern: What would be shown of another resource; nil when nothing is known.
  func shown(_ resource: JSONValue, as schema: Schema, pattern: JSONValue?, _ bench: inout Workbench) -> JSONValue {
    let own = self.schema(bench.lookup)
    let shown = bench.shown(resource, of: own, as: schema, pattern: pattern)
    guard schema != own, let id = kind.identity.place(in: resource).flatMap({ resource[$0.path] }),
      let place = kind.identity.place(in: shown)
    else { return shown }
    let named = shown.setting(place.path, to: id)
    return bench.fits(named, schema) ? named : shown
  }

  /// A resource that is the one that another was.
  private func identified(_ resource: JSONValue, as other: JSONValue) -> JSONValue {
    PathIdentity.all(of: kind.read.path).reduce(resource) { resource, identity in
      guard let place = identity.place(in: other) else { return resource }
      return resource.setting(place.path, to: other[place.path])
    }
  }

  /// The members of a body that become those of the resource: not what only one side sends.
  private func kept(_ body: JSONValue, _ lookup: SchemaLookup) -> OrderedDictionary<String, JSONValue> {
    (body.object ?? [:]).filter { name, _ in
      let keywords = lookup.keywords(of: lookup.member(name, of: schema(lookup)))
      return !keywords.contains { $0.metadata.isReadOnly || $0.metadata.isWriteOnly }
    }
  }
}

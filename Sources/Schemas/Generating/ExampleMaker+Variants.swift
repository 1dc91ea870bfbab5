import JSON
import OrderedCollections
import SourceText

extension ExampleMaker {
  /// An example of each alternative of the first `oneOf` or `anyOf`.
  func variants(_ form: ExampleForm, name: String, sizeLimit: Int = sizeLimit) -> [ExampleVariant] {
    let program = schema.program
    guard let (node, targets) = alternatives() else { return [] }
    let flattening = Flattening(program: program, heights: heights, spot: spot(name))
    return targets.indices.map { index in
      let target = program.reference(of: targets[index]) ?? targets[index]
      let place = program.place(of: targets[index])
      let title: String
      if program.tables.annotations[node]?.discriminator != nil, target != targets[index],
        let value = flattening.discriminatorValue(of: target, by: node)
      {
        title = value
      } else if let own = program.tables.annotations[targets[index]]?.title ?? program.tables.annotations[target]?.title
      {
        title = own
      } else if target != targets[index], let last = program.place(of: target).pointer.tokens.last {
        title = last
      } else {
        title = String(index + 1)
      }
      let value: Result<JSONValue, SchemaProblem>
      do throws(SchemaProblem) {
        value = .success(try example(form, name: name, forced: [node: index], sizeLimit: sizeLimit))
      } catch {
        value = .failure(error)
      }
      return ExampleVariant(name: title, schemaURI: place.uri, schema: place.pointer, value: value)
    }
  }

  /// The first `oneOf` or `anyOf` with more than one alternative, by node: in the schema, in what it refers to, or in
  /// what it is put together from.
  private func alternatives() -> (node: Int, targets: [Int])? {
    let program = schema.program
    var waiting: OrderedSet<Int> = [schema.root]
    var next = 0
    while next < waiting.count, next < 100 {
      let node = waiting[next]
      next += 1
      for place in program.nodes[node].start..<program.nodes[node].end {
        switch program.instructions[place] {
        case .oneOf(let list), .anyOf(let list):
          if program.tables.lists[list].count > 1 { return (node, program.tables.lists[list]) }
          waiting.append(contentsOf: program.tables.lists[list])
        case .allOf(let list): waiting.append(contentsOf: program.tables.lists[list])
        case .reference(let target): waiting.append(target)
        default: break
        }
      }
    }
    return nil
  }
}

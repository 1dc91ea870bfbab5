import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
  /// Says in the words of JSON Schema 2020-12 what earlier dialects say in their own.
  ///
  /// `nullable`, Boolean `exclusiveMinimum` and `exclusiveMaximum`, `dependencies` and `additionalItems`.
  mutating func readOldDialect(of cursor: SourceCursor, into keywords: inout Schema.Keywords) {
    if version < .v3_1 {
      if cursor["exclusiveMaximum"]?.node.bool == true {
        keywords.validation.exclusiveMaximum = keywords.validation.maximum
        keywords.validation.maximum = nil
      }
      if cursor["exclusiveMinimum"]?.node.bool == true {
        keywords.validation.exclusiveMinimum = keywords.validation.minimum
        keywords.validation.minimum = nil
      }
    }
    if cursor["items"]?.node.array != nil, let further = cursor["additionalItems"] {
      keywords.openAPI.extensions["additionalItems"] = nil
      keywords.applicator.items = schema(further)
    }
    if let dependencies = cursor["dependencies"], dependencies.node.object != nil {
      keywords.openAPI.extensions["dependencies"] = nil
      for (name, dependency) in dependencies.members {
        if dependency.node.array != nil {
          keywords.validation.dependentRequired[name] = strings(dependency)
        } else {
          keywords.applicator.dependentSchemas[name] = schema(dependency)
        }
      }
    }
    let nullable = cursor["nullable"] ?? (version == .v2 ? cursor["x-nullable"] : nil)
    if let nullable, flag(nullable) { Self.allowNull(&keywords) }
  }

  /// Lets `null` through as well: by the types if there are any, else as an alternative.
  private static func allowNull(_ keywords: inout Schema.Keywords) {
    let null = Schema.type(.null)
    if !keywords.validation.types.isEmpty {
      keywords.validation.types.append(.null)
    } else if !keywords.applicator.anyOf.isEmpty {
      keywords.applicator.anyOf.append(null)
    } else if !keywords.applicator.oneOf.isEmpty {
      keywords.applicator.oneOf.append(null)
    } else if !keywords.applicator.allOf.isEmpty {
      let all = keywords.applicator.allOf
      let one = all.count == 1 ? all[0] : Schema.anything.with { $0.applicator.allOf = all }
      keywords.applicator.allOf = []
      keywords.applicator.anyOf = [one, null]
    }
  }
}

public import JSON
import OrderedCollections

extension API {
  /// Adds sections, in reading order.
  public func sections(_ sections: Section...) -> API {
    changed { $0.sections += sections }
  }

  /// Adds endpoints, in reading order, and the named types that they use.
  public func endpoints(_ endpoints: any Endpoint.Type...) -> API {
    self.endpoints(endpoints)
  }

  /// Adds endpoints of a list that something else is made of too, such as a sandbox.
  public func endpoints(_ endpoints: [any Endpoint.Type]) -> API {
    changed { api in
      for definition in endpoints.map({ $0.definition }) {
        api.operations.append(definition.operation)
        api.types.merge(definition.types) { first, _ in first }
      }
    }
  }

  /// Adds a way to authenticate.
  public func authentication<Scopes>(_ authentication: Authentication<Scopes>) -> API {
    changed { $0.securitySchemes[authentication.name] = authentication.scheme }
  }

  /// Adds an extension of the whole description, such as `x-keywords`.
  public func extending(_ name: String, _ value: JSONValue) -> API {
    changed { $0.extensions[name] = value }
  }

  /// This API, changed.
  public func changed(_ change: (inout API) -> Void) -> API {
    var copy = self
    change(&copy)
    return copy
  }
}

public import JSON
import OrderedCollections

extension API {
  /// Adds servers; the first is the default.
  public func servers(_ servers: Server...) -> API {
    changed { $0.servers += servers }
  }

  /// Adds audiences, in reading order.
  public func audiences(_ audiences: Audience...) -> API {
    changed { $0.audiences += audiences }
  }

  /// Adds releases, oldest first.
  public func releases(_ releases: Release...) -> API {
    changed { $0.releases += releases }
  }

  /// Alternatives of what must be presented to operations that say nothing themselves; any one will do.
  public func requires(_ alternatives: SecurityRequirement...) -> API {
    changed { $0.security = alternatives }
  }

  /// Where more is written about the API.
  public func seeAlso(_ documentation: ExternalDocumentation) -> API {
    changed { $0.externalDocumentation = documentation }
  }

  /// Adds a request that the API sends, and the named types that it uses; the path of the endpoint is empty.
  ///
  /// - Parameters:
  ///   - name: The name, unique among the webhooks of the API.
  ///   - endpoint: What is sent, and what the receiver may reply.
  public func webhook(_ name: String, _ endpoint: any Endpoint.Type) -> API {
    changed { api in
      let definition = endpoint.definition
      api.webhooks.append(Webhook(name, operation: definition.linkedOperation))
      api.types.merge(definition.types) { first, _ in first }
    }
  }

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
        api.operations.append(definition.linkedOperation)
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

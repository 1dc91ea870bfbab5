public import JSON
import OrderedCollections

/// Parts of an operation's description, as they read inside `define`: `section(.users)`, `requires(basic())`.
extension Endpoint {
  /// The section that the operation belongs to.
  public static func section(_ section: Section) -> OperationPart {
    OperationPart { $0.operation.section = section.id }
  }

  /// The audience that the operation is reserved for.
  public static func audience(_ audience: Audience) -> OperationPart {
    OperationPart { $0.operation.audience = audience.id }
  }

  /// When the operation came, changed and went.
  public static func availability(_ availability: Availability) -> OperationPart {
    OperationPart { $0.operation.availability = availability }
  }

  /// The operation exists since a release.
  public static func since(_ release: Release) -> OperationPart {
    availability(.since(release.id))
  }

  /// The operation should no longer be used since a release.
  ///
  /// - Parameters:
  ///   - release: The release.
  ///   - note: What to use instead, in CommonMark.
  public static func deprecated(in release: Release, note: LocalizedText? = nil) -> OperationPart {
    OperationPart {
      $0.operation.availability = $0.operation.availability.then(.deprecated, in: release, note: note)
    }
  }

  /// Servers of this operation alone.
  public static func servers(_ servers: Server...) -> OperationPart {
    OperationPart { $0.operation.servers = servers }
  }

  /// An extension of the operation, such as `x-rate-limit`.
  public static func extending(_ name: String, _ value: JSONValue) -> OperationPart {
    OperationPart { $0.operation.extensions[name] = value }
  }

  /// Alternatives of what must be presented; any one will do.
  ///
  /// `a(), b()` means one of the two, `a().and(b())` both, and `.anonymous` that nothing need be presented.
  public static func requires(_ alternatives: SecurityRequirement...) -> OperationPart {
    OperationPart { $0.operation.security = alternatives }
  }

  /// Where more is written.
  public static func seeAlso(_ documentation: ExternalDocumentation) -> OperationPart {
    OperationPart { $0.operation.externalDocumentation = documentation }
  }
}

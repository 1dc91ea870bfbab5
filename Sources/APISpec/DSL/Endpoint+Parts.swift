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

  /// Alternatives of what must be presented; any one will do.
  public static func requires(_ alternatives: SecurityRequirement...) -> OperationPart {
    OperationPart { $0.operation.security = alternatives }
  }

  /// Where more is written.
  public static func seeAlso(_ documentation: ExternalDocumentation) -> OperationPart {
    OperationPart { $0.operation.externalDocumentation = documentation }
  }
}

public import JSON
import OrderedCollections

/// How a value is spread out in a path.
///
/// [Style Values](https://spec.openapis.org/oas/v3.1.1.html#style-values).
public enum PathStyle: String, Sendable {
  /// `blue,black`.
  case simple
  /// `.blue`.
  case label
  /// `;color=blue`.
  case matrix
}

/// How a value is spread out in a query.
///
/// [Style Values](https://spec.openapis.org/oas/v3.1.1.html#style-values).
public enum QueryStyle: String, Sendable {
  /// `color=blue&color=black`.
  case form
  /// `color=blue%20black`.
  case spaceDelimited
  /// `color=blue%7Cblack`.
  case pipeDelimited
  /// `color[R]=100`.
  case deepObject
}

extension TypedParameter {
  /// This parameter, written as a document of a media type instead of in a style.
  public func content(_ mediaType: String) -> Self {
    changed { $0.serialization = .content(mediaType: mediaType, $0.schema) }
  }

  /// This parameter, reserved for an audience.
  public func audience(_ audience: Audience) -> Self {
    changed { $0.audience = audience.id }
  }

  /// This parameter, with when it came, changed and went.
  public func availability(_ availability: Availability) -> Self {
    changed { $0.availability = availability }
  }

  /// This parameter, which should no longer be used since a release.
  public func deprecated(in release: Release, note: LocalizedText? = nil) -> Self {
    changed { $0.availability = $0.availability.then(.deprecated, in: release, note: note) }
  }

  /// This parameter, with a value for readers.
  public func example(_ name: String, _ value: Value) -> Self {
    changed { $0.examples[name] = value.json }
  }

  /// This parameter, with an extension (`x-…`).
  public func extending(_ name: String, _ value: JSONValue) -> Self {
    changed { $0.extensions[name] = value }
  }

  func changed(_ change: (inout Parameter) -> Void) -> Self {
    var copy = self
    change(&copy.parameter)
    return copy
  }

  func styled(_ style: Parameter.Style, explode: Bool?, allowReserved: Bool = false) -> Self {
    changed {
      $0.serialization = .schema(
        $0.schema, style: style, explode: explode ?? style.explodesByDefault, allowReserved: allowReserved)
    }
  }
}

extension PathParameter {
  /// This parameter in a style.
  public func style(_ style: PathStyle, explode: Bool = false) -> PathParameter {
    styled(Parameter.Style(rawValue: style.rawValue) ?? .simple, explode: explode)
  }
}

extension QueryParameter {
  /// This parameter in a style.
  ///
  /// - Parameters:
  ///   - style: The style.
  ///   - explode: Whether each element and member is written by itself; nil for what the style does by default.
  ///   - allowReserved: Whether `:/?#[]@!$&'()*+,;=` stay as they are.
  public func style(_ style: QueryStyle, explode: Bool? = nil, allowReserved: Bool = false) -> QueryParameter {
    styled(
      Parameter.Style(rawValue: style.rawValue) ?? .form, explode: explode ?? (style == .deepObject ? true : nil),
      allowReserved: allowReserved)
  }

  /// This parameter, which may be sent without a value (`?name=`).
  public func allowingEmptyValue() -> QueryParameter {
    changed { $0.allowsEmptyValue = true }
  }
}

extension HeaderParameter {
  /// This parameter with the members of an object as `name=value`.
  public func exploded() -> HeaderParameter {
    styled(.simple, explode: true)
  }
}

extension CookieParameter {
  /// This parameter with its elements or members in one cookie, or each by itself.
  public func exploded(_ explode: Bool) -> CookieParameter {
    styled(.form, explode: explode)
  }
}

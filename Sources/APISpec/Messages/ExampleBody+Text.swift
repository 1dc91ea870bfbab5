import JSON

extension ExampleBody {
  /// The media type of URL-encoded forms.
  static let formMediaType = "application/x-www-form-urlencoded"

  /// The body in the syntax of its media type: JSON, a URL-encoded form, or a string as it is.
  ///
  /// In a form, an array is written as one pair for each element, and an object inside of the object as JSON.
  public var text: String {
    if mediaType == Self.formMediaType, let members = value.object {
      return members.flatMap { name, value in
        (value.array ?? [value]).map { "\(PercentEncoding.encode(name))=\(PercentEncoding.encode($0.plainText))" }
      }.joined(separator: "&")
    }
    if let string = value.string, !mediaType.contains("json") { return string }
    return value.text()
  }
}

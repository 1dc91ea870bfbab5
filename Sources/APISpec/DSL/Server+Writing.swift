import OrderedCollections

extension Server {
  /// This server, with a variable of its URL.
  ///
  /// ```swift
  /// Server("https://{region}.example.com").variable("region", default: "eu", of: ["eu", "us"], "where the data is")
  /// ```
  ///
  /// - Parameters:
  ///   - name: The name between the braces.
  ///   - defaultValue: The value when the caller chooses none.
  ///   - allowedValues: The values allowed; empty when any is.
  ///   - description: What the variable is, in CommonMark.
  public func variable(
    _ name: String, default defaultValue: String, of allowedValues: [String] = [],
    _ description: LocalizedText? = nil
  ) -> Server {
    var copy = self
    copy.variables[name] = ServerVariable(
      defaultValue: defaultValue, allowedValues: allowedValues, description: description)
    return copy
  }
}

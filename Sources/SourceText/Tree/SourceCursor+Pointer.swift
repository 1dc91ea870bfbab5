extension SourceCursor {
  /// The cursor at the end of a pointer that begins here, or of as much of it as there is.
  ///
  /// What is said about a value that is missing then stands at the place where it should be.
  public func nearest(to pointer: JSONPointer) -> SourceCursor {
    var cursor = self
    for token in pointer.tokens {
      guard let next = cursor[token] ?? Int(token).flatMap({ cursor[$0] }) else { break }
      cursor = next
    }
    return cursor
  }
}

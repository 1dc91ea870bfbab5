/// The answers that need nothing but what is in memory already.
struct SiteShortcut: Sendable {
  /// The site.
  let store: SiteStore
  /// Which hosts are the server's own.
  let hosts: HostPolicy

  /// What to send for a request; nil when a file is not there, or must be made or compressed first.
  func variant(for request: PlainRequest) -> PreparedFile.Variant? {
    guard let file = store.build.preparedFile(at: request.file), file.isAtHand(compressed: request.takesGzip) else {
      return nil
    }
    return file.variant(compressed: request.takesGzip)
  }
}

import HTTPTypes
import Hummingbird
import NIOCore

/// Answers requests for the site, from memory.
struct SiteResponder: Sendable {
  /// The site.
  let store: SiteStore

  /// Methods that the site has.
  private static let allowed = "GET, HEAD"

  /// The response to a request; throws a problem for one that has no page as its answer.
  func respond(to request: HTTPRequest, target: RequestTarget) async throws(Problem) -> Response {
    guard request.method == .get || request.method == .head else {
      throw .methodNotAllowed(request.method, allow: Self.allowed)
    }
    let build = store.build
    let path = try SitePath.decode(target.path)
    let isFolder = path.isEmpty || path.hasSuffix("/")
    let name = isFolder ? path + "index.html" : path
    let takesGzip = takesGzip(request)
    if let file = build.preparedFile(at: name), file.isAtHand(compressed: takesGzip) {
      return try response(with: file, compressed: takesGzip, to: request)
    }
    // A page is made, or compressed, when it is asked for; others need not wait for that.
    return try await EventLoopExecutor.leave { () throws(Problem) in
      if let file = build.file(at: name) { return try response(with: file, compressed: takesGzip, to: request) }
      if !isFolder, build.file(at: path + "/index.html") != nil {
        let location = target.path + "/" + (target.query.map { "?\($0)" } ?? "")
        return Response(
          status: .permanentRedirect, headers: [.location: location, .cacheControl: CachePolicy.revalidate])
      }
      return try notFound(path, build: build, request: request)
    }
  }

  /// Whether a client takes compressed bytes.
  ///
  /// Parts are parts of the plain ones: who resumes a download wants those.
  private func takesGzip(_ request: HTTPRequest) -> Bool {
    let fields = request.headerFields
    guard fields.contains(.acceptEncoding), !fields.contains(.range) else { return false }
    return Preferences(fields[values: .acceptEncoding].joined(separator: ",")).takesGzip
  }

  private func notFound(_ path: String, build: SiteBuild, request: HTTPRequest) throws(Problem) -> Response {
    let accept = request.headerFields[values: .accept].joined(separator: ",")
    guard !Preferences(accept).prefersJSON, let page = build.notFoundPage(for: path) else {
      throw .notFound("the site has no file \"\(path)\"")
    }
    let headers: HTTPFields = [.contentType: page.kind.mediaType, .cacheControl: "no-store", .vary: "Accept"]
    return finished(
      Response(status: .notFound, headers: headers, body: ResponseBody(byteBuffer: page.plain.bytes)), request)
  }

  private func response(
    with file: PreparedFile, compressed: Bool, to request: HTTPRequest
  ) throws(Problem) -> Response {
    let fields = request.headerFields
    let variant = file.variant(compressed: compressed)
    switch Conditional(fields, tag: variant.tag, otherTags: [file.plain.tag]) {
    case .notModified: return Response(status: .notModified, headers: variant.validators)
    case .preconditionFailed: throw .preconditionFailed
    case .proceed: break
    }

    let size = variant.bytes.readableBytes
    // Ranges are defined for GET only.
    switch request.method == .get ? ByteRange(fields, size: size, tag: variant.tag) : .whole {
    case .unsatisfiable: throw .rangeNotSatisfiable(size: size)
    case .whole:
      return finished(
        Response(status: .ok, headers: variant.fields, body: ResponseBody(byteBuffer: variant.bytes)), request)
    case .part(let range):
      var headers = variant.fields
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      let bytes = variant.bytes.getSlice(at: range.lowerBound, length: range.count) ?? ByteBuffer()
      return Response(status: .partialContent, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }
  }

  private func finished(_ response: Response, _ request: HTTPRequest) -> Response {
    request.method == .head ? response.createHeadResponse() : response
  }
}

import HTTPTypes
import NIOCore

extension PreparedFile {
  /// The bytes of one representation, with what answers with it need.
  struct Variant: Sendable {
    /// The bytes.
    let bytes: ByteBuffer
    /// The ETag, quotes included.
    let tag: String
    /// Fields of every answer, also of one that only says that the client has the bytes.
    let validators: HTTPFields
    /// Fields of an answer with all the bytes, or with a part of them.
    let fields: HTTPFields
    /// The head of the answer with all the bytes, as it is sent to readers of the site; the date and the empty line are
    /// still to come.
    let head: ByteBuffer

    /// A representation of a file; the tag comes without quotes, `encoding` is the value of `Content-Encoding`.
    init(_ bytes: ByteBuffer, of file: PreparedFile.Kind, tag: String, encoding: String? = nil) {
      self.bytes = bytes
      self.tag = "\"\(tag)\""
      var fields: HTTPFields = [.eTag: self.tag, .cacheControl: file.cacheControl]
      if file.isCompressible { fields[.vary] = "Accept-Encoding" }
      validators = fields
      fields[.contentType] = file.mediaType
      fields[.contentEncoding] = encoding
      fields[.acceptRanges] = "bytes"
      self.fields = fields
      fields[.contentLength] = String(bytes.readableBytes)
      SecurityHeaders.strict.apply(to: &fields)
      let lines = fields.map { "\($0.name.rawName): \($0.value)\r\n" }
      head = ByteBuffer(string: "HTTP/1.1 200 OK\r\n" + lines.joined())
    }
  }
}

/// What a template of a sample may ask for, by the names of ``SampleTemplates/shape``.
enum SampleName: String, Sendable {
  // The request
  case method, url, uri, target, host, hostname, port, headers, joinedHeaders, body
  case hasBody, hasText, hasBytes, isGet, isHead, isGetOrHead, isStandardMethod, expectsBody, isHTTPS
  case hasHeaders, hasContentType, hasHost, hasContentFields, hasConnectionFields
  case repeatsHeaders, needsPairs, hasDoubleQuotes, hasBrackets, hasDotSegments

  // A header field
  case name, value, line, item, isHost, isContentField, isConnectionField

  // A value in its forms
  case text, quoted, word, octets, isEmpty, isASCII

  // The body
  case bytes, isText, length
}

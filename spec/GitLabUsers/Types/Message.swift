import APISpec

/// Why a request was refused, in one sentence.
struct Message: Documented {
  var message: String

  static let shape = Shape("Message", Message.init, "Why a request was refused.") {
    Field("message", \.message, "The status code and what it means here")
  }

  /// Nobody is authenticated.
  static let unauthorized = Message(message: "401 Unauthorized")
  /// The caller may not do this.
  static let forbidden = Message(message: "403 Forbidden")
  /// There is no such thing, or it cannot be changed so.
  static let notFound = Message(message: "404 Not found")
  /// There is no such user, as blocking and unblocking word it.
  static let userNotFound = Message(message: "404 User Not Found")
}

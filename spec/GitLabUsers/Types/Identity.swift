import APISpec

/// Who a user is at another provider.
struct Identity: Documented {
  var provider: String
  var externUID: String

  static let shape = Shape("Identity", Identity.init, "Who a user is at an external provider.") {
    Field("provider", \.provider, "External provider name")
    Field("extern_uid", \.externUID, "External UID: the user's identifier at the provider")
  }
}

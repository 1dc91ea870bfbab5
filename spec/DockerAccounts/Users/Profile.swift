import APISpec
import JSON

/// The profile info of a user.
struct Profile: Documented {
  var id: Int
  var username: String
  var url: URI
  var dateJoined: DateTime
  var type: String
  var fullName: String
  var location: String
  var company: String
  var profileURL: URI
  var gravatarURL: URI
  var email: EmailAddress
  var isActive: Bool

  static let shape = Shape("Profile", Profile.init, "The profile info of a user.") {
    Field("id", \.id, "the number of the user.")
    Field("username", \.username, "the username, as in the paths of this API.")
    Field("url", \.url, "where this profile is found in the API.")
    Field("date_joined", \.dateJoined, "when the user joined.")
    Field("type", \.type, "the kind of account.", .example("User"))
    Field("full_name", \.fullName, "the name of the user.")
    Field("location", \.location, "the location of the user.")
    Field("company", \.company, "the company of the user.")
    Field("profile_url", \.profileURL, "the profile url, a page of the user’s own choice.")
    Field(
      "gravatar_url", \.gravatarURL, "the picture of the user at Gravatar.",
      .since(.april2014, note: "Takes the place of `gravatar_email`, which the example profiles had before."))
    Field("email", \.email, "the primary email address of the user.")
    Field("is_active", \.isActive, "whether the account is active.")
  }
}

extension Profile {
  /// The profile of the original examples.
  static let janeDoe = Profile(
    id: 2,
    username: "janedoe",
    url: "https://www.docker.io/api/v1.1/users/janedoe/",
    dateJoined: "2014-02-12T17:58:01.431312Z",
    type: "User",
    fullName: "Jane Doe",
    location: "San Francisco, CA",
    company: "Success, Inc.",
    profileURL: "https://docker.io/",
    gravatarURL: "https://secure.gravatar.com/avatar/0212b397124be4acd4e7dea9aa357.jpg?s=80&r=g&d=mm",
    email: "jane.doe@example.com",
    isActive: true)

  /// The same profile after the original example of an update.
  static let janeDoeRetired = {
    var profile = janeDoe
    profile.location = "Private Island"
    profile.company = "Retired"
    profile.profileURL = "http://janedoe.com/"
    return profile
  }()
}

import OrderedCollections
import Testing

/// Sentences of the original documents, to the letter, on the pages where a reader would look for them.
@Suite("Sentences of the original documents")
struct OriginalDocumentsTests {
  private static let facts: [(page: String, text: String)] = [
    ("docker-accounts/operations/get-user/", "Get profile info for the specified user."),
    ("docker-accounts/operations/get-user/", "username of the user whose profile info is being requested."),
    (
      "docker-accounts/operations/get-user/",
      "permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must have"
    ),
    ("docker-accounts/operations/get-user/", "GET /api/v1.1/users/janedoe/ HTTP/1.1"),
    ("docker-accounts/operations/get-user/", "\"date_joined\": \"2014-02-12T17:58:01.431312Z\""),
    ("docker-accounts/operations/update-user/", "the new Gravatar email address."),
    ("docker-accounts/operations/update-user/", "\"location\": \"Private Island\""),
    ("docker-accounts/operations/list-emails/", "email_read"),
    ("docker-accounts/operations/add-email/", "jane.doe+other@example.com"),
    ("docker-accounts/operations/delete-email/", "HTTP/1.1 204"),
    ("gitlab-users/operations/list-users/", "per_page"),
    ("gitlab-users/operations/list-users/", "http://gravatar.com/../e32131cd8.jpeg"),
    ("gitlab-users/operations/list-users/", "8776128412476123468721346"),
    ("gitlab-users/operations/modify-user/", "409"),
    ("gitlab-users/operations/delete-user/", "idempotent"),
    ("gitlab-users/operations/add-ssh-key/", "has already been taken"),
    ("gitlab-users/operations/add-ssh-key/", "loic@call"),
    ("gitlab-users/operations/get-current-user/", "dd34asd13as"),
    ("gitlab-users/operations/block-user/", "LDAP"),
    ("gitlab-users/types/user/", "since 2016-01-14"),
  ]

  @Test("stand on the English pages", arguments: facts)
  func english(page: String, text: String) throws {
    let site = try PublishedSite.shared()
    #expect(try #require(site.pages[page + "index.html"]).text.contains(text))
    #expect(try #require(try site.markdownText(page + "index.md")).contains(text))
  }

  @Test(
    "the Chinese titles and labels stand on the Chinese pages",
    arguments: [
      ("docker-accounts/operations/get-user/", "状态码"), ("docker-accounts/operations/get-user/", "路径参数"),
      ("docker-accounts/operations/list-emails/", "HTTP/1.1 200 OK"), ("gitlab-users/operations/block-user/", "状态码"),
    ])
  func chinese(page: String, text: String) throws {
    let site = try PublishedSite.shared()
    #expect(try #require(site.pages["zh-Hans/" + page + "index.html"]).text.contains(text))
    #expect(try #require(try site.markdownText("zh-Hans/" + page + "index.md")).contains(text))
  }
}

import APISpec
import Testing

@Suite("Slugs")
struct SlugTests {
  @Test(
    "words are lower-cased and joined by hyphens",
    arguments: [
      ("List SSH keys", "list-ssh-keys"), ("GET /users/{id}", "get-users-id"), ("AdminUser", "admin-user"),
      ("profile_url", "profile-url"), ("user's keys", "users-keys"), ("  a  b  ", "a-b"), ("--a--", "a"),
      ("v1.11", "v1-11"), ("4XX", "4-xx"), ("", ""), (" ", ""),
    ])
  func words(text: String, slug: String) { #expect(Slug.slug(text) == slug) }

  @Test(
    "an acronym is one word",
    arguments: [
      ("SSHKey", "ssh-key"), ("SshKey", "ssh-key"), ("NewSSHKey", "new-ssh-key"), ("HTTPError2", "http-error2"),
      ("listURLs", "list-urls"), ("URLsOfUser", "urls-of-user"), ("OAuth2Token", "oauth2-token"), ("APIs", "apis"),
      ("userID", "user-id"), ("S3Bucket", "s3-bucket"), ("JSON", "json"), ("ABTest", "ab-test"),
    ])
  func acronyms(text: String, slug: String) { #expect(Slug.slug(text) == slug) }

  @Test(
    "a text without ASCII letters is spelled by its code points",
    arguments: [
      ("用户", "u7528-u6237"), ("用户 列表", "u7528-u6237-u5217-u8868"), ("é", "ue9"), ("#", "u23"), ("用户!", "u7528-u6237"),
      ("👍", "u1f44d"),
    ])
  func codePoints(text: String, slug: String) { #expect(Slug.slug(text) == slug) }

  @Test("the slug of a slug is itself", arguments: ["SSHKey", "用户", "List SSH keys", "4XX", "URLsOfUser", "a'b"])
  func stable(text: String) { #expect(Slug.isSlug(Slug.slug(text))) }

  @Test("only lower-case letters, digits and single hyphens make a slug")
  func isSlug() {
    #expect(Slug.isSlug("get-user2"))
    for text in ["", "Get", "a--b", "-a", "a-", "a_b", "a b", "用"] { #expect(!Slug.isSlug(text), "\(text)") }
  }
}

import APISpec
import DockerAccounts
import Foundation
import Sandbox
import Testing

/// The Chinese String Catalog of the docker.io Accounts API.
@Suite("docker.io Accounts: translation")
struct DockerAccountsTranslationTests {
  /// Every translation into Simplified Chinese, by source text.
  let translations: [String: String]
  let strings: [String: Any]

  init() throws {
    let catalog = try #require(Spec.dockerAccounts.catalog)
    let json = try JSONSerialization.jsonObject(with: Data(catalog.text.utf8))
    let root = try #require(json as? [String: Any])
    #expect(root["sourceLanguage"] as? String == "en")
    strings = try #require(root["strings"] as? [String: Any])
    translations = strings.compactMapValues { entry in
      let localizations = (entry as? [String: Any])?["localizations"] as? [String: Any]
      let unit = (localizations?["zh-Hans"] as? [String: Any])?["stringUnit"] as? [String: Any]
      return unit?["state"] as? String == "translated" ? unit?["value"] as? String : nil
    }
  }

  @Test("the catalog has every text of the API, and no other")
  func keys() {
    let texts = Set(Spec.dockerAccounts.api.texts.map(\.source))
    #expect(texts.subtracting(strings.keys).sorted() == [])
    #expect(Set(strings.keys).subtracting(texts).sorted() == [])
  }

  @Test("every text is translated; only a name stays as it is")
  func complete() {
    #expect(strings.keys.filter { translations[$0] == nil } == [])
    #expect(translations.filter { $0.key == $0.value || $0.value.isEmpty }.keys.sorted() == ["Jane Doe"])
  }

  @Test("code spans, links and paragraphs are the same in both languages")
  func markup() {
    for (source, translation) in translations {
      #expect(Self.spans(source) == Self.spans(translation), "\(source)")
      #expect(source.matches(of: /\]\(\S+\)/).map(\.output) == translation.matches(of: /\]\(\S+\)/).map(\.output))
      #expect(source.split(separator: "\n\n").count == translation.split(separator: "\n\n").count)
    }
  }

  @Test(
    "the wording of the published translation is kept, without its typing errors",
    arguments: [
      "Get profile info for the specified user.": "获取指定用户的个人信息。",
      "username of the user whose profile info is being requested.": "被要求获取的用户信息的用户名。",
      "success, user data returned.": "成功返回用户数据。",
      "authentication error.": "权限认证错误。",
      "the specified username does not exist.": "指定的用户名不存在。",
      "Update profile info for the specified user.": "修改指定用户的用户信息。",
      "List email addresses for a user": "列举用户的Email地址",
      """
      permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must \
      have `profile_read` scope.
      """: "许可错误，具有权限认证的用户必须是被请求的用户，OAuth access tokens 必须有 `profile_read` 权限范围。",
    ])
  func published(source: String, translation: String) {
    #expect(translations[source] == translation)
  }

  @Test("Chinese sentences have Chinese punctuation")
  func punctuation() {
    for translation in translations.values {
      #expect(translation.firstMatch(of: /\p{Han}[,;:.?!]|[,;:?!]\p{Han}/) == nil, "\(translation)")
    }
  }

  /// The code spans of a text, sorted: languages order them differently.
  private static func spans(_ text: String) -> [String] {
    text.matches(of: /`[^`]+`/).map { String($0.output) }.sorted()
  }
}

/// English texts that are right in other languages as they are.
enum BorrowedWords {
  /// Names, which no language translates.
  static let names: Set<String> = [
    "OpenAPI (JSON)", "OpenAPI (YAML)", "HTTP Basic", "HTTP {name}", "OAuth 2", "OpenID Connect",
  ]

  /// Words by the languages that have borrowed them, or spell their own alike.
  static let languages: [String: Set<String>] = [
    "Alternative": ["de"],
    "Body": ["de", "nl", "sv"],
    "Callbacks": ["de", "es", "nl", "pt-BR", "sv"],
    "Code": ["de", "fr", "nl"],
    "Contact: {name}": ["nl"],
    "Cookies": ["de", "es", "fr", "nl", "pt-BR", "sv"],
    "File": ["it"],
    "Fixture": ["cs", "de", "es", "fr", "id", "it", "nl", "pl", "pt-BR", "vi"],
    "Form": ["tr"],
    "Format: {format}": ["de", "id", "pl", "sv"],
    "Guide": ["fr", "sv"],
    "Guides": ["fr"],
    "Headers": ["nl", "sv"],
    "Headers ({count})": ["nl", "sv"],
    "Introduction": ["fr"],
    "Item {number}": ["id", "pt-BR"],
    "Letters": ["nl"],
    "Licence: {name}": ["cs"],
    "Name": ["de"],
    "Password": ["it"],
    "Scope": ["de", "nl", "sv"],
    "Server": ["cs", "de", "id", "it", "nl", "sv"],
    "Servers": ["nl"],
    "Status": ["de", "id", "nl", "pl", "pt-BR", "sv"],
    "Token": ["cs", "de", "es", "id", "it", "nl", "pl", "pt-BR", "sv", "vi"],
    "Type": ["fr", "nl"],
    "Types": ["fr"],
    "Version {version}": ["de", "fr", "sv"],
    "Webhooks": ["de", "es", "fr", "he", "nl", "pt-BR", "sv"],
    "guide": ["fr", "sv"],
    "in XML {value}": ["de", "it", "nl"],
    "in {release}": ["de", "it", "nl"],
    "metadata: {url}": ["cs", "id", "sv"],
    "nullable": ["de", "fr"],
    "optional": ["de"],
    "parameter {name}": ["id", "nl"],
    "section": ["fr"],
    "type": ["fr", "nl"],
    "webhook": [
      "cs", "es", "fr", "he", "id", "it", "nl", "pl", "pt-BR", "sv", "tr", "vi", "zh-Hans", "zh-Hant",
    ],
    "{count} types": ["fr"],
    "{from}–{count} items": ["nl"],
  ]
}

/// Nouns that do not change with their number.
enum InvariableNouns {
  /// Languages with two categories whose nouns stay as they are after a number.
  private static let languages: Set<String> = ["fa", "hi", "tr"]
  private static let keys: [String: Set<String>] = [
    "de": ["characters-between", "characters-at-least", "characters-at-most"],
    "sv": [
      "characters-between", "characters-at-least", "characters-at-most", "items-between", "items-at-least",
      "items-at-most", "search-results",
    ],
  ]

  /// Whether the noun of a phrase (`phrases.items-at-least`) is one of these.
  static func contain(_ key: String, in tag: String) -> Bool {
    let name = key.split(separator: ".").last.map(String.init) ?? ""
    return languages.contains(tag) || keys[tag]?.contains(name) == true
  }
}

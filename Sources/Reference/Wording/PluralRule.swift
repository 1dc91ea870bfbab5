import Catalogs

/// How a language chooses between the forms of a noun by a whole number.
///
/// The rules are the cardinal ones of [CLDR](https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules),
/// as its [chart](https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html) lists them, without
/// what they say about fractions: the interface only counts things. Each case is named after languages that share it.
enum PluralRule: Sendable, Hashable {
  case japanese, english, hindi, french, spanish, polish, czech, russian, arabic, hebrew

  /// The rule of a language; that of Japanese, which has one form for all numbers, when the language is not known.
  ///
  /// - Parameter tag: A [BCP 47](https://www.rfc-editor.org/info/bcp47) tag; only the language in it counts, except
  ///   that Portugal and Brazil differ.
  init(language tag: String) {
    let tag = tag.lowercased()
    switch String(tag.prefix { $0 != "-" }) {
    case "en", "de", "nl", "sv", "tr", "da", "nb", "nn", "no", "fi", "et", "el", "hu", "bg": self = .english
    case "fr": self = .french
    case "pt": self = tag == "pt-pt" ? .spanish : .french
    case "es", "it", "ca": self = .spanish
    case "hi", "fa", "bn", "gu", "kn": self = .hindi
    case "pl": self = .polish
    case "cs", "sk": self = .czech
    case "ru", "uk", "be": self = .russian
    case "ar": self = .arabic
    case "he": self = .hebrew
    default: self = .japanese
    }
  }

  /// The categories that whole numbers fall into, and `other`, which every language has.
  var categories: [PluralCategory] {
    switch self {
    case .japanese: [.other]
    case .english, .hindi: [.one, .other]
    case .french, .spanish: [.one, .many, .other]
    case .polish, .russian: [.one, .few, .many, .other]
    case .czech: [.one, .few, .other]
    case .arabic: [.zero, .one, .two, .few, .many, .other]
    case .hebrew: [.one, .two, .other]
    }
  }

  /// The category of a number, which is not negative.
  func category(of number: Int) -> PluralCategory {
    let (ten, hundred) = (number % 10, number % 100)
    let isMillions = number != 0 && number % 1_000_000 == 0
    return switch self {
    case .japanese: .other
    case .english: number == 1 ? .one : .other
    case .hindi: number <= 1 ? .one : .other
    case .french: number <= 1 ? .one : isMillions ? .many : .other
    case .spanish: number == 1 ? .one : isMillions ? .many : .other
    case .polish: number == 1 ? .one : isFew(ten, hundred) ? .few : .many
    case .czech: number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case .russian: ten == 1 && hundred != 11 ? .one : isFew(ten, hundred) ? .few : .many
    case .arabic: arabicCategory(of: number)
    case .hebrew: number == 1 ? .one : number == 2 ? .two : .other
    }
  }

  private func isFew(_ ten: Int, _ hundred: Int) -> Bool {
    (2...4).contains(ten) && !(12...14).contains(hundred)
  }

  private func arabicCategory(of number: Int) -> PluralCategory {
    switch (number, number % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...): .many
    default: .other
    }
  }
}

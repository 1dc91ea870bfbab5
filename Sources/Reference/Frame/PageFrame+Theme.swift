import OrderedCollections
import Site
import Templates
import Theming

extension PageFrame {
  /// The names by which the template asks for what a theme brings, and how scripts are loaded.
  static let themeShape: [String: TemplateShape] = [
    "theme-sheet": .optional(.text), "modules": .flag, "favicon": .record(["file": .text, "type": .text]),
    "logo": .optional(
      .record([
        "pictures": .list(
          .record([
            "file": .text, "side": .text, "size": .optional(.record(["width": .text, "height": .text])),
          ])),
        "text": .text, "has-text": .flag,
      ])),
  ]

  /// What a theme brings, and whether scripts are modules.
  ///
  /// - Parameters:
  ///   - look: The look.
  ///   - address: What stands for a file of the assets, by its path among them.
  static func themeValues(
    _ look: Look, address: (String) -> String = { $0 }
  ) -> [String: TemplateValue] {
    let favicon = look.theme.favicon.map { Look.path(of: $0.file) } ?? "favicon.svg"
    return [
      "modules": .flag(look.hasModules),
      "theme-sheet": look.assets[Look.themeSheet] == nil ? .absent : .text(Look.themeSheet),
      "favicon": .record(["file": .text(address(favicon)), "type": .text(SiteFile.mediaType(forPath: favicon))]),
      "logo": look.theme.logo.map { logo($0, address) } ?? .absent,
    ]
  }

  private static func logo(_ logo: Theme.Logo, _ address: (String) -> String) -> TemplateValue {
    let sides = logo.dark.map { [(logo.picture, "light"), ($0, "dark")] } ?? [(logo.picture, "both")]
    return .record([
      "pictures": .list(
        sides.map { picture, side in
          .record([
            "file": .text(address(Look.path(of: picture.file))), "side": .text(side),
            "size": picture.size.map {
              .record(["width": .text(String($0.width)), "height": .text(String($0.height))])
            } ?? .absent,
          ])
        }),
      "text": .text(logo.text ?? ""), "has-text": .flag(logo.text?.isEmpty == false),
    ])
  }
}

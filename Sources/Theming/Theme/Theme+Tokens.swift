import OrderedCollections
public import SourceText

extension Theme {
  /// Colours with less chroma have no hue that anybody would see.
  private static let grey = 0.02

  /// The hue of the accent, which neutral colours follow; nil when the theme has no accent, or a grey one.
  private var hue: Double? {
    guard let accent = colours["accent"], let colour = (accent.light ?? accent.dark)?.value else { return nil }
    return colour.chroma < Self.grey ? nil : colour.hue
  }

  /// The colours of the look with those of the theme in their places.
  ///
  /// - Parameter sheet: The style sheet with the tokens.
  public func tokens(in sheet: SourceFile) -> DesignTokens {
    var tokens = DesignTokens(sheet, hue: hue)
    for (name, choice) in colours {
      guard var shades = tokens.colours[name] else { continue }
      if let light = choice.light { shades.light = light }
      if let dark = choice.dark {
        shades.dark = dark
      } else if choice.isForBoth, let light = choice.light {
        shades.dark = Self.dark(following: light, instead: shades.dark)
      }
      tokens.colours[name] = shades
    }
    if colours["accent"] != nil, colours["accent-ink"] == nil { chooseInk(in: &tokens) }
    return tokens
  }

  /// The dark side of a colour that was only given for the light one: its hue, as light as the one that it replaces.
  private static func dark(following light: Shade, instead old: Shade) -> Shade {
    let chroma = light.value.chroma < grey ? light.value.chroma : min(light.value.chroma, old.value.chroma)
    let value = OKLCH(lightness: old.value.lightness, chroma: chroma, hue: light.value.hue)
    return Shade(value, css: value.css, at: light.place)
  }

  /// Writes on the accent in white or in nearly black, whichever can be read.
  private func chooseInk(in tokens: inout DesignTokens) {
    guard let accent = tokens.colours["accent"], var ink = tokens.colours["accent-ink"] else { return }
    let other = [Scheme.light: ink.dark, .dark: ink.light]
    for scheme in Scheme.allCases {
      let ground = accent[scheme].value.colour
      guard ground.contrast(with: ink[scheme].value.colour) < ContrastPair.text, let candidate = other[scheme] else {
        continue
      }
      if ground.contrast(with: candidate.value.colour) >= ContrastPair.text { ink[scheme] = candidate }
    }
    tokens.colours["accent-ink"] = ink
    tokens.derived.insert("accent-ink")
  }

  /// Everything that is wrong with the theme in a look: names of colours that there are not, and texts that cannot be
  /// read.
  public func diagnostics(in sheet: SourceFile) -> [Diagnostic] {
    let tokens = tokens(in: sheet)
    let unknown = colours.filter { tokens.colours[$0.key] == nil }.compactMap { name, choice in
      (choice.light ?? choice.dark).map {
        Diagnostic.unknownColour(name, known: Array(tokens.colours.keys), at: $0.place)
      }
    }
    return unknown + ContrastCheck.diagnostics(tokens)
  }

  /// The theme as a style sheet that follows the one of the templates; nil when the theme changes nothing in it.
  ///
  /// - Parameters:
  ///   - sheet: The style sheet with the tokens.
  ///   - address: The address of a file of the theme, seen from the style sheet.
  public func styleSheet(following sheet: SourceFile, address: (ThemeFile) -> String) -> String? {
    var lines: [String] = hue.map { ["--\(DesignTokens.hue): \(OKLCH.short($0, decimals: 1));"] } ?? []
    if !colours.isEmpty {
      let original = DesignTokens(sheet).colours
      for (name, shades) in tokens(in: sheet).colours {
        let isChosen = colours[name] != nil || (name == "accent-ink" && colours["accent"] != nil)
        guard isChosen, original[name] != nil else { continue }
        lines.append("--\(name): light-dark(\(shades.light.css), \(shades.dark.css));")
      }
    }
    for (role, choice) in [("text", text), ("code", code)] {
      guard let choice else { continue }
      lines.append("--own-font-\(role): \(choice.families.map(Self.quoted).joined(separator: ", ")),;")
    }
    for (name, length) in lengths { lines.append("--\(name): \(length);") }
    let faces = [text, code].compactMap { $0 }.flatMap { choice in
      choice.faces.map { face(of: choice.families.first ?? "", $0, address) }
    }
    guard !lines.isEmpty else { return nil }
    return (faces + [":root {\n" + lines.map { "  \($0)\n" }.joined() + "}\n"]).joined(separator: "\n")
  }

  /// A drawing in the accent of the look, in that of the theme.
  ///
  /// - Parameters:
  ///   - drawing: The text of the drawing, in which the accent's colours are written as `#rrggbb`.
  ///   - sheet: The style sheet with the tokens.
  public func recoloured(_ drawing: String, following sheet: SourceFile) -> String {
    guard !colours.isEmpty, let old = DesignTokens(sheet).colours["accent"],
      let new = tokens(in: sheet).colours["accent"]
    else { return drawing }
    // What has become the one colour must not be taken for the other.
    return drawing.split(separator: old.light.value.colour.hex, omittingEmptySubsequences: false)
      .map { $0.replacing(old.dark.value.colour.hex, with: new.dark.value.colour.hex) }
      .joined(separator: new.light.value.colour.hex)
  }

  private func face(of family: String, _ face: FontFace, _ address: (ThemeFile) -> String) -> String {
    """
    @font-face {
      font-family: "\(family)";
      src: url("\(address(face.file))");
      font-weight: \(face.weight);
      font-style: \(face.isItalic ? "italic" : "normal");
      font-display: fallback;
    }

    """
  }

  /// Families that are no fonts but wishes ([CSS Fonts 4, section 2.1.3](https://www.w3.org/TR/css-fonts-4/#generic-font-families)).
  private static let generic: Set<String> = [
    "serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded",
  ]

  private static func quoted(_ family: String) -> String {
    generic.contains(family) ? family : "\"\(family)\""
  }
}

/// Scripts in fewer bytes: with short names for what they declare, and without what need not be written.
///
/// What only scripts themselves see has other names afterwards. So functions and classes do not know by what name they
/// were declared (`name`), and show other text (`toString`); and nothing fails that changes a constant.
public enum ShortScript {
  /// A script with short names, without comments, and without semicolons, commas and white space that mean nothing.
  ///
  /// - Returns: The script with its own names when it has something that is not known, see ``ReducedScript``.
  public static func of(_ script: String) -> String {
    let bytes = Array(script.utf8)
    guard !script.contains("/*!"), let reader = try? ScriptReader(bytes) else { return ReducedScript.of(script) }
    return String(decoding: ReducedScript.joined(tokens(of: reader)), as: UTF8.self)
  }

  private static func tokens(of reader: ScriptReader) -> [ReducedScript.Piece] {
    var texts = reader.texts
    let short = ShortNames(reader.scopes).names
    for (binding, name) in zip(reader.scopes.bindings, short) where binding.name != name {
      for use in binding.uses { texts[use.token] = use.isShorthand ? "\(binding.name):\(name)" : name }
    }
    // What reads as a constant may as well be a variable: `let` is shorter, and two words for one thing compress worse.
    for constant in reader.constants { texts[constant] = "let" }
    for joint in reader.joints { texts[joint] = "," }
    var pieces: [ReducedScript.Piece] = []
    var gap = ScriptTokens.Gap.none
    var last: Int?
    for (index, token) in reader.tokens.enumerated() {
      if token.gap == .lineBreak || (token.gap == .space && gap == .none) { gap = token.gap }
      if reader.needless.contains(index) { continue }
      if let last, gap == .lineBreak, reader.closed.contains(last) { gap = .space }
      pieces.append(ReducedScript.Piece(kind: token.kind, text: Array(texts[index].utf8), gap: gap))
      gap = .none
      last = index
    }
    return pieces
  }
}

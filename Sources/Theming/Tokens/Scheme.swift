/// A side of a theme.
public enum Scheme: String, Sendable, Hashable, CaseIterable {
  case light, dark
}

/// What a template is rendered with.
///
/// A record holds every name of its shape; what is not there is ``absent``, never left out, so that a name is always
/// found where the shape declares it.
public indirect enum TemplateValue: Sendable, Hashable {
  /// Plain text: escaped where a template asks for it escaped.
  case text(String)
  /// Markup that is complete and safe, in UTF-8: never escaped.
  case html([UInt8])
  /// A yes or no for sections.
  case flag(Bool)
  /// Values that a section repeats itself for.
  case list([TemplateValue])
  /// Values by name.
  case record([String: TemplateValue])
  /// The lack of an optional value.
  case absent
}

// The attributes of forms and controls.

extension HTMLAttribute {
  /// The name of a control, metadata element or group of details.
  public static func name(_ value: String) -> HTMLAttribute { .attribute("name", value) }

  /// The value of a control.
  public static func value(_ value: String) -> HTMLAttribute { .attribute("value", value) }

  /// The identifier of the control that a label or output belongs to.
  public static func `for`(_ value: String) -> HTMLAttribute { .attribute("for", value) }

  /// The hint shown in an empty control.
  public static func placeholder(_ value: String) -> HTMLAttribute { .attribute("placeholder", value) }

  /// The method of a form's request.
  public static func method(_ value: String) -> HTMLAttribute { .attribute("method", value) }

  /// The address of a form's request; one that would run a script is dropped.
  public static func action(_ value: String) -> HTMLAttribute { .attribute("action", value) }

  /// The media type of a form's request.
  public static func enctype(_ value: String) -> HTMLAttribute { .attribute("enctype", value) }

  /// The identifier of the form that a control belongs to.
  public static func form(_ value: String) -> HTMLAttribute { .attribute("form", value) }

  /// The method of the request that a button makes.
  public static func formmethod(_ value: String) -> HTMLAttribute { .attribute("formmethod", value) }

  /// What a browser may fill in.
  public static func autocomplete(_ value: String) -> HTMLAttribute { .attribute("autocomplete", value) }

  /// How typed text is capitalized.
  public static func autocapitalize(_ value: String) -> HTMLAttribute { .attribute("autocapitalize", value) }

  /// The media types of files that may be chosen.
  public static func accept(_ value: String) -> HTMLAttribute { .attribute("accept", value) }

  /// The least value.
  public static func min(_ value: String) -> HTMLAttribute { .attribute("min", value) }

  /// The greatest value.
  public static func max(_ value: String) -> HTMLAttribute { .attribute("max", value) }

  /// The step between values.
  public static func step(_ value: String) -> HTMLAttribute { .attribute("step", value) }

  /// The least length in UTF-16 code units.
  public static func minlength(_ value: Int) -> HTMLAttribute { .attribute("minlength", String(value)) }

  /// The greatest length in UTF-16 code units.
  public static func maxlength(_ value: Int) -> HTMLAttribute { .attribute("maxlength", String(value)) }

  /// The regular expression that a value must match.
  public static func pattern(_ value: String) -> HTMLAttribute { .attribute("pattern", value) }

  /// The identifier of the list of suggestions.
  public static func list(_ value: String) -> HTMLAttribute { .attribute("list", value) }

  /// The label of an option or group of options.
  public static func label(_ value: String) -> HTMLAttribute { .attribute("label", value) }

  /// The visible lines of a text area.
  public static func rows(_ value: Int) -> HTMLAttribute { .attribute("rows", String(value)) }

  /// The visible columns of a text area.
  public static func cols(_ value: Int) -> HTMLAttribute { .attribute("cols", String(value)) }

  /// How the text of a text area wraps when sent.
  public static func wrap(_ value: String) -> HTMLAttribute { .attribute("wrap", value) }

  /// The details or dialog are shown.
  public static let open = HTMLAttribute.flag("open")

  /// The box is ticked.
  public static let checked = HTMLAttribute.flag("checked")

  /// The option is chosen.
  public static let selected = HTMLAttribute.flag("selected")

  /// The control cannot be used.
  public static let disabled = HTMLAttribute.flag("disabled")

  /// The control must be filled in.
  public static let required = HTMLAttribute.flag("required")

  /// The control cannot be changed.
  public static let readonly = HTMLAttribute.flag("readonly")

  /// Several values may be chosen.
  public static let multiple = HTMLAttribute.flag("multiple")

  /// The control is focused when the page is shown.
  public static let autofocus = HTMLAttribute.flag("autofocus")

  /// The form is sent without validation.
  public static let novalidate = HTMLAttribute.flag("novalidate")
}

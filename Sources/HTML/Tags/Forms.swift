// The elements of forms and things to act on.

extension HTMLWriter {
  /// Writes a `form` element: a form.
  public func form(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("form", attributes, content)
  }

  /// Writes a `label` element: the label of a control.
  public func label(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("label", attributes, content)
  }

  /// Writes a `label` element that holds text.
  public func label(_ attributes: HTMLAttribute..., text: String) {
    element("label", attributes, text: text)
  }

  /// Writes a `details` element: content that folds.
  public func details(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("details", attributes, content)
  }

  /// Writes a `summary` element: what shows of folded content.
  public func summary(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("summary", attributes, content)
  }

  /// Writes a `summary` element that holds text.
  public func summary(_ attributes: HTMLAttribute..., text: String) {
    element("summary", attributes, text: text)
  }

  /// Writes an `input` element, which has no content: a control.
  public func input(_ attributes: HTMLAttribute...) {
    start("input", attributes)
  }
}

// The elements of forms and things to act on.

/// Makes a `form` element: a form.
public func form(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("form", attributes, content())
}

/// Makes a `fieldset` element: a group of controls.
public func fieldset(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("fieldset", attributes, content())
}

/// Makes a `legend` element: the caption of a group of controls.
public func legend(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("legend", attributes, content())
}

/// Makes a `label` element: the label of a control.
public func label(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("label", attributes, content())
}

/// Makes a `select` element: a choice of options.
public func select(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("select", attributes, content())
}

/// Makes a `option` element: an option.
public func option(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("option", attributes, content())
}

/// Makes a `optgroup` element: a group of options.
public func optgroup(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("optgroup", attributes, content())
}

/// Makes a `datalist` element: a list of suggestions.
public func datalist(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("datalist", attributes, content())
}

/// Makes a `textarea` element: a field of several lines.
public func textarea(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("textarea", attributes, content())
}

/// Makes a `button` element: a button.
public func button(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("button", attributes, content())
}

/// Makes a `output` element: the result of an action.
public func output(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("output", attributes, content())
}

/// Makes a `progress` element: the progress of a task.
public func progress(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("progress", attributes, content())
}

/// Makes a `meter` element: a measurement.
public func meter(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("meter", attributes, content())
}

/// Makes a `details` element: content that opens and closes.
public func details(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("details", attributes, content())
}

/// Makes a `summary` element: the visible line of details.
public func summary(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("summary", attributes, content())
}

/// Makes a `dialog` element: a dialog.
public func dialog(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("dialog", attributes, content())
}

/// Makes a `input` element, which has no content: a control of one value.
public func input(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("input", attributes)
}

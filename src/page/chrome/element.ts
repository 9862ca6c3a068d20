// Owns making DOM elements in one expression.

type Attributes = Record<string, string | number | boolean | ((event: never) => void) | undefined>;

/**
 * An element with attributes, listeners (`onclick` …) and children. A false or undefined attribute is left out.
 * @example element("button", { type: "button", onclick: save }, "Save")
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}

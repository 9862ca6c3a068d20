// Owns writing to the system clipboard in two forms at once, within a key press or click, whether the page is https or not.
import { element } from "../chrome/element";

/**
 * Browsers raise the copy event only where something is selected, and cells are not: a hidden field stands in.
 * The focus is lost to it; the caller gives it back.
 */
export function writeClipboard(text: string, html: string): void {
  const field = element("textarea", { class: "clipboard-field", "aria-hidden": "true", tabindex: -1 }, " ");
  field.addEventListener("copy", (event) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
  });
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

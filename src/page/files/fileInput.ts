// Owns getting a file from the user: the browser's file dialog, and files dropped onto the page.
import { element } from "../chrome/element";

/** The file chosen, or null when the dialog was closed. */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = element("input", { type: "file", accept, hidden: true });
    const done = (): void => {
      input.remove();
      resolve(input.files?.[0] ?? null);
    };
    input.addEventListener("change", done);
    input.addEventListener("cancel", done);
    document.body.append(input);
    input.click();
  });
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** @param hint what is shown while a file is held over the page */
export function onFileDropped(root: HTMLElement, hint: () => string, take: (file: File) => void): void {
  const cover = element("div", { class: "drop-cover", hidden: true });
  root.parentElement?.append(cover);
  // The cover lies over the task pane's frame too, which would swallow the drop.
  window.addEventListener("dragenter", (event) => {
    if (!carriesFiles(event)) return;
    cover.textContent = hint();
    cover.hidden = false;
  });
  cover.addEventListener("dragleave", () => (cover.hidden = true));
  window.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  window.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    cover.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}

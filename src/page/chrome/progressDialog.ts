// Owns the box that stands over the page while a large file is read: what is being done, how far it is, and Cancel.
import { element } from "./element";

/** Small files are open before anyone could read a box. */
const DELAY = 300;

/**
 * Shows progress while work goes on.
 * @param work gets a signal that Cancel aborts, and reports the share that is done, 0 to 1
 */
export async function withProgress<Result>(
  texts: { title: string; cancel: string },
  work: (signal: AbortSignal, report: (share: number) => void) => Promise<Result>,
): Promise<Result> {
  const cancelling = new AbortController();
  const bar = element("progress", { max: 1, "aria-label": texts.title });
  const cancel = element("button", { type: "button", onclick: () => cancelling.abort() }, texts.cancel);
  const dialog = element(
    "dialog",
    { class: "progress", "aria-label": texts.title },
    element("p", {}, texts.title),
    bar,
    element("div", { class: "dialog-buttons" }, cancel),
  );
  dialog.addEventListener("cancel", () => cancelling.abort());
  const timer = setTimeout(() => {
    document.body.append(dialog);
    dialog.showModal();
  }, DELAY);
  try {
    return await work(cancelling.signal, (share) => (bar.value = share));
  } finally {
    clearTimeout(timer);
    dialog.remove();
  }
}

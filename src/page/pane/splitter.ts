// Owns the bar that sets the task pane's width, by pointer or arrow keys; the width is kept for the next visit.
import { element } from "../chrome/element";

const KEPT = "clientbook.paneWidth";
const LEAST = 320;
const DEFAULT = 360;

export function splitter(pane: HTMLElement, label: string): HTMLElement {
  const bar = element("div", {
    role: "separator",
    tabindex: 0,
    class: "splitter",
    "aria-label": label,
    "aria-orientation": "vertical",
  });
  const set = (wanted: number): void => {
    const most = Math.max(LEAST, Math.floor(window.innerWidth * 0.6));
    const width = Math.min(most, Math.max(LEAST, Math.round(wanted)));
    pane.style.width = `${width}px`;
    bar.setAttribute("aria-valuenow", String(width));
    bar.setAttribute("aria-valuemin", String(LEAST));
    bar.setAttribute("aria-valuemax", String(most));
    localStorage.setItem(KEPT, String(width));
  };
  bar.addEventListener("pointerdown", (event) => {
    bar.setPointerCapture(event.pointerId);
    const start = pane.getBoundingClientRect().width + event.clientX;
    const move = (moved: PointerEvent): void => set(start - moved.clientX);
    bar.addEventListener("pointermove", move);
    bar.addEventListener("lostpointercapture", () => bar.removeEventListener("pointermove", move), {
      once: true,
    });
  });
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(pane.getBoundingClientRect().width + step);
  });
  set(Number(localStorage.getItem(KEPT)) || DEFAULT);
  return bar;
}

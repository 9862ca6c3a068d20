// Owns selecting, dragging and sizing a chart by pointer: handles around it, and where it would be while one drags.
import { element } from "../chrome/element";
import type { Place } from "./chartPlace";

const SIDES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;
/** Pixels. */
const LEAST_SIZE = 40;
const LEAST_DRAG = 3;

export interface Dragging {
  /** Where the chart is now; null when it may not be moved. */
  start(): Place | null;
  preview(place: Place): void;
  done(place: Place): void;
}

/** Lets a chart's box be dragged as a whole and sized by its handles. */
export function makeDraggable(box: HTMLElement, dragging: Dragging): void {
  box.addEventListener("pointerdown", (event) => {
    const { target } = event;
    if (event.button !== 0 || !(target instanceof Element)) return;
    const side = target.closest<HTMLElement>(".chart-handle")?.dataset.side ?? "";
    const start = dragging.start();
    if (start) follow(box, event, (x, y) => moved(start, side, x, y), dragging);
  });
}

function follow(
  box: HTMLElement,
  down: PointerEvent,
  placeAt: (x: number, y: number) => Place,
  { preview, done }: Dragging,
): void {
  const ending = new AbortController();
  const { signal } = ending;
  let place: Place | null = null;
  box.setPointerCapture(down.pointerId);
  box.addEventListener(
    "pointermove",
    ({ clientX, clientY }) => {
      const x = clientX - down.clientX;
      const y = clientY - down.clientY;
      if (!place && Math.abs(x) < LEAST_DRAG && Math.abs(y) < LEAST_DRAG) return;
      place = placeAt(x, y);
      preview(place);
    },
    { signal },
  );
  box.addEventListener(
    "lostpointercapture",
    () => {
      ending.abort();
      if (place) done(place);
    },
    { signal },
  );
}

function moved(start: Place, side: string, x: number, y: number): Place {
  if (side === "") return { ...start, left: Math.max(0, start.left + x), top: Math.max(0, start.top + y) };
  const horizontal = stretch(start.left, start.width, x, side.includes("w"), side.includes("e"));
  const vertical = stretch(start.top, start.height, y, side.includes("n"), side.includes("s"));
  return { left: horizontal.at, width: horizontal.size, top: vertical.at, height: vertical.size };
}

function stretch(
  at: number,
  size: number,
  by: number,
  first: boolean,
  last: boolean,
): { at: number; size: number } {
  if (first) {
    const moved = Math.max(-at, Math.min(by, size - LEAST_SIZE));
    return { at: at + moved, size: size - moved };
  }
  return { at, size: last ? Math.max(LEAST_SIZE, size + by) : size };
}

export const chartHandles = (): HTMLElement[] =>
  SIDES.map((side) =>
    element("span", { class: `chart-handle ${side}`, "data-side": side, "aria-hidden": "true" }),
  );

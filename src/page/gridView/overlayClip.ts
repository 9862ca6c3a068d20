// Owns cutting off what stands over the grid where it is scrolled under the headings and frozen panes.
import type { Viewport } from "./gridView";

/**
 * A CSS clip-path for a box at a place in the grid's element; empty when nothing is covered.
 * @param frozen whether the box begins in a frozen row or column, where it does not scroll
 */
export function clipUnderPanes(
  { left, top }: { left: number; top: number },
  pane: Viewport,
  frozen: { row: boolean; column: boolean },
): string {
  const fromLeft = Math.max(0, (frozen.column ? pane.headerWidth : pane.left) - left);
  const fromTop = Math.max(0, (frozen.row ? pane.headerHeight : pane.top) - top);
  return fromLeft + fromTop > 0 ? `inset(${fromTop}px -8px -8px ${fromLeft}px)` : "";
}

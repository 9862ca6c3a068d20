// Owns where Univer's scrolling pane is, and moving it; what stands over the grid is placed by it.
import type { Injector } from "@univerjs/core";
import {
  IRenderManagerService,
  ISheetSelectionRenderService,
  SHEET_VIEWPORT_KEY,
  type SpreadsheetSkeleton,
} from "@univerjs/preset-sheets-core";
import type { Viewport } from "./gridView";

export function readViewport(
  injector: Injector,
  unit: string,
  skeleton: SpreadsheetSkeleton | null | undefined | void,
): Viewport {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  const pane = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  return {
    scrollX: pane?.viewportScrollX ?? 0,
    scrollY: pane?.viewportScrollY ?? 0,
    left: pane?.left ?? 0,
    top: pane?.top ?? 0,
    headerWidth: skeleton?.rowHeaderWidth ?? 0,
    headerHeight: skeleton?.columnHeaderHeight ?? 0,
  };
}

interface Frozen {
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** What Univer's panes need once they are there. @param place the active cell */
export function setPanes(
  injector: Injector,
  unit: string,
  frozen: Frozen | null,
  place: () => { readonly row: number; readonly column: number },
): void {
  narrowMargins(injector, unit);
  if (frozen) placeByOwnPane(injector, unit, frozen, place);
}

/** Univer places its editor by the pane that was last clicked on, wherever the active cell is: here by the cell's own. */
function placeByOwnPane(
  injector: Injector,
  unit: string,
  { frozenRows, frozenColumns }: Frozen,
  place: () => { readonly row: number; readonly column: number },
): void {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  const selections = render?.with(ISheetSelectionRenderService);
  if (!render || !selections) return;
  const clickedOn = selections.getViewPort.bind(selections);
  selections.getViewPort = () => {
    const { row, column } = place();
    const [top, left] = [row < frozenRows, column < frozenColumns];
    const own = top
      ? left
        ? SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP
        : SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP
      : left
        ? SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT
        : SHEET_VIEWPORT_KEY.VIEW_MAIN;
    return render.scene.getViewport(own) ?? clickedOn();
  };
}

/** Pixels drawn beyond a pane's edges. */
const MARGIN = 20;

/**
 * Univer draws 100 pixels beyond each edge, which makes each turn of the wheel draw some five rows more; without any,
 * texts get seams where strips meet.
 */
function narrowMargins(injector: Injector, unit: string): void {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  for (const pane of render?.scene.getViewports() ?? []) {
    if (Math.max(pane.bufferEdgeX, pane.bufferEdgeY) <= MARGIN) continue;
    pane.bufferEdgeX = Math.min(pane.bufferEdgeX, MARGIN);
    pane.bufferEdgeY = Math.min(pane.bufferEdgeY, MARGIN);
    pane.resetCanvasSizeAndUpdateScroll();
  }
}

/** Univer's own way (scrollToCell) is off by the frozen columns' width. */
export function scrollPane(injector: Injector, unit: string, x: number, y: number): void {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  render?.scene
    .getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
    ?.scrollToViewportPos({ viewportScrollX: Math.max(0, x), viewportScrollY: Math.max(0, y) });
}

/**
 * How far a pane must scroll along one axis to show all of a cell: as little as possible when the cell is near, else so
 * far that it stands in the first quarter. 0 when it is in sight.
 * @param from where the pane begins, to where it ends
 */
export function outOfSight(start: number, size: number, from: number, to: number): number {
  const room = to - from;
  const by = start < from ? start - from : Math.min(start - from, Math.max(0, start + size - to));
  return Math.abs(by) <= room ? by : start - from - Math.floor(room / 4);
}

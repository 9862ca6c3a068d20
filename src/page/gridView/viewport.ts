// Owns where Univer's scrolling pane is: what stands over the grid is placed by it.
import type { Injector } from "@univerjs/core";
import {
  IRenderManagerService,
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

// Owns how Univer gets cells: it asks through these interceptors when it paints or edits, and what it would write is dropped.
import {
  CellValueType,
  toDisposable,
  type ICellDataForSheetInterceptor,
  type IDisposable,
  type IStyleData,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  type SheetInterceptorService,
} from "@univerjs/preset-sheets-core";

export interface CellPull {
  paint(row: number, column: number): ICellDataForSheetInterceptor;
  /** What is typed into a cell that holds nothing. */
  readonly emptyStyle: IStyleData;
  /** The text that the editor opens with. */
  openingText(row: number, column: number): string;
}

export function connectCells(interceptors: SheetInterceptorService, cells: CellPull): IDisposable[] {
  const editing = interceptors.writeCellInterceptor;
  return [
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: InterceptCellContentPriority.CELL_IMAGE + 1,
      handler: (cell, { row, col }, next) => next({ ...cell, ...cells.paint(row, col) }),
    }),
    toDisposable(
      editing.intercept(BEFORE_CELL_EDIT, {
        priority: 100,
        handler: (cell, { row, col }) => ({
          ...cell,
          s: cell?.s ?? cells.emptyStyle,
          v: cells.openingText(row, col),
          t: CellValueType.STRING,
        }),
      }),
    ),
    toDisposable(
      editing.intercept(AFTER_CELL_EDIT, {
        priority: 100,
        handler: (_, { worksheet, row, col }) => worksheet.getCellRaw(row, col) ?? {},
      }),
    ),
  ];
}

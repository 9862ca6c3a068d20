// The entry for what shows and edits a workbook beside the client, as a page with a grid does: the model, its changes as
// Excel makes them, and what its formulas give.
export { parseFormula } from "./formula/parse";
export {
  MAX_COLUMNS,
  MAX_ROWS,
  columnCount,
  contains,
  formatCell,
  formatRect,
  intersect,
  parseRect,
  type Rect,
  rect,
  rowCount,
  sameRect,
  splitSheet,
  union,
} from "./model/address";
export { updateCalculatedColumns } from "./model/calculatedColumns";
export { copyBlock, findCopyProblem } from "./model/cellCopy";
export type { CellShift } from "./model/cellShift";
export { coerce, type CoercionContext, type Written } from "./model/coercion";
export { DisplayText } from "./model/displayText";
export { applyFilter } from "./model/filtering";
export { styleAt } from "./model/formatting";
export { changeFormulas } from "./model/formulas";
export type { FormulaShape } from "./model/formulaShape";
export { followMove, moveFormula, renameSheetIn } from "./model/formulaText";
export type { Grid } from "./model/grid";
export { findMoveProblem, moveBlock, moveOf } from "./model/moveBlock";
export { isSheetName } from "./model/names";
export type * from "./model/objects";
export { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, HIDDEN_BY_USER, type Sheet } from "./model/sheet";
export { sortCells } from "./model/sorting";
export { findShiftProblem, shiftCells } from "./model/structure";
export { type Border, type BorderStyle, type CellStyle, defaultStyle, type StyleId } from "./model/style";
export { growTables } from "./model/tableGrowth";
export { forgetTable } from "./model/tableReferences";
export { readHeaders } from "./model/tables";
export { CellError, type Scalar } from "./model/values";
export { type Change, Workbook } from "./model/workbook";
export type { Calculation } from "./wire/calculation";
export { validityTest } from "./wire/rules/validationCheck";
export type { Session } from "./wire/session";

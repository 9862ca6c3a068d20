// Owns the analysis sheet as a whole: the story first, then a block a question, then what the figures stand on.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { Report } from "../analysis/report";
import { churnBlock } from "./churnBlock";
import { dataNotes } from "./dataNotes";
import { funnelBlock } from "./funnelBlock";
import { findingRows, headlineCards, titleRows } from "./headlineCards";
import { maintenanceBlock } from "./maintenanceBlock";
import { overviewBlock } from "./overviewBlock";
import { paymentsBlock } from "./paymentsBlock";
import type { SheetPlan } from "./plan";
import { productsBlock } from "./productsBlock";
import { repurchaseBlock } from "./repurchaseBlock";
import type { SheetContext } from "./sheetContext";
import { SheetGrid } from "./sheetGrid";

/** From top to bottom. */
const blocks: readonly ((sheet: SheetContext) => void)[] = [
  titleRows,
  headlineCards,
  findingRows,
  overviewBlock,
  repurchaseBlock,
  productsBlock,
  maintenanceBlock,
  churnBlock,
  paymentsBlock,
  funnelBlock,
  dataNotes,
];

/** What the sheet of a report looks like in a language. The same report always gives the same plan. */
export function planAnalysisSheet(report: Report, language: Language): SheetPlan {
  const { analysis, workbook } = texts(language);
  const grid = new SheetGrid();
  const sheet: SheetContext = { grid, report, language, texts: analysis, workbook };
  for (const block of blocks) block(sheet);
  return grid.toPlan();
}

// Owns what every block of the sheet is given: where to write, what to say, in which language.
import type { Language } from "../../language/language";
import type { AnalysisTexts } from "../../language/zh-CN/analysis";
import type { WorkbookTexts } from "../../language/zh-CN/workbook";
import type { Report } from "../analysis/report";
import type { Subset } from "../analysis/subset";
import type { SheetGrid } from "./sheetGrid";

export interface SheetContext {
  readonly grid: SheetGrid;
  readonly report: Report;
  /** The customers the report is about. */
  readonly subset: Subset;
  readonly language: Language;
  readonly texts: AnalysisTexts;
  /** Headers and titles of the workbook, to name where figures come from. */
  readonly workbook: WorkbookTexts;
}

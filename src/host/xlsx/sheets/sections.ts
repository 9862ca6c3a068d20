// Owns the list of worksheet sections and the order of a worksheet's elements (ECMA-376-1, 18.3.1.99 CT_Worksheet).
import { autoFilters } from "./autoFilters";
import { columns } from "./columns";
import { conditionalFormats } from "./conditionalFormats";
import { customProperties } from "./customProperties";
import { hyperlinks } from "./hyperlinks";
import { merges } from "./merges";
import { pageBreaks } from "./pageBreaks";
import { headersAndFooters, pages } from "./pages";
import { protection } from "./protection";
import type { Section } from "./section";
import { sheetProperties } from "./sheetProperties";
import { sheetFormat, sheetViews } from "./sheetViews";
import { validations } from "./validations";

export const sections: readonly Section[] = [
  sheetProperties,
  sheetViews,
  sheetFormat,
  columns,
  protection,
  autoFilters,
  merges,
  conditionalFormats,
  validations,
  hyperlinks,
  pages,
  headersAndFooters,
  pageBreaks,
  customProperties,
];

export const WORKSHEET_ORDER =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
  hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems
  tableParts extLst`.split(/\s+/);

// Owns the analysis sheet as a whole: the story first, then a block a question, then what the figures stand on.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { Report } from "../analysis/report";
import type { Subset } from "../analysis/subset";
import { absentPacks } from "./absentPacks";
import { churnBlock } from "./churnBlock";
import { dataNotes } from "./dataNotes";
import { dealsBlock } from "./dealsBlock";
import { freshnessBlock } from "./freshnessBlock";
import { funnelBlock } from "./funnelBlock";
import { findingRows, headlineCards, titleRows } from "./headlineCards";
import { maintenanceBlock } from "./maintenanceBlock";
import { needsBlock } from "./needsBlock";
import { overviewBlock } from "./overviewBlock";
import { paymentsBlock } from "./paymentsBlock";
import type { SheetPlan } from "./plan";
import { planBlock } from "./planBlock";
import { productsBlock } from "./productsBlock";
import { repurchaseBlock } from "./repurchaseBlock";
import { risksBlock } from "./risksBlock";
import { servicesBlock } from "./servicesBlock";
import { type BlockKey, blockKeys } from "./sheetBlocks";
import type { SheetContext } from "./sheetContext";
import { SheetGrid } from "./sheetGrid";
import { surveysBlock } from "./surveysBlock";
import { tagsBlock } from "./tagsBlock";
import { trendBlock } from "./trendBlock";
import { valueBlock } from "./valueBlock";

type Block = (sheet: SheetContext) => void;

const blocksByKey: Readonly<Record<BlockKey, Block>> = {
  overview: overviewBlock,
  repurchase: repurchaseBlock,
  products: productsBlock,
  maintenance: maintenanceBlock,
  churn: churnBlock,
  payments: paymentsBlock,
  funnel: funnelBlock,
  deals: dealsBlock,
  needs: needsBlock,
  services: servicesBlock,
  surveys: surveysBlock,
  plan: planBlock,
  risks: risksBlock,
  freshness: freshnessBlock,
  value: valueBlock,
  tags: tagsBlock,
};

export interface SheetChoices {
  /** Which blocks the sheet has; the story above them and the notes below are always there. All where not given. */
  readonly blocks?: readonly BlockKey[];
  /** The customers the report is about; all where not given. */
  readonly subset?: Subset;
}

/** What the sheet of a report looks like in a language. The same report and choices always give the same plan. */
export function planAnalysisSheet(
  report: Report,
  language: Language,
  { blocks: chosen = blockKeys, subset = {} }: SheetChoices = {},
): SheetPlan {
  const { analysis, workbook } = texts(language);
  const grid = new SheetGrid();
  const sheet: SheetContext = { grid, report, subset, language, texts: analysis, workbook };
  titleRows(sheet);
  const cards = headlineCards(sheet);
  findingRows(sheet);
  // What the cards draw stands beside the overview, or at the end of a sheet without one.
  for (const key of blockKeys.filter((each) => chosen.includes(each))) {
    blocksByKey[key](sheet);
    if (key === "overview") trendBlock(sheet, cards, true);
  }
  absentPacks(sheet, chosen);
  if (!chosen.includes("overview")) trendBlock(sheet, cards, false);
  dataNotes(sheet);
  return grid.toPlan();
}

// Owns the one line that names the blocks of packs the workbook does not have.
import { emptyBlock } from "./block";
import { type BlockKey, isPackBlock } from "./sheetBlocks";
import type { SheetContext } from "./sheetContext";

export function absentPacks(sheet: SheetContext, chosen: readonly BlockKey[]): void {
  const { report, texts } = sheet;
  const titles = chosen
    .filter(isPackBlock)
    .filter((key) => report[key] === undefined)
    .map((key) => texts[key].title);
  if (titles.length > 0) emptyBlock(sheet, texts.packs.absent(titles.join(texts.notes.listSeparator)));
}

// Owns 打开分析表: shows a sheet that an earlier action has written.
import { activateSheet } from "../excel/activateSheet";

/** @throws ExpectedError gone-meanwhile when the sheet was deleted or renamed */
export function goToSheet(name: string): Promise<void> {
  return activateSheet(name);
}

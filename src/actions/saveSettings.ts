// Owns 保存设置: checks thresholds and keeps them in the workbook; cells and other settings stay as they are.
import { ExpectedError } from "../core/errors";
import { type SettingsProblem, type Thresholds, settingsProblems } from "../core/schema/checkSettings";
import { parseSettings } from "../core/schema/parseSettings";
import type { Settings } from "../core/schema/settings";
import { settingKeys } from "../core/template/names";
import { readStructure } from "../excel/readStructure";
import { writeSettings } from "../excel/writeSettings";

export type SaveSettingsResult =
  | { readonly kind: "saved"; readonly settings: Settings }
  /** Nothing was written. */
  | { readonly kind: "invalid"; readonly problems: readonly SettingsProblem[] };

/** 2 syncs; none for thresholds that cannot be kept. @throws ExpectedError workbook-read-only, or what Excel reported */
export async function saveSettings(thresholds: Thresholds): Promise<SaveSettingsResult> {
  const problems = settingsProblems(thresholds);
  if (problems.length > 0) return { kind: "invalid", problems };
  const outline = await readStructure();
  if (outline.isReadOnly) throw new ExpectedError({ code: "workbook-read-only" });
  await writeSettings(outline, thresholds);
  const before = parseSettings(outline.settings.get(settingKeys.settings));
  return { kind: "saved", settings: { ...before, ...thresholds } };
}

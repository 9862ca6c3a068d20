// Owns looking at the thresholds a workbook carries; nothing is written.
import { parseSettings } from "../core/schema/parseSettings";
import type { Settings } from "../core/schema/settings";
import { settingKeys } from "../core/template/names";
import { readStructure } from "../excel/readStructure";

/** The workbook's settings, with defaults where it has none. 1 sync. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await readStructure();
  return parseSettings(settings.get(settingKeys.settings));
}

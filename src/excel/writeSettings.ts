// Owns keeping the thresholds in the workbook, so that they travel with the file.
import { recordOf } from "../core/schema/parseSettings";
import type { Settings } from "../core/schema/settings";
import { settingKeys } from "../core/template/names";
import type { WorkbookOutline } from "./readStructure";
import { run } from "./run";

/** 1 sync. What the workbook keeps beside the changed settings stays. */
export function writeSettings({ settings }: WorkbookOutline, changed: Partial<Settings>): Promise<void> {
  const kept = { ...recordOf(settings.get(settingKeys.settings)), ...changed };
  return run(async (context) => {
    context.workbook.settings.add(settingKeys.settings, kept);
    await context.sync();
  });
}

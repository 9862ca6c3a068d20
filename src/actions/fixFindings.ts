// Owns 修正: writes the right value where there is one, into cells that still hold what was found.
import type { Finding } from "../core/check/finding";
import { ExpectedError } from "../core/errors";
import { filterKey, parseCriteria, type FilterCriteria } from "../core/filter/criteria";
import { silentProgress, type Progress } from "../core/progress";
import { fieldsOf } from "../core/schema/headers";
import type { CellFix } from "../excel/fixRuns";
import { moduleTables, type ModuleTables } from "../excel/moduleTables";
import { readStructure } from "../excel/readStructure";
import { writeFix } from "../excel/writeFix";
import { filterRecords } from "./filterRecords";

export type FindingOutcome =
  | "fixed"
  /** The cell holds something else than what was found. */
  | "changed-meanwhile"
  /** The value comes from a formula, which only a person can put right. */
  | "holds-formula"
  /** There is no one right value. */
  | "no-fix";

export interface FixedFindings {
  /** What became of each finding, in the order given. */
  readonly outcomes: readonly FindingOutcome[];
  readonly fixed: number;
  /**
   * The tag filter in force: renewed, since a corrected value may change who matches; or not, because Excel refused, in
   * which case the cells are fixed all the same.
   */
  readonly filter: "none" | "renewed" | "not-renewed";
}

/** The findings that can be put right all at once: spelling only. Masking hides data for good, so it is asked for one by one. */
export function isUnambiguous({ fix }: Finding): boolean {
  return fix?.kind === "spelling";
}

/**
 * Fixes findings of a check, one or many. 3 syncs, two more for each further 1000 separate ranges; a workbook under our
 * filter is filtered anew afterwards, since a corrected value may change who matches.
 * @throws ExpectedError with cells and filters as they were
 */
export async function fixFindings(
  findings: readonly Finding[],
  progress: Progress = silentProgress,
): Promise<FixedFindings> {
  const outline = await readStructure();
  const found = moduleTables(outline);
  const fixes = findings.map((finding) => cellFixOf(finding, found));
  const { outcomes } = await writeFix(
    fixes.filter((fix) => fix !== null),
    progress,
  );
  const criteria = parseCriteria(outline.settings.get(filterKey));
  const result = findings.map(({ fix }, index): FindingOutcome => {
    const written = fixes[index];
    if (!fix) return "no-fix";
    return (written && outcomes.get(written)) ?? "changed-meanwhile";
  });
  const fixed = result.filter((outcome) => outcome === "fixed").length;
  return {
    outcomes: result,
    fixed,
    // Also where all had been fixed already: a run that broke off may have left the filter off.
    filter: criteria && outcomes.size > 0 ? await renewed(criteria, progress) : "none",
  };
}

async function renewed(criteria: FilterCriteria, progress: Progress): Promise<FixedFindings["filter"]> {
  try {
    await filterRecords(criteria, progress);
    return "renewed";
  } catch (error) {
    if (error instanceof ExpectedError) return "not-renewed";
    throw error;
  }
}

/** Null where there is nothing to write, or the column is no longer there. */
function cellFixOf({ module, field, row, value, fix }: Finding, { modules }: ModuleTables): CellFix | null {
  const table = modules.get(module);
  const column = table?.positions.get(field);
  if (!fix || !table || column === undefined) return null;
  const numberFormat = formatOf(fieldsOf(module).find(({ key }) => key === field)?.type.kind);
  return { module: table, row, column, oldValue: value, newValue: fix.newValue, numberFormat };
}

/** The template's own formats. */
function formatOf(kind: string | undefined): string | null {
  if (kind === "date") return "yyyy-mm-dd";
  if (kind === "money") return "#,##0.00";
  return kind === "quantity" ? "General" : null;
}

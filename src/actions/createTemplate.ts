// Owns 创建模板: makes a workbook complete. On one that has parts of the template it adds what is missing, no more.
import { ExpectedError } from "../core/errors";
import { type Progress, silentProgress } from "../core/progress";
import type { ModuleKey } from "../core/schema/fields";
import { type Additions, isComplete, missingParts } from "../core/template/additions";
import { obstacleTo } from "../core/template/obstacles";
import { withSample } from "../core/template/withSample";
import { readTemplateState } from "../excel/template/readTemplateState";
import { writeTemplate } from "../excel/template/writeTemplate";
import type { Language } from "../language/language";

export interface CreateTemplateOptions {
  /** For a workbook that has no language yet; one that has keeps it. */
  readonly language: Language;
  /** Whether the tables get the sample data; they do not when any of them has records. */
  readonly sample: boolean;
  /** Excel serial. */
  readonly today: number;
}

/** What a run has added. */
export interface TemplateResult {
  /** The workbook's language. */
  readonly language: Language;
  /** Whether nothing was missing, and so nothing was written. */
  readonly wasComplete: boolean;
  /** Titles of the new sheets, in tab order. */
  readonly sheets: readonly string[];
  /** Columns added to tables that were there. */
  readonly columns: readonly { readonly sheet: string; readonly header: string }[];
  /** Columns that were there and now have a dropdown or rule. */
  readonly guarded: readonly { readonly sheet: string; readonly header: string }[];
  /** Rows of sample data by module; null where none was asked for, or tables have records. */
  readonly sampleRows: Readonly<Record<ModuleKey, number>> | null;
}

/**
 * Completes the open workbook: read, compare, write. At most three requests.
 * @throws ExpectedError with the workbook as it was
 */
export async function createTemplate(
  { language, sample, today }: CreateTemplateOptions,
  progress: Progress = silentProgress,
): Promise<TemplateResult> {
  progress.report("reading", 0, 0);
  const state = await readTemplateState();
  const missing = missingParts(state, language);
  const obstacle = obstacleTo(missing, state);
  if (obstacle) throw new ExpectedError(obstacle);
  const filled = sample ? withSample(missing, state, today) : null;
  const additions = filled ?? missing;
  if (!isComplete(additions)) {
    progress.throwIfCancelled();
    progress.report("writing", 0, 1);
    await writeTemplate(additions, state);
    progress.report("writing", 1, 1);
  }
  return resultOf(additions, filled !== null);
}

function resultOf(additions: Additions, hasSample: boolean): TemplateResult {
  const { modules, lists, guide, columns, validations, fills } = additions;
  const headerOf = ({ sheet, column }: Additions["columns"][number]) => ({ sheet, header: column.header });
  const rowsOf = (module: ModuleKey): number =>
    modules.find((plan) => plan.module === module)?.table.rows.length ??
    fills.find((fill) => fill.module === module)?.rows.length ??
    0;
  return {
    language: additions.language,
    wasComplete: isComplete(additions),
    sheets: [...modules, ...(lists?.isNew ? [lists] : []), ...(guide ? [guide] : [])].map(
      ({ sheet }) => sheet,
    ),
    columns: columns.map(headerOf),
    guarded: validations.map(headerOf),
    sampleRows: hasSample
      ? {
          customers: rowsOf("customers"),
          interactions: rowsOf("interactions"),
          purchases: rowsOf("purchases"),
        }
      : null,
  };
}

// Owns what the filter offers: the values of each facet with the number of customers, and the criteria in force.
import { filterKey, parseCriteria, type FilterCriteria } from "../core/filter/criteria";
import { facetsOf, type Facet } from "../core/filter/facets";
import { filterModel, type FilterModel } from "../core/filter/filterRecords";
import { IdSpellings } from "../core/filter/idSpellings";
import { silentProgress, type Progress } from "../core/progress";
import { RecordsBuilder } from "../core/records/recordsBuilder";
import type { FieldKey, ModuleKey } from "../core/schema/fields";
import { moduleTables, requireModule, type ModuleTables } from "../excel/moduleTables";
import { readModules, type ReadResult } from "../excel/readModules";
import { readStructure, type WorkbookOutline } from "../excel/readStructure";
import type { Language } from "../language/language";

/** What filtering looks at. */
const fields: Readonly<Record<ModuleKey, readonly FieldKey[]>> = {
  customers: ["customerId", "industry", "source", "owner", "tags", "lostReason", "level", "region", "size"],
  interactions: ["customerId", "date", "stage"],
  purchases: ["customerId", "date", "amount"],
};
const needed: Partial<Record<ModuleKey, readonly FieldKey[]>> = {
  customers: ["customerId"],
  interactions: ["customerId"],
  purchases: ["customerId"],
};

export interface Facets {
  readonly facets: readonly Facet[];
  /** To count matches while the user picks, without Excel: filterRecords(model, criteria) of core/filter. */
  readonly model: FilterModel;
  /** By which the workbook is filtered now; null when it is not. */
  readonly criteria: FilterCriteria | null;
  /** The workbook's language, in which stages are to be shown. */
  readonly language: Language;
  /** ISO code of the workbook's currency. */
  readonly currency: string;
}

export interface FilterSource {
  readonly outline: WorkbookOutline;
  readonly found: ModuleTables;
  readonly model: FilterModel;
  readonly spellings: IdSpellings;
  readonly places: ReadResult["places"];
}

/**
 * Reads what the filter offers; nothing is written. Syncs: 1 for the outline, 1 for the first rows, then one per 4 MB.
 * @throws ExpectedError no-modules, table-missing (Customers), column-missing (an id column), column-twice, cancelled
 */
export async function readFacets(progress: Progress = silentProgress): Promise<Facets> {
  const { outline, found, model } = await readFilterSource(progress);
  return {
    facets: facetsOf(model.facets),
    model,
    criteria: parseCriteria(outline.settings.get(filterKey)),
    language: found.language,
    currency: found.settings.currency,
  };
}

/** The records that filtering looks at, with how ids stand in the cells. */
export async function readFilterSource(progress: Progress): Promise<FilterSource> {
  progress.report("reading", 0, 0);
  const outline = await readStructure();
  const found = moduleTables(outline, needed);
  requireModule(found, "customers");
  const spellings = new IdSpellings();
  let records = new RecordsBuilder();
  const { places } = await readModules({
    modules: found.modules,
    fields,
    sinksFor: ({ date1904 }) => {
      records = new RecordsBuilder({ date1904, currency: found.settings.currency });
      return [records, spellings];
    },
    progress,
  });
  return { outline, found, model: filterModel(records.build()), spellings, places };
}

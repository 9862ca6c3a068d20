// Owns one look at the workbook's outline: tables with their headers, sheets, names, our settings. No cell is read.
// Row counts are not here: loading TableRowCollection.count brings an item a row along; readModules asks the body range.
import { run, syncReading } from "./run";

export interface TableOutline {
  readonly id: string;
  readonly name: string;
  /** Title of the sheet it stands on. */
  readonly sheet: string;
  readonly showHeaders: boolean;
  /** Header texts from left to right. */
  readonly headers: readonly string[];
}

export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
}

export interface WorkbookOutline {
  readonly tables: readonly TableOutline[];
  /** In tab order. */
  readonly sheets: readonly SheetOutline[];
  /** Names scoped to the workbook, with their formula. */
  readonly names: ReadonlyMap<string, string>;
  /** What add-ins keep in the workbook; ours are `clientbook.*`. */
  readonly settings: ReadonlyMap<string, unknown>;
  readonly isProtected: boolean;
  readonly isReadOnly: boolean;
}

/** The outline of the open workbook. One sync. */
export function readStructure(): Promise<WorkbookOutline> {
  return run(async (context) => outlineOf(await syncReading(context, () => queueStructure(context))));
}

/** The same within a run of the caller's: queue, sync, then outlineOf. */
export function queueStructure(context: Excel.RequestContext) {
  const { workbook } = context;
  const { tables, worksheets, names, settings, protection } = workbook;
  tables.load("items/id,items/name,items/showHeaders,items/worksheet/name,items/columns/items/name");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  settings.load("items/key,items/value");
  protection.load("protected");
  workbook.load("readOnly");
  return { workbook, tables, worksheets, names, settings, protection };
}

/** What a synced queueStructure has found. */
export function outlineOf(queued: ReturnType<typeof queueStructure>): WorkbookOutline {
  const { workbook, tables, worksheets, names, settings, protection } = queued;
  return {
    tables: tables.items.map((table) => ({
      id: table.id,
      name: table.name,
      sheet: table.worksheet.name,
      showHeaders: table.showHeaders,
      headers: table.columns.items.map((column) => column.name),
    })),
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === Excel.SheetVisibility.visible,
      isProtected: sheet.protection.protected,
    })),
    names: new Map(names.items.map((item) => [item.name, String(item.formula)])),
    settings: new Map(settings.items.map((item): [string, unknown] => [item.key, item.value])),
    isProtected: protection.protected,
    isReadOnly: workbook.readOnly,
  };
}

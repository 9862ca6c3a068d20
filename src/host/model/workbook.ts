// Owns one workbook: its sheets, names, styles, settings, and the notice of change that views listen to.
import type { Rect } from "./address";
import type { CustomXmlPart } from "./customXml";
import type { Carried, DefinedName, PasswordHash, Table } from "./objects";
import { NamedStyles } from "./namedStyles";
import { Sheet } from "./sheet";
import { StyleTable } from "./style";

/** What changed, coarse enough to be cheap; views re-read what they show. */
export type Change =
  | { kind: "cells"; sheet: Sheet; range: Rect }
  /** Rows, columns, tables, filters, validation, formats, charts, freeze: anything on a sheet besides cell values. */
  | { kind: "sheet"; sheet: Sheet }
  | { kind: "sheets" }
  | { kind: "activated"; sheet: Sheet }
  | { kind: "selection"; sheet: Sheet };

export class Workbook implements Carried {
  sheets: Sheet[] = [];
  /** Names scoped to the workbook. */
  names: DefinedName[] = [];
  /** Replaced only while a file is read: its first cell format is then style 0. */
  styles = new StyleTable();
  readonly namedStyles = new NamedStyles();
  /** Add-in settings kept in the file: key → JSON value (workbook.settings). */
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, string | number | boolean>();
  /** Title, author … of docProps/core.xml, by Office.js names (title, subject, author, keywords, comments, company …). */
  readonly properties = new Map<string, string>();
  customXmlParts: CustomXmlPart[] = [];
  date1904 = false;
  readOnly = false;
  /** Structure protection; null when there is none. */
  protection: { password: PasswordHash | null } | null = null;
  activeSheet: Sheet;
  fileName = "";
  origin?: unknown;
  private nextId = 1;
  private readonly listeners = new Set<(change: Change) => void>();

  constructor(firstSheet = "Sheet1") {
    this.activeSheet = this.addSheet(firstSheet);
  }

  /** Appends a sheet; the caller has checked the name. */
  addSheet(name: string, at = this.sheets.length): Sheet {
    const sheet = new Sheet(this.freshGuid(), name);
    this.sheets.splice(at, 0, sheet);
    this.notify({ kind: "sheets" });
    return sheet;
  }
  /** Names compare without case, as in Excel. */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }
  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }
  tableNamed(name: string): { sheet: Sheet; table: Table } | undefined {
    const wanted = name.toLowerCase();
    return this.findTable((table) => table.name.toLowerCase() === wanted);
  }
  findTable(wanted: (table: Table) => boolean): { sheet: Sheet; table: Table } | undefined {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find(wanted);
      if (table) return { sheet, table };
    }
    return undefined;
  }
  nameNamed(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLowerCase();
    const same = (item: DefinedName): boolean => item.name.toLowerCase() === wanted;
    return sheet?.names.find(same) ?? this.names.find(same);
  }

  /** A number no object of this workbook has yet. */
  freshId(): number {
    return this.nextId++;
  }
  /** Object ids as Excel spells them. */
  freshGuid(): string {
    return `{00000000-0000-0000-0000-${this.freshId().toString(16).toUpperCase().padStart(12, "0")}}`;
  }
  /** Keeps fresh ids above those read from a file. */
  reserveId(id: number): void {
    this.nextId = Math.max(this.nextId, id + 1);
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  notify(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}

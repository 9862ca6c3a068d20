// Owns what lasts between the requests to one open workbook: kept references, what changed in the batch, calculation.
import { union, type Rect } from "../model/address";
import type { CoercionContext } from "../model/coercion";
import { DisplayText } from "../model/displayText";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Binding } from "./bindings";
import type { Calculation } from "./calculation";
import { HostError } from "./hostError";
import type { JsonObject } from "./protocol";
import type { KeptObject, RangeAreasObject, RangeObject } from "./objects";

export type HostLanguage = "zh-CN" | "en-US";
export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
/** Who works in Excel; without an address nobody is signed in. */
export interface HostUser {
  readonly name: string;
  readonly email: string;
}
/** How one edit shows in an event's arguments: Excel.DataChangeType. */
export type DataChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type SessionEvent =
  | {
      kind: "changed";
      sheet: Sheet;
      range: Rect;
      changeType: DataChangeType;
      /** Values before and after, of a change to one cell (Excel.ChangedEventDetail). */
      details?: JsonObject;
    }
  | { kind: "sheetAdded" | "sheetDeleted"; sheetId: string }
  | { kind: "tableAdded" | "tableDeleted"; tableId: number; tableName: string; sheet: Sheet }
  | { kind: "sheetActivated"; sheet: Sheet; previous: Sheet }
  | { kind: "selectionChanged"; sheet: Sheet; range: Rect }
  | { kind: "settingsChanged" }
  | { kind: "sheetEvent"; name: SheetEventName; sheet: Sheet; details: JsonObject }
  | { kind: "commentEvent"; name: CommentEventName; sheet: Sheet; details: JsonObject }
  | { kind: "chartEvent"; name: ChartEventName; sheet: Sheet; chartId: string };

/** Events of a worksheet that are told to it and to the collection; `details` are what the client's handler reads. */
export type SheetEventName =
  | "calculated"
  | "formatChanged"
  | "rowSorted"
  | "columnSorted"
  | "rowHiddenChanged"
  | "formulaChanged"
  | "protectionChanged"
  | "nameChanged"
  | "visibilityChanged"
  | "moved"
  | "singleClicked";
export type CommentEventName = "commentAdded" | "commentChanged" | "commentDeleted";
export type ChartEventName = "chartActivated" | "chartDeactivated" | "chartAdded" | "chartDeleted";

const MAX_EVENT_RANGES = 1000;

export class Session {
  calculationMode: CalculationMode = "Automatic";
  enableEvents = true;
  /** Who writes comments. */
  user: HostUser = { name: "User", email: "" };
  /** Ranges that must follow inserted and deleted cells: kept references and those of the running batch. */
  readonly liveRanges = new Set<RangeObject | RangeAreasObject>();
  /** Cells that the add-in watches, in the order of their making. */
  bindings: readonly Binding[] = [];
  private readonly references = new Map<string, KeptObject>();
  private readonly eventRanges = new Map<string, RangeObject>();
  private readonly listeners = new Map<string, number>();
  private nextReference = 1;
  activeChart: { sheet: Sheet; chartId: string } | null = null;
  private stale = false;
  private readonly changedCells = new Map<Sheet, Rect>();
  private readonly changedSheets = new Set<Sheet>();
  private sheetListChanged = false;
  private activated: Sheet | null = null;
  private selected: Sheet | null = null;
  private events: SessionEvent[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly calculator: Calculation,
    readonly language: HostLanguage,
    /** Date and time as a serial number of the 1900 system. */
    readonly now: () => number,
  ) {}

  /** How written values are read. */
  coercion(): CoercionContext {
    const year = new Date((Math.floor(this.now()) - 25_569) * 86_400_000).getUTCFullYear();
    return { language: this.language, date1904: this.workbook.date1904, year };
  }
  /** What cells show. */
  display(): DisplayText {
    return new DisplayText({ language: this.language, date1904: this.workbook.date1904 });
  }

  /** Keeps a range alive under an id that later requests name. */
  keep(range: KeptObject): void {
    if (range.referenceId !== null) return;
    range.referenceId = `Reference-${this.nextReference++}`;
    this.references.set(range.referenceId, range);
    for (const live of range.live) this.liveRanges.add(live);
  }
  release(id: string): void {
    const range = this.references.get(id);
    for (const live of range?.live ?? []) this.liveRanges.delete(live);
    this.references.delete(id);
  }
  releaseAll(): void {
    for (const id of [...this.references.keys()]) this.release(id);
  }
  get referenceCount(): number {
    return this.references.size;
  }
  /** The cells that an event told of, or null when they are gone. */
  eventRange(id: string): RangeObject | null {
    const range = this.eventRanges.get(id);
    return range && !range.gone && this.workbook.sheets.includes(range.sheet) ? range : null;
  }
  /** Keeps the cells of an event for its handler to ask for; the oldest are forgotten. */
  keepEventRange(range: RangeObject): string {
    const id = `Event-${this.nextReference++}`;
    this.eventRanges.set(id, range);
    const [oldest] = this.eventRanges.keys();
    if (this.eventRanges.size > MAX_EVENT_RANGES && oldest !== undefined) this.eventRanges.delete(oldest);
    return id;
  }
  byReference(id: string): KeptObject {
    const range = this.references.get(id);
    if (!range) throw new HostError("InvalidReference");
    return range;
  }

  /**
   * Notes that values or formulas changed.
   * @param reported what an event says, where that is not all that moved
   */
  cellsChanged(
    sheet: Sheet,
    range: Rect,
    changeType: DataChangeType = "RangeEdited",
    reported = range,
    details?: JsonObject,
  ): void {
    const before = this.changedCells.get(sheet);
    this.changedCells.set(sheet, before ? union(before, range) : range);
    this.stale = true;
    if (!this.listensTo("DataChanged")) return;
    this.raise({ kind: "changed", sheet, range: reported, changeType, ...(details && { details }) });
  }
  /** Makes a chart the active one, or none. */
  activateChart(chart: { sheet: Sheet; chartId: string } | null): void {
    const before = this.activeChart;
    if (before?.chartId === chart?.chartId) return;
    this.activeChart = chart;
    if (before) this.raise({ kind: "chartEvent", name: "chartDeactivated", ...before });
    if (chart) this.raise({ kind: "chartEvent", name: "chartActivated", ...chart });
  }
  /** Notes that anything on a sheet besides cell values changed. */
  sheetChanged(sheet: Sheet): void {
    this.changedSheets.add(sheet);
  }
  /** Rows were hidden or shown, which SUBTOTAL and AGGREGATE see though no cell has changed. */
  shownRowsChanged(sheet: Sheet): void {
    this.stale = true;
    this.sheetChanged(sheet);
  }
  sheetsChanged(): void {
    this.sheetListChanged = true;
    this.stale = true;
  }
  /** Names, table columns and the like changed what formulas mean. */
  definitionsChanged(): void {
    this.stale = true;
  }
  activate(sheet: Sheet): void {
    const previous = this.workbook.activeSheet;
    if (previous === sheet) return;
    this.workbook.activeSheet = sheet;
    this.activated = sheet;
    this.raise({ kind: "sheetActivated", sheet, previous });
  }
  select(sheet: Sheet, range: Rect): void {
    this.activate(sheet);
    this.activateChart(null);
    sheet.selection = range;
    this.selected = sheet;
    this.raise({ kind: "selectionChanged", sheet, range });
  }
  raise(event: SessionEvent): void {
    if (this.enableEvents) this.events.push(event);
  }

  /** Results are current after this, unless calculation is manual. */
  ensureCalculated(): void {
    if (this.stale && this.calculationMode !== "Manual") this.calculate();
  }
  calculate(): void {
    this.stale = false;
    this.calculator.calculate();
    if (!this.listensTo("Calculated")) return;
    for (const sheet of this.workbook.sheets)
      if (sheet.grid.formulaCount > 0) this.raiseSheetEvent("calculated", sheet, { address: "" });
  }
  /** Notes that a client asked for an event, so that what only it needs is worked out. */
  listen(event: string, on: boolean): void {
    this.listeners.set(event, Math.max(0, (this.listeners.get(event) ?? 0) + (on ? 1 : -1)));
  }
  listensTo(event: string): boolean {
    return (this.listeners.get(event) ?? 0) > 0;
  }
  raiseSheetEvent(name: SheetEventName, sheet: Sheet, details: JsonObject): void {
    this.raise({ kind: "sheetEvent", name, sheet, details: { source: "Local", ...details } });
  }
  /** Events raised outside of a batch, by what a view of the model did. */
  takeEvents(): SessionEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }

  /** Ends a batch: calculates, tells the views, and gives the events that the batch raised. */
  finishBatch(): SessionEvent[] {
    this.ensureCalculated();
    const { workbook } = this;
    if (this.sheetListChanged) workbook.notify({ kind: "sheets" });
    for (const sheet of this.changedSheets) workbook.notify({ kind: "sheet", sheet });
    for (const [sheet, range] of this.changedCells) workbook.notify({ kind: "cells", sheet, range });
    if (this.activated) workbook.notify({ kind: "activated", sheet: this.activated });
    if (this.selected) workbook.notify({ kind: "selection", sheet: this.selected });
    this.changedSheets.clear();
    this.changedCells.clear();
    this.sheetListChanged = false;
    this.activated = this.selected = null;
    this.liveRanges.clear();
    for (const kept of this.references.values()) for (const live of kept.live) this.liveRanges.add(live);
    for (const { target } of this.bindings) if (!("table" in target)) this.liveRanges.add(target);
    return this.takeEvents();
  }
}

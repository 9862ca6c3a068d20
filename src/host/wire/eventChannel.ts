// Owns the way back to the clients: workbook events on channel 33, ribbon commands on channel 39, settings on 1, the
// selection on 2, that in bindings on 3 and their data on 4.
// Channels: OSF.DDA.EventDispId in office-js. Message types: eventType of GenericEventHandlers in excel-win32-16.01.debug.js.
import { formatRect, intersect, type Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import { RangeObject } from "./objects";
import type { ChartEventName, CommentEventName, Session, SessionEvent, SheetEventName } from "./session";

/** Calls the client's handler for a channel. */
export type ChannelHandler = (channel: number, payload: unknown) => void;
/** Excel.EventTriggerSource. */
export type TriggerSource = "ThisLocalAddin" | "Unknown";
/** Excel.EventSource: here, or a co-author's. */
export type Source = "Local" | "Remote";

const SETTINGS_CHANNEL = 1;
const SELECTION_CHANNEL = 2;
const BINDING_SELECTION_CHANNEL = 3;
const BINDING_DATA_CHANNEL = 4;
const MESSAGE_CHANNEL = 33;
const RIBBON_CHANNEL = 39;
const MESSAGE_CATEGORY = 65536;

const enum Message {
  SheetChanged = 10,
  SheetActivated = 11,
  SheetDeactivated = 12,
  SheetAdded = 13,
  SelectionChanged = 14,
  SheetDeleted = 15,
  Calculated = 16,
  FormatChanged = 18,
  RowSorted = 19,
  ColumnSorted = 20,
  SingleClicked = 21,
  RowHiddenChanged = 22,
  FormulaChanged = 23,
  ProtectionChanged = 24,
  NameChanged = 25,
  VisibilityChanged = 26,
  Moved = 27,
  ChartAdded = 50,
  ChartActivated = 51,
  ChartDeactivated = 52,
  ChartDeleted = 53,
  TableSelectionChanged = 100,
  TableChanged = 101,
  TableAdded = 102,
  TableDeleted = 103,
  CommentAdded = 250,
  CommentDeleted = 251,
  CommentChanged = 252,
}

const SHEET_MESSAGES: Readonly<Record<SheetEventName, Message>> = {
  calculated: Message.Calculated,
  formatChanged: Message.FormatChanged,
  rowSorted: Message.RowSorted,
  columnSorted: Message.ColumnSorted,
  rowHiddenChanged: Message.RowHiddenChanged,
  formulaChanged: Message.FormulaChanged,
  protectionChanged: Message.ProtectionChanged,
  nameChanged: Message.NameChanged,
  visibilityChanged: Message.VisibilityChanged,
  moved: Message.Moved,
  singleClicked: Message.SingleClicked,
};
const CHART_MESSAGES: Readonly<Record<ChartEventName, Message>> = {
  chartAdded: Message.ChartAdded,
  chartActivated: Message.ChartActivated,
  chartDeactivated: Message.ChartDeactivated,
  chartDeleted: Message.ChartDeleted,
};
const COMMENT_MESSAGES: Readonly<Record<CommentEventName, Message>> = {
  commentAdded: Message.CommentAdded,
  commentChanged: Message.CommentChanged,
  commentDeleted: Message.CommentDeleted,
};

/** Events of collections go to this target, those of one sheet or table to its id. */
const WORKBOOK = "Workbook";

interface Entry {
  type: Message;
  target: string;
  message: object;
}

/** One client's handlers, by channel; on those of bindings, by the binding's id too. */
export class EventClient {
  private readonly handlers = new Map<string, ChannelHandler>();

  register(channel: number, target: string, handler: ChannelHandler): void {
    this.handlers.set(keyOf(channel, target), handler);
  }
  unregister(channel: number, target: string): void {
    this.handlers.delete(keyOf(channel, target));
  }
  listensTo(channel: number): boolean {
    return this.handlers.has(keyOf(channel, ""));
  }
  send(channel: number, payload: readonly unknown[], target = ""): void {
    this.handlers.get(keyOf(channel, target))?.(channel, payload);
  }
}

const isOfBindings = (channel: number): boolean =>
  channel === BINDING_SELECTION_CHANNEL || channel === BINDING_DATA_CHANNEL;
const keyOf = (channel: number, target: string): string =>
  isOfBindings(channel) ? `${channel} ${target}` : `${channel}`;

export class EventChannel {
  private readonly clients = new Set<EventClient>();

  connect(): EventClient {
    const client = new EventClient();
    this.clients.add(client);
    return client;
  }
  disconnect(client: EventClient): void {
    this.clients.delete(client);
  }
  clear(): void {
    this.clients.clear();
  }

  /**
   * Sends what a batch or a user's edit raised; nothing is made up when nobody listens.
   * One entry a message: the library takes an array of two for a table's rows and headers.
   */
  send(
    events: readonly SessionEvent[],
    session: Session,
    trigger: TriggerSource,
    source: Source = "Local",
  ): void {
    this.tellBindings(events, session);
    if (events.length === 0) return;
    const listeners = [...this.clients].filter((client) => client.listensTo(MESSAGE_CHANNEL));
    if (listeners.length > 0)
      for (const { type, target, message } of events.flatMap((event) => entriesOf(event, session, trigger)))
        for (const client of listeners)
          client.send(MESSAGE_CHANNEL, [
            [MESSAGE_CATEGORY, type, target, JSON.stringify(from(source, message)), 0, false],
          ]);
    for (const client of this.clients) {
      if (events.some(({ kind }) => kind === "selectionChanged")) client.send(SELECTION_CHANNEL, []);
      if (events.some(({ kind }) => kind === "settingsChanged")) client.send(SETTINGS_CHANNEL, []);
    }
  }

  /** Also results of formulas and formats, of which no event tells, change what is bound. */
  private tellBindings(events: readonly SessionEvent[], session: Session): void {
    for (const binding of session.bindings) {
      const { id, descriptor } = binding;
      if (binding.hasChanged() && session.enableEvents)
        for (const client of this.clients) client.send(BINDING_DATA_CHANNEL, descriptor, id);
      for (const event of events) {
        const subset = event.kind === "selectionChanged" ? binding.selected(event.sheet, event.range) : null;
        if (subset)
          for (const client of this.clients) client.send(BINDING_SELECTION_CHANNEL, [descriptor, subset], id);
      }
    }
  }

  /** Presses a ribbon button: the function that the add-in associated with the name runs. */
  pressRibbonButton(commandId: string, functionName: string): void {
    const event = JSON.stringify({ source: { id: commandId } });
    for (const client of this.clients) client.send(RIBBON_CHANNEL, [commandId, functionName, event]);
  }
}

function entriesOf(event: SessionEvent, session: Session, triggerSource: TriggerSource): Entry[] {
  const source = "Local";
  switch (event.kind) {
    case "changed":
      return changedEntries(event, session, triggerSource);
    case "sheetAdded":
      return [
        { type: Message.SheetAdded, target: WORKBOOK, message: { source, worksheetId: event.sheetId } },
      ];
    case "sheetDeleted":
      return [
        { type: Message.SheetDeleted, target: WORKBOOK, message: { source, worksheetId: event.sheetId } },
      ];
    case "tableAdded":
    case "tableDeleted": {
      const type = event.kind === "tableAdded" ? Message.TableAdded : Message.TableDeleted;
      const { sheet, tableId, tableName } = event;
      const message = { source, worksheetId: sheet.id, tableId: String(tableId), tableName };
      return both(type, sheet.id, message);
    }
    case "sheetActivated": {
      const { sheet, previous } = event;
      return [
        ...both(Message.SheetDeactivated, previous.id, { worksheetId: previous.id }),
        ...both(Message.SheetActivated, sheet.id, { worksheetId: sheet.id }),
      ];
    }
    case "selectionChanged":
      return selectionEntries(event.sheet, event.range);
    case "sheetEvent": {
      const { sheet, name, details } = event;
      return both(SHEET_MESSAGES[name], sheet.id, { worksheetId: sheet.id, ...details });
    }
    case "chartEvent": {
      const { sheet, name, chartId } = event;
      const message = { source, worksheetId: sheet.id, chartId };
      const type = CHART_MESSAGES[name];
      // One of the collection, whose target is its sheet, and one of the chart itself.
      return [sheet.id, chartId].map((target) => ({ type, target, message }));
    }
    case "commentEvent": {
      const { sheet, name, details } = event;
      return both(COMMENT_MESSAGES[name], sheet.id, { source, worksheetId: sheet.id, ...details });
    }
    case "settingsChanged":
      return [];
  }
}

const from = (source: Source, message: object): object =>
  "source" in message ? { ...message, source } : message;

/** The same message for one sheet or table and for the collection. */
const both = (type: Message, id: string, message: object): Entry[] => [
  { type, target: id, message },
  { type, target: WORKBOOK, message },
];

function changedEntries(
  { sheet, range, changeType, details }: Extract<SessionEvent, { kind: "changed" }>,
  session: Session,
  triggerSource: TriggerSource,
): Entry[] {
  const base = {
    ...details,
    changeType,
    source: "Local",
    triggerSource,
    worksheetId: sheet.id,
    shiftDirection: shiftOf(changeType),
  };
  const message = (area: Rect): object => ({
    ...base,
    address: formatRect(area),
    referenceId: session.keepEventRange(new RangeObject(session, sheet, area)),
  });
  const entries = both(Message.SheetChanged, sheet.id, message(range));
  for (const table of sheet.tables) {
    const area = intersect(table.range, range);
    if (!area) continue;
    const changed = { ...message(area), tableId: String(table.id) };
    entries.push(...both(Message.TableChanged, String(table.id), changed));
    entries.push({ type: Message.TableChanged, target: sheet.id, message: changed });
  }
  return entries;
}

/**
 * Excel.InsertDeleteCellsShiftDirection. Left out of plain edits: the client then still gives a `changeDirectionState`, which
 * Excel declares for every change and Microsoft's sample "Worksheet events" reads of one.
 */
function shiftOf(changeType: string): string | undefined {
  if (changeType === "RowInserted") return "ShiftCellDown";
  if (changeType === "RowDeleted") return "ShiftCellUp";
  if (changeType === "ColumnInserted") return "ShiftCellRight";
  return changeType === "ColumnDeleted" ? "ShiftCellLeft" : undefined;
}

function selectionEntries(sheet: Sheet, range: Rect): Entry[] {
  const entries = both(Message.SelectionChanged, sheet.id, {
    address: formatRect(range),
    worksheetId: sheet.id,
  });
  for (const table of sheet.tables) {
    const area = intersect(table.range, range);
    const message = { address: area ? formatRect(area) : "", worksheetId: sheet.id };
    entries.push({ type: Message.TableSelectionChanged, target: String(table.id), message });
  }
  return entries;
}

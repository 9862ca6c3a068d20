// Owns what Univer's cell editor tells: whether it may open, the text in it, and what it closes with.
import type { FUniver } from "@univerjs/core/facade";
import type { GridEvents } from "./gridView";

/**
 * @param openingText what the editor of a cell opens with
 * @param closed after the editor closed and its text was told
 */
export function listenToEditor(
  api: FUniver,
  events: GridEvents,
  openingText: (row: number, column: number) => string,
  closed: () => void,
): void {
  const { Event } = api;
  let open = false;
  api.addEvent(Event.BeforeSheetEditStart, (start) => {
    if (!events.mayEdit(start.row, start.column)) start.cancel = true;
  });
  api.addEvent(Event.SheetEditStarted, ({ row, column }) => {
    open = true;
    events.editing(openingText(row, column));
  });
  api.addEvent(Event.SheetEditChanging, ({ value }) => events.editing(plain(value.toPlainText())));
  api.addEvent(Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    if (!open) return;
    open = false;
    const text = plain(value.toPlainText());
    // Univer closes its editor after this event; what we do then must not meet an open one.
    queueMicrotask(() => {
      events.editing(null);
      if (isConfirm) events.typed(row, column, text);
      closed();
    });
  });
}

/** The editor's document ends paragraphs with \r and the whole with \r\n. */
const plain = (text: string): string => text.replace(/\r?\n$/, "").replace(/\r\n?/g, "\n");

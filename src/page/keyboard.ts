// Owns the keys of the grid, as Excel has them: which key runs which command when no cell is being edited.
import type { Direction } from "./editing/navigation";
import { isDirection } from "./editing/navigation";

export interface KeyCommands {
  undo(): void;
  redo(): void;
  save(): void;
  open(): void;
  copy(): void;
  cut(): void;
  clear(): void;
  /** Backspace: the active cell's editor, empty. */
  editEmpty(): void;
  fillDown(): void;
  fillRight(): void;
  /** Ctrl+A: the block of cells, then the whole sheet. */
  selectAll(): void;
  selectRows(): void;
  selectColumns(): void;
  insertCells(): void;
  deleteCells(): void;
  /** Esc; false when nothing is being copied. */
  stopCopying(): boolean;
  /** Enter; false when nothing is being copied. */
  pasteCopied(): boolean;
  /** Scrolls to the active cell. */
  reveal(): void;
  /** Ctrl+arrow. */
  jump(direction: Direction, extend: boolean): void;
  page(rows: number, extend: boolean): void;
  lineStart(extend: boolean): void;
  sheetStart(extend: boolean): void;
  sheetEnd(extend: boolean): void;
  nextSheet(by: 1 | -1): void;
  /** Opens the dropdown or the filter of the active cell; false when it has neither. */
  openList(): boolean;
  insertToday(): void;
  insertTime(): void;
  /** Shift+F2: the cell's note; Ctrl+Shift+F2: its comment. */
  writeNote(): void;
  writeComment(): void;
  menu(): void;
}

/** Runs what a key means; true when it meant something, and the grid shall not see it. */
export function runKey(event: KeyboardEvent, commands: KeyCommands): boolean {
  const { key, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return key === "ArrowDown" && commands.openList();
  return control ? withControl(key, shiftKey, commands) : plain(key, shiftKey, commands);
}

function plain(key: string, shift: boolean, commands: KeyCommands): boolean {
  switch (key) {
    case "Delete":
      commands.clear();
      return true;
    case "Backspace":
      commands.editEmpty();
      return true;
    case "PageDown":
    case "PageUp":
      commands.page(key === "PageDown" ? 1 : -1, shift);
      return true;
    case "Home":
      commands.lineStart(shift);
      return true;
    case "Escape":
      return commands.stopCopying();
    case "Enter":
      return !shift && commands.pasteCopied();
    case " ":
      if (shift) commands.selectRows();
      return shift;
    case "ContextMenu":
      commands.menu();
      return true;
    case "F2":
      if (shift) commands.writeNote();
      return shift;
    case "F10":
      if (shift) commands.menu();
      return shift;
    default:
      return false;
  }
}

function withControl(key: string, shift: boolean, commands: KeyCommands): boolean {
  if (isDirection(key)) {
    commands.jump(key, shift);
    return true;
  }
  const run = controlKey(key.toLowerCase(), shift, commands);
  run?.();
  return run !== null;
}

function controlKey(key: string, shift: boolean, commands: KeyCommands): (() => void) | null {
  switch (key) {
    case "z":
      return shift ? commands.redo : commands.undo;
    case "y":
      return commands.redo;
    case "c":
      return commands.copy;
    case "x":
      return commands.cut;
    case "s":
      return commands.save;
    case "o":
      return commands.open;
    case "d":
      return commands.fillDown;
    case "r":
      return commands.fillRight;
    case "a":
      return commands.selectAll;
    case " ":
      return shift ? commands.selectAll : commands.selectColumns;
    case ";":
      return commands.insertToday;
    case ":":
      return commands.insertTime;
    case "+":
    case "=":
      return shift || key === "+" ? commands.insertCells : null;
    case "-":
      return commands.deleteCells;
    case "backspace":
      return commands.reveal;
    case "home":
      return () => commands.sheetStart(shift);
    case "end":
      return () => commands.sheetEnd(shift);
    case "f2":
      return shift ? commands.writeComment : null;
    case "pagedown":
      return () => commands.nextSheet(1);
    case "pageup":
      return () => commands.nextSheet(-1);
    default:
      return null;
  }
}

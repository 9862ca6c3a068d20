// Owns driving Univer's cell editor: giving it the focus, opening it, and letting it forget what a cell held before.
import { ICommandService, IUniverInstanceService, type Injector } from "@univerjs/core";
import {
  DeviceInputEventType,
  IEditorBridgeService,
  ILayoutService,
  KeyCode,
  SetCellEditVisibleOperation,
} from "@univerjs/preset-sheets-core";

/** Univer takes keys only for the unit that it thinks has the focus. */
export function focusEditor(injector: Injector, unit: string, grid: HTMLElement): void {
  injector.get(IUniverInstanceService).focusUnit(unit);
  injector.get(ILayoutService).focus();
  const input = grid.querySelector<HTMLElement>("[contenteditable]");
  if (!input) return;
  input.focus();
  // Without a caret in it, as after a dialog, it gets keys but no text.
  window.getSelection()?.collapse(input, 0);
}

/** The editor remembers the active cell from when it was selected; to be called when its content changed. */
export function refreshEditor(injector: Injector): void {
  injector.get(IEditorBridgeService).refreshEditCellState();
}

/** As F2 does: the text is kept and the caret stands at its end. */
export function openEditor(injector: Injector, unit: string): void {
  refreshEditor(injector);
  injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: true,
    eventType: DeviceInputEventType.Keyboard,
    keycode: KeyCode.F2,
    unitId: unit,
  });
}

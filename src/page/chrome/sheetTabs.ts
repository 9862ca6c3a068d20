// Owns the sheet tabs: switch, add, rename, delete, hide, colour and order, with Excel's rules and messages.
import type { Texts } from "../../language";
import { isSheetName, type Sheet, type Workbook } from "../../host/workbook";
import type { Dialogs } from "./dialogs";
import { element } from "./element";
import { openMenu, type MenuItem } from "./menu";

const COLORS = {
  red: "#FF0000",
  orange: "#FFC000",
  yellow: "#FFFF00",
  green: "#00B050",
  blue: "#0070C0",
  purple: "#7030A0",
};

export interface SheetCommands {
  activate(sheet: Sheet): void;
  add(name: string): void;
  rename(sheet: Sheet, name: string): void;
  remove(sheet: Sheet): void;
  setVisible(sheet: Sheet, visible: boolean): void;
  setColor(sheet: Sheet, color: string): void;
  move(sheet: Sheet, to: number): void;
}

export class SheetTabs {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;
  private workbook: Workbook | null = null;

  constructor(
    private readonly texts: Texts["page"]["tabs"],
    private readonly dialogs: Dialogs,
    private readonly commands: SheetCommands,
  ) {
    this.list = element("div", { role: "tablist", class: "tabs", "aria-label": texts.label });
    const add = element(
      "button",
      { type: "button", class: "add-sheet", title: texts.add, "aria-label": texts.add },
      "+",
    );
    add.addEventListener("click", () => this.add());
    this.element = element("nav", { class: "sheet-tabs", "aria-label": texts.label }, this.list, add);
    this.list.addEventListener("keydown", (event) => this.onKey(event));
  }

  show(workbook: Workbook): void {
    this.workbook = workbook;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...this.visible().map((sheet) => this.tab(sheet)));
    const active = this.list.querySelector<HTMLElement>("[aria-selected=true]");
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) active?.focus();
  }
  private visible(): Sheet[] {
    return this.workbook?.sheets.filter((sheet) => sheet.visibility === "Visible") ?? [];
  }

  private tab(sheet: Sheet): HTMLElement {
    const active = sheet === this.workbook?.activeSheet;
    const tab = element(
      "button",
      {
        type: "button",
        role: "tab",
        class: "tab",
        "aria-selected": String(active),
        tabindex: active ? 0 : -1,
      },
      sheet.name,
    );
    if (sheet.tabColor) tab.style.setProperty("--tab-color", sheet.tabColor);
    tab.addEventListener("click", () => this.commands.activate(sheet));
    tab.addEventListener("dblclick", () => void this.rename(sheet));
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.commands.activate(sheet);
      this.menu(sheet, event.clientX, event.clientY);
    });
    return tab;
  }

  private onKey(event: KeyboardEvent): void {
    const { workbook } = this;
    if (!workbook) return;
    const sheets = this.visible();
    const at = sheets.indexOf(workbook.activeSheet);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: sheets.length - 1 }[event.key];
    if (target !== undefined && sheets[target]) this.commands.activate(sheets[target]);
    else if (event.key === "F2") void this.rename(workbook.activeSheet);
    else if (event.key === "Delete") void this.remove(workbook.activeSheet);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const box = document.activeElement?.getBoundingClientRect();
      this.menu(workbook.activeSheet, box?.left ?? 0, box?.top ?? 0);
    } else return;
    event.preventDefault();
  }

  private menu(sheet: Sheet, x: number, y: number): void {
    const { texts, commands, workbook } = this;
    if (!workbook) return;
    const at = workbook.sheets.indexOf(sheet);
    const hidden = workbook.sheets.filter((item) => item.visibility === "Hidden");
    const colors = Object.entries(COLORS).map(([name, color]): MenuItem => ({
      label: texts.colors[name as keyof typeof COLORS],
      swatch: color,
      run: () => this.guarded(() => commands.setColor(sheet, color)),
    }));
    openMenu(
      texts.menu(sheet.name),
      [
        { label: texts.rename, run: () => void this.rename(sheet) },
        { label: texts.remove, run: () => void this.remove(sheet) },
        { label: texts.hide, run: () => this.hide(sheet) },
        ...hidden.map((item): MenuItem => ({
          label: `${texts.unhide}: ${item.name}`,
          run: () => this.guarded(() => commands.setVisible(item, true)),
        })),
        {
          label: texts.moveLeft,
          disabled: at <= 0,
          run: () => this.guarded(() => commands.move(sheet, at - 1)),
        },
        {
          label: texts.moveRight,
          disabled: at >= workbook.sheets.length - 1,
          run: () => this.guarded(() => commands.move(sheet, at + 1)),
        },
        null,
        ...colors,
        { label: texts.noColor, swatch: "", run: () => this.guarded(() => commands.setColor(sheet, "")) },
      ],
      x,
      y,
    );
  }

  /** Sheets of a workbook with protected structure stay as they are. */
  private guarded(change: () => void): void {
    if (this.workbook?.protection) void this.dialogs.alert(this.texts.structureProtected);
    else change();
  }

  private add(): void {
    const { workbook } = this;
    if (!workbook) return;
    let number = workbook.sheets.length + 1;
    while (workbook.sheetNamed(this.texts.defaultName(number))) number++;
    this.guarded(() => this.commands.add(this.texts.defaultName(number)));
  }
  private async rename(sheet: Sheet): Promise<void> {
    if (this.workbook?.protection) return this.dialogs.alert(this.texts.structureProtected);
    const name = await this.dialogs.prompt(this.texts.newName, sheet.name);
    if (name === null || name === sheet.name) return;
    const problem = this.problemWith(sheet, name);
    if (problem) await this.dialogs.alert(problem);
    else this.commands.rename(sheet, name);
  }
  private problemWith(sheet: Sheet, name: string): string | null {
    const { texts } = this;
    if (name.trim() === "") return texts.nameEmpty;
    if (name.length > 31) return texts.nameTooLong;
    if (name.toLowerCase() === "history") return texts.nameReserved;
    if (!isSheetName(name)) return texts.nameCharacters;
    const same = this.workbook?.sheetNamed(name);
    return same && same !== sheet ? texts.nameTaken : null;
  }
  private async remove(sheet: Sheet): Promise<void> {
    if (this.workbook?.protection) return this.dialogs.alert(this.texts.structureProtected);
    if (this.visible().length <= 1) return this.dialogs.alert(this.texts.lastVisible);
    const empty = sheet.grid.usedRect(false) === null && sheet.charts.length === 0;
    if (empty || (await this.dialogs.confirm(this.texts.confirmRemove(sheet.name))))
      this.commands.remove(sheet);
  }
  private hide(sheet: Sheet): void {
    if (this.visible().length <= 1) void this.dialogs.alert(this.texts.lastVisible);
    else this.guarded(() => this.commands.setVisible(sheet, false));
  }
}

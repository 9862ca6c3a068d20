// Owns how we say what a snippet must bring about: checks on the workbook after one of its buttons was pressed.
import type { Chart } from "../../../src/host/model/objects";
import type { Sheet } from "../../../src/host/model/sheet";
import type { CellStyle } from "../../../src/host/model/style";
import { CellError } from "../../../src/host/model/values";
import { parseRect } from "../../../src/host/model/address";
import { styleAt } from "../../../src/host/model/formatting";
import type { SnippetPage } from "./snippetPage";

export interface Outcome {
  /** Buttons to press, in order; all of the page's, those for setting up first, when left out. */
  readonly press?: readonly string[];
  /** What is wrong with the sample itself, so that it can't work in Excel either; what it still does is checked all the same. */
  readonly defect?: string;
  /** Looked at right after a button; throws where the outcome is another. */
  readonly after: Readonly<Record<string, (look: Look) => void>>;
}
/** By path of the snippet. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** What the checks look at: the open workbook, mostly the sheet that samples work on, and the console. */
export class Look {
  constructor(private readonly page: SnippetPage) {}

  get workbook(): SnippetPage["excel"]["workbook"] {
    return this.page.excel.workbook;
  }
  get log(): string {
    return this.page.log.join("\n");
  }
  sheet(name = "Sample"): Sheet {
    const sheet = this.workbook.sheetNamed(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
  /** Values of a block, row by row; an error as its text. */
  values(address: string, name?: string): unknown[][] {
    const area = parseRect(address);
    if (!area) throw new Error(`${address} is no range.`);
    const { grid } = this.sheet(name);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
      Array.from({ length: area.right - area.left + 1 }, (__, column) => {
        const value = grid.value(area.top + row, area.left + column);
        return value instanceof CellError ? value.code : value;
      }),
    );
  }
  value(address: string, name?: string): unknown {
    return this.values(address, name)[0][0];
  }
  formula(address: string, name?: string): string | undefined {
    const area = parseRect(address);
    return area ? this.sheet(name).grid.formula(area.top, area.left) : undefined;
  }
  style(address: string, name?: string): CellStyle {
    const area = parseRect(address);
    if (!area) throw new Error(`${address} is no range.`);
    return this.workbook.styles.get(styleAt(this.sheet(name), area.top, area.left));
  }
  chart(index = 0, name?: string): Chart {
    const chart = this.sheet(name).charts[index];
    if (!chart) throw new Error(`There is no chart ${index}.`);
    return chart;
  }
  /** The user clicks a cell of the active sheet. */
  click(address: string): void {
    const area = parseRect(address);
    if (!area) throw new Error(`${address} is no range.`);
    this.page.excel.host.click(this.workbook.activeSheet, area.top, area.left);
  }
  get selection(): unknown {
    return this.workbook.activeSheet.selection;
  }
}

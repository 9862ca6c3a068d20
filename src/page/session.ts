// Owns what the parts of the page share about one open workbook: host, texts, looks, editor, and the time of day.
import { type Calculation, type Sheet, styleAt, type Workbook } from "../host/workbook";
import { ExcelHost } from "../host/browser";
import { writeWorkbook } from "./files/workbookFile";
import { texts, type Texts } from "../language";
import type { Language } from "../language/language";
import { Dialogs } from "./chrome/dialogs";
import { Editor } from "./editing/editor";
import { editText } from "./editing/editText";
import { Typing } from "./editing/typing";
import { Validation } from "./editing/validation";
import { toPoints } from "./gridView/pixels";
import { textWidth } from "./gridView/textWidth";
import { CellLooks } from "./look/cellLooks";
import { RowHeights } from "./look/rowHeights";

/** Serial date and time of this moment in the user's time zone, as NOW() gives it. */
export function nowSerial(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}

export class PageSession {
  readonly texts: Texts["page"];
  readonly host: ExcelHost;
  readonly dialogs: Dialogs;
  readonly editor: Editor;
  readonly looks: CellLooks;
  readonly rowHeights: RowHeights;
  readonly validation: Validation;
  readonly typing: Typing;

  constructor(
    readonly workbook: Workbook,
    readonly language: Language,
  ) {
    const all = texts(language);
    this.texts = all.page;
    this.host = new ExcelHost(workbook, {
      language,
      documentCopy: () => writeWorkbook(workbook),
    });
    this.host.session.calculate();
    this.dialogs = new Dialogs(this.texts.dialog);
    const coercion = () => ({ language, date1904: workbook.date1904, year: new Date().getFullYear() });
    this.editor = new Editor(workbook, coercion, this.texts.grid.columnStem);
    this.looks = new CellLooks(workbook, this.calculator, language, nowSerial);
    this.rowHeights = new RowHeights(workbook, {
      width: (text, style) => toPoints(textWidth(text, style)),
      text: (sheet, row, column) => this.looks.text(sheet, row, column),
    });
    this.validation = new Validation(
      () => this.host.session,
      (sheet, row, column) => this.looks.text(sheet, row, column),
    );
    this.typing = new Typing(this.editor, this.validation, this.calculator, this.dialogs, this.texts);
  }

  /** To be called when anything in the workbook changed. */
  forgetLooks(): void {
    this.looks.invalidate();
    this.rowHeights.invalidate();
  }

  readonly calculator = (): Calculation => this.host.session.calculator;

  get sheet(): Sheet {
    return this.workbook.activeSheet;
  }
  /** What a cell is edited as. */
  editText(sheet: Sheet, row: number, column: number): string {
    const { numberFormat } = this.workbook.styles.get(styleAt(sheet, row, column));
    return editText(
      sheet.grid.formula(row, column),
      sheet.grid.value(row, column),
      numberFormat,
      this.editor.coercion(),
    );
  }
}

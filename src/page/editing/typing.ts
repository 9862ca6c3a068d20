// Owns what happens when someone types into a cell: reading, refusing, asking as Excel asks, writing.
import {
  type Calculation,
  type DataValidation,
  parseFormula,
  rect,
  type Scalar,
  type Written,
} from "../../host/workbook";
import type { Texts } from "../../language";
import type { Dialogs } from "../chrome/dialogs";
import type { Editor } from "./editor";
import { validationAt, type Place, type Validation } from "./validation";

/** "again" puts the user back into the cell with what was typed. */
export type Outcome = "written" | "again" | "dropped";

export class Typing {
  constructor(
    private readonly editor: Editor,
    private readonly validation: Validation,
    private readonly calculator: () => Calculation,
    private readonly dialogs: Dialogs,
    private readonly texts: Texts["page"],
  ) {}

  /** Tells why a cell may not be edited; true when it may. */
  mayEdit({ sheet, row, column }: Place): boolean {
    const refusal = this.editor.refusal(sheet, rect(row, column));
    if (refusal) void this.dialogs.alert(this.texts.edit[refusal]);
    return refusal === null;
  }

  /** @param asking waited for before the user is asked about what was typed */
  async type(at: Place, text: string, asking: () => Promise<void>): Promise<Outcome> {
    const { sheet, row, column } = at;
    if (!this.mayEdit(at)) return "dropped";
    const written = this.editor.read(sheet, row, column, text);
    if (written.formula !== undefined && !parseFormula(written.formula)) {
      await asking();
      await this.dialogs.alert(this.texts.edit.badFormula);
      return "again";
    }
    const rule = validationAt(at);
    if (rule && !this.validation.accepts(rule, at, this.valueOf(written, at))) {
      const outcome = await this.refuse(rule, asking);
      if (outcome !== "written") return outcome;
    }
    this.editor.change(sheet, rect(row, column), () => this.editor.write(sheet, row, column, written));
    return "written";
  }

  private valueOf({ value, formula }: Written, at: Place): Scalar {
    if (formula === undefined) return value;
    const result = this.calculator().evaluate(formula, at);
    return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
  }

  /** Asks with the rule's own words, or Excel's; "written" means that the user insists. */
  private async refuse({ errorAlert }: DataValidation, asking: () => Promise<void>): Promise<Outcome> {
    if (!errorAlert.showAlert) return "written";
    await asking();
    const { validation } = this.texts;
    const message = errorAlert.message || validation.stop;
    const title = errorAlert.title || undefined;
    if (errorAlert.style === "Stop")
      return (await this.dialogs.ask(message, ["retry", "cancel"], title)) === "retry" ? "again" : "dropped";
    if (errorAlert.style === "Information")
      return (await this.dialogs.ask(message, ["ok", "cancel"], title)) === "ok" ? "written" : "dropped";
    const answer = await this.dialogs.ask(validation.continue(message), ["yes", "no", "cancel"], title);
    if (answer === "yes") return "written";
    return answer === "no" ? "again" : "dropped";
  }
}

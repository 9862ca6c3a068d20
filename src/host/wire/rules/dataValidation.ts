// Owns Excel.DataValidation. Rules guard typing only: what code writes is not checked (docs/excel/excel-add-ins-data-validation.md).
import { intersect, type Rect } from "../../model/address";
import { areasOf } from "../../model/cellAreas";
import type { DataValidation } from "../../model/objects";
import { contains } from "../../model/address";
import { AreaObject, uniform } from "../area";
import { asBoolean, asOneOf } from "../arguments";
import { requireUnprotected } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factoryPair, method, readOnly, readWrite, type Members } from "../members";
import { RangeAreasObject } from "../objects";
import { isObject } from "../protocol";
import { clearValidation, setAreas, subtract } from "../../model/ruleAreas";
import { validityTest } from "./validationCheck";
import { parseRule, ruleToWire, ruleType } from "./validationRule";

export class DataValidationObject extends AreaObject {
  /** Validations on any of the cells. */
  get present(): DataValidation[] {
    return this.sheet.validations.filter((rule) => this.meets(rule.ranges));
  }
  /** The one validation that covers all cells, or null where there is none or they differ. */
  get single(): DataValidation | null {
    const [only, ...others] = this.present;
    return only && others.length === 0 && this.coveredBy(only.ranges) ? only : null;
  }
  private meets(ranges: readonly Rect[]): boolean {
    return ranges.some((range) => this.rects.some((rect) => intersect(range, rect)));
  }
  private coveredBy(ranges: readonly Rect[]): boolean {
    return without(this.rects, ranges).length === 0;
  }
}

const DEFAULT_ALERT: DataValidation["errorAlert"] = {
  showAlert: true,
  style: "Stop",
  title: "",
  message: "",
};
const DEFAULT_PROMPT: DataValidation["prompt"] = { showPrompt: false, title: "", message: "" };

/** What a prompt or an alert stands beside where there is no rule: "Any value" in Excel's dialog. */
const ANY_VALUE: Omit<DataValidation, "ranges"> = {
  rule: { kind: "none" },
  ignoreBlanks: true,
  errorAlert: DEFAULT_ALERT,
  prompt: DEFAULT_PROMPT,
};

/** Sets the rule of all cells; alert and prompt stay if the cells agree on them, else InvalidArgument (office-js 2594). */
function setRule(area: DataValidationObject, rule: DataValidation["rule"]): void {
  const { session, sheet, present } = area;
  requireUnprotected(session, sheet);
  const prompts = new Set(present.map(({ prompt }) => JSON.stringify(prompt)));
  if (prompts.size > 1) throw invalidArgument("The cells have different prompts.");
  const [model] = present;
  for (const rect of area.rects) clearValidation(sheet, rect);
  sheet.validations.push({
    ranges: [...area.rects],
    rule,
    ignoreBlanks: model?.ignoreBlanks ?? true,
    errorAlert: { ...(model?.errorAlert ?? DEFAULT_ALERT) },
    prompt: { ...(model?.prompt ?? DEFAULT_PROMPT) },
  });
  session.sheetChanged(sheet);
}

/** Changes the validation of these cells only: one that reaches further is split, and cells without one get one of no rule. */
function change(area: DataValidationObject, edit: (validation: DataValidation) => void): void {
  const { session, sheet } = area;
  requireUnprotected(session, sheet);
  const { present } = area;
  const bare = present.reduce((rest, { ranges }) => without(rest, ranges), area.rects);
  for (const validation of present) {
    const inside = validation.ranges.flatMap((range) =>
      area.rects.flatMap((rect) => intersect(range, rect) ?? []),
    );
    const outside = without(validation.ranges, area.rects);
    if (outside.length > 0) {
      delete validation.origin;
      const rest = structuredClone(validation);
      setAreas(rest, [...outside]);
      sheet.validations.push(rest);
      setAreas(validation, inside);
    }
    edit(validation);
  }
  if (bare.length > 0) {
    const validation = { ...ANY_VALUE, ranges: [...bare] };
    edit(validation);
    sheet.validations.push(validation);
  }
  session.sheetChanged(sheet);
}

const without = (cells: readonly Rect[], taken: readonly Rect[]): readonly Rect[] =>
  taken.reduce((rest, rect) => rest.flatMap((range) => subtract(range, rect)), cells);

function invalidAreas(area: DataValidationObject): Rect[] {
  area.session.ensureCalculated();
  return area.present.flatMap((validation) => {
    const valid = validityTest(area.session, area.sheet, validation);
    const used = area.sheet.grid.usedRect(true);
    const cells = validation.ranges.flatMap((range) =>
      area.rects.flatMap((rect) => intersect(range, rect) ?? []),
    );
    // Cells past the used part are blank, and a blank that is not allowed is not listed row after row to the end of the sheet.
    const looked = cells.flatMap((rect) => (used ? (intersect(rect, used) ?? []) : []));
    return looked.flatMap((rect) => areasOf(rect, (row, column) => !valid(row, column)));
  });
}

/** true when all are valid, false when none is, null when mixed (Excel.DataValidation.valid). */
function validity(area: DataValidationObject): boolean | null {
  const invalid = invalidAreas(area);
  if (invalid.length === 0) return true;
  const inside = (row: number, column: number): boolean =>
    invalid.some((rect) => contains(rect, row, column));
  return area.rects.every((rect) => areasOf(rect, (row, column) => !inside(row, column)).length === 0)
    ? false
    : null;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const STYLES = ["Stop", "Warning", "Information"] as const;

export const dataValidationMembers: Members<DataValidationObject> = {
  Type: readOnly("1.8", ({ present, single }) => {
    if (present.length === 0) return "None";
    if (single) return ruleType(single.rule);
    return present.length === 1 ? "Inconsistent" : "MixedCriteria";
  }),
  Rule: readWrite(
    "1.8",
    (area) => (area.present.length > 0 && !area.single ? null : ruleToWire(area.single?.rule ?? null)),
    (area, value, args) => setRule(area, parseRule(area.session, value, args)),
  ),
  IgnoreBlanks: readWrite(
    "1.8",
    (area) => (area.present.length === 0 ? true : uniform(area.present.map((rule) => rule.ignoreBlanks))),
    (area, value) => change(area, (rule) => (rule.ignoreBlanks = asBoolean(value))),
  ),
  ErrorAlert: readWrite(
    "1.8",
    (area) => area.single?.errorAlert ?? (area.present.length === 0 ? DEFAULT_ALERT : null),
    (area, value) => {
      if (!isObject(value)) throw invalidArgument("An error alert is an object.");
      const errorAlert: DataValidation["errorAlert"] = {
        showAlert: value.showAlert !== false,
        style: asOneOf(value.style ?? "Stop", STYLES, "style"),
        title: text(value.title),
        message: text(value.message),
      };
      requireLengths(errorAlert);
      change(area, (rule) => (rule.errorAlert = { ...errorAlert }));
    },
  ),
  Prompt: readWrite(
    "1.8",
    (area) => area.single?.prompt ?? (area.present.length === 0 ? DEFAULT_PROMPT : null),
    (area, value) => {
      if (!isObject(value)) throw invalidArgument("A prompt is an object.");
      const prompt = {
        showPrompt: value.showPrompt !== false,
        title: text(value.title),
        message: text(value.message),
      };
      requireLengths(prompt);
      change(area, (rule) => (rule.prompt = { ...prompt }));
    },
  ),
  Valid: readOnly("1.8", validity),
  Clear: method("1.8", ({ session, sheet, rects }) => {
    requireUnprotected(session, sheet);
    for (const rect of rects) clearValidation(sheet, rect);
    session.sheetChanged(sheet);
  }),
  ...factoryPair<DataValidationObject>(
    "GetInvalidCells",
    "1.9",
    (area) => {
      const areas = invalidAreas(area);
      return areas.length === 0 ? null : new RangeAreasObject(area.session, area.sheet, areas);
    },
    () => itemNotFound("All cells are valid."),
  ),
};

/** Excel's dialog takes 32 characters of title and 255 of message (ECMA-376 18.3.1.32: promptTitle, prompt). */
function requireLengths({ title, message }: { title: string; message: string }): void {
  if (title.length > 32 || message.length > 255)
    throw invalidArgument("A title has at most 32 characters, a message 255.");
}

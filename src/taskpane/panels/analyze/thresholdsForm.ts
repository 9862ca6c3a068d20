// Owns the thresholds as the user types them, and what they mean. The share of a rare tag is typed in percent.
import {
  type SettingsProblem,
  type ThresholdKey,
  type Thresholds,
  thresholdKeys,
  thresholdsOf,
  thresholdValues,
} from "../../../core/schema/checkSettings";
import { foldText } from "../../../core/values/foldText";
import type { PaneTexts } from "../../../language/zh-CN/pane";

/** As typed. */
export type ThresholdsForm = Readonly<Record<ThresholdKey, string>>;

/** What one unit of the field is in the setting. */
const unitOf = (key: ThresholdKey): number => (key === "rareTagShare" ? 100 : 1);
/** 0.07 × 100 is not quite 7. */
const typed = (value: number, key: ThresholdKey): string =>
  String(Number((value * unitOf(key)).toPrecision(12)));

function formOf(textOf: (key: ThresholdKey) => string): ThresholdsForm {
  return Object.fromEntries(thresholdKeys.map((key) => [key, textOf(key)])) as ThresholdsForm;
}

export function thresholdsForm(thresholds: Thresholds): ThresholdsForm {
  const values = thresholdValues(thresholds);
  return formOf((key) => typed(values[key], key));
}

/** NaN for what is no number. @example numberOf("５００，０００") // 500000 */
function numberOf(text: string): number {
  const plain = foldText(text).replace(/(?<=\d),(?=\d)/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

export function thresholdsIn(form: ThresholdsForm): Thresholds {
  const values = Object.fromEntries(thresholdKeys.map((key) => [key, numberOf(form[key]) / unitOf(key)]));
  return thresholdsOf(values as Record<ThresholdKey, number>);
}

/** A problem in words, in the units of the field. */
export function sayProblem(problem: SettingsProblem, { analyze }: PaneTexts): string {
  const { problems: say } = analyze.options;
  if (problem.code !== "out-of-range") return say[problem.code]();
  const { key, min, max } = problem;
  return say["out-of-range"](typed(min, key), typed(max, key));
}

// Owns the list of worksheet functions; what is not here is not calculated.
import type { FormulaFunction } from "./definition";
import { arrayFunctions } from "./arrays";
import { byteTextFunctions } from "./byteText";
import { chineseFunctions } from "./chineseNumerals";
import { financialFunctions } from "./financial";
import { regressionFunctions } from "./regression";
import { trigonometryFunctions } from "./trigonometry";
import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./date";
import { informationFunctions } from "./information";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { statisticalFunctions } from "./statistical";
import { subtotalFunctions } from "./subtotal";
import { textFunctions } from "./text";
import { workdayFunctions } from "./workdays";

const table = new Map<string, FormulaFunction>(
  [
    arrayFunctions,
    byteTextFunctions,
    chineseFunctions,
    financialFunctions,
    regressionFunctions,
    trigonometryFunctions,
    conditionalFunctions,
    dateFunctions,
    informationFunctions,
    logicalFunctions,
    lookupFunctions,
    mathFunctions,
    statisticalFunctions,
    subtotalFunctions,
    textFunctions,
    workdayFunctions,
  ].flatMap((functions) => Object.entries(functions)),
);

/** Without regard to case and to the file prefix `_xlfn.`. */
export function functionNamed(name: string): FormulaFunction | undefined {
  return table.get(name.toUpperCase().replace(/^(_XLFN\.)?(_XLWS\.)?/, ""));
}

/** Every name, for documentation. */
export const functionNames = (): string[] => [...table.keys()].sort();

// Our calculator beside IronCalc on generated formulas: every difference is known, with its reason.
// FORMULAS_EACH sets how many formulas a function gets, FORMULAS_SEED which.
import { arrayFunctions } from "../../../src/host/formula/functions/arrays";
import { functionNames } from "../../../src/host/formula/functions";
import { agree, formulaSettings, ironCalcResults, ourResults, unexplained } from "./engines";
import { ground } from "./formulaArguments";
import { generate, subjects } from "./generatedFormulas";
import { ironCalcDifferences } from "./knownDifferences";

/** Functions without arguments, of a clock, of chance or of the cell they stand in. */
const NOT_GENERATED = [
  "HYPERLINK",
  "NA",
  "NOW",
  "NUMBERVALUE",
  "PI",
  "RAND",
  "RANDBETWEEN",
  "TODAY",
  "TRUE",
  "FALSE",
];
/** Those that come to blocks of cells: see dynamicArrays.test.ts. */
const ARRAYS = Object.keys(arrayFunctions);
/** Not in IronCalc: see calculator.test.ts. */
const NOT_THERE = ["AGGREGATE", "NUMBERSTRING"];
/** The same function under an older or newer name. */
const SAME_AS = ["FORECAST.LINEAR", "MODE.SNGL", "PERCENTILE", "QUARTILE", "UNICODE"];

describe("formulas beside IronCalc", () => {
  const { seed, each } = formulaSettings();
  const cases = generate(seed, each);
  const formulas = cases.map(({ formula }) => formula);
  const ours = ourResults(ground, formulas);
  const theirs = ironCalcResults(ground, formulas);

  it("agree but for known differences", () => {
    expect(unexplained(cases, ours, theirs, agree, ironCalcDifferences)).toEqual([]);
  });

  it("agree on nearly everything", () => {
    const same = cases.filter((_, index) => agree(ours[index], theirs[index])).length;
    expect(same / cases.length).toBeGreaterThan(0.98);
  });

  it("are of every function there is", () => {
    const covered = new Set([
      ...Object.keys(subjects),
      ...NOT_GENERATED,
      ...ARRAYS,
      ...NOT_THERE,
      ...SAME_AS,
    ]);
    expect(functionNames().filter((name) => !covered.has(name))).toEqual([]);
  });
});

// Owns what an operation of the product is to the fault harness: how its workbook is made, how it runs, what may differ.
import type { RunningExcel } from "../../src/host/client/startExcel";

export interface Operation {
  /** Its file in src/actions. */
  readonly action: string;
  /** The workbook it runs on, in words. */
  readonly on: string;
  /** Opens that workbook. */
  readonly prepare: (excel: RunningExcel) => Promise<void> | void;
  /** Runs it as a button does. */
  readonly run: () => Promise<unknown>;
  /** Whether its answer tells that something beside its main work was not done. */
  readonly tellsOfRest?: (answer: unknown) => boolean;
  /**
   * After a run that said it broke off, whether the next one has completed the workbook: of an operation that adds to what
   * it finds, and never deletes what the user may have begun to fill. Where not given, the workbook must be the same.
   */
  readonly isComplete?: () => Promise<boolean>;
}

export const operation = (
  action: string,
  on: string,
  prepare: Operation["prepare"],
  run: Operation["run"],
  more: Pick<Operation, "tellsOfRest" | "isComplete"> = {},
): Operation => ({ action, on, prepare, run, ...more });

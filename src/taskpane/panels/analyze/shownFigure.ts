// Owns what every figure in the Analyze panel has: its name, value and definition, and what it is traced by.
import type { TracedFigure } from "../../../core/analysis/trace";

export interface ShownFigure {
  readonly figure: TracedFigure;
  readonly label: string;
  /** How it is counted. */
  readonly definition: string;
  readonly value: string;
}

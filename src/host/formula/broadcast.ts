// Owns applying what takes single values to whole blocks, cell by cell (dynamic arrays in Excel).
import { CellError, type Scalar } from "../model/values";
import { Args, Several, Unsupported, isBlock, single, type Evaluate } from "./calculation";
import { Matrix, orError, type Value } from "./value";

/** A row, column or single value repeats; what has no partner is #N/A. */
export function broadcast(blocks: readonly Matrix[], apply: (cells: Scalar[]) => Scalar): Matrix {
  const rows = Math.max(...blocks.map((block) => block.rows));
  const height = Math.max(...blocks.map((block) => block.height));
  const columns = Math.max(...blocks.map((block) => block.columns));
  const cell = (row: number, column: number): Scalar =>
    orError(() =>
      apply(
        blocks.map((block) => {
          const r = block.height === 1 ? 0 : row;
          const c = block.columns === 1 ? 0 : column;
          return r < block.height && c < block.columns ? block.at(r, c) : CellError.of("#N/A");
        }),
      ),
    );
  const { values } = Matrix.fill(rows, columns, cell);
  if (height === rows) return new Matrix(rows, columns, values);
  const below = Array.from({ length: columns }, (_, column) => cell(rows, column));
  if (below.some((value) => value !== below[0]))
    throw new Unsupported("whole columns beside a row of values");
  return new Matrix(rows, columns, values, { rows: height - rows, value: below[0] });
}

/** A function that, where it takes one value and is given a block, is called for each cell of it. */
export function callForBlocks(call: (args: Args) => Value, nodes: readonly (Evaluate | null)[]): Evaluate {
  return (site, calculation) => {
    const args = new Args(nodes, site, calculation);
    try {
      return call(args);
    } catch (signal) {
      if (!(signal instanceof Several) || signal.call !== args) throw signal;
      return callForEach(call, nodes, signal, new Map());
    }
  };
}

function callForEach(
  call: (args: Args) => Value,
  nodes: readonly (Evaluate | null)[],
  { call: { site, calculation }, argument, block }: Several,
  blocks: Map<number, Matrix>,
): Matrix {
  blocks.set(argument, block);
  const several = [...blocks.keys()];
  const calls = new Set<Args>();
  try {
    return broadcast([...blocks.values()], (cells) => {
      const args = new Args(nodes, site, calculation, new Map(several.map((n, i) => [n, cells[i]])));
      calls.clear();
      calls.add(args);
      const value = call(args);
      if (isBlock(value)) throw new Unsupported("an array of arrays");
      return single(value, calculation);
    });
  } catch (signal) {
    if (!(signal instanceof Several) || !calls.has(signal.call)) throw signal;
    return callForEach(call, nodes, signal, blocks);
  }
}

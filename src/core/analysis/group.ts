// Owns grouping by a small integer key: one counting sort, no object a row.

/** Group g holds item[start[g]] up to, not including, item[start[g + 1]], in their original order. */
export interface Groups {
  readonly start: Int32Array;
  readonly item: Int32Array;
}

/** Key of an item that belongs to no group. */
export const NO_GROUP = -1;

/** Groups the positions of `keys` (0 to groupCount − 1, or NO_GROUP) by key. Stable and linear. */
export function group(keys: Int32Array, groupCount: number): Groups {
  const start = new Int32Array(groupCount + 1);
  for (let i = 0; i < keys.length; i++) if (keys[i] >= 0) start[keys[i] + 1]++;
  for (let g = 0; g < groupCount; g++) start[g + 1] += start[g];
  const next = start.slice();
  const item = new Int32Array(start[groupCount]);
  for (let i = 0; i < keys.length; i++) if (keys[i] >= 0) item[next[keys[i]]++] = i;
  return { start, item };
}

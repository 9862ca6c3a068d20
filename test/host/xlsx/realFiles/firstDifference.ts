// Owns saying where two plain values part, in one short line.

/** The path to the first difference with both values, or null when they are equal. */
export function firstDifference(a: unknown, b: unknown, path = ""): string | null {
  // A cell has no negative zero.
  if (a === b || Object.is(a, b)) return null;
  if (!isObject(a) || !isObject(b)) return `${path}: ${short(a)} and ${short(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(a[key], b[key], `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const short = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 120);

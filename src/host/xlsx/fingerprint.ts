// Owns telling whether a part of the model is still what was read: a short text that changes with the content.

/** Equal content gives equal fingerprints; `origin` and `id` are not content. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, replacer) ?? "";
  return text.length <= 64 ? text : `${text.length}:${hash(text)}`;
}

function replacer(key: string, value: unknown): unknown {
  if (key === "origin") return undefined;
  if (value instanceof Map) return [...value].sort(([a], [b]) => order(a, b));
  if (value instanceof Set) return [...value].sort(order);
  return value;
}
const order = (a: unknown, b: unknown): number =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : 1;

/** Two 32-bit FNV-1a-like hashes with different seeds, as hex. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16) + (b >>> 0).toString(16);
}

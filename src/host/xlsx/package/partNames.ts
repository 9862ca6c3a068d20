// Owns part names inside the package: resolving a relationship's target and writing one relative to its source.

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; the package itself is the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part a target names, seen from its source; absolute targets, `..` and backslashes are all met in files. */
export function resolveTarget(source: string, target: string): string {
  const path = decodeTarget(target.replace(/\\/g, "/").replace(/#.*$/, ""));
  const from = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") from.pop();
    else if (step !== "" && step !== ".") from.push(step);
  }
  return from.join("/");
}

function decodeTarget(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `xl/worksheets/sheet1.xml`, `xl/tables/table1.xml` → `../tables/table1.xml`. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

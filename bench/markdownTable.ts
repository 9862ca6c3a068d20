// Owns a table as Markdown, as docs/benchmarks.md has it.

/** The first column is text, the others are figures. */
export function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = headers.map((_, index) => (index === 0 ? "---" : "---:"));
  return [headers, rule, ...rows].map(line).join("\n");
}

// Owns a table as Markdown, as docs/benchmarks.md has it.

/** The first column is text, the others are figures; a short row is filled up with empty cells. */
export function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = headers.map((_, index) => (index === 0 ? "---" : "---:"));
  const filled = rows.map((row) => headers.map((_, index) => row[index] ?? ""));
  return [headers, rule, ...filled].map(line).join("\n");
}

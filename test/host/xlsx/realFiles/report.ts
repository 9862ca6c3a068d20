// Owns docs/host-files.md: what became of the files of real programs, by source and by program.
import type { Outcome } from "./checkFile";

export interface TriedFile {
  /** `owner+repository@commit` */
  readonly source: string;
  readonly outcome: Outcome;
}

/** @param run how many files were at hand, and after how many minutes it was to stop */
export function realFilesReport(
  files: readonly TriedFile[],
  run: { readonly atHand: number; readonly minutes: number },
): string {
  const kept = files.filter(({ outcome }) => outcome.kind === "kept" || outcome.kind === "readOnly");
  return [
    "# Files of real programs",
    "",
    "Test files of other projects, fetched for the run and not kept here. Each was opened; one cell was written in the",
    "model and one through Office.js; all sheets and charts were made anew, and up to six sheets copied, with their",
    "pictures, shapes and charts; each result was saved and reopened. A file",
    "counts as kept only when every part that the change does not concern is byte for byte the same, every other cell,",
    "row and element of the changed sheet is as it was, content types and relationships are complete, elements stand in",
    "schema order, the reopened workbook equals the saved one, and a second save gives the same bytes.",
    "",
    "Of files above 4 MB unpacked only the parts are compared, unchanged and with one cell changed.",
    "",
    "Charts made anew say what the model holds (kind, data, titles, axes, labels, plain fills and lines); what it does",
    "not hold (gradients, effects, error bars) is then lost, and stays only in charts that nobody changes and in copies of",
    "them. Not compared: changed notes whose drawing is no XML (saving them is refused), the spelling of ISO dates (written",
    "as serial numbers) and of cells that are no number, row heights below 0, which formulas are to be calculated always.",
    "",
    "```",
    `REAL_XLSX_FILES=folder REAL_XLSX_MINUTES=${run.minutes} REAL_XLSX_REPORT=1 npx jest test/host/xlsx/realFiles`,
    "```",
    "",
    "The folder holds one subfolder a source, `owner+repository@commit`; one file of each is tried in turn, in an order",
    "that is the same every time, until all are done or the minutes are over. `REAL_XLSX_PER_SOURCE=45` takes at most so",
    "many of each.",
    "",
    `Tried ${files.length} of ${run.atHand} files: ${kept.length} opened, ${count(files, "refused")} refused, ${count(files, "failed")} with a lost part.`,
    "",
    "## By source",
    "",
    ...bySource(files),
    "",
    "## By program",
    "",
    "As the file's own properties say; libraries often name Excel.",
    "",
    ...byProgram(files),
    "",
    "## Refused",
    "",
    "| reason | files | what they are |",
    "| --- | ---: | --- |",
    ...byReason(files),
    "",
  ].join("\n");
}

const count = (files: readonly TriedFile[], kind: Outcome["kind"]): number =>
  files.filter(({ outcome }) => outcome.kind === kind).length;

function groups<K>(files: readonly TriedFile[], keyOf: (file: TriedFile) => K): [K, TriedFile[]][] {
  const found = new Map<K, TriedFile[]>();
  for (const file of files) found.set(keyOf(file), [...(found.get(keyOf(file)) ?? []), file]);
  return [...found];
}

function bySource(files: readonly TriedFile[]): string[] {
  return [
    "| repository | commit | files | opened and kept | refused | lost parts |",
    "| --- | --- | ---: | ---: | ---: | ---: |",
    ...groups(files, ({ source }) => source).map(([source, own]) => {
      const [repository, commit] = source.replace("+", "/").split("@");
      const opened = own.length - count(own, "refused") - count(own, "failed");
      return `| ${repository} | ${commit} | ${own.length} | ${opened} | ${count(own, "refused")} | ${count(own, "failed")} |`;
    }),
  ];
}

function byProgram(files: readonly TriedFile[]): string[] {
  const opened = files.filter(({ outcome }) => outcome.kind !== "refused");
  return [
    "| program | files |",
    "| --- | ---: |",
    ...groups(opened, ({ outcome }) => ("program" in outcome ? outcome.program : ""))
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([program, own]) => `| ${program} | ${own.length} |`),
  ];
}

/** What a reason stands for, in words. */
const REASONS: Record<string, string> = {
  empty: "no bytes at all",
  "not-xlsx": "another kind of file under this name",
  truncated: "a zip archive cut off",
  damaged: "XML that is not well formed, a DTD, broken checksums",
  "password-protected": "encrypted; opening needs the password",
  "legacy-xls": "the binary format before 2007",
  "binary-xlsb": "the binary workbook format",
  "missing-part": "a sheet or the workbook that the file lists is not in it",
  "too-large": "above the stated limits",
};

function byReason(files: readonly TriedFile[]): string[] {
  const refused = files.filter(({ outcome }) => outcome.kind === "refused");
  const signed = count(files, "readOnly");
  return [
    ...groups(refused, ({ outcome }) => (outcome.kind === "refused" ? outcome.reason : ""))
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([reason, own]) => `| ${reason} | ${own.length} | ${REASONS[reason]} |`),
    ...(signed > 0
      ? [`| signature | ${signed} | opened; saving a change is refused, as it would break the signature |`]
      : []),
  ];
}

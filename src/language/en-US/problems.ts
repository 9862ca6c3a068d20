// Owns what went wrong, in en-US: one finished sentence per problem, with the next step.
import type { ProblemTexts } from "../zh-CN/problems";

export const problems: ProblemTexts = {
  cancelled: () => "Cancelled; nothing more was changed.",
  "table-missing": ({ table, sheet }) =>
    `The table “${table}” (usually on the sheet “${sheet}”) is missing; click “Template” to add it, or rename your table back to “${table}” under Table Design.`,
  "no-modules": () => "This workbook has no Clientbook tables yet; click “Template” to create them.",
  "column-missing": ({ table, sheet, headers }) =>
    `The table “${table}” on the sheet “${sheet}” lacks ${headers.map((header) => `“${header}”`).join(", ")}; add ${headers.length === 1 ? "this column" : "these columns"}, or click “Template” to complete it.`,
  "column-twice": ({ table, sheet, header }) =>
    `Two columns of the table “${table}” on the sheet “${sheet}” are “${header}”; rename one of them and try again.`,
  "sheet-protected": ({ sheet }) =>
    sheet === ""
      ? "The sheet is protected and cannot be changed; unprotect it under Review and try again."
      : `The sheet “${sheet}” is protected and cannot be changed; unprotect it under Review and try again.`,
  "workbook-protected": () =>
    "The workbook's structure is protected, so no sheet can be added; unprotect it under Review and try again.",
  "workbook-read-only": () => "The workbook is read-only; save a copy or enable editing, then try again.",
  "cell-being-edited": () => "A cell is being edited; press Enter or Esc in it and try again.",
  "host-busy": () => "Excel is busy; wait a moment and try again.",
  "too-large": ({ rows }) =>
    rows > 0
      ? `That is too much for Excel at once (${rows} rows); narrow it down and try again.`
      : "That is too much for Excel at once; narrow it down and try again.",
  "gone-meanwhile": ({ what }) =>
    what === ""
      ? "Something that was needed has just been deleted or renamed; please try again."
      : `“${what}” has just been deleted or renamed; please try again.`,
  "changed-meanwhile": ({ sheet }) =>
    `Rows or columns of the table on “${sheet}” were added or removed meanwhile; please try again.`,
  "name-taken": ({ name }) =>
    name === ""
      ? "A name is already taken; rename the table or sheet that has it and try again."
      : `The name “${name}” is already taken; rename the table or sheet that has it and try again.`,
  "excel-too-old": ({ needed }) =>
    `This needs a newer version of Excel${needed === "" ? "" : ` (${needed})`}; update Office and try again.`,
  "focus-elsewhere": () => "Another workbook is active; click back into this one and try again.",
  "left-unfinished": () =>
    "Excel stopped answering halfway, so some changes may be unfinished; wait a moment and run this again to complete or remove them.",
  "host-failed": ({ hostCode }) =>
    `Excel reported an error (${hostCode}); click back into this workbook and try again. If it persists, save and reopen the file.`,
};

// Owns what the command line says in en-US. Errors are one line each: what is wrong, where, and what to do.
import type { CliTexts } from "../zh-CN/cli";

export const cli: CliTexts = {
  usage: `Usage: clientbook COMMAND BOOK.xlsx [options]

  new      creates a workbook         --sample with sample data  --lang zh-CN|en-US  --packs NAME,…
  upgrade  adds what is missing       --packs NAME,…
  analyze  writes the analysis sheet  --month 2024-05 | --quarter 2024Q2 | --year 2024 | --from DATE --to DATE
                                      (default: the last full month)  --out OTHER.xlsx
                                      --owner NAME,…  --industry NAME,…  these customers only
                                      --blocks BLOCK,…  these blocks only  --sheet-lang zh-CN|en-US  of the sheet
                                      --preview shows the headline figures, writes nothing
                                      --compare 2024-04  with another period side by side
  check    lists problems             --fix corrects those with one right value  --out OTHER.xlsx
  filter   filters the three tables   --where FIELD=V1,V2  --tag TAG  --amount MIN..MAX  --date FROM..TO
                                      --any one condition is enough  --clear removes the filter  --out OTHER.xlsx

  --json   prints one JSON value on standard output   --lang zh-CN|en-US  language of messages and new content
  --help   shows this text                            --version  shows the version

Exit codes: 0 done · 1 done, problems found · 2 bad usage or input · 3 unexpected`,

  errors: {
    noCommand: "No command given: use new, upgrade, analyze, check or filter, or clientbook --help.",
    unknownCommand: (command) =>
      `There is no command “${command}”: use new, upgrade, analyze, check or filter.`,
    noBook: (command) => `No workbook given, for example: clientbook ${command} Clients.xlsx.`,
    tooMany: (argument) =>
      `“${argument}” is one argument too many: one workbook at a time; quote names with spaces.`,
    unknownOption: (option, command) => `${command} has no option ${option}; see clientbook --help.`,
    optionValue: (option) => `Option ${option} needs a value; see clientbook --help.`,
    flagValue: (option) => `Option ${option} takes no value; leave out “=” and what follows.`,
    lang: (option, value) => `${option} is zh-CN or en-US, not “${value}”.`,
    extension: (file) => `“${file}” is no .xlsx name; use the extension .xlsx.`,
    month: (value) => `--month is written 2024-05, not “${value}”.`,
    quarter: (value) => `--quarter is written 2024Q2, not “${value}”.`,
    year: (value) => `--year is written 2024, not “${value}”.`,
    fromTo: "--from and --to go together, for example --from 2024-05-01 --to 2024-05-15.",
    dates: (from, to) =>
      `--from “${from}” and --to “${to}” must be dates like 2024-05-01, the first not after the second.`,
    onePeriod: "Give only one of --month, --quarter, --year and --from/--to.",
    compare: (value) =>
      `--compare is written 2024-04, 2024Q1, 2023 or 2024-04-01..2024-04-15, not “${value}”.`,
    comparedWithItself: "--compare needs another period than the one analyzed.",
    notTogether: (option, other) => `${option} cannot be used with ${other}.`,
    unknownBlock: (name, known) => `There is no block “${name}”; use ${known}.`,
    unknownValue: (field, name, known) => `No customer has “${name}” as ${field}; the workbook has ${known}.`,
    noValues: (field) => `No customer has anything under ${field}, so customers cannot be picked by it.`,
    unknownPack: (pack) =>
      `There is no pack “${pack}”: this version has the core template only; leave out --packs.`,
    where: (value) => `--where is written FIELD=V1,V2, not “${value}”.`,
    whereField: (field, known) => `--where knows no field “${field}”; use one of: ${known}.`,
    amount: (value) => `--amount is written 1000..5000, 1000.. or ..5000, not “${value}”.`,
    date: (value) =>
      `--date is written 2024-01-01..2024-06-30, 2024-01-01.. or ..2024-06-30, not “${value}”.`,
    noCriteria: "Give at least one of --where, --tag, --amount and --date, or --clear to remove the filter.",
    clearAlone: "--clear does not go with conditions.",
    missing: (file) => `There is no file “${file}”; check the path.`,
    exists: (file) =>
      `“${file}” is there already and was left as it is; use another name, or upgrade to complete it.`,
    noFolder: (folder) => `There is no folder “${folder}”; create it first.`,
    isFolder: (file) => `“${file}” is a folder; name an .xlsx file.`,
    noAccess: (file) => `No permission to read or write “${file}”; check the permissions of file and folder.`,
    inUse: (file) => `“${file}” is in use by another program; close it and try again.`,
    diskFull: (file) => `The disk is full, “${file}” was not written; the original is unchanged.`,
    unreadable: {
      empty: (file) => `“${file}” is an empty file; give an .xlsx workbook.`,
      "not-xlsx": (file) => `“${file}” is no .xlsx workbook; save it as .xlsx in Excel.`,
      truncated: (file) => `“${file}” is incomplete, perhaps a broken download; get it again.`,
      damaged: (file) => `“${file}” is damaged; open and repair it in Excel and save it anew.`,
      "password-protected": (file) => `“${file}” needs a password to open; remove it in Excel and try again.`,
      "legacy-xls": (file) => `“${file}” is in the old .xls format; save it as .xlsx in Excel.`,
      "binary-xlsb": (file) => `“${file}” is in the .xlsb format; save it as .xlsx in Excel.`,
      "missing-part": (file) => `“${file}” lacks a part it needs; open it in Excel and save it as .xlsx.`,
      "too-large": (file) => `“${file}” is too large to read; remove data that is not needed and try again.`,
    },
    cannotKeep: {
      signature: (file) =>
        `“${file}” is digitally signed and a change would void that; save an unsigned copy first. Unchanged.`,
      "pivot-source": (file, part) =>
        `A pivot table of “${file}” (${part}) could not be kept, so nothing was changed; remove it or use a copy.`,
      "unreadable-drawing": (file, part) =>
        `A drawing of “${file}” (${part}) could not be kept, so nothing was changed; remove it or use a copy.`,
      "too-large": (file) =>
        `The result is too large to write to “${file}”; nothing was changed. Remove data and try again.`,
    },
    inBook: (file, sentence) => `“${file}”: ${sentence}`,
    problems: {
      noModules: (file) => `“${file}” has no Clientbook tables; run clientbook upgrade "${file}" first.`,
      tableMissing: (file, table, sheet) =>
        `“${file}” has no table “${table}” (usually on sheet “${sheet}”); name it “${table}” again, or run clientbook upgrade to add it.`,
      columnMissing: (file, table, sheet, headers) =>
        `“${file}”, sheet “${sheet}”: table “${table}” lacks ${headers}; add these columns, or run clientbook upgrade.`,
    },
    unexpected: (message) => `Unexpected: ${message}`,
    unexpectedHint: "The file is unchanged. Run again with CLIENTBOOK_DEBUG=1 to see the details.",
  },

  progress: { reading: "Reading", computing: "Computing", writing: "Writing" },
  progressLine: (phase, percent) => `${phase} ${percent}%`,
  progressOpen: (phase) => `${phase}…`,

  new: {
    done: (file) => `Created “${file}”.`,
    sample: (customers, interactions, purchases) =>
      `Sample data: ${customers} customers, ${interactions} interactions, ${purchases} purchases.`,
  },
  upgrade: {
    complete: (file) => `“${file}” is complete and was left as it is.`,
    done: (file) => `Completed “${file}”.`,
    sheets: (names) => `New sheets: ${names}`,
    columns: (names) => `New columns: ${names}`,
    guarded: (names) => `Columns with a new dropdown or rule: ${names}`,
    column: (sheet, header) => `${sheet}[${header}]`,
  },
  analyze: {
    done: (file, sheet) => `Wrote sheet “${sheet}” of “${file}”.`,
    kept: (sheet) => `The earlier analysis had been edited; it is kept as sheet “${sheet}”.`,
    previewTitle: (period, from, to, currency) => `${period} (${from} to ${to}, amounts in ${currency})`,
    figure: (label, value, change) => `${label}  ${value}  ${change}`,
    previewed: "This is a preview; no sheet was written.",
    excluded: (rows) =>
      `${rows} rows were left out of some figures for want of a value; the end of the sheet lists them.`,
  },
  check: {
    none: "No problems found.",
    found: (problems) => `${problems} problems found.`,
    fixed: (problems, file) => `Corrected ${problems} problems and wrote “${file}”.`,
    nothingToFix: "Nothing can be corrected automatically; the file is unchanged.",
    line: (place, sentence) => `${place}  ${sentence}`,
  },
  filter: {
    cleared: "The filter is removed.",
    done: (file) => `Wrote “${file}”.`,
  },
  separator: ", ",
  named: (key, title) => `${key} (${title})`,
  andMore: (known, rest) => `${known} and ${rest} more`,
};

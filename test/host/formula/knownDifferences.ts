// Owns where another engine answers differently from us, and why we think that Excel answers as we do.
import { isError, type Result } from "./engines";

/** A reason, and the formulas that it explains. The source is a page of support.microsoft.com unless it says otherwise. */
export interface KnownDifference {
  readonly reason: string;
  readonly source: string;
  readonly explains: (formula: string, ours: Result, theirs: Result) => boolean;
}

const matches =
  (pattern: RegExp): KnownDifference["explains"] =>
  (formula) =>
    pattern.test(formula);

export const ironCalcDifferences: readonly KnownDifference[] = [
  {
    reason: "where Chinese is the default language, a Chinese character counts as two bytes",
    source: "LEN, LENB functions; also what LibreOffice answers",
    explains: matches(/^=(LENB|LEFTB|RIGHTB|MIDB)\(/),
  },
  {
    reason: "a delimiter that is not there is #N/A, also beyond the text's length (UNVERIFIED in Excel)",
    source: "TEXTBEFORE function, TEXTAFTER function",
    explains: (formula, ours) =>
      /^=TEXT(BEFORE|AFTER)\(/.test(formula) && isError(ours) && ours.error === "#N/A",
  },
  {
    reason: "deviations of no numbers are #NUM! (UNVERIFIED in Excel)",
    source: "none found",
    explains: (formula, ours) => /^=(DEVSQ|AVEDEV)\(/.test(formula) && isError(ours),
  },
  {
    reason: "General gives all digits, IronCalc as many as a cell has room for (UNVERIFIED in Excel)",
    source: "none found; also what LibreOffice answers",
    explains: matches(/^=TEXT\(.*,"General"\)$/),
  },
  {
    reason: "counted from the end, a delimiter at the text's very start is one too",
    source: "TEXTBEFORE function: a negative instance_num starts searching from the end",
    explains: matches(/^=TEXT(BEFORE|AFTER)\(.*,-1\)$/),
  },
  {
    reason: "IF gives a reference where it is given one: an empty cell or a text in it is passed over",
    source: "IF function; PRODUCT, COUNT function: empty cells and text in references are ignored",
    explains: matches(/^=(PRODUCT|COUNT)\(.*IF\(/),
  },
  {
    reason: "a number just below a power of ten is no 0",
    source: "a fault of IronCalc's exponents",
    explains: (_, ours, theirs) => theirs === 0 && Math.abs(Number(ours)) > 1e13,
  },
  {
    reason: "a criterion <> with text also counts cells that hold numbers",
    source: "COUNTIF function: <> is not equal to, whatever the cell holds",
    explains: matches(/IFS?\(.*"<>apple"/),
  },
  {
    reason: "numbers become text in 15 digits; IronCalc writes all 17, and -0",
    source: "Excel specifications and limits: number precision 15 digits",
    explains: (_, ours, theirs) =>
      typeof ours === "string" && /0{6}|9{6}|[\d.]{17}|\.\d{13}|-0/.test(String(theirs)),
  },
  {
    reason: "so does its length, and what is cut off at a decimal place",
    source: "Excel specifications and limits: number precision 15 digits",
    explains: matches(/LEN\(.*([-+*/]|SUM\()|^=(TRUNC|ROUNDDOWN|ROUNDUP)\(/),
  },
  {
    reason: "TEXTJOIN leaves out every empty text, not only empty cells",
    source: "TEXTJOIN function: ignore_empty",
    explains: matches(/^=TEXTJOIN\([^,]+(,"[^"]*)?,TRUE/),
  },
  {
    reason: "a reference that IF chose stays a reference: text in it is passed over, and ISREF says so",
    source: "IF function returns its argument; SUM function passes over text in references",
    explains: matches(/\b(SUM|SUMSQ|AVERAGE|MEDIAN|PRODUCT|MAX|MIN|COUNT|VAR|STDEV)\(.*IF\(.*D5|ISREF\(IF\(/),
  },
  {
    reason: "a logical value or a number's text written in the call counts",
    source:
      "MAX, MIN, STDEV, VAR functions: logical values that you type directly into the list of arguments are counted",
    explains: matches(/^=(MAX|MIN|STDEV|VAR|SUMSQ)\(.*(TRUE|"3")/),
  },
  {
    reason: "a number's text is no logical value",
    source: "AND function, XOR function: arguments must evaluate to logical values",
    explains: (formula, ours) => /^=(AND|XOR|OR)\(.*"3"/.test(formula) && isError(ours),
  },
  {
    reason: "times round to the nearest second, so that 0.15 of a day is 3:36 and not 3:35:59",
    source: "MINUTE function, SECOND function: 0.78125 represents 6:45 PM exactly",
    explains: matches(/^=(HOUR|MINUTE|SECOND)\(/),
  },
  {
    reason: "serials below 61 count the 29 February 1900 that never was",
    source: "learn.microsoft.com: Excel incorrectly assumes that the year 1900 is a leap year",
    explains: matches(/^=TEXT\(.*,"(mmm d|ddd|yyyy-mm-dd)"\)$/),
  },
  {
    reason: "@ shows all digits of a number, and an exponent of 0 has a plus sign; IronCalc does neither",
    source: "Number format codes: text format; E+ displays a plus or minus sign",
    explains: matches(/^=TEXT\(.*,"(@|0.0E\+00)"\)$/),
  },
  {
    reason: "VALUE reads times and numbers in brackets",
    source: "VALUE function: any of the constant number, date, or time formats recognized by Excel",
    explains: matches(/^=VALUE\(/),
  },
  {
    reason: "an error among the arguments is the answer, whatever else decides it",
    source: "OR function; also what LibreOffice answers",
    explains: (formula, ours) => /^=(AND|OR|XOR)\(/.test(formula) && isError(ours),
  },
  {
    reason: "what is counted as an instance does not overlap the one before",
    source: "none found; also what LibreOffice answers",
    explains: matches(/^=SUBSTITUTE\(.*aaa.*"aa"/),
  },
  {
    reason: "0 to the power of 0, or of a negative number, is an error",
    source: "POWER function; also what LibreOffice answers for the latter",
    explains: (formula, ours) => formula.includes("^") && isError(ours),
  },
  {
    reason: "a number too large is #NUM!, also where it is compared",
    source: "How to correct a #NUM! error: a number too large to be represented",
    explains: (formula, ours) => /\^ROUND/.test(formula) && isError(ours),
  },
  {
    reason: "the text of a number is formatted as that number",
    source: "TEXT function: value is a numeric value that you want converted",
    explains: matches(/^=TEXT\(.*(D5|"3")|^=TEXT\(TRUE/),
  },
  {
    reason: "a negative date is #VALUE!",
    source: "TEXT function; Dates and times in Excel show ##### when negative",
    explains: (formula, ours) => /^=TEXT\(/.test(formula) && isError(ours),
  },
  {
    reason: "January and February 1900 keep Excel's serials",
    source: "DATE function; learn.microsoft.com: Excel incorrectly assumes that the year 1900 is a leap year",
    explains: matches(/^=(DATE\(1900,[12],|(YEAR|MONTH|DAY|WEEKDAY|EDATE|EOMONTH)\(-?\d{1,2}\))/),
  },
  {
    reason: "a return type that is none is #NUM!",
    source: "WEEKDAY function",
    explains: matches(/^=WEEKDAY\(.*,0\)$/),
  },
  {
    reason: "a column before the first is #VALUE!",
    source: "VLOOKUP function: if col_index_num is less than 1",
    explains: matches(/^=[VH]LOOKUP\(.*,0(,|\))/),
  },
  {
    reason: "the empty text is found in an empty text (UNVERIFIED in Excel)",
    source: "FIND function: if find_text is empty, FIND matches the character numbered start_num or 1",
    explains: matches(/^=(FIND|SEARCH)\(""/),
  },
  {
    reason: "of an operator's two failures the left one counts, be it text or error (UNVERIFIED in Excel)",
    source: "none found",
    explains: (formula, ours, theirs) =>
      isError(ours) && isError(theirs) && /[-+*/^]F\d|[-+*/^](NA\(\)|1\/0)/.test(formula),
  },
];

/** LibreOffice writes its own errors to .xlsx as #VALUE!, so that errors count as equal; see the test. */
export const libreOfficeDifferences: readonly KnownDifference[] = [
  {
    reason: "a rate is found where LibreOffice gives up",
    source: "IRR function; also what IronCalc answers",
    explains: (formula, ours) => /^=(IRR|RATE)\(/.test(formula) && typeof ours === "number",
  },
  {
    reason: "logical values are numbers to LibreOffice, in cells, ranges and texts alike",
    source:
      "LibreOffice help: Logical Functions; Excel: SUM function passes over logical values in references",
    explains: matches(/TRUE|FALSE|\bD\d|[A-C]\d+:[D-G]|ISNUMBER|NOT\(|<|>|(?<!^)=|OFFSET/),
  },
  {
    reason: "a number's text in a call is an error to LibreOffice",
    source: "SUM function, AVERAGE function: text representations of numbers typed into the list are counted",
    explains: matches(/"(3|10|3\.5|TRUE)"|\bB8\b|B\d:B\d|IF\(LEFT/),
  },
  {
    reason: "functions newer than the LibreOffice at hand",
    source: "LET, XLOOKUP, XMATCH, UNIQUE came with 24.8, TEXTBEFORE later",
    explains: matches(/^=(LET|XLOOKUP|XMATCH|COUNTA\(UNIQUE|TEXTBEFORE|TEXTAFTER)\(/),
  },
  {
    reason: "the number 1 and the text 1 are not the same",
    source: "SWITCH function: exact match; Excel compares numbers and texts as different",
    explains: matches(/^=SWITCH\(/),
  },
  {
    reason: "number and multiple of different signs are #NUM!",
    source: "MROUND function",
    explains: matches(/^=MROUND\(/),
  },
  {
    reason: "a number that is not in the list has no rank",
    source: "RANK function: #N/A (learn.microsoft.com WorksheetFunction.Rank)",
    explains: (formula, ours) => /^=RANK/.test(formula) && isError(ours),
  },
  {
    reason: "0 to the power of 0 is #NUM!",
    source: "POWER function; also what IronCalc answers",
    explains: (formula, ours) => /^=POWER\(|\^/.test(formula) && isError(ours),
  },
  {
    reason: "times of negative serials are #NUM!",
    source: "HOUR function: serial numbers are not negative",
    explains: (formula, ours) => /^=(HOUR|MINUTE|SECOND|TEXT)\(/.test(formula) && isError(ours),
  },
  {
    reason: "the last days of a year are in its last week; LibreOffice counts them to the next year's first",
    source: "WEEKNUM function: system 1; also what IronCalc answers",
    explains: (formula, ours) => /^=WEEKNUM\(/.test(formula) && Number(ours) >= 53,
  },
  {
    reason: "DAYS counts whole days",
    source: "DAYS function: both are truncated as date serials; also what IronCalc answers",
    explains: matches(/^=DAYS\(/),
  },
  {
    reason: "a date before the first is #NUM!, and January 1900 keeps Excel's serials",
    source: "DATE function",
    explains: matches(/^=DATE\(1900,/),
  },
  {
    reason: "dates are read with slashes",
    source: "DATEVALUE function",
    explains: matches(/^=DATEVALUE\("2024\/2\/29"\)$/),
  },
  {
    reason: "the empty text is found at the start",
    source: "FIND function, SEARCH function",
    explains: matches(/^=(FIND|SEARCH)\(""/),
  },
  {
    reason: "serials below 61 count the 29 February 1900 that never was",
    source: "learn.microsoft.com: Excel incorrectly assumes that the year 1900 is a leap year",
    explains: matches(/^=TEXT\(.*,"(mmm d|ddd|yyyy-mm-dd)"\)$/),
  },
  {
    reason: "an empty text has no code",
    source: "CODE function; also what IronCalc answers",
    explains: matches(/^=CODE\(""\)$/),
  },
];

// Owns opening an .xlsx: package → strings, styles, names, sheets → the workbook model, with what it does not know
// kept for saving.
import { defaultStyle, StyleTable } from "../model/style";
import { Workbook } from "../model/workbook";
import { noStrings, type SharedStrings } from "./cells/stringItems";
import { FileWorkerLost, UnreadableFile } from "./errors";
import { XlsxPackage } from "./package/xlsxPackage";
import { NEXT_BLOCK, readAtOnce, readInSlices, scanHere, type Reading, type Scan } from "./reading";
import { readWorksheet, sheetPrints } from "./sheets/worksheetReader";
import { Palette } from "./styles/colors";
import { readStyles } from "./styles/stylesReader";
import { readSettings, settingsPrint, type AddInReference } from "./workbook/addInSettings";
import { dynamicArrayMarks } from "./workbook/cellMetadata";
import { readCustomXml } from "./workbook/customXml";
import { readDefinedNames } from "./workbook/definedNames";
import { propertyPrints, readProperties } from "./workbook/documentProperties";
import { CarriedSheet, readSheetList } from "./workbook/sheetList";
import { sheetOrigin, WorkbookOrigin } from "./workbook/workbookOrigin";
import { readActiveSheet, readWorkbookFacts, workbookPrints } from "./workbook/workbookPart";
import type { XmlElement } from "./xml";

export interface ReadOptions {
  /** Whose settings `workbook.settings` holds; without it the only add-in in the file. */
  readonly addIn?: AddInReference;
}

/** How an awaited reading goes on. */
export interface AsyncReadOptions extends ReadOptions {
  /** Called now and then with the share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** Where worksheets and strings are unpacked and scanned; without it on this thread. */
  readonly scan?: Scan;
}

/**
 * The workbook in an .xlsx or .xlsm file; every part of the file stays with it and goes back into a saved file.
 * @throws UnreadableFile for anything else, whatever the bytes are
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  try {
    return readAtOnce(readPackage(new XlsxPackage(bytes), options));
  } catch (error) {
    throw unreadable(error);
  }
}

/**
 * As readXlsx, in slices of some milliseconds, so that a page stays alive while a large file is opened.
 * @throws UnreadableFile, the signal's reason when it is aborted, or FileWorkerLost from `scan`
 */
export async function readXlsxAsync(bytes: Uint8Array, options: AsyncReadOptions = {}): Promise<Workbook> {
  const { onProgress, signal, scan = scanHere } = options;
  try {
    const source = new XlsxPackage(bytes);
    let total = 0;
    for (const { name, size } of source.entries)
      if (/\/worksheets\/[^/]*$|sharedstrings/i.test(name)) total += size;
    return await readInSlices(readPackage(source, options), { total, scan, onProgress, signal });
  } catch (error) {
    if ((signal?.aborted && error === signal.reason) || error instanceof FileWorkerLost) throw error;
    throw unreadable(error);
  }
}

function unreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  return new UnreadableFile("damaged", error instanceof Error ? error.message : "", { cause: error });
}

function* readPackage(source: XlsxPackage, { addIn }: ReadOptions): Reading<Workbook> {
  const root = source.xml(source.workbookPart);
  if (root.local !== "workbook") throw new UnreadableFile("not-xlsx", root.name);
  const relationships = source.relationships(source.workbookPart);
  const optional = (kind: string): XmlElement | null => {
    const target = relationships.first(kind)?.target;
    return target !== undefined && source.has(target) ? source.xml(target) : null;
  };
  const stylesRoot = optional("styles");
  const palette = new Palette(optional("theme"), stylesRoot);
  const styles = readStyles(stylesRoot, palette);
  const strings = yield* readStrings(source);

  const workbook = new Workbook();
  workbook.styles = new StyleTable(styles.cellStyles[0] ?? defaultStyle);
  const styleIds = styles.cellStyles.map((style) => workbook.styles.intern(style));
  workbook.namedStyles.read(styles.named.map(({ style }) => style));
  workbook.namedStyles.theme = palette.theme;
  readWorkbookFacts(root, workbook);
  const listed = readSheetList(root, workbook, source);
  const budget = { used: 0 };
  const dynamicArrays = dynamicArrayMarks(source);
  for (const { sheet, item, part } of listed) {
    if (sheet instanceof CarriedSheet) continue;
    const own = source.relationships(part);
    const context = { package: source, part, relationships: own, workbook, styles, styleIds, palette };
    yield* readWorksheet(sheet, { ...context, sheetItem: item, strings, budget, dynamicArrays });
  }
  const order = listed.map(({ sheet }) => sheet);
  readActiveSheet(root, workbook, order);
  const names = readDefinedNames(root, workbook, order);

  readProperties(source, workbook);
  readSettings(source, workbook, addIn);
  readCustomXml(source, workbook);

  for (const sheet of workbook.sheets) {
    const origin = sheetOrigin(sheet);
    if (origin) origin.prints = sheetPrints(sheet, workbook);
  }
  const carriedSheets = order.filter((sheet) => sheet instanceof CarriedSheet);
  workbook.origin = new WorkbookOrigin(
    source,
    root,
    styles,
    palette,
    strings,
    names,
    carriedSheets,
    [...workbook.sheets],
    { ...workbookPrints(workbook), ...propertyPrints(workbook), settings: settingsPrint(workbook) },
  );
  return workbook;
}

function* readStrings(source: XlsxPackage): Reading<SharedStrings> {
  const target = source.relationships(source.workbookPart).first("sharedStrings")?.target;
  let strings = noStrings();
  if (target === undefined || !source.has(target)) return strings;
  yield { kind: "scan", request: { kind: "strings", entry: source.present(target) } };
  for (let block = yield NEXT_BLOCK; block?.kind === "strings"; block = yield NEXT_BLOCK) {
    const { texts, rich } = strings;
    for (const index of block.rich) rich.add(texts.length + index);
    for (const text of block.texts) texts.push(text);
    strings = { texts, rich, inside: block.inside };
  }
  return strings;
}

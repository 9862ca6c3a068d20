// Owns saving a workbook as .xlsx: parts that the model changed are made anew, every other part of the file that was
// opened is copied byte for byte.
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { chartParts } from "./charts/drawings";
import { SharedStringWriter } from "./cells/sharedStringWriter";
import { noStrings } from "./cells/stringItems";
import { CannotKeep } from "./errors";
import { movedElement } from "./moved/movedElements";
import { moveParts } from "./moved/movedParts";
import { MovedReferences } from "./moved/movedReferences";
import { contentTypes } from "./package/namespaces";
import { PackageDraft, type NewPart } from "./package/packageDraft";
import type { ZipEntry } from "./package/unzip";
import { type Level, type Pack, pack, packHere, writeZip } from "./package/zip";
import { SaveProgress } from "./saveProgress";
import { copyWorksheet } from "./sheets/copiedSheet";
import { isTableUnchanged, tableFileId, TableIds } from "./sheets/tables";
import { writeWorksheet, type WorksheetResult, type WorksheetWriting } from "./sheets/worksheetWriter";
import { Palette } from "./styles/colors";
import { officeTheme } from "./styles/officeTheme";
import { noStyles } from "./styles/stylesReader";
import { StylesWriter } from "./styles/stylesWriter";
import { writeSettings, type AddInReference } from "./workbook/addInSettings";
import { CellMetadataWriter } from "./workbook/cellMetadata";
import { writeCustomXml } from "./workbook/customXml";
import { writeProperties } from "./workbook/documentProperties";
import { PersonsWriter } from "./workbook/persons";
import { keepPivotSources } from "./workbook/pivotSources";
import { CarriedSheet, fileOrder, type WrittenSheet } from "./workbook/sheetList";
import {
  sheetOrigin,
  workbookOrigin,
  type SheetOrigin,
  type WorkbookOrigin,
} from "./workbook/workbookOrigin";
import { hasFormulas, writeWorkbookPart } from "./workbook/workbookPart";
import type { CarriedName } from "./workbook/definedNames";
import { textOf } from "./xml";

export interface WriteOptions {
  /** Under which add-in `workbook.settings` is written when the file has none yet. */
  readonly addIn?: AddInReference;
}

export interface AsyncWriteOptions extends WriteOptions {
  /**
   * Awaited after each piece with the share that is done, 0 to 1, e.g. to let a page draw; it may reject to end the
   * save. Whoever passes it sees to it that the workbook does not change meanwhile.
   */
  readonly between?: (share: number) => Promise<void>;
  /** Where parts are packed; without it by the platform. */
  readonly pack?: Pack;
}

/** Worksheets are large: packed quickly, the rest small. */
const SHEET_LEVEL = 3;
const LEVEL = 6;

/**
 * The file's bytes. The workbook itself is not changed.
 * @throws CannotKeep before anything is written when a part of the opened file would be lost or broken
 */
export function writeXlsx(workbook: Workbook, options: WriteOptions = {}): Uint8Array {
  const saving = new Saving(workbook, options);
  const sheets = saving.worksheets().map((part) => pack(part.name, part.pieces(), SHEET_LEVEL));
  const rest = saving
    .finish(sheets)
    .map((item) => ("packed" in item ? item : pack(item.name, item.pieces(), LEVEL)));
  return writeZip(rest);
}

/** As writeXlsx, packing elsewhere, so that a page stays responsive. */
export async function writeXlsxAsync(
  workbook: Workbook,
  { between, pack: packPart = packHere, ...options }: AsyncWriteOptions = {},
): Promise<Uint8Array> {
  const saving = new Saving(workbook, options);
  const turn = between && (() => between(saving.progress.share));
  const packed = ({ name, pieces }: NewPart, level: Level): Promise<ZipEntry> =>
    packPart(name, pieces(), level, turn);
  const sheets: ZipEntry[] = [];
  for (const part of saving.worksheets()) sheets.push(await packed(part, SHEET_LEVEL));
  const entries: ZipEntry[] = [];
  for (const item of saving.finish(sheets)) entries.push("packed" in item ? item : await packed(item, LEVEL));
  await between?.(1);
  return writeZip(entries);
}

/** How much of a save the cells take; strings take most of the rest. */
const CELLS_SHARE = 0.85;

type Carried = Pick<WorksheetWriting, "carried" | "carriedCells" | "copies">;

/** One save. Cells are written first, as they decide which styles and strings the file needs. */
class Saving {
  private readonly origin: WorkbookOrigin | null;
  private readonly draft: PackageDraft;
  private readonly styles: StylesWriter;
  private readonly palette: Palette;
  private readonly strings: SharedStringWriter;
  private readonly workbookPart: string;
  private readonly persons: PersonsWriter;
  private readonly metadata: CellMetadataWriter;
  private readonly moves: MovedReferences;
  readonly progress = new SaveProgress();
  private readonly results: { sheet: Sheet; part: string; result: WorksheetResult }[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly options: WriteOptions,
  ) {
    this.origin = workbookOrigin(workbook);
    this.draft = new PackageDraft(this.origin?.source ?? null);
    this.styles = new StylesWriter(this.origin?.styles ?? noStyles, this.draft.strict, workbook);
    this.palette = this.origin?.palette ?? new Palette(null, null);
    this.strings = new SharedStringWriter(this.origin?.strings ?? noStrings());
    this.moves = MovedReferences.of(workbook, this.origin);
    if (this.origin) moveParts(this.origin, this.moves, this.draft);
    this.workbookPart = this.origin?.source.workbookPart ?? "xl/workbook.xml";
    this.persons = new PersonsWriter(this.draft, this.workbookPart);
    this.metadata = new CellMetadataWriter(this.draft, this.workbookPart);
  }

  /** The worksheet parts to be packed. */
  worksheets(): NewPart[] {
    const { draft, styles, palette, strings, workbook } = this;
    const tableIds = new TableIds(this.keptTableIds());
    for (const sheet of workbook.sheets) {
      const origin = this.originOf(sheet);
      const part = origin?.part ?? draft.freshName("xl/worksheets/sheet");
      // Claims the name until the packed part is there.
      if (!origin) draft.put(part, contentTypes.worksheet, () => []);
      const relationships = draft.relationships(part);
      const kept = origin ? this.keptOf(origin) : this.copiedOf(sheet, part);
      const result = writeWorksheet(sheet, {
        draft,
        part,
        relationships,
        workbook,
        styles,
        palette,
        persons: this.persons,
        ...kept,
        origin,
        strings,
        tableIds,
        progress: this.progress,
        metadata: this.metadata,
      });
      this.results.push({ sheet, part, result });
    }
    this.progress.begin(
      CELLS_SHARE,
      this.results.reduce((sum, { result }) => sum + result.units, 0),
    );
    return this.results.map(({ result }) => result.part).filter((part) => part !== null);
  }

  /** A copy of a sheet must not take over the part of the sheet that it was copied from. */
  private originOf(sheet: Sheet): SheetOrigin | null {
    return this.origin?.sheets.includes(sheet) ? sheetOrigin(sheet) : null;
  }

  private keptOf({ root, name, cells }: SheetOrigin): Carried {
    return {
      carried: this.moves.none ? root : movedElement(root, this.moves, name),
      carriedCells: cells.moved(this.moves, name),
      copies: new Map(),
    };
  }
  /** Of a copied sheet; nothing of one that is new. */
  private copiedOf(sheet: Sheet, part: string): Carried {
    const { draft } = this;
    const source = sheetOrigin(sheet);
    const copies = new Map<string, string>();
    if (!source || !draft.origin?.has(source.part)) return { carried: null, carriedCells: null, copies };
    const moves = this.moves.inCopy(source, sheet.name);
    const modelled = chartParts(sheet);
    return {
      carried: copyWorksheet(source, part, { moves, draft, modelled, copies }),
      carriedCells: source.cells.moved(moves, source.name),
      copies,
    };
  }

  private keptTableIds(): number[] {
    return this.workbook.sheets.flatMap((sheet) => {
      const part = this.originOf(sheet)?.part ?? "";
      return sheet.tables.filter((table) => isTableUnchanged(table, part)).map(tableFileId);
    });
  }

  /** Everything in the file, once the worksheets are packed. */
  finish(worksheets: readonly ZipEntry[]): (ZipEntry | NewPart)[] {
    this.progress.begin(1, this.strings.count);
    for (const entry of worksheets) this.draft.putPacked(entry);
    if (this.origin) keepPivotSources(this.workbook, this.origin, this.draft);
    this.finishWorkbook();
    this.persons.finish();
    this.metadata.finish();
    this.finishTheme();
    this.finishStyles();
    this.finishStrings();
    this.finishCalculationChain();
    writeProperties(this.workbook, this.draft, this.origin?.prints ?? null);
    writeSettings(this.workbook, this.draft, this.origin?.prints.settings ?? null, this.options.addIn);
    writeCustomXml(this.workbook, this.draft, this.workbookPart);
    this.rejectBrokenSignature();
    return this.draft.finish();
  }

  private finishWorkbook(): void {
    const { draft, origin, workbook, workbookPart } = this;
    const relationships = draft.relationships(workbookPart);
    const sheets = fileOrder(workbook, origin?.carriedSheets ?? []).map((sheet): WrittenSheet => {
      if (sheet instanceof CarriedSheet) return { sheet, item: sheet.item, part: "" };
      const part = this.results.find((result) => result.sheet === sheet)?.part ?? "";
      return { sheet, item: this.originOf(sheet)?.item ?? null, part };
    });
    const root = writeWorkbookPart({
      workbook,
      root: origin?.root ?? null,
      prints: origin?.prints ?? null,
      carriedNames: this.movedNames(),
      namesMoved: !this.moves.none,
      sheets,
      relationships,
      recalculate: this.results.some(({ result }) => result.cellsChanged) && hasFormulas(workbook.sheets),
      strict: draft.strict,
    });
    const deleted = new Set(this.deletedSheets().map((sheet) => sheetOrigin(sheet)?.part));
    relationships.retain("worksheet", ({ target }) => !deleted.has(target));
    if (origin) {
      if (root) draft.replace(workbookPart, root);
      return;
    }
    draft.relationships("").add("officeDocument", workbookPart);
    if (root) draft.putXml(workbookPart, contentTypes.workbook, root);
  }

  /** Built-in names that the model does not hold (Criteria, Extract …). */
  private movedNames(): CarriedName[] {
    return (this.origin?.names ?? []).map(({ sheet, item }) => {
      const text = textOf(item);
      const moved = this.moves.none ? text : this.moves.formula(text, null);
      return { sheet, item: moved === text ? item : { ...item, children: [moved] } };
    });
  }

  private deletedSheets(): Sheet[] {
    return this.origin?.sheets.filter((sheet) => !this.workbook.sheets.includes(sheet)) ?? [];
  }

  /** Charts take their colours from the theme; without one LibreOffice draws them white. */
  private finishTheme(): void {
    const relationships = this.draft.relationships(this.workbookPart);
    if (relationships.first("theme") || !this.workbook.sheets.some((sheet) => sheet.charts.length > 0))
      return;
    if (this.origin && !this.draft.changed) return;
    const name = this.draft.singleName("xl/theme/theme1");
    relationships.add("theme", name);
    this.draft.putXml(name, contentTypes.theme, officeTheme());
  }

  private finishStyles(): void {
    if (this.origin && !this.styles.changed) return;
    const name = this.targetOf("styles") ?? this.draft.singleName("xl/styles");
    if (!this.targetOf("styles")) this.draft.relationships(this.workbookPart).add("styles", name);
    this.draft.putXml(name, contentTypes.styles, this.styles.build());
  }

  private finishStrings(): void {
    if (!this.strings.changed) return;
    const old = this.targetOf("sharedStrings");
    const name = old ?? this.draft.singleName("xl/sharedStrings");
    if (!old) this.draft.relationships(this.workbookPart).add("sharedStrings", name);
    const before = (old && this.draft.origin?.entry(old)) || null;
    this.draft.put(name, contentTypes.sharedStrings, () =>
      this.strings.pieces(before, this.draft.strict, (texts) => this.progress.pass(texts)),
    );
  }

  /** Excel builds the chain anew when it is missing, and repairs the file when it lists cells without a formula. */
  private finishCalculationChain(): void {
    if (this.deletedSheets().length > 0 || this.results.some(({ result }) => result.formulasChanged))
      this.draft.relationships(this.workbookPart).retain("calcChain", () => false);
  }

  private rejectBrokenSignature(): void {
    const signature = this.draft.origin
      ?.relationships("")
      .all()
      .find(({ kind, target }) => kind === "origin" || /_xmlsignatures/.test(target));
    if (signature && this.draft.changed) throw new CannotKeep("signature", signature.target);
  }

  private targetOf(kind: string): string | undefined {
    return this.draft.origin?.relationships(this.workbookPart).first(kind)?.target;
  }
}

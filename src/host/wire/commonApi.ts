// Owns the Common API calls of Office.context.document: settings, the copy of the file, the selected data, and bindings by
// their id. Ids: OSF.DDA.MethodDispId in office-js.
import { readCells, textReader, valueReader } from "./range/cellReader";
import type { Session } from "./session";

/** Gives the open workbook as .xlsx bytes. */
export type DocumentCopy = () => Promise<Uint8Array> | Uint8Array;

const enum Call {
  GetSelectedData = 64,
  GetBinding = 68,
  GetDocumentCopy = 77,
  GetDocumentCopyChunk = 80,
  ReleaseDocumentCopy = 81,
  RibbonCommandDone = 94,
}

export const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
const NOT_SUPPORTED = 5000;
/** ooeCoercionTypeNotSupported and ooeBindingNotExist. */
const COERCION_NOT_SUPPORTED = 1000;
const NO_SUCH_BINDING = 3002;
/** Office.CoercionType.Text and Office.ValueFormat.Formatted on the wire. */
const AS_TEXT = 0;
const FORMATTED = 1;
/** Settings of Office.context.document live in the workbook beside those of workbook.settings, under this mark. */
const SETTING = "Office.document.settings:";
export const isDocumentSetting = (key: string): boolean => key.startsWith(SETTING);
/** At most two files may be open (Office.Document.getFileAsync in @types/office-js). */
const MAX_OPEN_FILES = 2;

export class CommonApi {
  private readonly files = new Map<number, Uint8Array>();
  private nextFile = 1;
  /** Called when a ribbon function command says that it has completed. */
  onRibbonCommandDone: ((id: string) => void) | null = null;

  constructor(
    private readonly session: () => Session,
    public documentCopy: DocumentCopy | undefined,
  ) {}

  readSettings(keys: string[], values: string[]): void {
    for (const [key, value] of this.session().workbook.settings) {
      if (!key.startsWith(SETTING)) continue;
      keys.push(key.slice(SETTING.length));
      values.push(String(value));
    }
  }
  writeSettings(keys: readonly string[], values: readonly string[]): void {
    const { settings } = this.session().workbook;
    for (const key of [...settings.keys()]) if (key.startsWith(SETTING)) settings.delete(key);
    keys.forEach((key, index) => settings.set(SETTING + key, values[index]));
  }

  /** Answers one call: the status, then what it gives. */
  async call(id: number, params: readonly unknown[]): Promise<readonly unknown[]> {
    if (id === Call.GetSelectedData) return this.selectedData(params);
    if (id === Call.GetBinding) {
      const binding = this.session().bindings.find((item) => item.id === params[0]);
      return binding ? [SUCCESS, binding.descriptor] : [NO_SUCH_BINDING];
    }
    if (id === Call.GetDocumentCopy) return this.openCopy();
    if (id === Call.GetDocumentCopyChunk) return this.readSlice(params);
    if (id === Call.ReleaseDocumentCopy)
      return [this.files.delete(Number(params[0])) ? SUCCESS : INTERNAL_ERROR];
    if (id === Call.RibbonCommandDone) {
      this.onRibbonCommandDone?.(String(params[0]));
      return [SUCCESS];
    }
    return [NOT_SUPPORTED];
  }

  /** Only as text: cells between tabs, rows between line ends (UNVERIFIED). params: coercion, value format, filter. */
  private selectedData([coercion, format]: readonly unknown[]): readonly unknown[] {
    if (coercion !== AS_TEXT) return [COERCION_NOT_SUPPORTED];
    const session = this.session();
    const { activeSheet } = session.workbook;
    const read = format === FORMATTED ? textReader : valueReader;
    const rows = readCells<unknown>(activeSheet.selection, read(session, activeSheet));
    return rows ? [SUCCESS, rows.map((row) => row.join("\t")).join("\r\n")] : [INTERNAL_ERROR];
  }

  private async openCopy(): Promise<readonly unknown[]> {
    if (!this.documentCopy) return [NOT_SUPPORTED];
    if (this.files.size >= MAX_OPEN_FILES) return [INTERNAL_ERROR];
    const bytes = await this.documentCopy();
    const handle = this.nextFile++;
    this.files.set(handle, bytes);
    return [SUCCESS, [handle, bytes.length]];
  }
  /** params: handle, offset in bytes, slice size. */
  private readSlice(params: readonly unknown[]): readonly unknown[] {
    const bytes = this.files.get(Number(params[0]));
    if (!bytes) return [INTERNAL_ERROR];
    const offset = Number(params[1]);
    const slice = bytes.subarray(offset, offset + Number(params[2]));
    return [SUCCESS, [Array.from(slice), slice.length]];
  }
}

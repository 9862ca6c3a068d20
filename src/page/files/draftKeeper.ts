// Owns when the draft is kept: a while after the last change, so that typing is never held up.
import type { Workbook } from "../../host/workbook";
import { dropDraft, keepDraft, readDraft } from "./draft";
import { readWorkbook, writeInSlices } from "./workbookFile";

const PAUSE = 1_500;
/** Large workbooks take longer to write, so they are kept less often. */
const LONG_PAUSE = 10_000;
const MANY_ROWS = 20_000;

export class DraftKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing = new AbortController();
  /** Whether everything up to the last change is kept. */
  isKept = true;

  constructor(private readonly workbook: () => Workbook | null) {}

  /** The workbook that was not saved last time, or null. */
  async read(): Promise<Workbook | null> {
    const draft = await readDraft();
    if (!draft) return null;
    try {
      return await readWorkbook(draft.bytes, draft.fileName);
    } catch {
      await dropDraft(); // a draft of an older version of the page; nothing else could ever read it
      return null;
    }
  }

  changed(): void {
    this.isKept = false;
    this.stop();
    const rows = this.workbook()?.sheets.reduce((sum, sheet) => sum + sheet.grid.extent().lastRow, 0) ?? 0;
    this.timer = setTimeout(() => void this.keep(), rows > MANY_ROWS ? LONG_PAUSE : PAUSE);
  }
  private async keep(): Promise<void> {
    const workbook = this.workbook();
    if (!workbook) return;
    const { signal } = (this.writing = new AbortController());
    try {
      await keepDraft({ fileName: workbook.fileName, bytes: await writeInSlices(workbook, signal) });
      if (!signal.aborted) this.isKept = true;
    } catch {
      this.isKept = false; // changed meanwhile, or no room or right to store: the page then asks before it is left
    }
  }
  private stop(): void {
    clearTimeout(this.timer);
    this.writing.abort();
  }
  async drop(): Promise<void> {
    this.stop();
    this.isKept = true;
    await dropDraft().catch(() => undefined);
  }
}

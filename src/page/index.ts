// Owns starting the page: language, the kept draft or an empty workbook, and opening, saving and replacing workbooks.
import "./page.css";
import { Workbook } from "../host/workbook";
import type { ExcelHost } from "../host/browser";
import { languageOf, type Language } from "../language/language";
import { withProgress } from "./chrome/progressDialog";
import { download, openFailure, readWorkbook, saveFailure, writeInSlices } from "./files/workbookFile";
import { DraftKeeper } from "./files/draftKeeper";
import { chooseFile, onFileDropped } from "./files/fileInput";
import { Page } from "./page";

declare global {
  interface Window {
    /** For tests and the console: the open workbook and its host. Cells are painted, so they are read here. */
    clientbookPage?: { readonly workbook: Workbook; readonly host: ExcelHost; readonly unsaved: boolean };
  }
}

const KEPT_LANGUAGE = "clientbook.language";

class Start {
  private page: Page | null = null;
  private language: Language;
  private unsaved = false;
  private writing = new AbortController();
  private readonly drafts = new DraftKeeper(() => this.page?.workbook ?? null);

  constructor(private readonly root: HTMLElement) {
    const asked = new URLSearchParams(location.search).get("lang");
    this.language = languageOf(asked ?? localStorage.getItem(KEPT_LANGUAGE) ?? navigator.language);
  }

  async run(): Promise<void> {
    const wantsSample = new URLSearchParams(location.search).has("sample");
    const draft = await this.drafts.read();
    this.open(draft ?? new Workbook("Sheet1"), draft !== null);
    const { page } = this;
    if (draft) page?.status.say(page.session.texts.status.restored);
    page?.pane.load(wantsSample && !draft ? "sample" : undefined);
    onFileDropped(
      this.root,
      () => this.page?.session.texts.toolbar.dropHere ?? "",
      (file) => void this.openFile(file),
    );
    window.addEventListener("beforeunload", (event) => {
      if (this.unsaved && !this.drafts.isKept) event.preventDefault();
    });
  }

  /** Shows a workbook; the pane is loaded by the caller. */
  private open(workbook: Workbook, unsaved: boolean): void {
    this.page?.dispose();
    this.page = new Page(this.root, workbook, this.language, {
      create: () => void this.create(),
      open: () => void this.choose(),
      save: () => void this.save(),
      switchLanguage: () => this.switchLanguage(),
      changed: () => this.changed(),
    });
    this.setUnsaved(unsaved);
    const { host } = this.page.session;
    const isUnsaved = (): boolean => this.unsaved;
    window.clientbookPage = {
      workbook,
      host,
      get unsaved() {
        return isUnsaved();
      },
    };
  }
  private setUnsaved(unsaved: boolean): void {
    this.unsaved = unsaved;
    this.page?.showName(this.page.workbook.fileName, unsaved);
  }
  private changed(): void {
    this.writing.abort();
    if (!this.unsaved) this.setUnsaved(true);
    this.drafts.changed();
  }

  private async mayDiscard(): Promise<boolean> {
    const { page } = this;
    return !page || !this.unsaved || page.session.dialogs.confirm(page.session.texts.files.discard);
  }
  private async create(): Promise<void> {
    if (!(await this.mayDiscard())) return;
    await this.drafts.drop();
    this.open(new Workbook("Sheet1"), false);
    this.page?.pane.load();
  }
  private async choose(): Promise<void> {
    const file = await chooseFile(".xlsx,.xlsm");
    if (file) await this.openFile(file);
  }
  private async openFile(file: File): Promise<void> {
    const { page } = this;
    if (!page || !(await this.mayDiscard())) return;
    const { texts, dialogs } = page.session;
    const title = texts.status.opening(file.name);
    page.status.say(title);
    let cancelled = false;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const workbook = await withProgress({ title, cancel: texts.dialog.cancel }, (signal, onProgress) => {
        signal.addEventListener("abort", () => (cancelled = true));
        return readWorkbook(bytes, file.name, { signal, onProgress });
      });
      await this.drafts.drop();
      this.open(workbook, false);
      this.page?.pane.load();
    } catch (failure) {
      page.status.say(texts.status.ready);
      if (!cancelled) await dialogs.alert(openFailure(failure, file.name, texts.files));
    }
  }
  private async save(): Promise<void> {
    const { page } = this;
    if (!page) return;
    const { texts, dialogs } = page.session;
    page.status.say(texts.status.saving);
    try {
      const bytes = await this.write(page);
      if (!bytes) return page.status.say(texts.status.ready);
      const fileName = (page.workbook.fileName || texts.untitled).replace(
        /(\.xls[xm])?$/i,
        (end) => end || ".xlsx",
      );
      download(bytes, fileName);
      page.workbook.fileName = fileName;
      await this.drafts.drop();
      this.setUnsaved(false);
      page.status.say(texts.status.saved(fileName));
    } catch (failure) {
      page.status.say(texts.status.ready);
      await dialogs.alert(saveFailure(failure, texts.files));
    }
  }
  /** The file's bytes, or null when cancelled; begins again when something changed while it was written. */
  private async write({ workbook, session: { texts } }: Page): Promise<Uint8Array | null> {
    const title = texts.status.saving;
    return withProgress({ title, cancel: texts.dialog.cancel }, async (cancelled, report) => {
      while (!cancelled.aborted) {
        const { signal } = (this.writing = new AbortController());
        try {
          return await writeInSlices(workbook, AbortSignal.any([signal, cancelled]), report);
        } catch (failure) {
          if (!signal.aborted && !cancelled.aborted) throw failure;
        }
      }
      return null;
    });
  }
  private switchLanguage(): void {
    const { page } = this;
    if (!page) return;
    this.language = this.language === "zh-CN" ? "en-US" : "zh-CN";
    localStorage.setItem(KEPT_LANGUAGE, this.language);
    this.open(page.workbook, this.unsaved);
    this.page?.pane.load();
  }
}

const root = document.getElementById("page");
if (root) void new Start(root).run();

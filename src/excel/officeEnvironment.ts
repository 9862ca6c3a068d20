// Owns what the panes and the ribbon function need of Office itself: the start, the language, the theme, the ribbon.
import { type Language, languageOf } from "../language/language";

/** The requirement set of the manifest; hosts that ignore the manifest are checked here. */
export const requiredExcelApi = "1.9";

export type ColorScheme = "light" | "dark";

/** How the start went. */
export type OfficeStart =
  | { readonly kind: "ready"; readonly language: Language; readonly scheme: ColorScheme | null }
  /** The page is open in a browser, or in another Office app. */
  | { readonly kind: "outside"; readonly language: Language }
  /** This Excel lacks the required set. */
  | { readonly kind: "too-old"; readonly language: Language }
  /** Office.js itself did not load, or never answered. */
  | { readonly kind: "unreachable"; readonly language: Language };

/**
 * Waits for Office.js. It resolves without a host outside Office, and never when its script was blocked: hence the limit.
 * @param limit milliseconds
 */
export async function startOffice(limit: number): Promise<OfficeStart> {
  if (typeof Office === "undefined") return { kind: "unreachable", language: browserLanguage() };
  const info = await withinLimit(Office.onReady(), limit);
  if (info === "late") return { kind: "unreachable", language: browserLanguage() };
  if (info.host !== Office.HostType.Excel) return { kind: "outside", language: browserLanguage() };
  const language = languageOf(displayTag(Office.context.displayLanguage));
  if (!Office.context.requirements.isSetSupported("ExcelApi", requiredExcelApi)) {
    return { kind: "too-old", language };
  }
  return { kind: "ready", language, scheme: officeScheme() };
}

async function withinLimit<T>(promise: Promise<T>, milliseconds: number): Promise<T | "late"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const browserLanguage = (): Language => languageOf(navigator.language);

/** Primary language of a Windows locale id (MS-LCID). */
const CHINESE = 0x04;

/** A locale tag, whatever Office answers: the Win32 library passes on a numeric locale id where the host gives one. */
function displayTag(answer: unknown): string {
  const id = Number(answer);
  if (Number.isNaN(id)) return String(answer);
  return (id & 0x3ff) === CHINESE ? "zh-CN" : "en-US";
}

/** Light or dark as Office is; null in Excel on the web, which does not tell (office-js issue 6134). */
function officeScheme(): ColorScheme | null {
  const theme = officeTheme();
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? "dark" : "light";
  const color = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!color) return null;
  const brightness = color.slice(1).reduce((sum, channel) => sum + parseInt(channel, 16), 0);
  return brightness < 3 * 128 ? "dark" : "light";
}

/** The declaration says it is always there; it is not, and hosts that never had themes make asking throw. */
function officeTheme(): Office.OfficeTheme | undefined {
  try {
    return Office.context.officeTheme;
  } catch {
    // A colour is not worth a start that fails: the system's scheme will do.
    return undefined;
  }
}

/** Gives a function of the manifest its code. The ribbon waits until it settles; completed is always said. */
export function onRibbonCommand(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}

/** Opens a small window on a page of ours until the user closes it; false when Office would not. */
export function openNotice(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const size = { height: 24, width: 28, displayInIframe: true };
    Office.context.ui.displayDialogAsync(address, size, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) return resolve(false);
      const dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        dialog.close();
        resolve(true);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve(true));
    });
  });
}

/** Called in the window that openNotice opened: asks to be closed. */
export function closeNotice(): void {
  Office.context.ui.messageParent("close");
}

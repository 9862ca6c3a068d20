// Owns the ribbon's one-click analysis. The function has no pane: success shows as the new sheet, failure in a small window.
import { analyze } from "../actions/analyze";
import { localDay } from "../core/calendar";
import { describeProblem } from "../core/describeProblem";
import { ExpectedError } from "../core/errors";
import { lastFullMonth } from "../core/period";
import { silentProgress } from "../core/progress";
import { onRibbonCommand, openNotice, startOffice } from "../excel/officeEnvironment";
import { leaveMessage } from "../excel/pendingMessage";
import { texts } from "../language";
import type { Language } from "../language/language";

const START_LIMIT = 15_000;

/** Analyzes the last full month, as the pane's button does with its default period. */
async function analyzeLastMonth(language: Language): Promise<void> {
  const today = localDay(new Date());
  try {
    await analyze({ period: lastFullMonth(today), language, today }, silentProgress);
  } catch (error) {
    await tell(sentenceFor(error, language), language);
  }
}

function sentenceFor(error: unknown, language: Language): string {
  if (error instanceof ExpectedError) return describeProblem(error.problem, language);
  // A bug: the browser's channel for uncaught errors has the details.
  reportError(error);
  return texts(language).pane.work.unexpected;
}

/** Says it in a window; where none can be opened, the pane says it when it is next opened. */
async function tell(sentence: string, language: Language): Promise<void> {
  const address = new URL("notice.html", location.href);
  address.search = new URLSearchParams({ language, sentence }).toString();
  if (!(await openNotice(address.href))) leaveMessage(sentence);
}

void startOffice(START_LIMIT).then((start) => {
  if (start.kind === "unreachable" || start.kind === "outside") return;
  onRibbonCommand("analyzeLastMonth", () => analyzeLastMonth(start.language));
});

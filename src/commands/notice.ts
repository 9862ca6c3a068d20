// Owns the small window in which the ribbon function says why it did not finish.
import { closeNotice, startOffice } from "../excel/officeEnvironment";
import { languageOf } from "../language/language";
import { paneTexts } from "../language/paneTexts";

const START_LIMIT = 15_000;

const parameters = new URLSearchParams(location.search);
const language = languageOf(parameters.get("language") ?? undefined);
const { notice } = paneTexts(language);

document.documentElement.lang = language;
say("h1", notice.failed);
// As text, never as markup: it comes from the address.
say("p", parameters.get("sentence") ?? "");
say("button", notice.close);

void startOffice(START_LIMIT).then(() => {
  document.querySelector("button")?.addEventListener("click", closeNotice);
});

function say(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
}

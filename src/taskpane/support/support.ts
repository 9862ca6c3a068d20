// Owns the support page that the manifest names: what the add-in is, what it does with data, where to get help.
import { languageOf } from "../../language/language";
import { paneTexts } from "../../language/paneTexts";

const language = languageOf(navigator.language);
const { support } = paneTexts(language);

const paragraphs: readonly (readonly ["h1" | "h2" | "p", string])[] = [
  ["h1", support.title],
  ["p", support.lead],
  ["h2", support.privacyTitle],
  ["p", support.privacy],
  ["h2", support.helpTitle],
  ["p", support.help],
];

document.documentElement.lang = language;
document.title = support.title;
document.querySelector("main")?.append(
  ...paragraphs.map(([tag, text]) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  }),
);

// Rule: vague words in what was discussed. Dates and amounts in such words are already no dates and no numbers.
import { texts } from "../../../language";
import type { Language } from "../../../language/language";
import { cellText } from "../../values/cell";
import { eachCell, type Rule } from "../checkInput";

const languages: readonly Language[] = ["zh-CN", "en-US"];

export const vagueWording: Rule = {
  check({ tables }, report) {
    const pattern = vaguePattern();
    eachCell(
      tables.interactions,
      "interactions",
      "content",
      (value) => {
        const word = pattern.exec(cellText(value))?.[0];
        return word === undefined ? null : { rule: "vague-wording", word, severity: "warning" };
      },
      report,
    );
  },
};

/** Chinese words anywhere, English ones as whole words. */
function vaguePattern(): RegExp {
  const words = languages.flatMap((language) => texts(language).check.vagueWords);
  return new RegExp(words.map((word) => (/^\w/.test(word) ? String.raw`\b${word}\b` : word)).join("|"), "i");
}

// Rule: 沟通内容 over the limit, counted in characters as a reader sees them.
import { cellText } from "../../values/cell";
import { eachCell, type Rule } from "../checkInput";

export const contentTooLong: Rule = {
  check({ tables, settings: { contentMax: max } }, report) {
    eachCell(
      tables.interactions,
      "interactions",
      "content",
      (value) => {
        const length = [...cellText(value)].length;
        return length > max ? { rule: "content-too-long", length, max, severity: "warning" } : null;
      },
      report,
    );
  },
};

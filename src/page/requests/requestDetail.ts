// Owns the view of one request: what failed, its actions as statements, and its object paths.
import type { Texts } from "../../language";
import { element } from "../chrome/element";
import type { RequestEntry } from "./requestHistory";

type RequestTexts = Texts["page"]["requests"];

export function requestDetail(entry: RequestEntry, texts: RequestTexts): HTMLElement[] {
  const { statements, paths, moreStatements, morePaths } = entry.text;
  return [
    ...(entry.error ? [errorBox(entry.error)] : []),
    element("h3", {}, `${texts.actions} (${entry.actions})`),
    element(
      "ol",
      { class: "request-statements" },
      ...statements.map(({ kind, text, failed }, index) =>
        element("li", { value: index + 1, class: failed ? "failed" : kind }, element("code", {}, text)),
      ),
    ),
    ...more(moreStatements, texts),
    element("h3", {}, `${texts.paths} (${paths.length + morePaths})`),
    element(
      "ul",
      { class: "request-paths" },
      ...paths.map(({ id, text }) => element("li", {}, `${id}  `, element("code", {}, text))),
    ),
    ...more(morePaths, texts),
  ];
}

function errorBox({ Code, Message, Location }: NonNullable<RequestEntry["error"]>): HTMLElement {
  const where = Location ? [element("p", {}, element("code", {}, Location))] : [];
  return element(
    "div",
    { class: "request-error" },
    element("strong", {}, Code),
    element("p", {}, Message),
    ...where,
  );
}

const more = (count: number, texts: RequestTexts): HTMLElement[] =>
  count > 0 ? [element("p", { class: "faint" }, texts.more(count))] : [];

// Owns what is said once the tables show the rows behind a figure.
import type { ShownRows } from "../../../actions/showRows";
import type { PaneTexts } from "../../../language/zh-CN/pane";
import type { Status } from "../../components/StatusLine";

/** @param label of the figure */
export function shownStatus(label: string, { module, count }: ShownRows, { analyze }: PaneTexts): Status {
  const { behind, along, hidden } = count;
  if (behind === 0) return { intent: "info", text: analyze.shownNone(label) };
  const sentences = [
    analyze.shown[module](label, behind),
    ...(along > 0 ? [analyze.shownAlong(along)] : []),
    ...(hidden > 0 ? [analyze.shownHidden(hidden)] : []),
  ];
  return { intent: hidden > 0 ? "warning" : "success", text: sentences.join("\n") };
}

// Owns the link of a range (Excel.RangeHyperlink): read, checked, put.
import { contains, intersect } from "../../model/address";
import type { Hyperlink } from "../../model/objects";
import { invalidArgument } from "../hostError";
import type { RangeObject } from "../objects";
import { isObject } from "../protocol";
import { afterWrite } from "./cellWriter";

/** What a hyperlink is set to; an empty text to display leaves the cell's. */
export interface GivenLink {
  readonly link: Omit<Hyperlink, "range">;
  readonly textToDisplay: string;
}

export function linkOf(value: unknown): GivenLink {
  if (!isObject(value)) throw invalidArgument("A hyperlink is an object.");
  const text = (name: string): string => (typeof value[name] === "string" ? value[name] : "");
  const link = {
    address: text("address"),
    documentReference: text("documentReference"),
    screenTip: text("screenTip"),
  };
  if (!link.address && !link.documentReference) throw invalidArgument("A hyperlink needs a target.");
  return { link, textToDisplay: text("textToDisplay") };
}

export function putLink({ session, sheet, rect }: RangeObject, { link, textToDisplay }: GivenLink): void {
  sheet.hyperlinks = sheet.hyperlinks.filter((other) => !intersect(other.range, rect));
  sheet.hyperlinks.push({ ...link, range: rect });
  if (textToDisplay) {
    sheet.grid.setValue(rect.top, rect.left, textToDisplay);
    afterWrite(session, sheet, { ...rect, bottom: rect.top, right: rect.left });
  }
  session.sheetChanged(sheet);
}

/** The link of the range's first cell, or null. */
export function linkIn({ sheet, rect }: RangeObject): unknown {
  const link = sheet.hyperlinks.find(({ range }) => contains(range, rect.top, rect.left));
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  const textToDisplay = String(sheet.grid.value(rect.top, rect.left) ?? "");
  return {
    ...(address && { address }),
    ...(documentReference && { documentReference }),
    ...(screenTip && { screenTip }),
    textToDisplay,
  };
}

// Owns cells that a format, validation or conditional format applies to: one or several rectangles of a sheet.
import type { Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Session } from "./session";
import { WireObject } from "./wireObject";

export abstract class AreaObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {
    super(session);
  }
}

/** What all are, or null where they differ: how Excel reports a property of cells that are not alike. */
export function uniform<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  let any = false;
  for (const value of values) {
    if (!any) first = value;
    else if (value !== first) return null;
    any = true;
  }
  return any ? (first as T) : null;
}

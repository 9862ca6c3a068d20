// Owns Excel.RangeFill: the colour behind cells.
import { AreaObject } from "../area";
import { colorText } from "../color";
import { method, readWrite, type Members } from "../members";
import { readStyle, writeStyle } from "./styleProperty";

export class RangeFillObject extends AreaObject {}

/** Cells without fill read as white (measured on Excel by many samples: `range.format.fill.color` of a fresh cell is #FFFFFF). */
const NO_FILL = "#FFFFFF";

export const rangeFillMembers: Members<RangeFillObject> = {
  Color: readWrite(
    "1.1",
    (area) => readStyle(area, (style) => style.fillColor || NO_FILL),
    (area, value) => value !== null && writeStyle(area, { fillColor: colorText(value) }),
  ),
  Clear: method("1.1", (area) => writeStyle(area, { fillColor: "" })),
};

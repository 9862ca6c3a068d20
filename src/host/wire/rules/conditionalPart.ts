// Owns the parts of a conditional format that every kind has: the object itself and the look it gives.
import type { ConditionalFormat, DifferentialStyle } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import type { Border } from "../../model/style";
import { asBoolean, asOneOf, asText } from "../arguments";
import { collectionMembers } from "../collection";
import { colorText } from "../color";
import { requireAllowed } from "../guard";
import { method, object, readOnly, readWrite, type Members } from "../members";
import { borderStyle, lineStyleOf } from "../range/rangeBorders";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

export class ConditionalPartObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly format: ConditionalFormat,
  ) {
    super(session);
  }
  /** Notes a change; conditional formats are cell formatting on a protected sheet. */
  changing(): void {
    requireAllowed(this.session, this.sheet, "allowFormatCells");
    this.session.sheetChanged(this.sheet);
  }
  restyle(change: DifferentialStyle): void {
    this.changing();
    Object.assign(this.format.style, change);
  }
}

export class ConditionalRangeFormatObject extends ConditionalPartObject {}
export class ConditionalRangeFontObject extends ConditionalPartObject {}
export class ConditionalRangeFillObject extends ConditionalPartObject {}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Side = "top" | "bottom" | "left" | "right";
const SIDES: Record<(typeof EDGES)[number], Side> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};
const UNDERLINES = ["None", "Single", "Double"] as const;
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

export class ConditionalRangeBorderObject extends ConditionalPartObject {
  constructor(
    owner: ConditionalPartObject,
    readonly edge: (typeof EDGES)[number],
  ) {
    super(owner.session, owner.sheet, owner.format);
  }
  get line(): Border | undefined {
    return this.format.style[SIDES[this.edge]];
  }
  draw(line: Border): void {
    this.restyle({ [SIDES[this.edge]]: line });
  }
}

export class ConditionalRangeBorderCollectionObject extends WireCollection<ConditionalRangeBorderObject> {
  constructor(readonly owner: ConditionalPartObject) {
    super(owner.session);
  }
  items(): ConditionalRangeBorderObject[] {
    return EDGES.map((edge) => new ConditionalRangeBorderObject(this.owner, edge));
  }
  find(key: unknown): ConditionalRangeBorderObject | null {
    return this.items().find(({ edge }) => edge === key) ?? null;
  }
}

export const conditionalRangeFormatMembers: Members<ConditionalRangeFormatObject> = {
  Font: object("1.6", ({ session, sheet, format }) => new ConditionalRangeFontObject(session, sheet, format)),
  Fill: object("1.6", ({ session, sheet, format }) => new ConditionalRangeFillObject(session, sheet, format)),
  Borders: object("1.6", (part) => new ConditionalRangeBorderCollectionObject(part)),
  NumberFormat: readWrite(
    "1.6",
    ({ format }) => format.style.numberFormat ?? null,
    (part, value) => part.restyle({ numberFormat: asText(value) }),
  ),
};

export const conditionalRangeFontMembers: Members<ConditionalRangeFontObject> = {
  Bold: readWrite(
    "1.6",
    ({ format }) => format.style.bold ?? null,
    (part, value) => part.restyle({ bold: asBoolean(value) }),
  ),
  Italic: readWrite(
    "1.6",
    ({ format }) => format.style.italic ?? null,
    (part, value) => part.restyle({ italic: asBoolean(value) }),
  ),
  Strikethrough: readWrite(
    "1.6",
    ({ format }) => format.style.strikethrough ?? null,
    (part, value) => part.restyle({ strikethrough: asBoolean(value) }),
  ),
  Underline: readWrite(
    "1.6",
    ({ format }) => format.style.underline ?? "None",
    (part, value) => part.restyle({ underline: asOneOf(value, UNDERLINES) }),
  ),
  Color: readWrite(
    "1.6",
    ({ format }) => format.style.fontColor ?? "",
    (part, value) => part.restyle({ fontColor: colorText(value) }),
  ),
  Clear: method("1.6", (part) =>
    part.restyle({
      bold: undefined,
      italic: undefined,
      strikethrough: undefined,
      underline: undefined,
      fontColor: undefined,
    }),
  ),
};

export const conditionalRangeFillMembers: Members<ConditionalRangeFillObject> = {
  Color: readWrite(
    "1.6",
    ({ format }) => format.style.fillColor ?? "",
    (part, value) => part.restyle({ fillColor: colorText(value) }),
  ),
  Clear: method("1.6", (part) => part.restyle({ fillColor: undefined })),
};

export const conditionalRangeBorderMembers: Members<ConditionalRangeBorderObject> = {
  SideIndex: readOnly("1.6", ({ edge }) => edge),
  Style: readWrite(
    "1.6",
    ({ line }) => lineStyleOf(line?.style ?? "None"),
    (border, value) =>
      border.draw({ style: borderStyle(asOneOf(value, LINES), "Thin"), color: border.line?.color ?? "" }),
  ),
  Color: readWrite(
    "1.6",
    ({ line }) => line?.color ?? "",
    (border, value) => border.draw({ style: border.line?.style ?? "Thin", color: colorText(value) }),
  ),
};

const side = (edge: (typeof EDGES)[number]) =>
  object<ConditionalRangeBorderCollectionObject>(
    "1.6",
    ({ owner }) => new ConditionalRangeBorderObject(owner, edge),
  );

export const conditionalRangeBorderCollectionMembers: Members<ConditionalRangeBorderCollectionObject> = {
  ...collectionMembers<ConditionalRangeBorderCollectionObject>({
    count: "1.6",
    getItem: "1.6",
    getItemAt: "1.6",
  }),
  Top: side("EdgeTop"),
  Bottom: side("EdgeBottom"),
  Left: side("EdgeLeft"),
  Right: side("EdgeRight"),
};

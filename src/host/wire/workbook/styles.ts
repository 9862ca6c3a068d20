// Owns Excel.StyleCollection and Style: the workbook's named cell styles.
import { NORMAL } from "../../model/builtInStyles";
import { changeNamedStyle, deleteNamedStyle, type NamedStyle } from "../../model/namedStyles";
import { ALL_PARTS, type Border, type CellStyle, type StylePart } from "../../model/style";
import { asBoolean, asText } from "../arguments";
import { collectionMembers } from "../collection";
import { requireWritable } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { fromLocalFormat, toLocalFormat } from "../localFormat";
import { drawAt, fact, factProperty, lineAt, type LinePlace, type Look } from "../look";
import { method, object, readOnly, readWrite, writeOnly, type Member, type Members } from "../members";
import type { JsonObject } from "../protocol";
import { RangeBorderCollectionObject, type Edge } from "../range/rangeBorders";
import { RangeFillObject } from "../range/rangeFill";
import { RangeFontObject } from "../range/rangeFont";
import { ALIGNMENT_FACTS, PROTECTION_FACTS } from "../range/rangeFormat";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

export class StyleObject extends WireObject {
  readonly look = new NamedLook(this);

  constructor(
    session: Session,
    readonly name: string,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { _Id: this.name };
  }
  override assertExists(): void {
    void this.style;
  }
  get style(): NamedStyle {
    const style = this.session.workbook.namedStyles.find(this.name);
    if (!style) throw itemNotFound();
    return style;
  }
  /** Changes the style, and the cells that bear it. */
  change(change: Partial<Pick<NamedStyle, "look" | "includes">>): void {
    requireWritable(this.session);
    changeNamedStyle(this.session.workbook, this.style, change);
    this.told();
  }
  delete(): void {
    requireWritable(this.session);
    // "You can't delete the Normal … cell style" (support.microsoft.com, "Apply, create, or remove a cell style"). UNVERIFIED: the code.
    if (this.style.builtIn === NORMAL) throw invalidArgument("The style Normal can't be deleted.");
    deleteNamedStyle(this.session.workbook, this.style);
    this.told();
  }
  /** Cells of any sheet may bear it. */
  private told(): void {
    for (const sheet of this.session.workbook.sheets) this.session.sheetChanged(sheet);
  }
}

const PLACES: Partial<Record<Edge, LinePlace>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  DiagonalUp: "diagonalUp",
  DiagonalDown: "diagonalDown",
};

/** What a named style looks like; its lines are those of one cell. */
class NamedLook implements Look {
  constructor(private readonly owner: StyleObject) {}

  styles(): CellStyle[] {
    return [this.owner.style.look];
  }
  change(change: (style: CellStyle) => Partial<CellStyle>): void {
    const { look } = this.owner.style;
    this.owner.change({ look: { ...look, ...change(look) } });
  }
  lines(edge: Edge): (Border | null)[] {
    const place = PLACES[edge];
    return place ? [lineAt(this.owner.style.look, place)] : [];
  }
  draw(edge: Edge, redraw: (line: Border | null) => Border | null): void {
    const place = PLACES[edge];
    if (!place) throw invalidArgument("A style has no lines inside.");
    this.change((style) => drawAt(style, place, redraw));
  }
}

export class StyleCollectionObject extends WireCollection<StyleObject> {
  items(): StyleObject[] {
    return this.session.workbook.namedStyles.listed().map(({ name }) => new StyleObject(this.session, name));
  }
  find(key: unknown): StyleObject | null {
    const style = typeof key === "string" ? this.session.workbook.namedStyles.find(key) : undefined;
    return style ? new StyleObject(this.session, style.name) : null;
  }
}

/** Excel's limit of a style's name in its dialog. UNVERIFIED for Office.js. */
const MAX_NAME = 255;

/** A new style looks like Normal and includes all (VBA's Styles.Add without BasedOn). */
function add({ session }: StyleCollectionObject, name: string): void {
  requireWritable(session);
  if (name.trim() === "" || name.length > MAX_NAME) throw invalidArgument("A style needs a name.");
  const { namedStyles } = session.workbook;
  if (namedStyles.find(name)) throw new HostError("ItemAlreadyExists");
  namedStyles.put({ name, builtIn: null, look: namedStyles.normal.look, includes: ALL_PARTS });
}

const numberFormat = fact("numberFormat", (value) => asText(value) || "General");
const include = (part: StylePart): Member<StyleObject> =>
  readWrite(
    "1.7",
    ({ style }) => style.includes.includes(part),
    (self, value) => {
      const included = asBoolean(value);
      self.change({
        includes: ALL_PARTS.filter((item) => (item === part ? included : self.style.includes.includes(item))),
      });
    },
  );
const FOUR_EDGES: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

export const styleMembers: Members<StyleObject> = {
  Name: readOnly("1.7", ({ style }) => style.name),
  BuiltIn: readOnly("1.7", ({ style }) => style.builtIn !== null),
  /** "A collection of four border objects" (Excel.Style.borders). */
  Borders: object("1.7", ({ session, look }) => new RangeBorderCollectionObject(session, look, FOUR_EDGES)),
  Fill: object("1.7", ({ session, look }) => new RangeFillObject(session, look)),
  Font: object("1.7", ({ session, look }) => new RangeFontObject(session, look)),
  NumberFormat: factProperty("1.7", numberFormat),
  NumberFormatLocal: readWrite(
    "1.7",
    ({ session, style }) => toLocalFormat(style.look.numberFormat, session.language),
    ({ session, look }, value) =>
      look.change(numberFormat.change(fromLocalFormat(asText(value), session.language))),
  ),
  HorizontalAlignment: factProperty("1.7", ALIGNMENT_FACTS.horizontalAlignment),
  VerticalAlignment: factProperty("1.7", ALIGNMENT_FACTS.verticalAlignment),
  WrapText: factProperty("1.7", ALIGNMENT_FACTS.wrapText),
  IndentLevel: factProperty("1.7", ALIGNMENT_FACTS.indentLevel),
  TextOrientation: factProperty("1.8", ALIGNMENT_FACTS.textOrientation),
  /** The library sets the orientation under another name than it reads it (Style_TextOrientation_Set in office-js). */
  Orientation: writeOnly("1.8", ({ look }, value) =>
    look.change(ALIGNMENT_FACTS.textOrientation.change(value)),
  ),
  AutoIndent: factProperty("1.8", ALIGNMENT_FACTS.autoIndent),
  ReadingOrder: factProperty("1.7", ALIGNMENT_FACTS.readingOrder),
  ShrinkToFit: factProperty("1.7", ALIGNMENT_FACTS.shrinkToFit),
  Locked: factProperty("1.7", PROTECTION_FACTS.locked),
  FormulaHidden: factProperty("1.7", PROTECTION_FACTS.formulaHidden),
  IncludeAlignment: include("alignment"),
  IncludeBorder: include("border"),
  IncludeFont: include("font"),
  IncludeNumber: include("number"),
  IncludePatterns: include("patterns"),
  IncludeProtection: include("protection"),
  Delete: method("1.7", (style) => style.delete()),
};

export const styleCollectionMembers: Members<StyleCollectionObject> = {
  ...collectionMembers<StyleCollectionObject>({
    getItem: "1.7",
    getItemAt: "1.9",
    getItemOrNullObject: "1.14",
    getCount: "1.9",
  }),
  Add: method("1.7", (styles, args) => add(styles, args.text(0))),
};

// Owns how cells of the analysis sheet look. Few colours, dark on light, and never the only carrier of a meaning.

export const colors = {
  ink: "#1F2933",
  muted: "#5F6B76",
  accent: "#1F5C7A",
  card: "#F2F6F8",
  head: "#E6EEF2",
  rule: "#D3DCE2",
} as const;

/** en-US codes. */
export const numberFormats = {
  money: "#,##0.00",
  count: "#,##0",
  share: "0.0%",
  change: "+0.0%;-0.0%;0.0%",
  /** Percentage points; the value is 100 times the difference of two shares. */
  points: '+0.0"pp";-0.0"pp";0.0"pp"',
  ratio: "0.00",
  score: "0.0",
  probability: '[<0.001]"<0.001";0.000',
  /** Medians of whole days end in .0 or .5; "0.#" would leave the point behind whole ones. */
  days: "General",
  general: "General",
} as const;
export type NumberFormat = keyof typeof numberFormats;

export interface CellStyle {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** Null: none. */
  readonly fill: string | null;
  readonly format: NumberFormat;
  readonly align: "Left" | "Right" | "Center";
  readonly wrap: boolean;
  /** Steps of about one character from the edge. */
  readonly indent: number;
}

const base: CellStyle = {
  size: 10,
  bold: false,
  color: colors.ink,
  fill: null,
  format: "general",
  align: "Left",
  wrap: false,
  indent: 0,
};
const style = (changes: Partial<CellStyle>): CellStyle => ({ ...base, ...changes });
const number = (format: NumberFormat): CellStyle => style({ format, align: "Right" });
const card = (changes: Partial<CellStyle>): CellStyle => style({ fill: colors.card, indent: 1, ...changes });
const cardFigure = (format: NumberFormat): CellStyle =>
  card({ size: 16, bold: true, color: colors.accent, format });

export const styles = {
  title: style({ size: 18, bold: true, color: colors.accent }),
  subtitle: style({ color: colors.muted }),
  cardLabel: card({ color: colors.muted }),
  cardMoney: cardFigure("money"),
  cardCount: cardFigure("count"),
  cardShare: cardFigure("share"),
  cardChange: card({ size: 9, color: colors.ink }),
  finding: style({ size: 11, wrap: true }),
  blockTitle: style({ size: 14, bold: true, color: colors.accent }),
  answer: style({ size: 11, bold: true, wrap: true }),
  tableTitle: style({ bold: true }),
  headText: style({ bold: true, fill: colors.head, wrap: true }),
  headCenter: style({ bold: true, fill: colors.head, align: "Center", wrap: true }),
  headIndented: style({ bold: true, fill: colors.head, wrap: true, indent: 1 }),
  headNumber: style({ bold: true, fill: colors.head, align: "Right", wrap: true }),
  groupHead: style({ bold: true, color: colors.muted }),
  text: style({ wrap: true }),
  textRight: style({ align: "Right", wrap: true }),
  setting: style({ format: "general", align: "Right" }),
  interval: style({ size: 9, align: "Right" }),
  textCenter: style({ align: "Center" }),
  money: number("money"),
  count: number("count"),
  share: number("share"),
  change: number("change"),
  points: number("points"),
  ratio: number("ratio"),
  score: number("score"),
  probability: number("probability"),
  days: number("days"),
  definition: style({ size: 9, color: colors.muted, wrap: true, indent: 1 }),
  note: style({ size: 9, color: colors.muted, wrap: true }),
} as const satisfies Record<string, CellStyle>;

export type StyleKey = keyof typeof styles;

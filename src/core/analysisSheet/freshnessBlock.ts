// Owns the block 资料新鲜吗: which owners have kept in touch with their active customers, and entered records in time.
import type { Freshness, FreshnessFigures } from "../analysis/packReport";
import {
  type KeyFigure,
  blockNotes,
  chartRows,
  emptyBlock,
  narrowRow,
  questionTitle,
  tableTitle,
} from "./block";
import { withoutCustomer, withoutDate, withoutStage } from "./exclusionSets";
import { count, listValue, share, shortened } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const OWNERS_SHOWN = 20;
const OWNERS_DRAWN = 10;
/** Owner, active, contacted, then the share. */
const SHARE_COLUMN = FIRST_COLUMN + 3;

const fields: UsedFields = {
  customers: ["customerId", "firstContact", "owner", "lostReason"],
  interactions: ["customerId", "date", "owner", "stage", "updated"],
  purchases: ["orderId", "customerId", "amount", "date"],
};

export function freshnessBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { freshness } = report;
  if (!freshness) return;
  const { contacted, enteredInTime } = freshness;
  const dated = enteredInTime?.denominator ?? 0;
  if (contacted.denominator + dated === 0) {
    emptyBlock(sheet, texts.freshness.empty);
    return;
  }
  const { answer } = texts.freshness;
  const staleDays = String(report.settings.staleDays);
  const { value, numerator, denominator } = contacted;
  questionTitle(sheet, texts.freshness.title);
  if (value === null) narrowRow(sheet);
  else grid.textRow(answer(count(numerator), count(denominator), staleDays, share(value)), "answer");
  const drawn = freshness.owners
    .slice(0, OWNERS_DRAWN)
    .filter(({ contactedShare }) => contactedShare !== null);
  const over = drawn.length > 0 ? chartRows(sheet, keyFigures(sheet, freshness)).over : null;
  const body = ownerTable(sheet, freshness.owners);
  if (over) contactChart(sheet, over, body, drawn.length);
  blockNotes(sheet, {
    definitions: [texts.freshness.definition(staleDays)],
    sample: texts.freshness.sample(count(denominator), count(dated)),
    exclusions: {
      customers: ["owner-missing", "firstContact-unusable"],
      interactions: [
        ...withoutCustomer,
        ...withoutDate,
        ...withoutStage,
        "owner-missing",
        "updated-unusable",
      ],
    },
  });
}

function keyFigures({ report, texts }: SheetContext, { contacted, enteredInTime }: Freshness): KeyFigure[] {
  const { freshness: say } = texts;
  const label = say.contacted(String(report.settings.staleDays));
  const entered: KeyFigure[] =
    enteredInTime === undefined ? [] : [{ label: say.entered, value: enteredInTime.value, style: "share" }];
  return [
    { label, value: contacted.value, style: "share" },
    { label: say.contactedBefore, value: contacted.previous, style: "share" },
    ...entered,
  ];
}

type Owner = FreshnessFigures & { readonly owner: string };

function ownerTable(sheet: SheetContext, owners: readonly Owner[]): Area {
  const { grid, texts, language } = sheet;
  const { columns: headers, tableTitle: title } = texts.freshness;
  tableTitle(sheet, title);
  const columns: TableColumn[] = [
    { header: headers.owner, style: "text" },
    { header: headers.active, style: "count" },
    { header: headers.contacted, style: "count" },
    { header: headers.contactedShare, style: "share" },
    { header: headers.dated, style: "count" },
    { header: headers.entered, style: "count" },
    { header: headers.enteredShare, style: "share" },
  ];
  const rows = owners
    .slice(0, OWNERS_SHOWN)
    .map((each) => [
      shortened(listValue(null, each.owner, language)),
      each.active,
      each.contacted,
      each.contactedShare,
      each.dated,
      each.enteredInTime,
      each.enteredInTimeShare,
    ]);
  const body = table(grid, columns, rows);
  const hidden = owners.length - OWNERS_SHOWN;
  if (hidden > 0) tableBody(grid, columns, [[texts.rest(count(hidden)), ...Array<string>(6).fill("")]]);
  fieldsLine(sheet, fields);
  return body;
}

function contactChart({ grid, report, texts }: SheetContext, over: Area, body: Area, drawn: number): void {
  const { chart, columns } = texts.freshness;
  grid.chart({
    name: "Clientbook_Freshness",
    title: chart(String(report.settings.staleDays)),
    kind: "bar",
    seriesName: columns.contactedShare,
    format: "share",
    over,
    categories: columnOf(body, FIRST_COLUMN, drawn),
    values: columnOf(body, SHARE_COLUMN, drawn),
  });
}

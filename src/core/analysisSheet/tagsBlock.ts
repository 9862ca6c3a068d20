// Owns the block 标签: how much each tag is used and what its customers are worth, tags hardly used, customers with too many.
import type { TagFigures, Tags } from "../analysis/report";
import { type KeyFigure, blockNotes, questionTitle, chartRows, emptyBlock, tableTitle } from "./block";
import { withoutAmount, withoutCustomer, withoutDate, withoutOwnId } from "./exclusionSets";
import { count, share, shortened } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const TAGS_SHOWN = 20;
const TAGS_DRAWN = 10;
const RARE_NAMED = 20;
const LONGEST_RARE_NAME = 20;

const fields: UsedFields = {
  customers: ["customerId", "firstContact", "tags"],
  purchases: ["orderId", "customerId", "amount", "date"],
};

export function tagsBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { tags } = report;
  if (!tags) return;
  const [top] = tags.tags;
  if (!top) {
    emptyBlock(sheet, texts.tags.empty);
    return;
  }
  questionTitle(sheet, texts.tags.title);
  grid.textRow(texts.tags.answer(shortened(top.tag), count(top.customers), share(top.usageShare)), "answer");
  const { over } = chartRows(sheet, keyFigures(sheet, tags));
  usageChart(sheet, over, tagTable(sheet, tags.tags));
  grid.textRow(rareSentence(sheet, tags), "note");
  grid.textRow(overfullSentence(sheet, tags), "note");
  notes(sheet, tags);
}

function keyFigures({ texts: { tags: say } }: SheetContext, { tags, rare, overfull }: Tags): KeyFigure[] {
  return [
    { label: say.count, value: tags.length, style: "count" },
    { label: say.rareCount, value: rare.length, style: "count" },
    { label: say.overfullCount, value: overfull, style: "count" },
  ];
}

function tagTable(sheet: SheetContext, tags: readonly TagFigures[]): Area {
  const { grid, texts } = sheet;
  const { columns: headers } = texts.tags;
  tableTitle(sheet, texts.tags.tableTitle);
  const columns: TableColumn[] = [
    { header: headers.tag, style: "text" },
    { header: headers.customers, style: "count" },
    { header: headers.usage, style: "share" },
    { header: headers.revenue, style: "money" },
    { header: headers.average, style: "money" },
    { header: headers.buyers, style: "count" },
    { header: headers.repeat, style: "count" },
    { header: headers.rate, style: "share" },
  ];
  const body = table(grid, columns, tags.slice(0, TAGS_SHOWN).map(tagRow));
  const hidden = tags.length - TAGS_SHOWN;
  // A customer may carry several tags, so nothing of the others can be summed.
  if (hidden > 0) tableBody(grid, columns, [[texts.rest(count(hidden)), ...Array<string>(7).fill("")]]);
  fieldsLine(sheet, fields);
  return body;
}

const tagRow = (figures: TagFigures): TableRow => [
  shortened(figures.tag),
  figures.customers,
  figures.usageShare,
  figures.revenue,
  figures.averageRevenue,
  figures.buyers,
  figures.repeatBuyers,
  figures.repurchaseRate,
];

function usageChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  const drawn = Math.min(TAGS_DRAWN, body.rows);
  grid.chart({
    name: "Clientbook_Tags",
    title: texts.tags.chart(String(drawn)),
    kind: "bar",
    seriesName: texts.tags.columns.customers,
    format: "count",
    over,
    categories: columnOf(body, FIRST_COLUMN, drawn),
    values: columnOf(body, FIRST_COLUMN + 1, drawn),
  });
}

function rareSentence({ report, texts }: SheetContext, { rare }: Tags): string {
  const { tags: say, notes: separators } = texts;
  const least = share(report.settings.rareTagShare);
  if (rare.length === 0) return say.noRare(least);
  const names = rare
    .slice(0, RARE_NAMED)
    .map((tag) => shortened(tag, LONGEST_RARE_NAME))
    .join(separators.listSeparator);
  const hidden = rare.length - RARE_NAMED;
  return say.rare(least, hidden > 0 ? say.andMore(names, count(hidden)) : names);
}

function overfullSentence({ report, texts: { tags: say } }: SheetContext, { overfull }: Tags): string {
  const most = String(report.settings.maxTags);
  return overfull === 0 ? say.noOverfull(most) : say.overfull(most, count(overfull));
}

function notes(sheet: SheetContext, { tags }: Tags): void {
  const { report, texts } = sheet;
  blockNotes(sheet, {
    definitions: [texts.tags.definition],
    sample: texts.tags.sample(count(report.overview.customers.value), count(tags.length)),
    exclusions: {
      customers: [...withoutOwnId, "firstContact-unusable"],
      purchases: [...withoutCustomer, ...withoutDate, ...withoutAmount],
    },
  });
}

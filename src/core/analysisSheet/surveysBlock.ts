// Owns the block 满意吗: the score of each question, the share of satisfied answers, the net promoter score.
import type { NetPromoterScore, QuestionFigures, Surveys } from "../analysis/packReport";
import { exclusionReasons } from "../analysis/reportValues";
import { headerOf } from "../schema/headers";
import type { SurveyField } from "../schema/packs";
import type { SurveyQuestion } from "../schema/packValues";
import { type KeyFigure, blockNotes, chartRows, emptyBlock, questionTitle, tableTitle } from "./block";
import { count, score, share } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

/** Question, answers, then the mean. */
const MEAN_COLUMN = FIRST_COLUMN + 2;
/** Fewer surveys than this: a hint only. */
const ENOUGH_SURVEYS = 30;

const fields = {
  questions: { surveys: ["date", "quality", "attitude", "response", "afterSales"] },
  nps: { surveys: ["date", "recommend"] },
} as const satisfies Record<string, UsedFields>;

const fieldOf: Readonly<Record<SurveyQuestion, SurveyField>> = {
  产品质量: "quality",
  服务态度: "attitude",
  响应速度: "response",
  售后服务: "afterSales",
};

export function surveysBlock(sheet: SheetContext): void {
  const { report, texts } = sheet;
  const { surveys } = report;
  if (!surveys) return;
  if (surveys.responses === 0) {
    emptyBlock(sheet, texts.surveys.empty);
    return;
  }
  questionTitle(sheet, texts.surveys.title);
  sheet.grid.textRow(answer(sheet, surveys), "answer");
  const isDrawn = surveys.questions.every(({ mean }) => mean !== null);
  const over = isDrawn ? chartRows(sheet, keyFigures(sheet, surveys)).over : null;
  const body = questionTable(sheet, surveys);
  if (over) meanChart(sheet, over, body);
  if (surveys.nps.n > 0) npsTable(sheet, surveys.nps);
  blockNotes(sheet, {
    definitions: [texts.surveys.definition],
    sample: texts.surveys.sample(count(surveys.responses), count(surveys.nps.n)),
    exclusions: { surveys: exclusionReasons },
  });
}

/** −100 to 100, as people say it. */
const asSaid = (nps: number | null): number | null => (nps === null ? null : nps * 100);

function answer({ texts: { surveys: say } }: SheetContext, { responses, overall, nps }: Surveys): string {
  const promoted = nps.value === null ? "" : say.answerNps(score(asSaid(nps.value)), count(nps.n));
  const few = responses < ENOUGH_SURVEYS ? say.few(count(ENOUGH_SURVEYS)) : "";
  return say.answer(count(responses), share(overall.csat)) + promoted + few;
}

function keyFigures({ texts: { surveys: say } }: SheetContext, surveys: Surveys): KeyFigure[] {
  const { responses, overall, nps } = surveys;
  return [
    { label: say.responses, value: responses, style: "count" },
    { label: say.csat, value: overall.csat, style: "share" },
    { label: say.nps, value: asSaid(nps.value), style: "score" },
    { label: say.npsBefore, value: asSaid(nps.previous), style: "score" },
  ];
}

/** The rows by question, which the chart draws. */
function questionTable(sheet: SheetContext, { questions, overall }: Surveys): Area {
  const { grid, texts, language } = sheet;
  const { columns: headers, tableTitle: title, overall: all } = texts.surveys;
  tableTitle(sheet, title);
  const columns: TableColumn[] = [
    { header: headers.question, style: "text" },
    { header: headers.n, style: "count" },
    { header: headers.mean, style: "ratio" },
    { header: headers.previous, style: "ratio" },
    { header: headers.csat, style: "share" },
  ];
  const rows = questions.map((figures) =>
    questionRow(headerOf("surveys", fieldOf[figures.question], language), figures),
  );
  const body = table(grid, columns, rows);
  tableBody(grid, columns, [questionRow(all, overall)]);
  fieldsLine(sheet, fields.questions);
  return body;
}

const questionRow = (label: string, { n, mean, previousMean, csat }: QuestionFigures): TableRow => [
  label,
  n,
  mean,
  previousMean,
  csat,
];

function npsTable(sheet: SheetContext, { promoters, passives, detractors, n }: NetPromoterScore): void {
  const { grid, texts } = sheet;
  const { npsTitle, npsColumns: headers, ...say } = texts.surveys;
  tableTitle(sheet, npsTitle);
  const columns: TableColumn[] = [
    { header: headers.group, style: "text" },
    { header: headers.people, style: "count" },
    { header: headers.share, style: "share" },
  ];
  table(grid, columns, [
    [say.promoters, promoters, promoters / n],
    [say.passives, passives, passives / n],
    [say.detractors, detractors, detractors / n],
  ]);
  fieldsLine(sheet, fields.nps);
}

function meanChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Surveys",
    title: texts.surveys.chart,
    kind: "bar",
    seriesName: texts.surveys.columns.mean,
    format: "score",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, MEAN_COLUMN),
  });
}

// Owns how satisfied customers say they are (metrics.md, surveys).
import type { Surveys as SurveyColumns } from "../records/packColumns";
import type { NumberColumn } from "../records/columns";
import { type SurveyQuestion, surveyQuestions } from "../schema/packValues";
import { ratio } from "./figures";
import { meanOf, rowsIn } from "./packRows";
import type { NetPromoterScore, QuestionFigures, Surveys } from "./packReport";
import type { Scope } from "./scope";

const columnOf: Record<SurveyQuestion, "quality" | "attitude" | "response" | "afterSales"> = {
  产品质量: "quality",
  服务态度: "attitude",
  响应速度: "response",
  售后服务: "afterSales",
};

/** The columns of the four questions, in their order. */
export const questionColumns = (table: SurveyColumns): NumberColumn[] =>
  surveyQuestions.map((question) => table[columnOf[question]]);

/** Rows of unknown customers count. A customer who answered twice in the period counts twice. */
export function surveys({ records: { surveys: table }, period, previous }: Scope): Surveys {
  const rows = rowsIn(table.date, period);
  const earlier = rowsIn(table.date, previous);
  const columns = questionColumns(table);
  return {
    responses: rows.length,
    questions: surveyQuestions.map((question, i) => ({
      question,
      ...figuresOf(answers(columns[i], rows), answers(columns[i], earlier)),
    })),
    overall: figuresOf(
      columns.flatMap((column) => answers(column, rows)),
      columns.flatMap((column) => answers(column, earlier)),
    ),
    nps: {
      ...netPromoterScore(answers(table.recommend, rows)),
      previous: netPromoterScore(answers(table.recommend, earlier)).value,
    },
  };
}

const answers = (column: NumberColumn, rows: readonly number[]): number[] =>
  rows.map((row) => column[row]).filter(Number.isFinite);

function figuresOf(given: readonly number[], earlier: readonly number[]): QuestionFigures {
  return {
    n: given.length,
    mean: meanOf(given),
    previousMean: meanOf(earlier),
    csat: ratio(given.filter((score) => score >= 4).length, given.length),
  };
}

/** Reichheld's score: 9 and 10 would recommend, 0 to 6 would not. */
function netPromoterScore(given: readonly number[]): Omit<NetPromoterScore, "previous"> {
  const promoters = given.filter((score) => score >= 9).length;
  const detractors = given.filter((score) => score <= 6).length;
  return {
    value: ratio(promoters - detractors, given.length),
    promoters,
    passives: given.length - promoters - detractors,
    detractors,
    n: given.length,
  };
}

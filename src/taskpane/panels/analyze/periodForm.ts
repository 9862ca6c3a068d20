// Owns the period as the user fills it in, and the period this means.
import {
  lastFullMonth,
  monthPeriod,
  parseCustomPeriod,
  type Period,
  quarterPeriod,
  yearPeriod,
} from "../../../core/period";
import { dateOf, formatDay } from "../../../core/calendar";

export const periodChoices = ["lastMonth", "month", "quarter", "year", "custom"] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** Every part keeps its value while another choice is open. */
export interface PeriodForm {
  readonly choice: PeriodChoice;
  /** As typed. */
  readonly year: string;
  readonly month: number;
  readonly quarter: number;
  /** `yyyy-mm-dd`, or empty. */
  readonly from: string;
  readonly to: string;
}

/** The form as it opens: everything points at the last full month. */
export function initialPeriodForm(today: number): PeriodForm {
  const period = lastFullMonth(today);
  const { year, month } = dateOf(period.from);
  return {
    choice: "lastMonth",
    year: String(year),
    month,
    quarter: Math.ceil(month / 3),
    from: formatDay(period.from),
    to: formatDay(period.to),
  };
}

export const isYearUsable = (text: string): boolean =>
  /^\d{4}$/.test(text.trim()) && Number(text) >= 1901 && Number(text) <= 9998;

/** The period the form means; null while a part of it is missing or wrong. */
export function periodOf(form: PeriodForm, today: number): Period | null {
  if (form.choice === "lastMonth") return lastFullMonth(today);
  if (form.choice === "custom") return parseCustomPeriod(form.from, form.to);
  if (!isYearUsable(form.year)) return null;
  const year = Number(form.year);
  switch (form.choice) {
    case "month":
      return monthPeriod(year, form.month);
    case "quarter":
      return quarterPeriod(year, form.quarter);
    case "year":
      return yearPeriod(year);
  }
}

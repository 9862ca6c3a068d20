// Owns the tests of conditional formats on texts and dates.

/** Both texts in lower case. */
export function textMatches(
  operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith",
  text: string,
  part: string,
): boolean {
  if (operator === "BeginsWith") return text.startsWith(part);
  if (operator === "EndsWith") return text.endsWith(part);
  return text.includes(part) === (operator === "Contains");
}

/** Whether a day lies in a period named from today, both as serial days. */
export function isInPeriod(criterion: string, day: number, today: number): boolean {
  // Serial 1 was a Sunday in Excel's calendar; weeks begin on Sunday in these rules.
  const week = (serial: number): number => Math.floor((serial - 1) / 7);
  const month = (serial: number): number => {
    const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  switch (criterion) {
    case "Today":
      return day === today;
    case "Yesterday":
      return day === today - 1;
    case "Tomorrow":
      return day === today + 1;
    case "LastSevenDays":
      return day <= today && day > today - 7;
    case "ThisWeek":
      return week(day) === week(today);
    case "LastWeek":
      return week(day) === week(today) - 1;
    case "NextWeek":
      return week(day) === week(today) + 1;
    case "ThisMonth":
      return month(day) === month(today);
    case "LastMonth":
      return month(day) === month(today) - 1;
    case "NextMonth":
      return month(day) === month(today) + 1;
    default:
      return false;
  }
}

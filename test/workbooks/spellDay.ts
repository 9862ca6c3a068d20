// Owns the ways a day gets into a cell: true dates, and the texts and numbers people type instead.
import { dateOf, formatDay } from "../../src/core/calendar";
import { type Random, type Spelling, spelled, wide } from "./rawCell";

const MONTHS = ["Jan", "Feb", "March", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "December"];

/** Serial 45417 was a Sunday. */
const weekday = (serial: number): string => "日一二三四五六".charAt((serial - 45417 + 70_000) % 7);

/** Not one of these is a day: no year, an order that may be either, a day that never was. */
const UNREADABLE = [
  "上个月",
  "近期",
  "5月3日",
  "5/3/2024",
  "24-05-03",
  "2023-02-29",
  "2024年13月1日",
  "待定",
];

export function spellDay(serial: number, random: Random): Spelling {
  const { year, month, day } = dateOf(serial);
  const iso = formatDay(serial);
  const digits = iso.replaceAll("-", "");
  return random.pick([
    () => spelled("date with a time", { kind: "day", serial: serial + 0.75 }),
    () => spelled("2024-05-03", iso),
    () => spelled("2024/5/3", `${year}/${month}/${day}`),
    () => spelled("2024.5.3", `${year}.${month}.${day}`),
    () => spelled("2024年5月3日", `${year}年${month}月${day}日`),
    () => spelled("2024年5月3日 星期五", `${year}年${month}月${day}日 星期${weekday(serial)}`),
    () => spelled("20240503", digits),
    () => spelled("20240503 as a number", Number(digits)),
    () => spelled("２０２４／０５／０３", wide(iso.replaceAll("-", "/"))),
    () => spelled("2024-05-03 18:30", `${iso} 18:30`),
    () => spelled("May 3, 2024", `${MONTHS[month - 1]} ${day}, ${year}`),
    () => spelled("spaces around a day", `\u3000${year}/${month}/${day} `),
  ])();
}

export const trueDay = (serial: number): Spelling => spelled("date", { kind: "day", serial });

export const unreadableDay = (random: Random): Spelling =>
  spelled("no day", random.pick([...UNREADABLE, true, 2024, -3, { kind: "error" }]));

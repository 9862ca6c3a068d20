// Owns writing down one value of a row: usually plainly, else in one of the ways of its kind.
import { parseIsoDay } from "../../src/core/calendar";
import { type Random, type Spelling, blank } from "./rawCell";
import { spellDay, trueDay, unreadableDay } from "./spellDay";
import {
  plainMoney,
  plainQuantity,
  spellMoney,
  spellQuantity,
  spellRating,
  unreadableMoney,
  unreadableQuantity,
} from "./spellNumber";
import { spellListValue, spellNumericId, spellTags, spellText } from "./spellText";

export type ValueKind = "id" | "text" | "tags" | "list" | "day" | "money" | "quantity" | "rating";

/** As in Rows: absent or "" is an empty cell; "?" in a number, or no `yyyy-mm-dd` in a day, is a cell with something else. */
export type TrueValue = string | number | undefined;

export interface Hand {
  readonly random: Random;
  /** Ids are all digits. */
  readonly numericIds: boolean;
}

const PLAIN = 0.55;

export function spellValue(kind: ValueKind, value: TrueValue, { random, numericIds }: Hand): Spelling {
  if (value === undefined || value === "") return blank(random);
  const plain = random.chance(PLAIN);
  switch (kind) {
    case "day": {
      const serial = parseIsoDay(String(value));
      if (serial === null) return unreadableDay(random);
      return plain ? trueDay(serial) : spellDay(serial, random);
    }
    case "money":
      if (typeof value === "string") return unreadableMoney(random);
      return plain ? plainMoney(value) : spellMoney(value, random);
    case "quantity":
      if (typeof value === "string") return unreadableQuantity(random);
      return plain ? plainQuantity(value) : spellQuantity(value, random);
    case "rating":
      if (typeof value === "string") return unreadableQuantity(random);
      return plain ? plainQuantity(value) : spellRating(value, random);
    case "id":
      return numericIds ? spellNumericId(String(value), random) : spellText(String(value), random);
    case "tags":
      return spellTags(String(value), random);
    case "list":
      return spellListValue(String(value), random);
    case "text":
      return spellText(String(value), random);
  }
}

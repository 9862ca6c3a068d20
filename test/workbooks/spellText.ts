// Owns the ways an id, a name or a list value gets into a cell.
import { type Random, type Spelling, blank, spelled, wide } from "./rawCell";

/** Other words for a list's value, from the office documents the template goes by; English headers come with English ones. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  电话: ["电话沟通", "Phone", "phone call"],
  拜访: ["上门拜访", "Visit"],
  会议: ["Meeting", "会议 沟通"],
  线上: ["邮件", "微信沟通", "Online"],
  潜在客户: ["潜客", "Prospect"],
  意向客户: ["意向", "interested"],
  成交客户: ["成交", "Customer"],
  长期合作伙伴: ["长期合作", "Long-term Partner", "LONG-TERM PARTNER"],
  已付款: ["付清", "Paid"],
  部分付款: ["部分支付", "Partly Paid"],
  待付款: ["未付", "Unpaid"],
  高意向: ["高", "High"],
  低意向: ["低", "Low"],
  不确定: ["未知", "Unsure"],
};

export const spellText = (text: string, random: Random): Spelling =>
  text === ""
    ? blank(random)
    : random.pick([
        () => spelled("text", text),
        () => spelled("text", text),
        () => spelled("text", text),
        () => spelled("spaces around text", ` ${text}\u3000`),
        () => spelled("wide text", wide(text)),
        () => spelled("invisible characters", `\uFEFF${text}\u200B`),
      ])();

/** A value of a list that rules reason about, in any of its words. */
export function spellListValue(value: string, random: Random): Spelling {
  const words = aliases[value];
  if (words === undefined || random.chance(0.6)) return spellText(value, random);
  return spelled("alias", random.pick(words));
}

/** An id of digits, which stands as a number in some cells and as text in others. */
export const spellNumericId = (id: string, random: Random): Spelling =>
  id !== "" && random.chance(0.5) ? spelled("id as a number", Number(id)) : spellText(id, random);

/** Tags apart by any of the separators. */
export function spellTags(text: string, random: Random): Spelling {
  const separated = text.replace(/[,，、;；]/g, () =>
    random.pick([",", "，", "、", ";", "；", ", ", "\n", "\r\n"]),
  );
  return separated.trim() === "" ? blank(random) : spelled("tags", separated);
}

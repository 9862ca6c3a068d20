// Owns small workbooks for checks: rows that break no rule, and the input a check gets of any rows.
import type { CheckInput } from "../../../src/core/check/checkInput";
import { CellColumnsBuilder } from "../../../src/core/records/cellColumns";
import { RecordsBuilder } from "../../../src/core/records/recordsBuilder";
import { coreFields, type FieldKey, type ListKey, moduleKeys } from "../../../src/core/schema/fields";
import { fieldsOf } from "../../../src/core/schema/headers";
import { defaultValues } from "../../../src/core/schema/lists";
import { type AnyModuleKey, packTableNames } from "../../../src/core/schema/packs";
import { defaultSettings } from "../../../src/core/schema/settings";
import type { Cell } from "../../../src/core/values/cell";
import type { Language } from "../../../src/language/language";

export const TODAY = 45443; // 2024-05-31
const lists = ["industry", "source", "lostReason", "method", "stage", "payment", "intent"] as const;
export type Row = Partial<Record<FieldKey, Cell>>;

/** Rows that break no rule. */
export const customer: Row = {
  customerId: "C1",
  name: "上海远景科技有限公司",
  industry: "信息技术",
  address: "上海市世纪大道100号",
  contact: "张*",
  firstContact: 45000,
  source: "展会",
  owner: "王芳",
  tags: "VIP",
  lostReason: "",
};
export const interaction: Row = {
  customerId: "C1",
  customerName: "上海远景科技有限公司",
  date: 45440,
  method: "电话",
  content: "确认 6 月 3 日交付 3 台",
  owner: "王芳",
  feedback: "满意",
  stage: "成交客户",
};
export const purchase: Row = {
  orderId: "P1",
  customerId: "C1",
  customerName: "上海远景科技有限公司",
  product: "打印机",
  quantity: 3,
  unit: "台",
  amount: 1200.5,
  date: 45400,
  payment: "已付款",
  feedback: "",
  intent: "高意向",
};

export interface Book {
  customers?: Row[];
  interactions?: Row[];
  purchases?: Row[];
  services?: Row[];
  surveys?: Row[];
  language?: Language;
  date1904?: boolean;
  without?: FieldKey;
  lists?: Partial<Record<ListKey, string[]>>;
}

export function inputOf(book: Book): CheckInput {
  const cells = new CellColumnsBuilder();
  const records = new RecordsBuilder({ date1904: book.date1904 ?? false });
  const modules = {
    customers: book.customers ?? [customer],
    interactions: book.interactions ?? [interaction],
    purchases: book.purchases ?? [purchase],
    ...(book.services && { services: book.services }),
    ...(book.surveys && { surveys: book.surveys }),
  };
  const core = moduleKeys.flatMap((module) => coreFields[module]).map(({ key }) => key);
  for (const [module, rows] of Object.entries(modules) as [AnyModuleKey, Row[]][]) {
    const isThere = (key: FieldKey) =>
      rows.some((row) => row[key] !== undefined) || (core.includes(key) && !(module in packTableNames));
    const fields = fieldsOf(module)
      .map(({ key }) => key)
      .filter((key) => isThere(key) && key !== book.without);
    const columns = new Map(fields.map((field) => [field, rows.map((row) => row[field] ?? "")]));
    const chunk = { module, firstRow: 0, rows: rows.length, columns };
    cells.add(chunk);
    records.add(chunk);
  }
  const language = book.language ?? "zh-CN";
  const offered = Object.fromEntries(
    lists.map((list) => [list, book.lists?.[list] ?? defaultValues(list, language)]),
  );
  return {
    tables: cells.build(),
    records: records.build(),
    lists: offered as Record<ListKey, readonly string[]>,
    language,
    settings: defaultSettings,
    today: TODAY,
    date1904: book.date1904 ?? false,
  };
}

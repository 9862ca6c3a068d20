// Owns small workbooks for checks: rows that break no rule, and the input a check gets of any rows.
import type { CheckInput } from "../../../src/core/check/checkInput";
import { CellColumnsBuilder } from "../../../src/core/records/cellColumns";
import { RecordsBuilder } from "../../../src/core/records/recordsBuilder";
import { coreFields, type FieldKey, type ListKey, type ModuleKey } from "../../../src/core/schema/fields";
import { defaultValues } from "../../../src/core/schema/lists";
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
  language?: Language;
  date1904?: boolean;
  without?: FieldKey;
  lists?: Partial<Record<ListKey, string[]>>;
}

export function inputOf(book: Book): CheckInput {
  const cells = new CellColumnsBuilder();
  const records = new RecordsBuilder({ date1904: book.date1904 ?? false });
  const modules: Record<ModuleKey, Row[]> = {
    customers: book.customers ?? [customer],
    interactions: book.interactions ?? [interaction],
    purchases: book.purchases ?? [purchase],
  };
  for (const module of ["customers", "interactions", "purchases"] as const) {
    const fields = coreFields[module].map(({ key }) => key).filter((key) => key !== book.without);
    const columns = new Map(fields.map((field) => [field, modules[module].map((row) => row[field] ?? "")]));
    const chunk = { module, firstRow: 0, rows: modules[module].length, columns };
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

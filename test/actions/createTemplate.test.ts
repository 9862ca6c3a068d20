// 创建模板 on the embedded host, through the real Office.js client.
import { createTemplate, type CreateTemplateOptions } from "../../src/actions/createTemplate";
import { serialOf } from "../../src/core/calendar";
import { ExpectedError } from "../../src/core/errors";
import { coreFields } from "../../src/core/schema/fields";
import { headerOf } from "../../src/core/schema/headers";
import { sampleRows } from "../../src/core/template/sampleRows";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { snapshotOf } from "../excel/workbookSnapshot";

const today = serialOf(2024, 6, 14);
const chinese: CreateTemplateOptions = { language: "zh-CN", sample: false, today };
const withSample: CreateTemplateOptions = { ...chinese, sample: true };

/** Two that read, and the one in which Excel.run itself lets go of the objects it tracked. */
const READ_ONLY_REQUESTS = 3;

/** Excel.run does not wait for the request that lets go of its objects. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe("createTemplate", () => {
  let excel: RunningExcel;

  beforeAll(async () => {
    excel = await startExcel();
  });
  afterAll(() => excel.close());
  beforeEach(() => {
    excel.open(new Workbook());
    excel.host.requests.reset();
  });

  const titles = (): string[] => excel.workbook.sheets.map((sheet) => sheet.name);
  const tableOf = (name: string) => {
    const found = excel.workbook.tableNamed(name);
    if (!found) throw new Error(`No table ${name}`);
    return found;
  };
  const problemOf = async (options: CreateTemplateOptions): Promise<unknown> => {
    const error: unknown = await createTemplate(options).catch((thrown: unknown) => thrown);
    return error instanceof ExpectedError ? error.problem : error;
  };

  it("builds the whole template in a new workbook, in at most five requests", async () => {
    const result = await createTemplate(chinese);
    expect(titles()).toEqual(["客户基础信息", "客户关系维护记录", "购买记录明细", "字典", "使用说明"]);
    expect(result).toMatchObject({
      language: "zh-CN",
      wasComplete: false,
      sheets: titles(),
      sampleRows: null,
    });
    expect(excel.host.requests.count).toBeLessThanOrEqual(5);
    expect(excel.workbook.activeSheet.name).toBe("客户基础信息");
    for (const [module, name] of [
      ["customers", "Customers"],
      ["interactions", "Interactions"],
      ["purchases", "Purchases"],
    ] as const) {
      const { table } = tableOf(name);
      expect(table.columns.map((column) => column.name)).toEqual(
        coreFields[module].map(({ key }) => headerOf(module, key, "zh-CN")),
      );
      expect(table.range.bottom - table.range.top).toBe(1);
    }
  });

  it("speaks English when asked to", async () => {
    await createTemplate({ ...chinese, language: "en-US" });
    expect(titles()).toEqual(["Customers", "Interactions", "Purchases", "Lists", "Guide"]);
    expect(tableOf("Customers").table.columns[0]?.name).toBe("Customer ID");
    expect(excel.workbook.settings.get("clientbook.language")).toBe("en-US");
  });

  it("changes nothing and asks to write nothing the second time", async () => {
    await createTemplate(withSample);
    const before = snapshotOf(excel.workbook);
    await settled();
    excel.host.requests.reset();
    const result = await createTemplate({ ...withSample, language: "en-US" });
    expect(result).toMatchObject({
      wasComplete: true,
      sheets: [],
      columns: [],
      guarded: [],
      language: "zh-CN",
    });
    await settled();
    expect(excel.host.requests.count).toBe(READ_ONLY_REQUESTS);
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it("writes the sample as dates, numbers and looked-up names", async () => {
    const result = await createTemplate(withSample);
    const sample = sampleRows("zh-CN", today);
    expect(result.sampleRows).toEqual({
      customers: sample.customers.length,
      interactions: sample.interactions.length,
      purchases: sample.purchases.length,
    });
    const [purchase] = sample.purchases;
    const buyer = sample.customers.find((row) => row.customerId === purchase?.customerId);
    const { Excel } = excel;
    await Excel.run(async (context) => {
      const row = context.workbook.tables.getItem("Purchases").getDataBodyRange().getRow(0);
      row.load("values,text");
      await context.sync();
      expect(row.values[0]).toEqual([
        purchase?.orderId,
        purchase?.customerId,
        buyer?.name,
        purchase?.product,
        purchase?.quantity,
        purchase?.unit,
        purchase?.amount,
        purchase?.date,
        purchase?.payment,
        purchase?.feedback,
        purchase?.intent,
      ]);
      expect(row.text[0]?.[6]).toBe("112,800.00");
      expect(row.text[0]?.[7]).toMatch(/^2022-12-\d\d$/);
    });
  });

  it("fills tables that have no record yet, and none that has", async () => {
    await createTemplate(chinese);
    const result = await createTemplate(withSample);
    expect(result.sampleRows?.customers).toBe(30);
    expect(tableOf("Customers").table.range.bottom).toBe(30);
    const filled = snapshotOf(excel.workbook);
    excel.open(new Workbook());
    await createTemplate(withSample);
    expect(snapshotOf(excel.workbook)).toEqual(filled);
    expect((await createTemplate(withSample)).sampleRows).toBeNull();
  });

  it("leaves the user's sheets alone and takes another title where one is taken", async () => {
    const workbook = new Workbook("客户基础信息");
    workbook.activeSheet.grid.setValue(2, 1, "我的内容");
    excel.open(workbook);
    const [before] = snapshotOf(workbook).sheets as unknown[];
    await createTemplate(chinese);
    expect(titles()).toEqual([
      "客户基础信息",
      "客户基础信息 (2)",
      "客户关系维护记录",
      "购买记录明细",
      "字典",
      "使用说明",
    ]);
    expect((snapshotOf(workbook).sheets as unknown[])[0]).toEqual(before);
  });

  it("keeps a sheet that only looks empty", async () => {
    const { Excel } = excel;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B2").format.fill.color = "#FFFF00";
      await context.sync();
    });
    await createTemplate(chinese);
    expect(titles()[0]).toBe("Sheet1");
  });

  it("completes bare tables: missing columns at the end, rules where there are none, values as they were", async () => {
    const { Excel } = excel;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "数据";
      sheet.getRange("B3:E5").values = [
        ["备注", "客户名称", "客户编号", "所属行业"],
        ["老客户", "甲公司", "C1", "工业"],
        ["", "乙公司", "C2", ""],
      ];
      const table = sheet.tables.add(sheet.getRange("B3:E5"), true);
      table.name = "Customers";
      sheet.getRange("E4:E5").dataValidation.rule = { list: { inCellDropDown: true, source: "工业,商业" } };
      sheet.getRange("B7").values = [["表外的字"]];
      await context.sync();
    });
    const result = await createTemplate({ ...chinese, language: "en-US" });
    expect(result.language).toBe("zh-CN");
    expect(result.columns.map(({ header }) => header)).toEqual([
      "联系方式",
      "对接人",
      "首次接触时间",
      "客户来源",
      "负责人",
      "分类标签",
      "流失原因",
    ]);
    expect(result.guarded.map(({ header }) => header)).toEqual(["客户编号", "客户名称"]);
    const { sheet, table } = tableOf("Customers");
    expect(table.columns.slice(0, 4).map((column) => column.name)).toEqual([
      "备注",
      "客户名称",
      "客户编号",
      "所属行业",
    ]);
    const valueAt = (row: number, column: number) => sheet.grid.value(row, column);
    expect([valueAt(3, 1), valueAt(3, 2), valueAt(3, 3), valueAt(3, 4)]).toEqual([
      "老客户",
      "甲公司",
      "C1",
      "工业",
    ]);
    expect(valueAt(6, 1)).toBe("表外的字");
    const industry = sheet.validations.find(({ ranges }) =>
      ranges.some(({ left, right }) => left <= 4 && right >= 4),
    );
    expect(industry?.rule).toMatchObject({ kind: "list", source: "工业,商业" });
    await settled();
    excel.host.requests.reset();
    expect((await createTemplate(chinese)).wasComplete).toBe(true);
    await settled();
    expect(excel.host.requests.count).toBe(READ_ONLY_REQUESTS);
  });

  it("says what stands in the way before it writes anything", async () => {
    excel.workbook.readOnly = true;
    expect(await problemOf(chinese)).toEqual({ code: "workbook-read-only" });
    excel.workbook.readOnly = false;
    excel.workbook.protection = { password: null };
    expect(await problemOf(chinese)).toEqual({ code: "workbook-protected" });
    expect(titles()).toEqual(["Sheet1"]);
  });
});

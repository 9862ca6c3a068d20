// What cells become when they are written, and what they give back, through the real client.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";

let excel: RunningExcel;
const now = 45_000.5; // 2023-03-15, noon
beforeAll(async () => {
  excel = await startExcel({ language: "zh-CN", now: () => now });
});
afterAll(() => excel.close());

interface Cell {
  value: unknown;
  text: string;
  format: string;
  type: string;
  formula: unknown;
}

/** Writes one value into a fresh cell and reads it back. */
async function write(value: unknown, format = "General"): Promise<Cell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1");
    cell.clear();
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load("values,text,numberFormat,valueTypes,formulas");
    await context.sync();
    return {
      value: cell.values[0][0],
      text: cell.text[0][0],
      format: cell.numberFormat[0][0],
      type: cell.valueTypes[0][0],
      formula: cell.formulas[0][0],
    };
  });
}

describe("a value written to a General cell", () => {
  it.each([
    ["12", 12, "General"],
    [" 12 ", 12, "General"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["5%", 0.05, "0%"],
    ["(5)", -5, "General"],
    ["-5", -5, "General"],
    ["1e3", 1000, "0.00E+00"],
    ["¥5.20", 5.2, "¥#,##0.00"],
    ["2024-05-06", 45418, "yyyy/m/d"],
    ["2024/5/6", 45418, "yyyy/m/d"],
    ["5/6/2024", 45418, "yyyy/m/d"],
    ["2024年5月6日", 45418, 'yyyy"年"m"月"d"日"'],
    ["3-4", 44989, 'm"月"d"日"'],
    ["13:30", 0.5625, "h:mm"],
    ["2024-05-06 12:00", 45418.5, "yyyy/m/d h:mm"],
    ["TRUE", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["110101199003071234", 110101199003071000, "General"],
    ["3-4班", "3-4班", "General"],
    ["2024-13-01", "2024-13-01", "General"],
    ["2024-02-30", "2024-02-30", "General"],
    ["1900-02-28", 59, "yyyy/m/d"],
    ["1900-03-01", 61, "yyyy/m/d"],
    ["5/6/29", 47244, "yyyy/m/d"],
    ["5/6/30", 11084, "yyyy/m/d"],
    ["#div/0!", "#DIV/0!", "General"],
    ["2024.5.6", "2024.5.6", "General"],
    ["12abc", "12abc", "General"],
    ["客户", "客户", "General"],
    ["'007", "007", "General"],
    ["", "", "General"],
    [45418, 45418, "General"],
    [false, false, "General"],
  ])("%j becomes %j in %s", async (written, value, format) => {
    expect(await write(written)).toMatchObject({ value, format });
  });

  it("becomes a formula after = + and -", async () => {
    expect(await write("=1+1")).toMatchObject({ value: 2, formula: "=1+1" });
    expect(await write("+1+1")).toMatchObject({ value: 2 });
    expect(await write("-A9")).toMatchObject({ value: 0, formula: "=-A9" });
    expect(await write("@SUM(1,2)")).toMatchObject({ value: 3 });
    await expect(write("=1+")).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("keeps the format that a cell has", async () => {
    expect(await write("2024-05-06", "yyyy-mm-dd")).toMatchObject({ value: 45418, text: "2024-05-06" });
    expect(await write("0012", "@")).toMatchObject({ value: "0012", type: "String" });
    expect(await write(12, "@")).toMatchObject({ value: "12", type: "String" });
    expect(await write("=1", "@")).toMatchObject({ value: "=1", formula: "=1" });
    expect(await write(1234.5, "#,##0.00")).toMatchObject({
      value: 1234.5,
      text: "1,234.50",
      type: "Double",
    });
  });

  it("shows General numbers in at most eleven digits", async () => {
    expect(await write(13800138000)).toMatchObject({ text: "13800138000" });
    expect(await write(123456789012)).toMatchObject({ text: "1.23457E+11" });
  });
});

describe("blocks of values", () => {
  const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

  it("must have the range's size", async () => {
    const wrong = Excel.run(async (context) => {
      sheet(context).getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("leave a cell alone where they are null, and fill all with one value", async () => {
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1:B2");
      range.clear();
      range.values = "x" as never;
      range.getCell(1, 1).values = [["kept"]];
      range.values = [
        [1, null],
        [3, null],
      ];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, "x"],
        [3, "kept"],
      ]);
    });
  });

  it("go through the library's runs of 1 500 cells unharmed", async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [row, `行${row}`, row % 2 === 0]);
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("D1:F5000");
      range.values = rows;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(rows);
    });
  });

  it("are refused as a whole when one is too long for a cell", async () => {
    const code = (value: string, format = "General"): Promise<string> =>
      Excel.run(async (context) => {
        const range = sheet(context).getRange("A1:A2");
        range.clear();
        range.numberFormat = [["General"], [format]];
        range.values = [["before"], [value]];
        await context.sync();
        return "none";
      }).catch((error: OfficeExtension.Error) => error.code);
    expect(await code("x".repeat(32_767))).toBe("none");
    expect(await code("x".repeat(32_768))).toBe("InvalidArgument");
    expect(excel.workbook.sheets[0].grid.value(0, 0)).toBeNull();
    expect(await code(`="${"x".repeat(8192)}"`)).toBe("GeneralException");
    expect(await code(`-${"x".repeat(8192)}`)).toBe("GeneralException");
    expect(await code(`'-${"x".repeat(8192)}`)).toBe("none");
    expect(await code(`-${"x".repeat(8192)}`, "@")).toBe("none");
  });

  it("take one formula for all, which moves along", async () => {
    await Excel.run(async (context) => {
      sheet(context).getRange("A1:A3").values = [[1], [2], [3]];
      const range = sheet(context).getRange("B1:C3");
      // The declaration wants a matrix; Excel takes a text as well.
      Object.assign(range, { formulas: "=A1+$A$3" });
      range.load("formulas,values");
      await context.sync();
      expect(range.formulas).toEqual([["=A1+$A$3", "=B1+$A$3"], ["=A2+$A$3", "=B2+$A$3"], ["=A3+$A$3", "=B3+$A$3"]]); // prettier-ignore
      expect(range.values).toEqual([[4, 7], [5, 8], [6, 9]]); // prettier-ignore
    });
  });

  it("have formats in the user's own words", async () => {
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1:B1");
      range.numberFormatLocal = [["0.0", "0%"]];
      range.formulasLocal = [[1, "=A1/2"]];
      range.getCell(0, 0).numberFormatLocal = [["G/通用格式"]];
      range.load("numberFormat,numberFormatLocal,formulasLocal,values");
      await context.sync();
      expect(range.numberFormat).toEqual([["General", "0%"]]);
      expect(range.numberFormatLocal).toEqual([["G/通用格式", "0%"]]);
      expect([range.formulasLocal, range.values]).toEqual([[[1, "=A1/2"]], [[1, 0.5]]]);
    });
  });

  it("are refused for whole columns", async () => {
    const whole = Excel.run(async (context) => {
      sheet(context).getRange("A:A").values = "x" as never;
      await context.sync();
    });
    await expect(whole).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

it("shows no date before 1900", async () => {
  expect(await write(-1, "yyyy-mm-dd")).toMatchObject({ value: -1, text: "########" });
});

it("reads dates of the 1904 system as it shows them", async () => {
  excel.workbook.date1904 = true;
  try {
    expect(await write("2024-05-06")).toMatchObject({ value: 45418 - 1462, text: "2024/5/6" });
    expect(await write(-1.5, "yyyy-mm-dd h:mm")).toMatchObject({ value: -1.5, text: "-1904-01-02 12:00" });
  } finally {
    excel.workbook.date1904 = false;
  }
});

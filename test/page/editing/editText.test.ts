import { coerce, type CoercionContext } from "../../../src/host/model/coercion";
import type { Scalar } from "../../../src/host/model/values";
import { editText } from "../../../src/page/editing/editText";

const zh: CoercionContext = { language: "zh-CN", date1904: false, year: 2024 };

it.each<[Scalar, string, string]>([
  [45415, "yyyy-mm-dd", "2024/5/3"],
  [45415.5, "yyyy-mm-dd", "2024/5/3 12:00:00"],
  [0.125, "0%", "12.5%"],
  [0.1 + 0.2, "General", "0.3"],
  [1234.5, "¥#,##0.00", "1234.5"],
  [true, "General", "TRUE"],
  ["007", "General", "'007"],
  ["007", "@", "007"],
  ["=不是公式", "General", "'=不是公式"],
  ["普通文字", "General", "普通文字"],
])("edits %p in %s as %s, and typing that again changes nothing", (value, format, text) => {
  expect(editText(undefined, value, format, zh)).toBe(text);
  expect(coerce(text, format, zh).value).toEqual(
    typeof value === "number" ? Number(value.toPrecision(15)) : value,
  );
});

it("edits a formula as it is written", () => {
  expect(editText("=SUM(A1:A2)", 3, "General", zh)).toBe("=SUM(A1:A2)");
});

// When a table column is calculated, as seen by the rows that join it.
import { rect } from "../../../src/host/model/address";
import { updateCalculatedColumns } from "../../../src/host/model/calculatedColumns";
import type { Table } from "../../../src/host/model/objects";
import type { Sheet } from "../../../src/host/model/sheet";
import { createTable } from "../../../src/host/model/tables";
import { Workbook } from "../../../src/host/model/workbook";

describe("updateCalculatedColumns", () => {
  let sheet: Sheet;
  let table: Table;
  beforeEach(() => {
    const workbook = new Workbook();
    sheet = workbook.activeSheet;
    table = createTable(workbook, sheet, rect(0, 0, 3, 1), "T", "Column");
  });
  const write = (formulas: readonly (string | null)[]): string | undefined => {
    formulas.forEach((formula, index) => {
      if (formula === null) sheet.grid.setValue(index + 1, 1, index);
      else sheet.grid.setFormula(index + 1, 1, formula, null);
    });
    updateCalculatedColumns(sheet, rect(1, 1, formulas.length, 1));
    return table.columns[1]?.formula;
  };

  it("is one formula in all rows, structured or relative", () => {
    expect(write(["=[@A]*2", "=[@A]*2", "=[@A]*2"])).toBe("=[@A]*2");
    expect(write(["=A2*2", "=A3*2", "=A4*2"])).toBe("=A2*2");
  });
  it("is not one where rows differ or only some are written", () => {
    expect(write(["=A2*2", "=A2*2", "=A2*2"])).toBeUndefined();
    expect(write(["=1", "=1"])).toBeUndefined();
  });
  it("stays one with an exception, and ends when all is overwritten", () => {
    write(["=1", "=1", "=1"]);
    expect(write(["=1", null, "=1"])).toBe("=1");
    expect(write([null, null, null])).toBeUndefined();
  });
});

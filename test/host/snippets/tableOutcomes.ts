// Owns what the samples on tables, sheets and workbooks must bring about.
import { parseRect } from "../../../src/host/model/address";
import type { Look, Outcomes } from "./outcome";

const shown = (look: Look, rows: readonly number[]): number[] =>
  rows.filter((row) => !look.sheet().isRowHidden(row));

export const tableOutcomes: Outcomes = {
  "46-table/add-rows-and-columns-to-a-table": {
    after: {
      setup: (look) => expect(look.sheet().tables[0].range).toEqual(parseRect("A1:D8")),
      "add-row": (look) => expect(look.sheet().tables[0].range).toEqual(parseRect("A1:D11")),
      "add-column": (look) => expect(look.values("E1:E2").flat()).toEqual(["Deductable?", "Yes"]),
      "add-calculated-column": (look) => {
        expect(
          look
            .sheet()
            .tables[0].columns.map((column) => column.name)
            .at(-1),
        ).toBe("Type of the Day");
        // 1 January 2017 was a Sunday.
        expect(look.values("F2:F3").flat()).toEqual(["Weekend", "Weekday"]);
      },
    },
  },
  "46-table/convert-range-to-table": {
    after: {
      "convert-range-to-table": (look) => {
        expect(look.sheet().tables[0].name).toBe("ExpensesTable");
        expect(look.sheet().tables[0].range).toEqual(parseRect("A1:E7"));
      },
    },
  },
  "46-table/filter-data": {
    after: {
      // Below the average of 133.43 are 120, 27, 33, 97; of these Restaurant and Groceries are rows 4, 5 and 8.
      "filter-table": (look) => expect(shown(look, [1, 2, 3, 4, 5, 6, 7])).toEqual([3, 4, 7]),
      "clear-filters": (look) => expect(shown(look, [1, 2, 3, 4, 5, 6, 7])).toHaveLength(7),
    },
  },
  "46-table/formatting": {
    after: {
      "format-table": (look) =>
        expect(["A1", "B2", "B3", "A2"].map((cell) => look.style(cell).fillColor)).toEqual([
          "#C70039",
          "#DAF7A6",
          "#FFC300",
          "#FFA07A",
        ]),
    },
  },
  "46-table/get-data-from-table": {
    after: {
      "get-data-from-table": (look) => {
        expect(look.values("B30:B31").flat()).toEqual(["The Phone Company", "Northwind Electric Cars"]);
        expect(look.values("A21:D27")).toEqual(look.values("A2:D8"));
      },
    },
  },
  "46-table/resize-table": {
    after: { "resize-table": (look) => expect(look.sheet().tables[0].range).toEqual(parseRect("A1:D20")) },
  },
  "46-table/sort-data": {
    after: {
      "sort-table": (look) => expect(look.values("D2:D8").flat()).toEqual([350, 142, 135, 120, 97, 33, 27]),
    },
  },
  "50-workbook/culture-info": {
    after: {
      "write-decimal": (look) => expect(look.value("C2")).toBe(14.37),
      "write-big-number": (look) => expect(look.value("C3")).toBe(123456789),
    },
  },
  "50-workbook/culture-info-date-time": {
    after: {
      "write-date-time-setting": (look) => expect(look.workbook.activeSheet.grid.value(1, 1)).toMatch(/yyyy/),
    },
  },
  "50-workbook/workbook-built-in-functions": {
    after: {
      "call-vlookup": (look) => expect(look.log).toMatch(/in November = 12$/),
      "nest-functions": (look) => expect(look.log).toMatch(/January = 37$/),
    },
  },
  "50-workbook/data-protection": {
    after: {
      "protect-data-in-worksheet": (look) => expect(look.sheet().protection).not.toBeNull(),
      "unprotect-data-in-worksheet": (look) => expect(look.sheet().protection).toBeNull(),
      "protect-workbook-structure": (look) => expect(look.workbook.protection).not.toBeNull(),
      "unprotect-workbook-structure": (look) => expect(look.workbook.protection).toBeNull(),
    },
  },
  "54-worksheet/add-delete-rename-move-worksheet": {
    after: { "add-worksheet": (look) => expect(look.workbook.sheets).toHaveLength(2) },
  },
  "54-worksheet/gridlines": {
    after: {
      "hide-gridlines": (look) => expect(look.workbook.activeSheet.showGridlines).toBe(false),
      "show-gridlines": (look) => expect(look.workbook.activeSheet.showGridlines).toBe(true),
    },
  },
  "54-worksheet/reference-worksheets-by-relative-position": {
    after: {
      "compare-current-and-previous-year": (look) =>
        expect(look.log).toMatch(/for 2017 was \$2,\d{3}\.\d\d\n?.*2016/s),
      "compare-first-and-last-year": (look) => expect(look.log).toMatch(/2014[^]*2017|2017[^]*2014/),
    },
  },
  "54-worksheet/tab-color": {
    after: {
      "set-tab-color-to-hex-color": (look) => expect(look.workbook.activeSheet.tabColor).toBe("#FF0000"),
      "set-tab-color-to-named-color": (look) => expect(look.workbook.activeSheet.tabColor).toBe("#FFFF00"),
      "set-tab-color-to-default-color": (look) => expect(look.workbook.activeSheet.tabColor).toBe(""),
    },
  },
  "54-worksheet/worksheet-copy": {
    after: {
      "copy-worksheet": (look) => {
        const copy = look.workbook.sheets[look.workbook.sheets.length - 1];
        expect(copy.name).toBe("Sample (2)");
        expect(copy.grid.value(1, 0)).toBe("Frames");
        expect(copy.tables).toHaveLength(1);
      },
    },
  },
  "54-worksheet/worksheet-find-all": {
    after: {
      findCompleted: (look) => {
        const { lastRow, lastColumn } = look.sheet().grid.extent();
        let green = 0;
        for (let row = 0; row <= lastRow; row++)
          for (let column = 0; column <= lastColumn; column++) {
            const cell = String.fromCharCode(65 + column) + (row + 1);
            if (look.style(cell).fillColor !== "#008000") continue;
            green++;
            expect(String(look.value(cell)).toLowerCase()).toBe("complete");
          }
        expect(green).toBeGreaterThan(0);
      },
    },
  },
  "54-worksheet/worksheet-freeze-panes": {
    after: {
      "freeze-columns": (look) => expect(look.sheet().frozenColumns).toBe(2),
      "freeze-rows": (look) => expect(look.sheet().frozenRows).toBe(2),
      "unfreeze-all-panes": (look) =>
        expect([look.sheet().frozenRows, look.sheet().frozenColumns]).toEqual([0, 0]),
    },
  },
  "54-worksheet/worksheet-page-layout": {
    after: {
      setPageBreaks: (look) => expect(look.sheet("Print").rowBreaks).toEqual([20]),
      setBlackAndWhite: (look) => expect(look.sheet("Print").pageLayout.blackAndWhite).toBe(true),
      setPrintArea: (look) => expect(look.sheet("Print").pageLayout.printArea).toEqual([parseRect("A1:D41")]),
      changeOrientation: (look) => expect(look.sheet("Print").pageLayout.orientation).toBe("Landscape"),
      setZoom: (look) => expect(look.sheet("Print").pageLayout.zoom).toEqual({ scale: 200 }),
    },
  },
  "54-worksheet/worksheet-visibility": {
    defect: "its script does not answer the button that adds the second sheet",
    after: {
      "hide-worksheet": (look) =>
        expect(look.workbook.sheets.map((sheet) => sheet.visibility)).toEqual(["Visible"]),
    },
  },
};

// Owns what the samples on ranges and names must bring about.
import { parseRect } from "../../../src/host/model/address";
import type { Outcomes } from "./outcome";

const BLUE = "#4472C4";

export const rangeOutcomes: Outcomes = {
  "34-named-item/create-and-remove-named-item": {
    after: {
      "format-named-range": (look) => expect(look.style("A1").fillColor).toBe("#FF0000"),
      "remove-name": (look) =>
        expect(look.sheet().names.map((item) => item.name)).toEqual(["ExpensesHeader"]),
    },
  },
  "34-named-item/update-named-item": {
    after: {
      "add-named-item": (look) => expect(look.sheet().names[0].formula).toBe("=Sample!$B$2:$E$7"),
      "update-named-item": (look) => {
        expect(look.sheet().names[0].formula).toBe("=Sample!$B$10:$D$14");
        expect(look.selection).toEqual(parseRect("B10:D14"));
      },
    },
  },
  "42-range/formatting": {
    after: { setup: (look) => expect(look.value("B2")).toBe("Product") },
  },
  "42-range/insert-delete-clear-range": {
    after: {
      "insert-range": (look) => {
        expect(look.value("B4")).toBeNull();
        expect(look.formula("E5")).toMatch(/C5 ?\* ?D5/);
      },
      "delete-range": (look) => expect(look.values("B4:E4")).toEqual([["Coffee", 1, 34.5, 34.5]]),
      "clear-range": (look) => {
        expect(look.values("E2:E5")).toEqual([[null], [null], [null], [null]]);
        expect(look.style("E2").fillColor).toBe("");
      },
    },
  },
  "42-range/dynamic-arrays": {
    press: ["setup", "copy-table-headers", "apply-filter-function", "display-spill-information"],
    after: {
      "copy-table-headers": (look) => {
        expect(look.values("G4:J4")).toEqual(look.values("A4:D4"));
        expect(look.log).toMatch(/Sample!G4:J4/);
      },
      "apply-filter-function": (look) => {
        const wanted = look.value("H2");
        expect(look.values("G5:J11").filter(([first]) => first !== null)).toEqual(
          look.values("A5:D11").filter((row) => row[2] === wanted),
        );
      },
    },
  },
  "42-range/cell-properties": {
    press: ["setup", "set-cell-properties", "get-cell-properties"],
    after: {
      "set-cell-properties": (look) => {
        expect(look.style("A1")).toMatchObject({ named: "Heading 1", fontSize: 15, bold: true });
        expect(look.style("C2")).toMatchObject({ fillColor: "#0000FF", fontColor: "#FFFFFF" });
        expect(look.style("C3")).toMatchObject({ fillPattern: "Gray25", italic: true });
        expect(look.style("D3").left).toEqual({ style: "Thin", color: "" });
        expect(look.style("A2").named).toBeUndefined();
      },
      "get-cell-properties": (look) =>
        expect(look.log).toMatch(/Address: Sample!A1\nStyle: Heading1\nFill Color: #FFFFFF/),
    },
  },
  "42-range/outline": {
    press: ["setup-data", "setup-totals", "group-rows", "group-columns", "collapse-outline", "expand-outline",
      "collapse-outline", "ungroup"], // prettier-ignore
    after: {
      "setup-data": (look) => expect(look.style("A1").named).toBe("Heading 1"),
      "setup-totals": (look) => expect(look.formula("Q6")).toMatch(/Q4:Q5/),
      "group-columns": (look) => {
        expect([...look.sheet().rowOutline.values()]).toEqual([2, 2, 1, 2, 2, 1]);
        expect(look.sheet().columnOutline.size).toBe(15);
      },
      "collapse-outline": (look) => {
        expect([3, 8, 9].map((row) => look.sheet().isRowHidden(row))).toEqual([true, true, false]);
        expect([2, 16, 17].map((column) => look.sheet().hiddenColumns.has(column))).toEqual([
          true,
          true,
          false,
        ]);
      },
      "expand-outline": (look) => {
        expect(look.sheet().hiddenRows.size).toBe(0);
        expect(look.sheet().hiddenColumns.size).toBe(0);
      },
      ungroup: (look) => {
        expect(look.sheet().rowOutline.size).toBe(0);
        expect(look.sheet().columnOutline.size).toBe(0);
      },
    },
  },
  "42-range/precedents-and-dependents": {
    press: ["setup", "select-for-precedents-same-sheet", "get-direct-precedents", "clear-highlighting",
      "select-for-precedents-cross-sheet", "get-all-precedents", "clear-highlighting",
      "select-for-dependents-same-sheet", "get-direct-dependents", "get-all-dependents"], // prettier-ignore
    after: {
      "get-direct-precedents": (look) => {
        expect(look.style("C4", "Sample2026Data").fillColor).toBe("#FFFF00");
        expect(look.style("B4", "Sample2026Data").fillColor).toBe("");
      },
      "get-all-precedents": (look) => expect(look.log).toMatch(/Sample2025Data!/),
      "get-direct-dependents": (look) => expect(look.style("E3", "Sample2025Data").fillColor).toBe("#FFFF00"),
      "get-all-dependents": (look) => expect(look.style("E3", "Sample2025Data").fillColor).toBe("#FFA500"),
    },
  },
  "42-range/range-areas": { after: {} },
  "42-range/range-auto-fill": {
    after: {
      "auto-fill-values": (look) => {
        expect(look.values("F4:F7").flat()).toEqual([9000, 3700, 23000, 40000]);
        expect(look.style("F5").fillColor).toBe("");
      },
      "auto-fill-formats": (look) => {
        expect(look.style("K7").fillColor).toBe("#ADD8E6");
        expect(look.formula("K7")).toBeUndefined();
      },
      "auto-fill-copy": (look) => {
        expect(look.formula("P7")).toBe("=SUM(L7:O7)");
        expect(look.style("P7").fillColor).toBe("#ADD8E6");
      },
    },
  },
  "42-range/range-copyfrom": {
    after: {
      copyAll: (look) => {
        expect(look.formula("K1")).toBe(look.formula("E1")?.replace(/\b([A-E])(\d)/g, (_, c: string, r: string) =>
          String.fromCharCode(c.charCodeAt(0) + 6) + r)); // prettier-ignore
        expect(look.values("G1:K1")).toHaveLength(1);
      },
      copyFormulaResult: (look) => {
        expect(look.formula("G3")).toBeUndefined();
        expect(look.value("G3")).toBe(look.value("E1"));
      },
      copySingleAcrossRange: (look) =>
        expect(new Set(look.values("G4:K4").flat())).toEqual(new Set([look.value("A1")])),
      copyOnlyFormat: (look) => {
        expect(look.value("G5")).toBeNull();
        expect(look.style("G5").fillColor).toBe(look.style("A1").fillColor);
      },
      skipBlanks: (look) => expect(look.values("G6:K6").flat()).toContain("Old Data"),
      transpose: (look) => expect(look.values("G7:G8").flat()).toEqual(look.values("A1:B1").flat()),
      move: (look) => {
        expect(look.values("A1:E1").flat()).toEqual([null, null, null, null, null]);
        expect(look.value("G12")).not.toBeNull();
      },
    },
  },
  "42-range/range-find": {
    after: { setup: (look) => expect(look.sheet().tables[0].range).toEqual(parseRect("A1:D8")) },
  },
  "42-range/range-get-range-edge": {
    press: ["setup", "select-E9", "get-range-edge-left", "select-E9", "get-range-edge-up", "select-D8-E9",
      "get-extended-range-right", "select-D8-E9", "get-extended-range-down"], // prettier-ignore
    after: {
      "get-range-edge-left": (look) => expect(look.selection).toEqual(parseRect("C9")),
      "get-range-edge-up": (look) => expect(look.selection).toEqual(parseRect("E5")),
      "get-extended-range-right": (look) => expect(look.selection).toEqual(parseRect("D8:F9")),
      "get-extended-range-down": (look) => expect(look.selection).toEqual(parseRect("D8:E12")),
    },
  },
  "42-range/range-hyperlink": {
    after: {
      "create-url-hyperlinks": (look) => expect(look.sheet("Orders").hyperlinks.length).toBeGreaterThan(0),
      "clear-hyperlinks": (look) => expect(look.sheet("Orders").hyperlinks).toEqual([]),
    },
  },
  "42-range/range-merged-ranges": {
    after: {
      "create-merged-range": (look) => expect(look.sheet().merges).toEqual([parseRect("B2:E2")]),
      "get-merged-range": (look) => expect(look.selection).toEqual(parseRect("B2:E2")),
    },
  },
  "42-range/range-remove-duplicates": {
    press: ["setup", "delete-name", "setup", "delete-distributor"],
    after: {
      "delete-name": (look) => {
        expect(look.log).toMatch(/^5 entries[^]*\n4 entries/);
        expect(look.values("B3:B7").flat()).toEqual(["Onions", "Potatoes", "Red Wine", "Arugula", null]);
      },
      "delete-distributor": (look) =>
        expect(look.log).toMatch(/6 entries with duplicate distributors[^]*\n3 entries/),
    },
  },
  "42-range/range-text-orientation": {
    after: { "get-text-orientation": (look) => expect(look.log).not.toBe("") },
  },
  "42-range/selected-range": {
    after: { "set-selection": (look) => expect(look.selection).not.toEqual(parseRect("A1")) },
  },
  "42-range/set-get-values": {
    after: {
      setup: (look) => expect(look.style("B2").fillColor).toBe(BLUE),
      "set-formulas": (look) => expect(look.value("E6")).toBe(5 * 7.5 + 34.5 + 18),
      "set-formulas-r1c1": (look) => {
        expect(look.formula("E3")).toMatch(/C3 ?\* ?D3/);
        expect(look.value("E6")).toBe(90);
      },
    },
  },
  "42-range/style": {
    press: ["setup", "add-new-style", "apply-new-style", "apply-built-in-style", "get-style-font",
      "get-style-alignment", "apply-new-style", "delete-new-style"], // prettier-ignore
    after: {
      "apply-new-style": (look) =>
        expect(look.style("B1")).toMatchObject({
          named: "Diagonal Orientation Style",
          rotation: 38,
          shrinkToFit: true,
          locked: false,
          vertical: "Justify",
        }),
      "apply-built-in-style": (look) =>
        expect(look.style("B1")).toMatchObject({
          named: "Neutral",
          fillColor: "#FFEB9C",
          horizontal: "Right",
        }),
      "get-style-font": (look) => expect(look.log).toMatch(/Name: Calibri\nSize: 11\nFill color: #FFFFFF/),
      "get-style-alignment": (look) => expect(look.log).toMatch(/Orientation: 38[^]*Style locked: false/),
      "delete-new-style": (look) => {
        expect(look.style("B1")).toMatchObject({ locked: true, vertical: "Justify" });
        expect(look.style("B1").named).toBeUndefined();
      },
    },
  },
  "42-range/used-range": {
    press: ["setup", "try-create-chart-from-table", "fill-table", "try-create-chart-from-table"],
    after: {
      "fill-table": (look) => {
        expect(look.values("B3:C3")).toEqual([["Frames", 5000]]);
        expect(look.sheet().tables[0].range).toEqual(parseRect("B2:F9"));
      },
    },
  },
};

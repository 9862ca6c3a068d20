// What counts as a quantity in a cell, literally.
import { parseQuantity } from "../../../src/core/values/parseQuantity";

describe("parseQuantity", () => {
  it.each<[string | number, number]>([
    [3, 3],
    [2.5, 2.5],
    [0, 0],
    [-1, -1],
    ["3台", 3],
    ["3 台", 3],
    ["１２", 12],
    ["１２台", 12],
    ["2.5小时", 2.5],
    ["1,200", 1200],
    ["1,200件", 1200],
    ["3万件", 30000],
    ["1.5万", 15000],
    ["3千克", 3],
    ["10㎡", 10],
    ["10 kg", 10],
    ["12 pcs", 12],
    ["1台/月", 1],
    ["-2", -2],
    ["+2", 2],
    ["0.1", 0.1],
    ["0", 0],
  ])("reads %p as %d", (cell, quantity) => expect(parseQuantity(cell)).toBe(quantity));

  it.each(["", "　"])("takes %p as empty", (cell) => expect(parseQuantity(cell)).toBeNaN());

  it.each<string | number | boolean>([
    "约3台",
    "3+2",
    "3~5台",
    "3-5",
    "三台",
    "台",
    "若干",
    "3 4",
    "#N/A",
    "1.2.3",
    NaN,
    Infinity,
    true,
  ])("refuses %p", (cell) => expect(parseQuantity(cell)).toBe(Infinity));
});

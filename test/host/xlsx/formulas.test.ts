// The two spellings of a formula, in the file and in the model, and shared formulas.
import { formulaFromFile, formulaToFile } from "../../../src/host/xlsx/formulas/formulaText";
import { shapeOf } from "../../../src/host/model/formulaShape";

describe("formulas in the file and in the model", () => {
  it.each<[file: string, model: string, table: string | null]>([
    ["SUM(T[[Field 4 ]])", "=SUM(T[[Field 4 ]])", null],
    ["T[[#This Row],[Field 4 ]]/T[[#Totals],[Field 4 ]]", "=[@[Field 4 ]]/T[[#Totals],[Field 4 ]]", "T"],
    ["SUM(A1:B2)", "=SUM(A1:B2)", null],
    ["Customers[[#This Row],[客户编号]]", "=Customers[@客户编号]", "Purchases"],
    ["Customers[[#This Row],[客户编号]]", "=[@客户编号]", "Customers"],
    ["T[[#This Row],[单价 (元)]]*2", "=[@[单价 (元)]]*2", "T"],
    ["T[[#This Row],[a]:[b]]", "=[@[a]:[b]]", "T"],
    ["SUM(T[[#Totals],[a b]],T[a],T[#All])", "=SUM(T[[#Totals],[a b]],T[a],T[#All])", null],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "=XLOOKUP(A1,B:B,C:C)", null],
    ["_xlfn._xlws.FILTER(A1:A3,B1:B3>0)", "=FILTER(A1:A3,B1:B3>0)", null],
    ['_xlfn.DISPIMG("ID_1",1)', '=_xlfn.DISPIMG("ID_1",1)', null],
    ["_xlfn.ANCHORARRAY(A1)", "=A1#", null],
    ["SUM(_xlfn.ANCHORARRAY(B2),_xlfn.ANCHORARRAY(S!B2),_xlfn.ANCHORARRAY(nm))", "=SUM(B2#,S!B2#,nm#)", null],
    ["[1]!'ES #F'", "=[1]!'ES #F'", null],
    ["_xlfn.SINGLE(A1:A3)+1", "=@A1:A3+1", null],
    ['"[@x] _xlfn.IFS("&A1', '="[@x] _xlfn.IFS("&A1', "T"],
    ["[1]Sheet1!A1+'[1]a b'!$B$2", "=[1]Sheet1!A1+'[1]a b'!$B$2", null],
    ["T[[#This Row],[x'[y'']]]", "=[@[x'[y'']]]", "T"],
  ])("%s", (file, model, table) => {
    expect(formulaFromFile(file, table)).toBe(model);
    expect(formulaToFile(model, table)).toBe(file);
  });

  it("names the table of a column that stands alone", () => {
    expect(formulaFromFile("SUBTOTAL(109,[Income])", "T")).toBe("=SUBTOTAL(109,T[Income])");
    expect(formulaFromFile("SUBTOTAL(109,[[ ]])", "T")).toBe("=SUBTOTAL(109,T[[ ]])");
  });

  it.each([
    ["A1+$A1+A$1+$A$1", "C3+$A3+C$1+$A$1"],
    ["SUM(A:B,$A:B,1:2,$1:2)", "SUM(C:D,$A:D,3:4,$1:4)"],
    ["'A1 b'!A1&\"A1\"&LOG10(A1)", "'A1 b'!C3&\"A1\"&LOG10(C3)"],
    ["Sheet2!A1:B2", "Sheet2!C3:D4"],
  ])("moves %s by two rows and two columns", (text, moved) => {
    expect(shapeOf(text, 5, 5).at(7, 7)).toBe(moved);
  });

  it("gives #REF! for what moves off the sheet", () => {
    expect(shapeOf("A1+B2", 5, 5).at(4, 5)).toBe("#REF!+B1");
  });
});

// When two spellings are the same text, and when a cell is empty.
import { cellText, isBlank } from "../../../src/core/values/cell";
import { foldText, matchKey } from "../../../src/core/values/foldText";
import { splitTags } from "../../../src/core/values/splitTags";

describe("foldText", () => {
  it.each([
    ["　ＡＢＣ　（上海） ", "ABC (上海)"],
    ["ａ－１", "a-1"],
    ["￥１２", "¥12"],
    ["a  b\t\nc", "a b c"],
    ["\u00A0x\u00A0", "x"],
    ["\uFEFF客\u200B户", "客户"],
    ["plain text", "plain text"],
    [" lead", "lead"],
    ["两  字", "两 字"],
    ["①㎡½", "①㎡½"],
    ["，；", ",;"],
    ["", ""],
  ])("folds %p to %p", (text, folded) => expect(foldText(text)).toBe(folded));

  it("keeps letter case where matchKey drops it, with all spaces", () => {
    expect(foldText("Ａb c")).toBe("Ab c");
    expect(matchKey("Ａb c")).toBe("abc");
    expect(matchKey(" 成交 客户")).toBe(matchKey("成交客户"));
  });
});

describe("cellText and isBlank", () => {
  it("prints numbers and truth values plainly", () => {
    expect(cellText(1001)).toBe("1001");
    expect(cellText(1.5)).toBe("1.5");
    expect(cellText(true)).toBe("TRUE");
    expect(cellText("　ＣＵＳＴ－001 ")).toBe("CUST-001");
  });
  it("knows empty cells", () => {
    for (const cell of ["", " ", "　", "\u200B", "\n"]) expect(isBlank(cell)).toBe(true);
    for (const cell of [0, false, "0", "-"]) expect(isBlank(cell)).toBe(false);
  });
});

describe("splitTags", () => {
  it("splits at each separator, trims and counts a repeated tag once", () => {
    expect(splitTags("VIP， 老客户、vip;华东；ＶＩＰ,重点")).toEqual(["VIP", "老客户", "华东", "重点"]);
    expect(splitTags("一\n二")).toEqual(["一", "二"]);
    expect(splitTags(" ,，、 ")).toEqual([]);
    expect(splitTags("")).toEqual([]);
  });
});

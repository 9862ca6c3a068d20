// Functions of Chinese office workbooks that no other engine at hand has, or answers otherwise.
import { ourResults, type Result } from "./engines";

const cells = { A1: 1, A2: 2, A3: 3 };

/** Values worked out by hand from the functions' pages on support.microsoft.com. */
const cases: [formula: string, expected: Result][] = [
  ['=DATEDIF(DATE(2024,1,15),DATE(2024,5,1),"md")', 16],
  ['=DATEDIF(DATE(2023,12,31),DATE(2024,5,1),"yd")', 122],
  ["=NUMBERSTRING(10203,1)", "一万○二百○三"],
  ["=NUMBERSTRING(1234567890,2)", "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾"],
  ["=NUMBERSTRING(100010000,1)", "一亿○一万"],
  ["=NUMBERSTRING(2024,3)", "二○二四"],
  ['=TEXT(1005.5,"[DBNum2]")&"元"', "壹仟零伍.伍元"],
  ['=TEXT(-10,"[DBNum1][$-804]General")', "-一十"],
  ["=AGGREGATE(9,6,A1:A3,1/0)", 6],
  ["=AGGREGATE(14,6,A1:A3/(A1:A3<3),1)", 2],
  ["=AGGREGATE(12,0,A1:A3)", 2],
  ['=LENB("客户A")-LEN("客户A")', 2],
  ['=LEFTB("客户A",3)', "客 "],
  ["=ROUND(PMT(0.01,12,-1000),6)", 88.848789],
  ['=TEXT(A1,"[DBNum2]0角0分")', { uncalculated: "TEXT with [DBNum2]0角0分" }],
];

describe("functions of Chinese office workbooks", () => {
  it.each(cases)("%s", (formula, expected) => {
    expect(ourResults(cells, [formula])).toEqual([expected]);
  });
});

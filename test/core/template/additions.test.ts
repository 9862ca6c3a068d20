// What a workbook lacks, for workbooks in several states of completeness.
import { isComplete, missingParts } from "../../../src/core/template/additions";
import { obstacleTo } from "../../../src/core/template/obstacles";
import { withSample } from "../../../src/core/template/withSample";
import type { TableState, TemplateState } from "../../../src/core/template/state";
import { templatePlan } from "../../../src/core/template/templatePlan";
import type { Language } from "../../../src/language/language";

const empty: TemplateState = {
  sheets: [{ title: "Sheet1", isProtected: false }],
  blankSheet: "Sheet1",
  tables: [],
  listsEnd: 0,
  names: [],
  settings: new Map(),
  readOnly: false,
  structureProtected: false,
};

const table = (name: string, sheet: string, headers: readonly string[], validated = false): TableState => ({
  name,
  sheet,
  first: { row: 1, column: 0 },
  emptyRow: null,
  columns: headers.map((header) => ({ header, validated })),
});

/** The workbook after everything missing was added. */
function completed(state: TemplateState, language: Language): TemplateState {
  const additions = missingParts(state, language);
  const { modules, lists, names, settings, guide, removeSheet } = additions;
  const titles = [
    ...modules.map(({ sheet }) => sheet),
    ...(lists?.isNew ? [lists.sheet] : []),
    ...(guide ? [guide.sheet] : []),
  ];
  return {
    ...state,
    sheets: [
      ...state.sheets.filter(({ title }) => title !== removeSheet),
      ...titles.map((title) => ({ title, isProtected: false })),
    ],
    blankSheet: null,
    tables: [
      ...state.tables.map((present) => {
        const added = additions.columns.filter((addition) => addition.table === present.name);
        return {
          ...present,
          columns: [
            ...present.columns,
            ...added.map(({ column }) => ({ header: column.header, validated: true })),
          ].map((column) => ({
            ...column,
            validated:
              column.validated || additions.validations.some((rule) => rule.column.header === column.header),
          })),
        };
      }),
      ...modules.map(({ sheet, table: plan }) =>
        table(
          plan.name,
          sheet,
          plan.columns.map(({ header }) => header),
          true,
        ),
      ),
      ...(lists?.lists ?? []).map((list) => table(list.table, lists?.sheet ?? "", [list.header])),
    ],
    names: [...state.names.filter(({ name }) => !names.some((added) => added.name === name)), ...names],
    settings: new Map([
      ...state.settings,
      ...settings.map(({ key, value }): [string, unknown] => [key, value]),
    ]),
  };
}

describe("missingParts", () => {
  it("is the whole template for a new workbook, in place of its blank sheet", () => {
    const additions = missingParts(empty, "zh-CN");
    expect(additions.modules.map(({ sheet }) => sheet)).toEqual([
      "客户基础信息",
      "客户关系维护记录",
      "购买记录明细",
    ]);
    expect(additions.lists).toMatchObject({ sheet: "字典", isNew: true });
    expect(additions.lists?.lists).toHaveLength(7);
    expect(additions.guide?.sheet).toBe("使用说明");
    expect(additions.names.map(({ formula }) => formula)).toContain("=List_industry[行业]");
    expect(additions.names.map(({ formula }) => formula)).toContain("=Customers[客户编号]");
    expect(additions.settings.map(({ key }) => key)).toEqual([
      "clientbook.templateVersion",
      "clientbook.language",
      "clientbook.settings",
    ]);
    expect(additions.removeSheet).toBe("Sheet1");
    expect(obstacleTo(additions, empty)).toBeNull();
  });

  it.each(["zh-CN", "en-US"] as const)(
    "is nothing once a %s workbook is complete, whatever language is asked for",
    (language) => {
      const state = completed(empty, language);
      expect(isComplete(missingParts(state, "zh-CN"))).toBe(true);
      expect(isComplete(missingParts(state, "en-US"))).toBe(true);
      // What needs no writing needs no permission either.
      const locked = { ...state, readOnly: true, structureProtected: true };
      expect(obstacleTo(missingParts(locked, "zh-CN"), locked)).toBeNull();
    },
  );

  it("leaves a foreign sheet its title", () => {
    const state = {
      ...empty,
      blankSheet: null,
      sheets: [
        { title: "客户基础信息", isProtected: true },
        { title: "字典", isProtected: false },
      ],
    };
    const additions = missingParts(state, "zh-CN");
    expect(additions.modules[0]?.sheet).toBe("客户基础信息 (2)");
    expect(additions.lists?.sheet).toBe("字典 (2)");
    expect(additions.removeSheet).toBeNull();
    expect(additions.guide?.rows.flatMap(({ cells }) => cells)).toContain("客户基础信息 (2)");
    expect(obstacleTo(additions, state)).toBeNull();
  });

  it("adds the columns a bare table lacks, in its language and with its headers", () => {
    const bare: TemplateState = {
      ...empty,
      blankSheet: null,
      sheets: [{ title: "Data", isProtected: false }],
      tables: [
        table("Customers", "Data", ["Note", "customer id", "CUSTOMER NAME"]),
        table("Interactions", "Data", ["Customer ID", "Contact Date"]),
      ],
    };
    const additions = missingParts(bare, "zh-CN");
    expect(additions.language).toBe("en-US");
    expect(additions.modules.map(({ module }) => module)).toEqual(["purchases"]);
    expect(additions.columns.filter(({ table: name }) => name === "Customers")).toHaveLength(8);
    const lookups = [
      ...additions.columns.map(({ column }) => column),
      ...(additions.modules[0]?.table.columns ?? []),
    ];
    expect(lookups.find(({ field, formula }) => field === "customerName" && formula !== null)?.formula).toBe(
      '=IFERROR(INDEX(Customers[CUSTOMER NAME],MATCH([@[Customer ID]],Customers[customer id],0))&"","")',
    );
    expect(additions.names.map(({ formula }) => formula)).toContain("=Customers[customer id]");
    expect(additions.columns[0]?.first).toEqual({ row: 1, column: 3 });
    expect(additions.columns[1]?.first).toEqual({ row: 1, column: 4 });
    expect(additions.validations[0]?.first).toEqual({ row: 1, column: 1 });
    expect(additions.validations.map(({ column }) => column.header)).toEqual([
      "customer id",
      "CUSTOMER NAME",
      "Customer ID",
      "Contact Date",
    ]);
    expect(isComplete(missingParts(completed(bare, "zh-CN"), "zh-CN"))).toBe(true);
  });

  it("puts missing lists beside those that are there, and renews a name that lost its cells", () => {
    const whole = completed(empty, "zh-CN");
    const state: TemplateState = {
      ...whole,
      tables: whole.tables.filter(({ name }) => name !== "List_intent"),
      listsEnd: 13,
      names: whole.names.map(({ name, formula }) => ({
        name,
        formula: name === "Clientbook_intent" ? "=#REF!" : formula,
      })),
    };
    const additions = missingParts(state, "zh-CN");
    expect(additions.lists).toMatchObject({ sheet: "字典", isNew: false, firstColumn: 14 });
    expect(additions.lists?.lists.map(({ list }) => list)).toEqual(["intent"]);
    expect(additions.names).toEqual([
      { name: "Clientbook_intent", formula: "=List_intent[复购意向]", replaces: true },
    ]);
    expect(additions.modules).toEqual([]);
    expect(additions.guide).toBeNull();
  });

  it("makes the guide anew when its sheet was deleted, and finds it when it was renamed", () => {
    const whole = completed(empty, "zh-CN");
    const names = (formula: string) =>
      whole.names.map((item) => (item.name === "Clientbook_guide" ? { ...item, formula } : item));
    expect(missingParts({ ...whole, names: names("='改名'!$A$1") }, "zh-CN").guide).toBeNull();
    expect(missingParts({ ...whole, names: names("=#REF!$A$1") }, "zh-CN").guide?.sheet).toBe("使用说明 (2)");
  });
});

describe("withSample", () => {
  const today = 45457;

  it("fills the tables about to be made", () => {
    const filled = withSample(missingParts(empty, "zh-CN"), empty, today);
    expect(filled?.modules.map(({ table: { rows } }) => rows.length)).toEqual([30, 129, 151]);
    expect(filled?.fills).toEqual([]);
  });

  it("fills tables without records in their own order, and keeps the user's columns", () => {
    const state: TemplateState = {
      ...empty,
      tables: [
        {
          ...table("Purchases", "P", ["备注", "购买金额", "客户名称", "毛利"]),
          emptyRow: ["", "", "", "=1+1"],
        },
      ],
    };
    const filled = withSample(missingParts(state, "zh-CN"), state, today);
    const [fill] = filled?.fills ?? [];
    expect(filled?.modules.map(({ module }) => module)).toEqual(["customers", "interactions"]);
    expect(fill?.rows).toHaveLength(151);
    expect(fill?.rows[0]).toHaveLength(4 + 9);
    expect(fill?.rows[0]?.slice(0, 5)).toEqual([
      "",
      112800,
      expect.stringMatching(/^=IFERROR/),
      "=1+1",
      "PO202212001",
    ]);
    expect(fill?.numberFormats.slice(0, 3)).toEqual([null, "#,##0.00", "General"]);
  });

  it("is not for a workbook with records", () => {
    const state = { ...empty, tables: [table("Customers", "C", ["客户编号"])] };
    expect(withSample(missingParts(state, "zh-CN"), state, today)).toBeNull();
  });
});

describe("obstacleTo", () => {
  const obstacle = (change: Partial<TemplateState>) => {
    const state = { ...empty, ...change };
    return obstacleTo(missingParts(state, "zh-CN"), state);
  };
  const bare = [table("Customers", "数据", ["客户编号"])];

  it("names a read-only or protected workbook", () => {
    expect(obstacle({ readOnly: true })).toEqual({ code: "workbook-read-only" });
    expect(obstacle({ structureProtected: true })).toEqual({ code: "workbook-protected" });
  });
  it("names a protected sheet that would be written to", () => {
    const sheets = [{ title: "数据", isProtected: true }];
    expect(obstacle({ sheets, tables: bare })).toEqual({ code: "sheet-protected", sheet: "数据" });
  });
  it("does not mind a protected sheet that stays as it is", () => {
    expect(obstacle({ sheets: [{ title: "报价", isProtected: true }] })).toBeNull();
  });
  it("names a defined name that a table needs", () => {
    expect(obstacle({ names: [{ name: "customers", formula: "=Sheet1!$A$1" }] })).toEqual({
      code: "name-taken",
      name: "Customers",
    });
  });
});

describe("templatePlan", () => {
  it("is pure data that survives being copied", () => {
    expect(JSON.parse(JSON.stringify(templatePlan("zh-CN")))).toEqual(templatePlan("zh-CN"));
  });
});

// Owns what went wrong, in zh-CN: one finished sentence per problem, with the next step.

export const problems = {
  cancelled: () => "已取消，没有再做任何更改。",
  "table-missing": ({ table, sheet }: { table: string; sheet: string }) =>
    `找不到表“${table}”（通常在工作表“${sheet}”），请点击“模板”补齐，或在“表设计”中把表名改回“${table}”。`,
  "no-modules": () => "这个工作簿里还没有客户簿的表，请先点击“模板”创建。",
  "column-missing": ({
    table,
    sheet,
    headers,
  }: {
    table: string;
    sheet: string;
    headers: readonly string[];
  }) =>
    `工作表“${sheet}”的表“${table}”缺少列${headers.map((header) => `“${header}”`).join("、")}，请加上这些列，或点击“模板”补齐。`,
  "column-twice": ({ table, sheet, header }: { table: string; sheet: string; header: string }) =>
    `工作表“${sheet}”的表“${table}”有两列都是“${header}”，请给其中一列改名后重试。`,
  "sheet-protected": ({ sheet }: { sheet: string }) =>
    sheet === ""
      ? "工作表受保护，无法修改，请在“审阅”中撤销工作表保护后重试。"
      : `工作表“${sheet}”受保护，无法修改，请在“审阅”中撤销工作表保护后重试。`,
  "workbook-protected": () => "工作簿结构受保护，无法添加工作表，请在“审阅”中撤销工作簿保护后重试。",
  "workbook-read-only": () => "工作簿是只读的，请另存一份或启用编辑后重试。",
  "cell-being-edited": () => "有单元格正在编辑，请按 Enter 或 Esc 结束编辑后重试。",
  "host-busy": () => "Excel 正忙，请稍候再试。",
  "too-large": ({ rows }: { rows: number }) =>
    rows > 0
      ? `数据过多（${rows} 行），Excel 无法一次处理，请缩小范围后重试。`
      : "数据过多，Excel 无法一次处理，请缩小范围后重试。",
  "gone-meanwhile": ({ what }: { what: string }) =>
    what === "" ? "要用的内容刚刚被删除或改名，请重试。" : `“${what}”刚刚被删除或改名，请重试。`,
  "changed-meanwhile": ({ sheet }: { sheet: string }) => `工作表“${sheet}”的表在处理时增删了行或列，请重试。`,
  "name-taken": ({ name }: { name: string }) =>
    name === ""
      ? "名称已被占用，请把同名的表或工作表改名后重试。"
      : `名称“${name}”已被占用，请把同名的表或工作表改名后重试。`,
  "excel-too-old": ({ needed }: { needed: string }) =>
    `此功能需要更新版本的 Excel${needed === "" ? "" : `（${needed}）`}，请更新 Office 后重试。`,
  "focus-elsewhere": () => "当前激活的是另一个工作簿，请点回本工作簿后重试。",
  "left-unfinished": () => "Excel 中途没有响应，更改可能只完成了一部分，请稍候再运行一次，会接着完成或清除。",
  "host-failed": ({ hostCode }: { hostCode: string; location: string }) =>
    `Excel 报告了错误（${hostCode}），请点回本工作簿再试一次；仍不行请保存并重新打开。`,
};

export type ProblemTexts = typeof problems;

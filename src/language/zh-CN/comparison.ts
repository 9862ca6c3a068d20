// Owns what stands on a zh-CN sheet that compares two periods. Names of figures are those of the analysis sheet.

export const comparison = {
  sheetName: (first: string, second: string) => `对比 ${first} 与 ${second}`,
  title: (first: string, second: string) => `两期对比 · ${first} 与 ${second}`,
  subtitle: (first: string, second: string, currency: string) =>
    `${first}，对比 ${second}　|　金额单位：${currency}　|　差 = 前者 − 后者`,
  figures: "关键指标",
  repurchase: "复购",
  products: "产品收入（两期收入合计最高的产品）",
  methods: "维护后有购买的客户比例，按互动方式",
  reasons: "流失客户，按原因",
  nothing: "两期都没有可比的记录。",
  columns: { name: "项目", difference: "差", change: "变化" },
  note: "口径与各期的分析表相同。比例之差以百分点（pp）表示；— 表示没有可计算的数据。",
};

export type ComparisonTexts = typeof comparison;

// Owns what the tag filter says in zh-CN.

export const filter = {
  /** Names of the facets. */
  facets: {
    industry: "所属行业",
    source: "客户来源",
    stage: "关系阶段",
    owner: "负责人",
    tags: "分类标签",
    lostReason: "流失原因",
    level: "关系等级",
    region: "区域",
    size: "规模",
  },
  amount: "购买金额",
  /** What the amount range is measured on. */
  amountHint: "客户的购买金额合计（退款已扣除）；选了日期范围时，只算其中的购买。",
  date: "购买日期",
  dateHint: "该范围内有过购买的客户。",
  /** A customer without a value. */
  empty: "（空）",
  combine: { all: "满足全部条件", any: "满足任一条件" },
  /** @example matches("客户基础信息", 12, 30) // "客户基础信息：12 / 30 行" */
  matches: (sheet: string, matching: number, rows: number) => `${sheet}：${matching} / ${rows} 行`,
  customers: (matching: number, all: number) => `${matching} / ${all} 位客户`,
  applied: (matching: number, all: number) =>
    `已筛选出 ${matching} 位客户（共 ${all} 位），三张表已同步筛选。`,
  noCriteria: "请至少选择一个条件。",
};

export type FilterTexts = typeof filter;

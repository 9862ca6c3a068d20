// Owns what the packs' tables and columns hold in a zh-CN workbook: sheet titles, headers, list values with aliases.
import type { ListEntry } from "./workbook";

const entry = (value: string, ...aliases: string[]): ListEntry => ({ value, canonical: value, aliases });

export const packSheets = {
  needs: "需求分析",
  services: "服务与投诉",
  surveys: "满意度调查",
  deals: "销售漏斗",
};

/** Headers of packs' tables, and of the columns that packs add to the core tables. */
export const packHeaders = {
  customers: {
    level: "关系等级",
    nextFollowUp: "下次跟进",
    cadence: "跟进频率",
    region: "区域",
    size: "规模",
  },
  interactions: {
    nextAction: "下一步行动",
    nextOwner: "责任人",
    due: "截止时间",
    done: "完成时间",
    milestone: "关键节点",
    updated: "更新时间",
  },
  needs: {
    customerId: "客户编号",
    date: "提出日期",
    type: "需求类型",
    content: "需求内容",
    priority: "需求优先级",
    status: "需求状态",
    owner: "负责人",
    due: "截止时间",
    finished: "解决日期",
  },
  services: {
    serviceId: "服务编号",
    customerId: "客户编号",
    date: "服务时间",
    type: "类型",
    content: "内容",
    handler: "处理人",
    result: "处理结果",
    status: "状态",
    finished: "完成时间",
    satisfaction: "满意度",
  },
  surveys: {
    customerId: "客户编号",
    date: "调查日期",
    quality: "产品质量",
    attitude: "服务态度",
    response: "响应速度",
    afterSales: "售后服务",
    recommend: "推荐意愿",
    comment: "意见",
  },
  deals: {
    dealId: "商机编号",
    customerId: "客户编号",
    name: "商机名称",
    stage: "阶段",
    amount: "预计金额",
    date: "进入阶段日期",
    expectedClose: "预计成交日期",
    owner: "负责人",
    reason: "原因",
  },
};

export const packLists = {
  level: [
    entry("A", "A级", "A类", "A级客户", "重要客户"),
    entry("B", "B级", "B类", "B级客户"),
    entry("C", "C级", "C类", "C级客户"),
  ],
  milestone: [
    entry("签单", "签约", "成单", "签订合同", "Deal Signed"),
    entry("续费", "续约", "续签", "Renewal"),
    entry("投诉", "客户投诉", "Complaint"),
    entry("推荐新客户", "推荐客户", "转介绍", "推荐", "Referral"),
  ],
  needType: [entry("当前需求", "当前", "现有需求", "Current"), entry("潜在需求", "潜在", "Potential")],
  needPriority: [
    entry("高", "高优先级", "紧急", "重要", "High"),
    entry("中", "中优先级", "一般", "普通", "Medium"),
    entry("低", "低优先级", "Low"),
  ],
  needStatus: [
    entry("未跟进", "待跟进", "未处理", "Not Started"),
    entry("跟进中", "进行中", "处理中", "In Progress"),
    entry("已解决", "解决", "已完成", "已满足", "Resolved"),
    entry("已放弃", "放弃", "已取消", "取消", "Abandoned"),
  ],
  serviceType: [
    entry("咨询", "客户咨询", "询问", "Inquiry"),
    entry("投诉", "客户投诉", "Complaint"),
    entry("反馈", "客户反馈", "意见反馈", "建议", "Feedback"),
    entry("售后", "售后服务", "维修", "After-sales"),
  ],
  serviceStatus: [
    entry("待处理", "未处理", "待办", "New"),
    entry("处理中", "进行中", "跟进中", "In Progress"),
    entry("已解决", "解决", "已完成", "已处理", "Resolved"),
    entry("已关闭", "关闭", "结案", "已结案", "Closed"),
  ],
  dealStage: [
    entry("潜在客户", "潜在", "线索", "Prospect"),
    entry("意向客户", "意向", "有意向", "Interested"),
    entry("报价客户", "报价", "已报价", "方案报价", "Quoted"),
    entry("成交客户", "成交", "已成交", "赢单", "Won"),
    entry("已流失", "流失", "流失客户", "输单", "丢单", "Lost"),
  ],
} satisfies Record<string, readonly ListEntry[]>;

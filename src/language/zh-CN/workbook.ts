// Owns what stands inside a zh-CN workbook: sheet titles, headers, list values, prompts, alerts and the guide.
import { packHeaders, packLists, packSheets } from "./workbookPacks";

/** One allowed value of a list. */
export interface ListEntry {
  /** As it stands in a workbook of this language. */
  readonly value: string;
  /** The zh-CN value, by which rules and analysis know it. */
  readonly canonical: string;
  /** Other spellings that mean the same, in either language. */
  readonly aliases: readonly string[];
}

const entry = (value: string, ...aliases: string[]): ListEntry => ({ value, canonical: value, aliases });

/** What each list offers in a fresh workbook. */
const lists = {
  industry: [
    entry("制造业", "制造", "工业", "生产制造", "生产企业", "Manufacturing"),
    entry("零售业", "零售", "商超", "Retail"),
    entry("批发贸易", "批发", "批发业", "贸易", "商贸", "外贸", "Wholesale & Trade"),
    entry("信息技术", "IT", "互联网", "软件", "软件业", "科技", "Information Technology"),
    entry("教育培训", "教育", "教育业", "培训", "Education & Training"),
    entry("医疗健康", "医疗", "医药", "医疗卫生", "Healthcare"),
    entry("建筑房产", "建筑", "建筑业", "房地产", "地产", "Construction & Real Estate"),
    entry("餐饮住宿", "餐饮", "餐饮业", "酒店", "住宿", "Hospitality"),
    entry("物流运输", "物流", "运输", "仓储物流", "交通运输", "Logistics"),
    entry("金融服务", "金融", "金融业", "银行", "保险", "Financial Services"),
    entry("文化传媒", "传媒", "文化", "广告", "媒体", "Media & Culture"),
    entry("农林牧渔", "农业", "种植业", "养殖业", "Agriculture"),
    entry("公共机构", "政府", "政府机关", "事业单位", "Public Sector"),
    entry("其他", "其它", "其他行业", "Other"),
  ],
  source: [
    entry("转介绍", "客户介绍", "老客户介绍", "朋友介绍", "推荐", "Referral"),
    entry("展会", "行业展会", "会展", "展览会", "Trade Show"),
    entry("网络推广", "线上推广", "网络广告", "网络", "搜索引擎", "Online Marketing"),
    entry("社交媒体", "微信", "公众号", "抖音", "小红书", "Social Media"),
    entry("电话开发", "电话营销", "电销", "陌生电话", "Cold Call"),
    entry("陌生拜访", "陌拜", "上门推销", "Cold Visit"),
    entry("老客户复购", "老客户", "复购", "Returning Customer"),
    entry("门店到访", "门店", "到店", "自然到店", "上门咨询", "Walk-in"),
    entry("其他", "其它", "其他来源", "Other"),
  ],
  lostReason: [
    entry("价格因素", "价格", "价格高", "价格过高", "价格太高", "Price"),
    entry("产品质量", "质量", "质量问题", "产品质量问题", "Product Quality"),
    entry("服务不满意", "服务", "服务问题", "服务不到位", "售后问题", "Service"),
    entry("竞争对手", "竞品", "转向竞争对手", "竞争对手抢单", "Competitor"),
    entry("需求变化", "需求变更", "需求减少", "不再需要", "Changed Needs"),
    entry("经营停止", "倒闭", "停业", "停业倒闭", "经营停止/倒闭", "注销", "Out of Business"),
    entry("联系人变动", "联系人离职", "对接人离职", "对接人变动", "Contact Left"),
    entry("失去联系", "失联", "联系不上", "Unreachable"),
    entry("其他", "其它", "其他原因", "Other"),
  ],
  method: [
    entry("电话", "电话沟通", "电话联系", "电话回访", "电联", "通话", "Phone"),
    entry("拜访", "拜访会议", "上门拜访", "实地拜访", "登门拜访", "Visit"),
    entry("会议", "会议沟通", "面谈会议", "Meeting"),
    entry("线上", "线上交流", "线上沟通", "邮件", "微信", "微信沟通", "Online"),
  ],
  stage: [
    entry("潜在客户", "潜在", "潜客", "Prospect"),
    entry("意向客户", "意向", "有意向", "Interested"),
    entry("成交客户", "成交", "已成交", "Customer"),
    entry("长期合作伙伴", "长期合作", "长期合作客户", "长期客户", "合作伙伴", "Long-term Partner"),
  ],
  payment: [
    entry("已付款", "已付", "已支付", "付清", "已付清", "已结清", "Paid"),
    entry("部分付款", "部分支付", "部分已付", "已付定金", "Partly Paid"),
    entry("待付款", "待付", "待支付", "未付款", "未付", "未支付", "Unpaid"),
  ],
  intent: [
    entry("高意向", "高", "意向高", "意向强", "High"),
    entry("低意向", "低", "意向低", "意向弱", "Low"),
    entry("不确定", "待定", "未知", "不明确", "Unsure"),
  ],
} satisfies Record<string, readonly ListEntry[]>;

export const workbook = {
  /** Titles of the sheets a new workbook gets. */
  sheets: {
    customers: "客户基础信息",
    interactions: "客户关系维护记录",
    purchases: "购买记录明细",
    lists: "字典",
    guide: "使用说明",
    ...packSheets,
  },

  headers: {
    customers: {
      customerId: "客户编号",
      name: "客户名称",
      industry: "所属行业",
      address: "联系方式",
      contact: "对接人",
      firstContact: "首次接触时间",
      source: "客户来源",
      owner: "负责人",
      tags: "分类标签",
      lostReason: "流失原因",
      ...packHeaders.customers,
    },
    interactions: {
      customerId: "客户编号",
      customerName: "客户名称",
      date: "维护时间",
      method: "互动方式",
      content: "沟通内容",
      owner: "负责人",
      feedback: "客户反馈",
      stage: "关系阶段",
      ...packHeaders.interactions,
    },
    purchases: {
      orderId: "订单编号",
      customerId: "客户编号",
      customerName: "客户名称",
      product: "产品/服务名称",
      quantity: "购买数量",
      unit: "单位",
      amount: "购买金额",
      date: "购买日期",
      payment: "付款状态",
      feedback: "客户反馈",
      intent: "复购意向",
    },
    needs: packHeaders.needs,
    services: packHeaders.services,
    surveys: packHeaders.surveys,
    deals: packHeaders.deals,
  },

  lists: { ...lists, ...packLists },

  /** Header of each list's one column on the lists sheet. */
  listTitles: {
    industry: "行业",
    source: "来源",
    lostReason: "流失原因",
    method: "互动方式",
    stage: "关系阶段",
    payment: "付款状态",
    intent: "复购意向",
  },

  /** Title of a cell's prompt; at most 32 characters. */
  promptTitle: (header: string, required: boolean): string => (required ? `${header}（必填）` : header),

  /** What a cell says when it is selected; at most 255 characters. */
  prompts: {
    customers: {
      customerId: "格式：CUST-年份-序号，如 CUST-2024-001。每位客户一个编号，不可重复。",
      name: "企业填写全称；个人填写姓氏加称谓，或脱敏，如 *先生。",
      industry: "从下拉列表选择。列表里没有的，请先在“字典”表添加。",
      address: "只填联系地址。请勿填写电话、邮箱或身份证号。",
      contact: "请脱敏填写，如 张*、*女士。",
      firstContact: "日期，如 2024-05-01，不能晚于今天。",
      source: "从下拉列表选择。列表里没有的，请先在“字典”表添加。",
      owner: "负责这位客户的同事。",
      tags: "最多 5 个标签，用“，”或“、”分隔。",
      lostReason: "仅流失客户填写，未流失请留空。",
    },
    interactions: {
      customerId: "从下拉列表选择已登记的客户编号。",
      customerName: "自动带出，无需填写。",
      date: "实际沟通的日期，不能晚于今天；请在 24 小时内登记。",
      method: "从下拉列表选择。",
      content: "写明事项和结果，不超过 100 字；避免“近期”“大概”等模糊用语。",
      owner: "本次沟通的同事。",
      feedback: "客户的原意，简要记录。",
      stage: "沟通之后的关系阶段，只能从下拉列表选择。",
    },
    purchases: {
      orderId: "如 PO202405001。同一订单的多行填写同一编号。",
      customerId: "从下拉列表选择已登记的客户编号。",
      customerName: "自动带出，无需填写。",
      product: "同一产品请始终使用同一名称。",
      quantity: "大于 0 的数字，单位填在下一列。",
      unit: "如 台、套、次。",
      amount: "金额，最多两位小数；退款填负数。",
      date: "下单日期，如 2024-05-01，不能晚于今天。",
      payment: "只能从下拉列表选择。",
      feedback: "客户的原意，简要记录。",
      intent: "客户再次购买的意向，只能从下拉列表选择；不清楚请留空。",
    },
  },

  /** What Excel says about a value that breaks a rule. */
  alerts: {
    strictList: {
      title: "请从列表中选择",
      message: "此列只接受下拉列表中的值。请按 Esc 撤销，再从列表中选择。",
    },
    openList: {
      title: "列表中没有这个值",
      message: "如需经常使用，请先把它添加到“字典”表对应的列，下拉列表会立即出现。仍要使用这个值吗？",
    },
    unknownCustomer: {
      title: "没有这个客户编号",
      message: "请从列表中选择，或先在“客户基础信息”登记这位客户。",
    },
    duplicateId: { title: "客户编号重复", message: "已有客户使用这个编号。每位客户只能有一个编号，请更换。" },
    date: { title: "日期不正确", message: "请输入不晚于今天的日期，格式如 2024-05-01。" },
    quantity: { title: "数量不正确", message: "请输入大于 0 的数字，单位请填在“单位”列。" },
    money: { title: "金额不正确", message: "请输入数字，最多两位小数；退款填负数。" },
    tooLong: (limit: number) => ({ title: "内容过长", message: `最多 ${limit} 字，请精简后再输入。` }),
  },

  /** The guide sheet, from top to bottom. */
  guide: {
    title: "客户簿使用说明",
    intro:
      "本工作簿用三张相互关联的表管理客户：先登记客户，再记录每次沟通和每笔购买，三张表用“客户编号”对应。",
    modulesTitle: "各表用途",
    moduleHeaders: ["工作表", "用途", "由谁填写", "填写频率"],
    modules: {
      customers: [
        "每位客户一行：名称、行业、来源、负责人和标签，其他表都以它为准。",
        "客户的负责人",
        "首次接触当天登记；信息有变时更新，每季度核对一次",
      ],
      interactions: [
        "每次沟通一行：时间、方式、内容、反馈和沟通后的关系阶段。",
        "实际沟通的同事",
        "每次沟通后 24 小时内；意向及以上客户至少每 7 天联系一次",
      ],
      purchases: [
        "每个订单行一行：产品、数量、金额、付款状态和复购意向；退款填负数。",
        "销售或财务",
        "每笔订单当天登记；收款后更新付款状态",
      ],
      lists: ["各下拉列表的可选值。在某列末尾添加一行，下拉列表立即可选。", "管理员", "需要时"],
    },
    stepsTitle: "怎么用",
    steps: [
      "1. 在“客户基础信息”登记客户，编号不重复。",
      "2. 在“客户关系维护记录”和“购买记录明细”中用下拉列表选择客户编号，客户名称会自动带出。",
      "3. 在表格最后一行的下一行直接输入，表格会自动扩展，下拉列表和格式随之带下来。",
      "4. 粘贴的内容不受下拉列表约束，粘贴后请在“检查”中复查并修正。",
      "5. 每月初点击“分析”，得到上月的复购、热销、维护效果和流失分析。",
    ],
    rulesTitle: "填写规范",
    rules: [
      "可以调整列的顺序、增加自己的列、重命名工作表；请勿修改表头文字。",
      "关系阶段、付款状态、复购意向只接受列表中的值；行业、来源、互动方式、流失原因可以在“字典”中添加。",
      "沟通内容不超过 100 字，写明时间、事项和结果，避免“近期”“大概”“左右”等模糊用语。",
      "日期写作 2024-05-01，金额只写数字，最多两位小数。",
    ],
    privacyTitle: "隐私要求",
    privacy: [
      "不要记录手机号、座机号、邮箱、身份证号和银行卡号。",
      "对接人和个人客户的姓名须脱敏，如 张*、*女士。",
      "“联系方式”只填联系地址。",
      "文件只在有权限的同事之间传递；离职或转岗时及时交接并收回权限。",
    ],
  },
};

export type WorkbookTexts = typeof workbook;

// Owns what the check says in zh-CN: rule names, one sentence per finding, the words it looks for.

export const check = {
  /** Names of the rules, as group titles. */
  rules: {
    "required-empty": "必填项为空",
    "not-in-list": "不在下拉列表中",
    "date-unusable": "不是日期",
    "date-as-text": "日期写成了文本",
    "date-in-future": "日期晚于今天",
    "number-unusable": "不是数字",
    "number-as-text": "数字写成了文本",
    "quantity-not-positive": "数量不大于 0",
    "amount-decimals": "金额超过两位小数",
    "id-spelling": "编号含空格或全角字符",
    "duplicate-customer-id": "客户编号重复",
    "same-name": "疑似同一客户（名称相同）",
    "same-address": "疑似同一客户（地址相同）",
    "unknown-customer-id": "客户编号未登记",
    "order-of-two-customers": "同一订单属于两个客户",
    "vague-wording": "用语模糊",
    "content-too-long": "沟通内容过长",
    "private-data": "含有隐私信息",
    "unmasked-name": "姓名未脱敏",
    "stale-customer": "久未联系",
    "too-many-tags": "标签过多",
    "rare-tag": "标签很少使用",
    "lost-but-high-value": "已流失却标为高价值",
    "paid-without-amount": "已付款但金额为 0",
    "won-without-order": "已成交但没有订单",
    "order-before-first-contact": "订单早于首次接触",
    "past-cadence": "超过跟进频率",
    "next-action-overdue": "下一步行动已逾期",
    "satisfaction-falling": "满意度下降",
    "entered-late": "登记不及时",
  },

  /** One finished sentence per rule; header is the column's title. */
  sentences: {
    requiredEmpty: (header: string) => `请填写“${header}”，此列为必填。`,
    notInList: (header: string, value: string) => `“${value}”不是“${header}”的可选值，请从下拉列表选择。`,
    notInListNearest: (header: string, value: string, nearest: string) =>
      `“${value}”不是“${header}”的可选值，最接近的是“${nearest}”。`,
    notInOpenList: (header: string, value: string) =>
      `“${header}”的列表里没有“${value}”，请改选，或先把它添加到“字典”表。`,
    notInOpenListNearest: (header: string, value: string, nearest: string) =>
      `“${header}”的列表里没有“${value}”，最接近的是“${nearest}”；常用的话请添加到“字典”表。`,
    listSpelling: (value: string, meant: string) => `“${value}”应写作“${meant}”。`,
    dateUnusable: (header: string, value: string) =>
      `“${value}”不能识别为日期，请把“${header}”写成带年份的日期，如 2024-05-03。`,
    dateAsText: (value: string, day: string) => `“${value}”不是 Excel 日期，可改为 ${day}。`,
    dateInFuture: (header: string, day: string) => `“${header}”${day} 晚于今天，请核对。`,
    numberUnusable: (header: string, value: string) =>
      `“${value}”不是数字，“${header}”只填数字，单位和说明请写到别的列。`,
    numberAsText: (value: string, number: string) => `“${value}”是文本，不参与求和，可改为数字 ${number}。`,
    numberAsTextInexact: (value: string) => `“${value}”是文本且超过两位小数，请改为确切的金额。`,
    quantityNotPositive: (value: string) => `购买数量为 ${value}，应大于 0；退款请把金额填为负数。`,
    amountDecimals: (value: string) => `金额 ${value} 超过两位小数，请核对后保留到分。`,
    idSpelling: (value: string, meant: string) =>
      `编号“${value}”含空格或全角字符，查找会落空，应写作“${meant}”。`,
    duplicateCustomerId: (value: string, otherRow: number) =>
      `客户编号“${value}”与第 ${otherRow} 行重复，请给其中一位换新编号。`,
    sameName: (value: string, otherId: string, otherRow: number) =>
      `“${value}”与第 ${otherRow} 行的 ${otherId} 名称相同，可能是同一客户，请合并或加以区分。`,
    sameAddress: (value: string, otherId: string, otherRow: number) =>
      `地址“${value}”与第 ${otherRow} 行的 ${otherId} 相同，可能是同一客户，请核对。`,
    unknownCustomerId: (value: string) => `客户表里没有编号“${value}”，请改正，或先登记这位客户。`,
    unknownCustomerIdNearest: (value: string, nearest: string) =>
      `客户表里没有编号“${value}”，最接近的是“${nearest}”。`,
    orderOfTwoCustomers: (orderId: string, value: string, otherId: string, otherRow: number) =>
      `订单“${orderId}”在此行属于 ${value}，在第 ${otherRow} 行属于 ${otherId}，请改正其中一行。`,
    vagueWording: (word: string) => `“${word}”用语模糊，请写明具体的时间、数量或结果。`,
    contentTooLong: (length: number, max: number) => `沟通内容 ${length} 字，超过 ${max} 字，请精简。`,
    privateData: (kind: string) => `内容中有${kind}，按隐私要求不应记录，请删除或用 * 遮盖。`,
    unmaskedName: (meant: string) => `对接人是完整姓名，请脱敏，如“${meant}”。`,
    staleCustomer: (value: string, days: number, max: number) =>
      `${value} 已 ${days} 天没有互动（要求 ${max} 天内），请安排跟进。`,
    tooManyTags: (count: number, max: number) => `有 ${count} 个标签，最多 ${max} 个，请保留最重要的。`,
    rareTag: (tag: string, customers: number, of: number) =>
      `标签“${tag}”只有 ${customers} 位客户使用（共 ${of} 位），请考虑合并或删除。`,
    lostButHighValue: (tag: string) => `已填流失原因，却仍有标签“${tag}”，请核对其一。`,
    paidWithoutAmount: () => "付款状态为已付款，金额却为 0，请核对其一。",
    wonWithoutOrder: (value: string) => `${value} 已是成交客户，却没有购买记录，请补录订单或核对关系阶段。`,
    orderBeforeFirstContact: (day: string, contact: string) =>
      `购买日期 ${day} 早于首次接触时间 ${contact}，请核对其一。`,
    pastCadence: (value: string, level: string, days: number, cadence: number) =>
      `${level} 级客户 ${value} 已 ${days} 天没有联系，跟进频率为 ${cadence} 天，请安排跟进。`,
    neverContacted: (value: string, level: string, cadence: number) =>
      `${level} 级客户 ${value} 还没有联系记录，跟进频率为 ${cadence} 天，请安排跟进。`,
    nextActionOverdue: (day: string, days: number) =>
      `截止时间 ${day} 已过 ${days} 天仍未完成，请跟进；已完成的请填写完成时间。`,
    satisfactionFalling: (value: string, before: string, score: string) =>
      `客户 ${value} 的满意度从 ${before} 分降到 ${score} 分，请了解原因并回访。`,
    enteredLate: (days: number) => `维护后 ${days} 天才登记或更新，请在 24 小时内登记。`,
  },

  privateKinds: {
    mobile: "手机号",
    landline: "座机号",
    email: "电子邮箱",
    "resident-id": "身份证号",
    "bank-card": "银行卡号",
  },

  severities: { error: "错误", warning: "提醒" },

  /** A place in words. @example at("购买记录明细", "E12") // "购买记录明细!E12" */
  at: (sheet: string, cell: string) => `${sheet}!${cell}`,
  nothingFound: "没有发现问题。",
  found: (count: number) => `发现 ${count} 个问题。`,
  missingColumn: (table: string, header: string) =>
    `表“${table}”缺少必填列“${header}”，请加上这一列或用“模板”补齐。`,

  /** What became of a fix. */
  outcomes: {
    fixed: (count: number) => `已修正 ${count} 处。`,
    changedMeanwhile: (count: number) => `${count} 处内容已变，未修改，请重新检查。`,
    holdsFormula: (count: number) => `${count} 处是公式，未修改，请修改公式本身。`,
  },

  /** Words that say nothing certain. */
  vagueWords: [
    "近期",
    "最近",
    "大概",
    "大约",
    "左右",
    "不久",
    "可能",
    "也许",
    "或许",
    "差不多",
    "估计",
    "尽快",
    "过段时间",
    "过几天",
    "若干",
  ],
  /** Tags that say a customer is worth much. */
  highValueTags: ["高价值", "高价值客户"],
};

export type CheckTexts = typeof check;

// Owns what stands inside an en-US workbook: sheet titles, headers, list values, prompts, alerts and the guide.
import type { ListEntry, WorkbookTexts } from "../zh-CN/workbook";
import { packHeaders, packLists, packSheets } from "./workbookPacks";

/** The zh-CN value is an alias too, so that rows copied from a Chinese workbook are understood. */
const entry = (value: string, canonical: string, ...aliases: string[]): ListEntry => ({
  value,
  canonical,
  aliases: [canonical, ...aliases],
});

const lists: WorkbookTexts["lists"] = {
  ...packLists,
  industry: [
    entry("Manufacturing", "制造业", "Industrial", "Factory", "工业"),
    entry("Retail", "零售业", "Retailer", "Shop"),
    entry("Wholesale & Trade", "批发贸易", "Wholesale", "Trade", "Trading", "Distribution"),
    entry("Information Technology", "信息技术", "IT", "Software", "Internet", "Tech"),
    entry("Education & Training", "教育培训", "Education", "Training", "School"),
    entry("Healthcare", "医疗健康", "Health", "Medical", "Hospital"),
    entry("Construction & Real Estate", "建筑房产", "Construction", "Real Estate", "Property"),
    entry("Hospitality", "餐饮住宿", "Catering", "Restaurant", "Hotel"),
    entry("Logistics", "物流运输", "Transport", "Shipping", "Warehousing"),
    entry("Financial Services", "金融服务", "Finance", "Banking", "Insurance"),
    entry("Media & Culture", "文化传媒", "Media", "Advertising", "Culture"),
    entry("Agriculture", "农林牧渔", "Farming", "Forestry", "Fishery"),
    entry("Public Sector", "公共机构", "Government", "Public Institution"),
    entry("Other", "其他", "Others", "Misc"),
  ],
  source: [
    entry("Referral", "转介绍", "Recommended", "Word of Mouth"),
    entry("Trade Show", "展会", "Exhibition", "Fair", "Expo"),
    entry("Online Marketing", "网络推广", "Online Ads", "Search Engine", "Website"),
    entry("Social Media", "社交媒体", "WeChat", "LinkedIn"),
    entry("Cold Call", "电话开发", "Telemarketing", "Phone Marketing"),
    entry("Cold Visit", "陌生拜访", "Door to Door"),
    entry("Returning Customer", "老客户复购", "Existing Customer", "Repeat Customer"),
    entry("Walk-in", "门店到访", "Walk in", "Store Visit"),
    entry("Other", "其他", "Others"),
  ],
  lostReason: [
    entry("Price", "价格因素", "Too Expensive", "Pricing"),
    entry("Product Quality", "产品质量", "Quality", "Quality Issue"),
    entry("Service", "服务不满意", "Poor Service", "Support"),
    entry("Competitor", "竞争对手", "Lost to Competitor", "Switched"),
    entry("Changed Needs", "需求变化", "No Longer Needed", "No Need"),
    entry("Out of Business", "经营停止", "Closed", "Bankrupt"),
    entry("Contact Left", "联系人变动", "Contact Changed"),
    entry("Unreachable", "失去联系", "Lost Contact", "No Answer"),
    entry("Other", "其他", "Others"),
  ],
  method: [
    entry("Phone", "电话", "Call", "Phone Call", "电话沟通"),
    entry("Visit", "拜访", "On-site", "Site Visit", "拜访会议"),
    entry("Meeting", "会议", "Conference", "会议沟通"),
    entry("Online", "线上", "Email", "E-mail", "WeChat", "Chat", "线上交流", "邮件", "微信"),
  ],
  stage: [
    entry("Prospect", "潜在客户", "Lead", "Potential"),
    entry("Interested", "意向客户", "Qualified", "Opportunity"),
    entry("Customer", "成交客户", "Won", "Closed Won"),
    entry("Long-term Partner", "长期合作伙伴", "Partner", "Long-term"),
  ],
  payment: [
    entry("Paid", "已付款", "Paid in Full", "Settled"),
    entry("Partly Paid", "部分付款", "Partially Paid", "Partial", "Deposit Paid"),
    entry("Unpaid", "待付款", "Pending", "Not Paid", "Outstanding"),
  ],
  intent: [
    entry("High", "高意向", "Strong", "Likely"),
    entry("Low", "低意向", "Weak", "Unlikely"),
    entry("Unsure", "不确定", "Unknown", "Undecided"),
  ],
};

export const workbook: WorkbookTexts = {
  sheets: {
    customers: "Customers",
    interactions: "Interactions",
    purchases: "Purchases",
    lists: "Lists",
    guide: "Guide",
    ...packSheets,
  },

  headers: {
    customers: {
      customerId: "Customer ID",
      name: "Customer Name",
      industry: "Industry",
      address: "Contact Address",
      contact: "Contact Person",
      firstContact: "First Contact Date",
      source: "Source",
      owner: "Owner",
      tags: "Tags",
      lostReason: "Lost Reason",
      ...packHeaders.customers,
    },
    interactions: {
      customerId: "Customer ID",
      customerName: "Customer Name",
      date: "Contact Date",
      method: "Method",
      content: "Summary",
      owner: "Owner",
      feedback: "Feedback",
      stage: "Relationship Stage",
      ...packHeaders.interactions,
    },
    purchases: {
      orderId: "Order ID",
      customerId: "Customer ID",
      customerName: "Customer Name",
      product: "Product/Service",
      quantity: "Quantity",
      unit: "Unit",
      amount: "Amount",
      date: "Purchase Date",
      payment: "Payment Status",
      feedback: "Feedback",
      intent: "Repurchase Intent",
    },
    needs: packHeaders.needs,
    services: packHeaders.services,
    surveys: packHeaders.surveys,
    deals: packHeaders.deals,
  },

  lists,

  listTitles: {
    industry: "Industry",
    source: "Source",
    lostReason: "Lost Reason",
    method: "Method",
    stage: "Relationship Stage",
    payment: "Payment Status",
    intent: "Repurchase Intent",
  },

  promptTitle: (header, required) => (required ? `${header} (required)` : header),

  prompts: {
    customers: {
      customerId: "Prefix, year and running number, e.g. CUST-2024-001. One ID per customer, never reused.",
      name: "Full name of a company; for a person, surname and title, or masked, e.g. Mr. *.",
      industry: "Choose from the list. If a value is missing, add it on the Lists sheet first.",
      address: "Contact address only. No phone number, e-mail or ID number.",
      contact: "Masked name, e.g. Z*, Ms. *.",
      firstContact: "A date such as 2024-05-01, not later than today.",
      source: "Choose from the list. If a value is missing, add it on the Lists sheet first.",
      owner: "The colleague in charge of this customer.",
      tags: "Up to 5 tags, separated by commas.",
      lostReason: "Only for customers that are lost; otherwise leave empty.",
    },
    interactions: {
      customerId: "Choose the ID of a registered customer.",
      customerName: "Filled in automatically.",
      date: "The day of the contact, not later than today. Enter it within 24 hours.",
      method: "Choose from the list.",
      content:
        'What was discussed and agreed, at most 100 characters. Avoid vague words such as "soon" or "about".',
      owner: "The colleague who made this contact.",
      feedback: "What the customer said, in brief.",
      stage: "The relationship stage after this contact. Only values from the list.",
    },
    purchases: {
      orderId: "E.g. PO202405001. All lines of one order share its ID.",
      customerId: "Choose the ID of a registered customer.",
      customerName: "Filled in automatically.",
      product: "Always use the same name for the same product.",
      quantity: "A number above 0. The unit goes in the next column.",
      unit: "E.g. pcs, set, visit.",
      amount: "A number with at most two decimals; negative for a refund.",
      date: "The day of the order, e.g. 2024-05-01, not later than today.",
      payment: "Only values from the list.",
      feedback: "What the customer said, in brief.",
      intent: "How likely the customer is to buy again. Only values from the list; leave empty if unknown.",
    },
  },

  alerts: {
    strictList: {
      title: "Choose from the list",
      message: "This column accepts only the values of its list. Press Esc, then choose one.",
    },
    openList: {
      title: "Not in the list",
      message:
        "To use this value often, add it to its column on the Lists sheet; the list offers it at once. Use it anyway?",
    },
    unknownCustomer: {
      title: "No such customer ID",
      message: "Choose one from the list, or register the customer on the Customers sheet first.",
    },
    duplicateId: {
      title: "Customer ID already used",
      message: "Another customer has this ID. Each customer needs its own; enter another.",
    },
    date: { title: "Not a valid date", message: "Enter a date not later than today, such as 2024-05-01." },
    quantity: {
      title: "Not a valid quantity",
      message: "Enter a number above 0; the unit goes in the Unit column.",
    },
    money: {
      title: "Not a valid amount",
      message: "Enter a number with at most two decimals; negative for a refund.",
    },
    tooLong: (limit) => ({ title: "Too long", message: `At most ${limit} characters. Shorten the text.` }),
  },

  guide: {
    title: "How to use this client book",
    intro:
      "Three linked tables keep your customers: register a customer first, then record each contact and each purchase. They are linked by Customer ID.",
    modulesTitle: "What each sheet is for",
    moduleHeaders: ["Sheet", "Purpose", "Who fills it in", "How often"],
    modules: {
      customers: [
        "One row per customer: name, industry, source, owner and tags. The other tables refer to it.",
        "The customer's owner",
        "On the day of first contact; when something changes; checked every quarter",
      ],
      interactions: [
        "One row per contact: date, method, summary, feedback and the relationship stage afterwards.",
        "Whoever made the contact",
        "Within 24 hours of each contact; interested customers and above at least every 7 days",
      ],
      purchases: [
        "One row per order line: product, quantity, amount, payment status and repurchase intent. Refunds are negative.",
        "Sales or finance",
        "On the day of each order; payment status when money arrives",
      ],
      lists: [
        "The values the dropdown lists offer. Add a row below a column and the dropdown offers it at once.",
        "The administrator",
        "When needed",
      ],
    },
    stepsTitle: "How it works",
    steps: [
      "1. Register customers on the Customers sheet; every ID is unique.",
      "2. On Interactions and Purchases choose the customer ID from the list; the name is filled in.",
      "3. Type in the row below the last one: the table grows and takes lists and formats along.",
      "4. Pasted values are not held back by the lists: run Check after pasting and fix what it finds.",
      "5. At the start of each month press Analyze for last month's repurchases, best sellers, contact results and losses.",
    ],
    rulesTitle: "How to fill it in",
    rules: [
      "You may reorder columns, add your own columns and rename sheets. Leave the header texts as they are.",
      "Relationship stage, payment status and repurchase intent accept only list values; industry, source, method and lost reason can be extended on the Lists sheet.",
      'Summaries have at most 100 characters: when, what, result. Avoid vague words such as "soon", "about" or "roughly".',
      "Write dates as 2024-05-01 and amounts as plain numbers with at most two decimals.",
    ],
    privacyTitle: "Privacy",
    privacy: [
      "Do not record phone numbers, e-mail addresses, resident ID numbers or bank card numbers.",
      "Mask the names of contact persons and of private customers, e.g. Z*, Ms. *.",
      "Contact Address holds a postal address only.",
      "Share this file only with colleagues who may see it; hand over and withdraw access when someone leaves.",
    ],
  },
};

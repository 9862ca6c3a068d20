// Owns what the packs' tables and columns hold in an en-US workbook: sheet titles, headers, list values with aliases.
import type { ListEntry } from "../zh-CN/workbook";
import type * as chinese from "../zh-CN/workbookPacks";

const entry = (value: string, canonical: string, ...aliases: string[]): ListEntry => ({
  value,
  canonical,
  aliases: [canonical, ...aliases],
});

export const packSheets: typeof chinese.packSheets = {
  needs: "Needs",
  services: "Services & Complaints",
  surveys: "Satisfaction Surveys",
  deals: "Sales Pipeline",
};

export const packHeaders: typeof chinese.packHeaders = {
  customers: {
    level: "Relationship Level",
    nextFollowUp: "Next Follow-up",
    cadence: "Follow-up Cadence",
    region: "Region",
    size: "Company Size",
  },
  interactions: {
    nextAction: "Next Action",
    nextOwner: "Action Owner",
    due: "Due Date",
    done: "Done Date",
    milestone: "Milestone",
    updated: "Updated",
  },
  needs: {
    customerId: "Customer ID",
    date: "Date Raised",
    type: "Need Type",
    content: "Need",
    priority: "Priority",
    status: "Need Status",
    owner: "Owner",
    due: "Due Date",
    finished: "Date Resolved",
  },
  services: {
    serviceId: "Service ID",
    customerId: "Customer ID",
    date: "Service Date",
    type: "Type",
    content: "Content",
    handler: "Handler",
    result: "Result",
    status: "Status",
    finished: "Date Finished",
    satisfaction: "Satisfaction",
  },
  surveys: {
    customerId: "Customer ID",
    date: "Survey Date",
    quality: "Product Quality",
    attitude: "Service Attitude",
    response: "Response Speed",
    afterSales: "After-sales Service",
    recommend: "Would Recommend",
    comment: "Comments",
  },
  deals: {
    dealId: "Deal ID",
    customerId: "Customer ID",
    name: "Deal Name",
    stage: "Stage",
    amount: "Expected Amount",
    date: "Date Entered Stage",
    expectedClose: "Expected Close",
    owner: "Owner",
    reason: "Reason",
  },
};

export const packLists: typeof chinese.packLists = {
  level: [entry("A", "A", "Level A"), entry("B", "B", "Level B"), entry("C", "C", "Level C")],
  milestone: [
    entry("Deal Signed", "签单", "Signed", "Contract Signed"),
    entry("Renewal", "续费", "Renewed"),
    entry("Complaint", "投诉"),
    entry("Referral", "推荐新客户", "Referred a Customer"),
  ],
  needType: [entry("Current", "当前需求", "Current Need"), entry("Potential", "潜在需求", "Potential Need")],
  needPriority: [entry("High", "高", "Urgent"), entry("Medium", "中", "Normal"), entry("Low", "低")],
  needStatus: [
    entry("Not Started", "未跟进", "New", "Open"),
    entry("In Progress", "跟进中", "Working"),
    entry("Resolved", "已解决", "Done", "Solved"),
    entry("Abandoned", "已放弃", "Dropped", "Cancelled"),
  ],
  serviceType: [
    entry("Inquiry", "咨询", "Question", "Enquiry"),
    entry("Complaint", "投诉"),
    entry("Feedback", "反馈", "Suggestion"),
    entry("After-sales", "售后", "After Sales", "Support", "Repair"),
  ],
  serviceStatus: [
    entry("New", "待处理", "Pending", "Open"),
    entry("In Progress", "处理中", "Working"),
    entry("Resolved", "已解决", "Done", "Solved"),
    entry("Closed", "已关闭"),
  ],
  dealStage: [
    entry("Prospect", "潜在客户", "Lead"),
    entry("Interested", "意向客户", "Qualified"),
    entry("Quoted", "报价客户", "Proposal", "Quote"),
    entry("Won", "成交客户", "Closed Won"),
    entry("Lost", "已流失", "Closed Lost"),
  ],
};

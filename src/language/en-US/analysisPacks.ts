// Owns what the blocks of packs on an en-US analysis sheet say, one question each. Numbers arrive formatted.
import type { AnalysisPackTexts } from "../zh-CN/analysisPacks";

export const analysisPacks: AnalysisPackTexts = {
  packs: {
    absent: (titles) => `Left out, since the workbook does not have their tables or columns: ${titles}.`,
    total: "Total",
  },

  needs: {
    title: "Are needs met",
    empty: "Are needs met: left out, there are no needs by the end of the period.",
    answer: (opened, resolved, abandoned) =>
      `${opened} needs raised in the period, ${resolved} resolved, ${abandoned} abandoned.`,
    answerOpen: (open, overdue) => ` ${open} are still open, ${overdue} of them overdue.`,
    conversion: "Needs resolved",
    chart: "Needs still open, by priority",
    tableTitle: "What became of needs",
    columns: {
      kind: "Group",
      opened: "Raised",
      resolved: "Resolved",
      abandoned: "Abandoned",
      medianDays: "Median days",
      open: "Still open",
      overdue: "Overdue",
    },
    priority: (priority) => `Priority: ${priority}`,
    definition:
      "Needs count in the period they were raised; resolved and abandoned ones on their resolved date. Needs resolved = resolved / (resolved + abandoned); median days from raised to resolved, for those resolved in the period; overdue = still open and due before the period's end. Needs without priority or type count in the total only.",
    sample: (opened, open) => `${opened} needs raised in the period, ${open} still open`,
  },

  services: {
    title: "Service and complaints",
    empty: "Service and complaints: left out, there are no services in the period.",
    answer: (services, complaints, share) =>
      `${services} services in the period, ${complaints} of them complaints; ${share} are resolved.`,
    perHundred: "Complaints per 100 orders",
    perHundredBefore: "Complaints per 100 orders, before",
    chart: "Services by type",
    tableTitle: "Services by type",
    columns: {
      type: "Type",
      count: "Services",
      resolved: "Resolved",
      resolvedShare: "Share",
      medianDays: "Median days",
      satisfaction: "Mean rating",
      rated: "Rated",
    },
    definition:
      "Services count in the period of their date. Share = resolved or closed, and finished by the period's end / those with a status; median days from service to finish; ratings are 1 to 5. Complaints per 100 orders = complaints / orders of the period × 100. Services without a type count in the total only.",
    sample: (services, rated) => `${services} services, ${rated} of them rated`,
  },

  surveys: {
    title: "Are customers satisfied",
    empty: "Are customers satisfied: left out, there are no surveys in the period.",
    answer: (responses, csat) =>
      `${responses} surveys in the period; ${csat} of the answers are satisfied (4 or 5).`,
    answerNps: (nps, n) => ` Net promoter score ${nps} (${n} answers).`,
    responses: "Surveys",
    csat: "Satisfied (4 or 5)",
    nps: "Net promoter score",
    npsBefore: "Net promoter score, before",
    chart: "Mean score by question (1 to 5)",
    tableTitle: "Scores by question",
    overall: "All four questions",
    columns: { question: "Question", n: "Answers", mean: "Mean", previous: "Mean before", csat: "Satisfied" },
    npsTitle: "Would recommend",
    npsColumns: { group: "Group", people: "People", share: "Share" },
    promoters: "Promoters (9 or 10)",
    passives: "Passives (7 or 8)",
    detractors: "Detractors (0 to 6)",
    definition:
      "Surveys count in the period of their date; empty answers are none. Satisfied = answers of 4 and 5 / all answers; net promoter score = (promoters − detractors) / answers × 100, between −100 and 100.",
    sample: (responses, nps) => `${responses} surveys; ${nps} answered whether they would recommend`,
    few: (least) => ` Fewer than ${least} surveys: a hint only.`,
  },

  deals: {
    title: "Deals",
    empty: "Deals: left out, there are no deals by the end of the period.",
    answer: (deals, amount) => `${deals} deals are open, expected to bring ${amount}.`,
    answerForecast: (weighted) => ` Weighted by the chance of their stage: ${weighted}.`,
    answerNoForecast: (least) => ` Fewer than ${least} deals are decided, so nothing is forecast.`,
    open: "Open deals",
    openAmount: "Expected amount",
    weighted: "Weighted forecast",
    winRate: "Won in the period",
    chart: "Deals by stage",
    tableTitle: "Pipeline (at the period's end)",
    columns: {
      stage: "Stage",
      deals: "Deals",
      amount: "Amount",
      reached: "Reached",
      conversion: "Go on",
      medianDays: "Median days",
      overdue: "Past date",
      probability: "Chance",
      weighted: "Weighted",
      reason: "Reason",
      outcome: "Outcome",
      share: "Share",
    },
    reasonsTitle: "Why deals were won and lost in the period",
    won: "Won",
    lost: "Lost",
    unlabelled: "Not noted",
    noReasons: "No deal was won or lost in the period.",
    definition:
      "The table keeps each deal's present stage and the day it got there: deals that moved after the period's end are not seen. Reached = now in the stage or a later one, lost deals at the first stage only; median days from entering the stage to the period's end. Won = won / (won + lost).",
    forecastDefinition:
      "The chance comes from w, the share won of all deals decided to date, taking the three steps to be equally hard: w at Prospect, w to the power of 2/3 at Interested, w to the power of 1/3 at Quoted; weighted = amount × chance.",
    sample: (deals, decided) => `${deals} deals; ${decided} decided to date`,
  },

  plan: {
    title: "Is the plan kept",
    empty: "Is the plan kept: left out, nothing was due in the period and there are no milestones.",
    answer: (source, due, rate, onTime) =>
      `${source}: ${due} due in the period, ${rate} done, ${onTime} on time. `,
    sources: { nextActions: "Next actions", followUps: "Follow-ups" },
    previous: (source) => `${source}: done, before`,
    chart: (source) => `${source} done, by customer level`,
    tableTitle: (source) => `${source} by customer level`,
    columns: {
      level: "Level",
      due: "Due",
      onTime: "On time",
      late: "Late",
      executionRate: "Done",
      onTimeRate: "On time, share",
    },
    level: (level) => `Level ${level}`,
    noLevel: "No level",
    milestonesTitle: "Milestones of the period",
    milestoneColumns: { milestone: "Milestone", interactions: "Interactions" },
    definition:
      "Next actions count in the period they are due and are done on their done date. Follow-ups count in the period of their date: on time with an interaction within one cadence up to and including that day, late with one after it up to the period's end. Done = (on time + late) / due. Levels with nothing due are not listed.",
    sample: (due) => `${due} due in the period`,
  },

  risks: {
    title: "Who needs attention",
    empty: "Who needs attention: left out, nobody does at the end of the period.",
    answer: (customers, reason, most) =>
      `${customers} customers need attention; the most frequent reason is “${reason}” (${most}).`,
    customers: "Customers who need attention",
    chart: "Customers who need attention, by reason",
    reasonsTitle: "Reasons",
    listTitle: (shown) => `Customers who need attention (the ${shown} with most reasons)`,
    columns: {
      reason: "Reason",
      customers: "Customers",
      customerId: "Customer ID",
      name: "Name",
      owner: "Owner",
      level: "Level",
      why: "Why",
    },
    reasons: {
      payment: "Owes for over 90 days",
      complaint: "Open complaint",
      satisfaction: "Satisfaction falls",
      nextAction: "Next action overdue",
      followUp: "Follow-up missed",
      cadence: "Past its cadence",
      need: "Need overdue",
    },
    why: {
      payment: (amount, days) => `owes ${amount}, for up to ${days} days`,
      complaint: (count, days) => `${count} open complaints, for up to ${days} days`,
      satisfaction: (score, before) => `rated ${score} after ${before}`,
      nextAction: (count, days) => `${count} next actions overdue, for up to ${days} days`,
      followUp: (days) => `follow-up missed ${days} days ago`,
      cadence: (days, cadence) => `no contact for ${days} days (cadence ${cadence})`,
      neverContacted: (cadence) => `never contacted (cadence ${cadence})`,
      need: (count, days) => `${count} needs overdue, for up to ${days} days`,
    },
    definition:
      "At the period's end: owing = unpaid for more than 90 days and above 0 together; satisfaction falls = the latest rating is at least 0.5 below the one before and at most a year old; cadence is looked at for levels A and B. One customer may have several reasons, so they do not add up.",
    sample: (customers) => `${customers} customers who need attention`,
  },

  freshness: {
    title: "Are records fresh",
    empty:
      "Are records fresh: left out, no customer is interested or above and no interaction of the period has an update time.",
    answer: (contacted, active, days, share) =>
      `${contacted} of ${active} active customers were contacted within ${days} days: ${share}.`,
    contacted: (days) => `Contacted within ${days} days`,
    contactedBefore: "The period before",
    entered: "Entered within a day",
    chart: (days) => `Active customers contacted within ${days} days, by owner`,
    tableTitle: "By owner",
    columns: {
      owner: "Owner",
      active: "Active",
      contacted: "Contacted",
      contactedShare: "Share",
      dated: "With update",
      entered: "In a day",
      enteredShare: "Share",
    },
    definition: (days) =>
      `Active customers are interested or above and not lost, by the customer's owner; contacted = latest interaction at most ${days} days before the period's end. Entered in a day = updated at most one day after the interaction, among those of the period with an update time, by the interaction's owner.`,
    sample: (active, dated) => `${active} active customers; ${dated} interactions with an update time`,
  },
};

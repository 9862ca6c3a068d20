// Plan, risks and freshness by figures computed by hand: who was to be contacted, and who was. The period is May 2024.
import { bought, reportOf } from "./reportOf";

describe("the plan", () => {
  it("knows next actions done on time, late and not at all, by level", async () => {
    const next = (customerId: string, due: string, done?: string) => ({
      customerId,
      date: "2024-04-28",
      due,
      done,
      milestone: "签单",
    });
    const { plan } = await reportOf({
      customers: [
        { customerId: "C1", level: "A" },
        { customerId: "C2", level: "特级" },
      ],
      interactions: [
        next("C1", "2024-05-10", "2024-05-10"),
        next("C1", "2024-05-10", "2024-05-11"),
        next("C1", "2024-05-31"),
        next("C2", "2024-05-31", "2024-06-01"),
        next("X", "2024-05-01", "2024-04-30"),
        next("C1", "2024-04-30"),
        next("C1", "2024-06-01", "2024-05-20"),
        { ...next("C1", "2024-05-20", "2024-05-20"), date: "2024-06-01" },
        { customerId: "C1", date: "2024-05-02", milestone: "续费" },
      ],
    });
    expect(plan?.nextActions?.total).toEqual({
      due: 5,
      onTime: 2,
      late: 1,
      executionRate: 0.6,
      onTimeRate: 0.4,
      previousExecutionRate: 0,
    });
    expect(plan?.nextActions?.byLevel.map(({ level, due, onTime }) => [level, due, onTime])).toEqual([
      ["A", 3, 1],
      ["B", 0, 0],
      ["C", 0, 0],
      ["", 2, 1],
    ]);
    expect(plan?.followUps).toBeUndefined();
    expect(plan?.milestones?.map(({ interactions }) => interactions)).toEqual([0, 1, 0, 0]);
  });

  it("takes a follow-up for done within one cadence up to its day, or later", async () => {
    const customer = (customerId: string, level: string, nextFollowUp: string, cadence?: number) => ({
      customerId,
      level,
      nextFollowUp,
      cadence,
    });
    const contact = (customerId: string, date: string) => ({ customerId, date, stage: "意向客户" });
    const { plan } = await reportOf({
      customers: [
        customer("C1", "A", "2024-05-20"),
        customer("C2", "A", "2024-05-20"),
        customer("C3", "A", "2024-05-20", 3),
        customer("C4", "", "2024-05-20"),
        customer("C5", "", "2024-05-20"),
        customer("C6", "A", "2024-06-20"),
      ],
      interactions: [
        contact("C1", "2024-05-14"),
        // the contact that set the date, seven days before
        contact("C2", "2024-05-13"),
        contact("C2", "2024-05-25"),
        contact("C3", "2024-05-17"),
        contact("C4", "2024-05-20"),
        contact("C5", "2024-05-19"),
        contact("C5", "2024-06-01"),
      ],
    });
    expect(plan?.followUps?.total).toMatchObject({ due: 5, onTime: 2, late: 1, executionRate: 0.6 });
    expect(plan?.followUps?.byLevel[0]).toMatchObject({ level: "A", due: 3, onTime: 1, late: 1 });
  });
});

describe("risks", () => {
  it("name who needs attention, why, and those with most reasons first", async () => {
    const { risks } = await reportOf({
      customers: [
        {
          customerId: "C1",
          name: "甲",
          owner: "张*",
          level: "B",
          nextFollowUp: "2024-05-20",
          firstContact: "2024-01-01",
        },
        { customerId: "C2", name: "乙", level: "A", nextFollowUp: "2024-06-20", lostReason: "价格" },
        { customerId: "C3", name: "丙", level: "A" },
        { customerId: "C4", name: "丁", level: "C" },
        { customerId: "C5", name: "戊", level: "A" },
      ],
      interactions: [
        { customerId: "C1", date: "2024-05-01", due: "2024-05-30" },
        { customerId: "C1", date: "2024-05-02", due: "2024-05-29", done: "2024-06-01" },
        { customerId: "C1", date: "2024-05-02", due: "2024-05-31" },
        { customerId: "C5", date: "2024-05-24" },
      ],
      purchases: [
        bought("C2", "2024-03-01", 9_900, { payment: "待付款" }),
        bought("C2", "2024-03-02", 5_000, { payment: "部分付款" }),
        bought("C2", "2024-02-01", 100, { payment: "待付款" }),
        bought("C5", "2024-03-02", 5_000, { payment: "待付款" }),
      ],
      services: [
        { customerId: "C1", date: "2024-05-11", type: "投诉", status: "处理中" },
        { customerId: "C1", date: "2024-05-21", type: "投诉", status: "已解决", finished: "2024-06-02" },
        { customerId: "C4", date: "2024-05-20", type: "投诉", status: "已解决" },
        { customerId: "C5", date: "2024-05-02", type: "咨询", satisfaction: 4 },
        { customerId: "C5", date: "2024-05-01", type: "咨询", satisfaction: 5 },
      ],
      surveys: [
        { customerId: "C5", date: "2024-05-03", quality: 3 },
        { customerId: "C5", date: "2024-01-03", quality: 5, attitude: 4 },
        { customerId: "C4", date: "2023-05-30", quality: 1 },
        { customerId: "C4", date: "2023-05-29", quality: 5 },
      ],
      needs: [{ customerId: "C1", date: "2024-05-01", status: "跟进中", due: "2024-05-26" }],
    });
    expect(risks?.list).toEqual([
      {
        customerId: "C1",
        name: "甲",
        owner: "张*",
        level: "B",
        reasons: [
          { reason: "complaint", count: 2, days: 20 },
          { reason: "nextAction", count: 2, days: 2 },
          { reason: "followUp", days: 11 },
          { reason: "cadence", days: 29, cadence: 14 },
          { reason: "need", count: 1, days: 5 },
        ],
      },
      {
        customerId: "C2",
        name: "乙",
        owner: "",
        level: "A",
        reasons: [{ reason: "payment", amount: 100, days: 120 }],
      },
      {
        customerId: "C3",
        name: "丙",
        owner: "",
        level: "A",
        reasons: [{ reason: "cadence", days: null, cadence: 7 }],
      },
      {
        customerId: "C5",
        name: "戊",
        owner: "",
        level: "A",
        reasons: [{ reason: "satisfaction", score: 3, before: 4.5 }],
      },
    ]);
    expect(risks?.customers).toBe(4);
    expect(risks?.byReason).toEqual([
      { reason: "payment", customers: 1 },
      { reason: "complaint", customers: 1 },
      { reason: "satisfaction", customers: 1 },
      { reason: "nextAction", customers: 1 },
      { reason: "followUp", customers: 1 },
      { reason: "cadence", customers: 2 },
      { reason: "need", customers: 1 },
    ]);
  });

  it("list fifty customers and count them all", async () => {
    const customers = Array.from({ length: 60 }, (_, i) => ({
      customerId: `C${String(i).padStart(2, "0")}`,
      level: "A",
    }));
    const { risks } = await reportOf({ customers });
    expect(risks?.customers).toBe(60);
    expect(risks?.list.map(({ customerId }) => customerId)).toEqual(
      customers.slice(0, 50).map(({ customerId }) => customerId),
    );
  });
});

describe("freshness", () => {
  it("is the contact with active customers and the delay of records, by owner", async () => {
    const customers = ["C1", "C2", "C3", "C4", "C5"].map((customerId) => ({ customerId, owner: "张*" }));
    const seen = (customerId: string, date: string, stage: string, updated?: string) => ({
      customerId,
      date,
      stage,
      updated,
      owner: "李*",
    });
    const { freshness } = await reportOf({
      customers: [...customers, { customerId: "C6", lostReason: "价格" }, { customerId: "C7" }],
      interactions: [
        seen("C1", "2024-05-24", "意向客户", "2024-05-25"),
        seen("C2", "2024-05-23", "成交客户", "2024-05-25"),
        seen("C3", "2024-05-30", "潜在客户", "2024-05-30"),
        // a text that is no stage leaves the one before it
        seen("C4", "2024-05-10", "意向客户"),
        seen("C4", "2024-05-30", "再说"),
        seen("C6", "2024-05-30", "意向客户"),
        seen("C7", "2024-04-01", "意向客户"),
        // bought long ago, hence lost
        seen("C5", "2024-05-30", "成交客户"),
      ],
      purchases: [bought("C5", "2023-05-30", 100)],
    });
    expect(freshness?.contacted).toEqual({ value: 0.5, numerator: 2, denominator: 4, previous: 0 });
    expect(freshness?.enteredInTime).toEqual({ value: 2 / 3, numerator: 2, denominator: 3, previous: null });
    expect(freshness?.owners).toEqual([
      {
        owner: "",
        active: 1,
        contacted: 0,
        contactedShare: 0,
        dated: 0,
        enteredInTime: 0,
        enteredInTimeShare: null,
      },
      {
        owner: "张*",
        active: 3,
        contacted: 2,
        contactedShare: 2 / 3,
        dated: 0,
        enteredInTime: 0,
        enteredInTimeShare: null,
      },
      {
        owner: "李*",
        active: 0,
        contacted: 0,
        contactedShare: null,
        dated: 3,
        enteredInTime: 2,
        enteredInTimeShare: 2 / 3,
      },
    ]);
  });

  it("says nothing of delays without 更新时间", async () => {
    expect((await reportOf({})).freshness).toEqual({
      contacted: { value: null, numerator: 0, denominator: 0, previous: null },
      owners: [],
    });
  });
});

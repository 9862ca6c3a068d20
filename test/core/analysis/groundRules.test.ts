// The rules every figure follows: orders, purchases, refunds, unknown customers, "to date", rows left out.
import { bought, customersNamed, reportOf } from "./reportOf";

describe("orders", () => {
  it("gather the lines of one id; an empty id is an order of its own", async () => {
    const { overview } = await reportOf({
      purchases: [
        bought("", "2024-05-02", 100, { orderId: "PO1" }),
        bought("", "2024-05-02", 50),
        bought("", "2024-05-02", 25),
        bought("", "2024-05-02", 200, { orderId: "PO1" }),
      ],
    });
    expect(overview.orders.value).toBe(3);
    expect(overview.averageOrder.value).toBe(1.25);
  });

  it("are dated by their earliest line and belong to the first line's customer", async () => {
    const { overview, repurchase } = await reportOf({
      customers: customersNamed("A", "B"),
      purchases: [
        bought("A", "2024-05-20", 100, { orderId: "PO1" }),
        bought("B", "2024-04-30", 100, { orderId: "PO1" }),
      ],
    });
    expect(overview.orders).toMatchObject({ value: 0, previous: 1 });
    expect(overview.revenue).toMatchObject({ value: 1, previous: 1 });
    expect(repurchase.rateToDate).toMatchObject({ numerator: 0, denominator: 1 });
  });

  it("are no purchase when their lines sum to 0 or less, yet still count against revenue", async () => {
    const { overview, repurchase } = await reportOf({
      customers: customersNamed("A"),
      purchases: [
        bought("A", "2024-05-02", 500, { orderId: "PO1" }),
        bought("A", "2024-05-09", -500, { orderId: "PO1" }),
        bought("A", "2024-05-10", 0, { orderId: "PO2" }),
        bought("A", "2024-05-11", -200, { orderId: "PO3" }),
      ],
    });
    expect(overview.orders.value).toBe(0);
    expect(overview.averageOrder.value).toBeNull();
    expect(overview.buyers.value).toBe(0);
    expect(overview.activeCustomers.value).toBe(0);
    expect(overview.revenue.value).toBe(-2);
    expect(repurchase.rateToDate).toEqual({ value: null, numerator: 0, denominator: 0, previous: null });
  });

  it("are judged by what was known then: a later refund does not undo the previous period's purchase", async () => {
    const { overview } = await reportOf({
      customers: customersNamed("A"),
      purchases: [
        bought("A", "2024-04-20", 500, { orderId: "PO1" }),
        bought("A", "2024-05-03", -500, { orderId: "PO1" }),
      ],
    });
    expect(overview.orders).toEqual({ value: 0, previous: 1, change: -1 });
    expect(overview.revenue).toEqual({ value: -5, previous: 5, change: -2 });
  });
});

describe("customers", () => {
  it("that no row has count in revenue, orders and products, not as customers", async () => {
    const { overview, products, excluded } = await reportOf({
      customers: customersNamed("A"),
      purchases: [bought("Z", "2024-05-02", 700)],
      interactions: [{ customerId: "Z", date: "2024-05-01", method: "电话", stage: "意向客户" }],
    });
    expect(overview).toMatchObject({
      revenue: { value: 7 },
      orders: { value: 1 },
      interactions: { value: 1 },
    });
    expect(overview).toMatchObject({ buyers: { value: 0 }, activeCustomers: { value: 0 } });
    expect(products.ranking).toMatchObject([{ product: "咖啡机", orders: 1, buyers: 0, revenue: 7 }]);
    expect(excluded).toEqual([
      { module: "interactions", reason: "customerId-unknown", rows: 1 },
      { module: "purchases", reason: "customerId-unknown", rows: 1 },
    ]);
  });

  it("without a date of first contact have always been there; one after the period is not there yet", async () => {
    const { overview, excluded } = await reportOf({
      customers: [
        { customerId: "A" },
        { customerId: "B", firstContact: "2024-05-31" },
        { customerId: "C", firstContact: "2024-06-01" },
        { customerId: "D", firstContact: "去年" },
        { customerId: "E", firstContact: "2024-04-30" },
      ],
      purchases: [bought("C", "2024-05-01", 100)],
    });
    expect(overview.customers).toMatchObject({ value: 4, previous: 3 });
    expect(overview.newCustomers).toMatchObject({ value: 1, previous: 1 });
    expect(overview.buyers.value).toBe(0);
    expect(excluded).toContainEqual({ module: "customers", reason: "firstContact-unusable", rows: 1 });
    expect(excluded).toContainEqual({ module: "purchases", reason: "customerId-unknown", rows: 1 });
  });

  it("listed twice are one, by the first row", async () => {
    const { overview, repurchase, excluded } = await reportOf({
      customers: [
        { customerId: "A", industry: "零售" },
        { customerId: "A", industry: "教育" },
        { industry: "教育" },
      ],
      purchases: [bought("A", "2024-05-01", 100)],
    });
    expect(overview.customers.value).toBe(1);
    expect(repurchase.by.industry).toEqual([{ key: "零售", numerator: 0, denominator: 1, value: 0 }]);
    expect(excluded).toEqual([
      { module: "customers", reason: "customerId-missing", rows: 1 },
      { module: "customers", reason: "customerId-duplicate", rows: 1 },
    ]);
  });
});

describe("rows left out", () => {
  it("miss a field the figure needs, and only there", async () => {
    const { overview, products, payments, excluded } = await reportOf({
      customers: customersNamed("A"),
      purchases: [
        bought("A", "2024-05-02", 1000, { payment: "待付款", quantity: 2, unit: "台" }),
        bought("A", "2024-05-02", 100, { product: "", payment: "赊账" }),
        { customerId: "A", date: "2024-05-03", amount: "?", product: "咖啡机" },
        { customerId: "A", date: "2024-05-03", product: "咖啡机" },
        { customerId: "A", date: "五月", amount: 50, product: "咖啡机" },
        { customerId: "A", amount: 50, product: "咖啡机" },
        { customerId: "A", date: "2024-06-01", amount: 50 },
      ],
    });
    expect(overview.revenue.value).toBe(11);
    expect(overview.orders.value).toBe(2);
    expect(overview.outstanding.value).toBe(10);
    expect(products.ranking).toMatchObject([
      { revenue: 10, orders: 1, quantity: [{ unit: "台", quantity: 2 }] },
    ]);
    expect(payments?.map(({ amount }) => amount)).toEqual([0, 0, 10]);
    expect(excluded).toEqual([
      { module: "purchases", reason: "date-missing", rows: 1 },
      { module: "purchases", reason: "date-unusable", rows: 1 },
      { module: "purchases", reason: "amount-missing", rows: 1 },
      { module: "purchases", reason: "amount-unusable", rows: 1 },
      { module: "purchases", reason: "quantity-missing", rows: 3 },
      { module: "purchases", reason: "product-missing", rows: 1 },
      { module: "purchases", reason: "payment-missing", rows: 2 },
      { module: "purchases", reason: "payment-unusable", rows: 1 },
    ]);
  });

  it("are not listed for an optional column that nobody fills", async () => {
    const { excluded } = await reportOf({
      customers: customersNamed("A"),
      interactions: [{ customerId: "A", date: "2024-05-01", method: "电话", stage: "意向客户" }],
    });
    expect(excluded).toEqual([]);
  });
});

// Owns what the sample's customers order: products, quantities, payment, and what they give back.
import type { Intent, Payment } from "../schema/values";
import type { SampleCustomer, SampleProduct } from "./sampleCustomers";

export interface SampleLine {
  /** Index into sampleCustomers. */
  readonly customer: number;
  /** Days before the last day of the last full month. */
  readonly day: number;
  /** The lines of one order share the day on which it was placed; a refund comes later. */
  readonly orderDay: number;
  readonly product: SampleProduct;
  readonly quantity: number;
  /** Cents; negative for a refund. */
  readonly amount: number;
  readonly payment: Payment;
  readonly intent: Intent | "";
}

/** Cents. */
const prices: Record<SampleProduct, number> = {
  printer: 3_680_00,
  toner: 428_50,
  board: 18_800_00,
  video: 12_600_00,
  desk: 1_980_00,
  access: 2_350_00,
  network: 6_500_00,
  care: 9_800_00,
  training: 3_000_00,
};

/** Sold once at a time, whatever the customer's size. */
const services: ReadonlySet<SampleProduct> = new Set<SampleProduct>(["network", "care", "training"]);

/** Who gave one piece back, of which order counted from 0, and how many days after it. */
const refunds: readonly { customer: number; order: number; after: number }[] = [
  { customer: 4, order: 7, after: 20 },
  { customer: 5, order: 3, after: 12 },
  { customer: 23, order: 3, after: 15 },
];

/** The lines of a customer's n-th order, counted from 0. */
export function orderLines(
  customer: SampleCustomer,
  index: number,
  day: number,
  order: number,
): SampleLine[] {
  const payment = paymentOf(customer, index, day, order);
  const intent = intentOf(customer, index, order);
  const lineOf = (product: SampleProduct, quantity: number): SampleLine => {
    return {
      customer: index,
      day,
      orderDay: day,
      product,
      quantity,
      amount: prices[product] * quantity,
      payment,
      intent,
    };
  };
  // Every fourth order takes the next product along, so that some products are bought together.
  const lines = Array.from({ length: order % 4 === 1 ? 2 : 1 }, (_, line) => {
    const product = customer.products[(order + line) % customer.products.length] ?? "toner";
    return lineOf(product, quantityOf(product, customer.scale, order));
  });
  const refund = refunds.find((entry) => entry.customer === index && entry.order === order);
  const returned = lines[0];
  if (!refund || !returned) return lines;
  const back = lineOf(returned.product, 1);
  return [...lines, { ...back, day: day - refund.after, amount: -back.amount, payment: "已付款" }];
}

function quantityOf(product: SampleProduct, scale: number, order: number): number {
  if (services.has(product)) return scale >= 3 ? 2 : 1;
  const pieces = scale + (order % 3);
  return product === "toner" || product === "desk" ? pieces * 4 : pieces;
}

/** The older an order, the more surely it is paid; two of the lost never paid all. */
function paymentOf(customer: SampleCustomer, index: number, day: number, order: number): Payment {
  if (customer.habit === "lost" && order === customer.orders.count - 1 && index % 4 === 0) return "待付款";
  if (customer.habit === "lost" && order === customer.orders.count - 1 && index % 4 === 2) return "部分付款";
  if (day > 90) return "已付款";
  const turn = (index + order) % 3;
  if (turn === 0) return "已付款";
  if (turn === 1) return day > 60 ? "已付款" : "待付款";
  return day > 30 ? "部分付款" : index % 2 === 0 ? "部分付款" : "已付款";
}

function intentOf({ habit }: SampleCustomer, index: number, order: number): Intent | "" {
  if (habit === "lost") return order === 0 ? "不确定" : "低意向";
  if (habit === "new") return "不确定";
  const turn = (index + order) % 5;
  return turn === 0 ? "不确定" : turn === 1 ? "" : turn === 2 && habit === "unprompted" ? "低意向" : "高意向";
}

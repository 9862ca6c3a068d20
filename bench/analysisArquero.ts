// Owns the figures that Arquero's verbs express, on the same records: the index, overview, repurchase rates and gaps, the
// product ranking's sums, and who is lost. As-of joins, pairs and tests have no verb there and are not measured.
import { previousPeriod } from "../src/core/period";
import type { Period } from "../src/core/period";
import { DAY_UNUSABLE } from "../src/core/records/columns";
import type { Records, TextColumn } from "../src/core/records/columns";
import { defaultSettings } from "../src/core/schema/settings";

const labelled = ({ codes, labels }: TextColumn): string[] => Array.from(codes, (code) => labels[code]);

/** What is timed by part; the columns are loaded when this resolves. Expressions are Arquero's, as text. */
export async function arqueroParts(records: Records, period: Period): Promise<Record<string, () => unknown>> {
  const { op, table } = await import("arquero");
  const { customers, interactions, purchases } = records;
  const people = table({
    customerId: labelled(customers.customerId),
    firstContact: customers.firstContact,
    industry: labelled(customers.industry),
    source: labelled(customers.source),
    level: labelled(customers.level),
    owner: labelled(customers.owner),
    lostReason: labelled(customers.lostReason),
  });
  const contacts = table({ customerId: labelled(interactions.customerId), date: interactions.date });
  const lines = table({
    row: purchases.row,
    orderId: labelled(purchases.orderId),
    customerId: labelled(purchases.customerId),
    product: labelled(purchases.product),
    quantity: purchases.quantity,
    unit: labelled(purchases.unit),
    amount: purchases.amount,
    date: purchases.date,
    payment: labelled(purchases.payment),
  });

  const ledger = ({ from, to }: Period) => {
    const existing = people.filter(`d.firstContact <= ${to}`).dedupe("customerId");
    const own = lines
      .filter(`d.date <= ${to} && d.date > ${DAY_UNUSABLE}`)
      .derive({ order: "d.orderId === '' ? '#' + d.row : d.orderId" });
    const orders = own
      .groupby("order")
      .rollup({ date: op.min("date"), customerId: op.any("customerId"), total: op.sum("amount") })
      .filter("d.total > 0");
    const known = orders.semijoin(existing, "customerId");
    const buyers = known.groupby("customerId").rollup({ purchases: op.count(), last: op.max("date") });
    const touched = contacts.filter(`d.date <= ${to}`).semijoin(existing, "customerId");
    return { from, to, existing, own, orders, known, buyers, touched };
  };
  type Ledger = ReturnType<typeof ledger>;
  const ledgers: Ledger[] = [];

  const overview = ({ from, to, existing, own, orders, known, touched }: Ledger) => [
    existing.numRows(),
    existing.filter(`d.firstContact >= ${from}`).numRows(),
    known
      .filter(`d.date >= ${from}`)
      .select("customerId")
      .union(touched.filter(`d.date >= ${from}`).select("customerId"))
      .numRows(),
    contacts.filter(`d.date >= ${from} && d.date <= ${to}`).numRows(),
    orders
      .filter(`d.date >= ${from}`)
      .rollup({ orders: op.count(), amount: op.sum("total") })
      .objects(),
    known
      .filter(`d.date >= ${from}`)
      .rollup({ buyers: op.distinct("customerId") })
      .objects(),
    own
      .filter(`d.date >= ${from}`)
      .rollup({ revenue: op.sum("amount") })
      .objects(),
    own
      .groupby("payment")
      .rollup({ amount: op.sum("amount") })
      .objects(),
  ];
  const rates = ({ from, buyers }: Ledger) => [
    buyers.filter("d.purchases >= 2").numRows() / buyers.numRows(),
    buyers.filter(`d.last >= ${from} && d.purchases >= 2`).numRows() /
      buyers.filter(`d.last >= ${from}`).numRows(),
  ];
  const repurchase = (now: Ledger) => [
    now.known
      .groupby("customerId")
      .orderby("date")
      .derive({ gap: "d.date - op.lag(d.date, 1, NaN)" })
      .ungroup()
      .rollup({ median: op.median("gap") })
      .objects(),
    ["industry", "source", "level", "owner"].map((field) =>
      now.buyers
        .join(people, "customerId")
        .derive({ repeat: "d.purchases >= 2 ? 1 : 0" })
        .groupby(field)
        .rollup({ buyers: op.count(), repeat: op.sum("repeat") })
        .objects(),
    ),
  ];
  const ranking = ({ from, own, orders }: Ledger, { from: start, to: end }: Ledger) => {
    const sold = own.filter(`d.date >= ${from}`);
    return [
      sold
        .groupby("product")
        .rollup({ revenue: op.sum("amount") })
        .orderby("revenue")
        .objects(),
      sold
        .filter("d.amount > 0")
        .semijoin(orders, "order")
        .groupby("product")
        .rollup({ orders: op.distinct("order"), buyers: op.distinct("customerId") })
        .objects(),
      sold
        .groupby("product", "unit")
        .rollup({ quantity: op.sum("quantity") })
        .objects(),
      lines
        .filter(`d.date >= ${start} && d.date <= ${end}`)
        .groupby("product")
        .rollup({ revenue: op.sum("amount") })
        .objects(),
    ];
  };
  const lost = ({ to, existing, buyers }: Ledger) =>
    existing
      .join_left(buyers, "customerId")
      .filter(`d.lostReason !== '' || ${to} - d.last >= ${defaultSettings.lostAfterDays}`)
      .groupby("lostReason")
      .count()
      .objects();

  return {
    index: () => ledgers.push(ledger(period), ledger(previousPeriod(period))),
    overview: () => ledgers.map(overview),
    "repurchase (no cohorts)": () => [ledgers.map(rates), repurchase(ledgers[0])],
    "products (ranking's sums)": () => ranking(ledgers[0], ledgers[1]),
    "churn (lost, reasons)": () => ledgers.map(lost),
  };
}

// Owns the reading of CDNOW, a real purchase log: 69 659 purchases of 23 570 customers, 1997-01 to 1998-06.
// Source: www.brucehardie.com/datasets (CDNOW data, the whole set); columns are customer, date, CDs, dollars.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Records } from "../../../src/core/records/columns";
import { recordsOf } from "./recordsOf";
import type { PurchaseRow } from "./recordsOf";

/** One order per customer and day, as metrics.md counts it; one product, CDs. */
export function cdnow(): Records {
  const text = gunzipSync(readFileSync(join(__dirname, "../../fixtures/cdnow.txt.gz"))).toString("latin1");
  const purchases = text.split("\n").flatMap((line): PurchaseRow[] => {
    const match = /^\s*(\d+)\s+(\d{4})(\d\d)(\d\d)\s+(\d+)\s+(\d+)\.(\d\d)\s*$/.exec(line);
    if (match === null) return [];
    const [, customerId, year, month, day, cds, dollars, cents] = match;
    const date = `${year}-${month}-${day}`;
    const amount = Number(dollars) * 100 + Number(cents);
    const orderId = `${customerId}-${date}`;
    return [
      {
        orderId,
        customerId,
        date,
        amount,
        product: "CD",
        quantity: Number(cds),
        unit: "张",
        payment: "已付款",
      },
    ];
  });
  const ids = new Set(purchases.map(({ customerId = "" }) => customerId));
  return recordsOf({ customers: Array.from(ids, (customerId) => ({ customerId })), purchases });
}

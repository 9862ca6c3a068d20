// Owns the reasons for leaving rows out that go together: what a figure cannot do without, by the field it needs.
import { type ExclusionReason, traitFields } from "../analysis/reportValues";

type Reasons = readonly ExclusionReason[];

/** Customers that have no id of their own. */
export const withoutOwnId: Reasons = ["customerId-missing", "customerId-duplicate"];
/** Rows of other modules that are no known customer's. */
export const withoutCustomer: Reasons = ["customerId-missing", "customerId-unknown"];
export const withoutDate: Reasons = ["date-missing", "date-unusable"];
export const withoutAmount: Reasons = ["amount-missing", "amount-unusable"];
export const withoutStage: Reasons = ["stage-missing", "stage-unusable"];
export const withoutPayment: Reasons = ["payment-missing", "payment-unusable"];
/** Customers, by each field that may set the lost apart. */
export const withoutTrait: Reasons = traitFields.flatMap((field) =>
  field === "lastMethod" ? [] : [`${field}-missing` as const],
);

// Owns the list of rules, in the order in which findings are shown.
import type { Rule } from "./checkInput";
import { amountDecimals } from "./rules/amountDecimals";
import { contentTooLong } from "./rules/contentTooLong";
import { dates } from "./rules/dates";
import { duplicateCustomerId } from "./rules/duplicateCustomerId";
import { enteredLate } from "./rules/enteredLate";
import { idSpelling } from "./rules/idSpelling";
import { lostButHighValue } from "./rules/lostButHighValue";
import { nextActionOverdue } from "./rules/nextActionOverdue";
import { notInList } from "./rules/notInList";
import { numbers } from "./rules/numbers";
import { orderBeforeFirstContact } from "./rules/orderBeforeFirstContact";
import { orderOfTwoCustomers } from "./rules/orderOfTwoCustomers";
import { pastCadence } from "./rules/pastCadence";
import { paidWithoutAmount } from "./rules/paidWithoutAmount";
import { privateData } from "./rules/privateData";
import { quantityNotPositive } from "./rules/quantityNotPositive";
import { requiredEmpty } from "./rules/requiredEmpty";
import { sameCustomer } from "./rules/sameCustomer";
import { satisfactionFalling } from "./rules/satisfactionFalling";
import { staleCustomer } from "./rules/staleCustomer";
import { tags } from "./rules/tags";
import { unknownCustomerId } from "./rules/unknownCustomerId";
import { unmaskedName } from "./rules/unmaskedName";
import { vagueWording } from "./rules/vagueWording";
import { wonWithoutOrder } from "./rules/wonWithoutOrder";

export const rules: readonly Rule[] = [
  requiredEmpty,
  notInList,
  dates,
  numbers,
  quantityNotPositive,
  amountDecimals,
  duplicateCustomerId,
  unknownCustomerId,
  idSpelling,
  orderOfTwoCustomers,
  sameCustomer,
  privateData,
  unmaskedName,
  vagueWording,
  contentTooLong,
  paidWithoutAmount,
  wonWithoutOrder,
  orderBeforeFirstContact,
  lostButHighValue,
  tags,
  staleCustomer,
  pastCadence,
  nextActionOverdue,
  satisfactionFalling,
  enteredLate,
];

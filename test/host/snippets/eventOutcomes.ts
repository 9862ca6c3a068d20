// Owns what the samples on bindings, clicks and the Common API must bring about.
import { parseRect } from "../../../src/host/model/address";
import type { Outcomes } from "./outcome";

const sum = (values: unknown[][]): number =>
  values.flat().reduce<number>((total, value) => total + Number(value), 0);

export const eventOutcomes: Outcomes = {
  "01-basics/basic-common-api-call": {
    after: { run: (look) => expect(look.log).toBe('The selected data is "".') },
  },
  "30-events/data-changed": {
    press: ["setup", "register-data-changed-handler", "setup"],
    after: {
      "register-data-changed-handler": (look) =>
        expect(look.workbook.tableNamed("SalesTable")?.table.range).toEqual(parseRect("A1:E6")),
    },
  },
  "30-events/event-worksheet-single-click": {
    press: ["register-click-handler", "register-click-handler"],
    after: { "register-click-handler": (look) => look.click("B2") },
  },
  "30-events/events-disable-events": {
    press: ["setup", "registerSumChangedHandlers", "refreshData", "toggleEvents"],
    after: {
      // The handlers add up what the formulas came to anew.
      refreshData: (look) => expect(look.value("P21")).toBe(sum(look.values("B1:P19"))),
      toggleEvents: (look) => expect(look.log).toMatch(/Events are currently off/),
    },
  },
};

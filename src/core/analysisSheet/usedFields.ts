// Owns the line below a table that names the fields its figures come from, by their headers in the sheet's language.
import type { CustomerField, InteractionField, PurchaseField } from "../schema/fields";
import { moduleKeys } from "../schema/fields";
import { headerOf } from "../schema/headers";
import type { DealField, NeedField, ServiceField, SurveyField } from "../schema/packs";
import { packModuleKeys } from "../schema/packs";
import type { SheetContext } from "./sheetContext";

/** Each block declares them once, a set a table. */
export interface UsedFields {
  readonly customers?: readonly CustomerField[];
  readonly interactions?: readonly InteractionField[];
  readonly purchases?: readonly PurchaseField[];
  readonly needs?: readonly NeedField[];
  readonly services?: readonly ServiceField[];
  readonly surveys?: readonly SurveyField[];
  readonly deals?: readonly DealField[];
}

/** @example "用到的字段：购买记录明细 · 客户编号、购买金额；客户基础信息 · 客户编号" */
export function fieldsLine({ grid, texts, workbook, language }: SheetContext, fields: UsedFields): void {
  const { fields: say, fieldsOf, listSeparator, partSeparator } = texts.notes;
  const named = [...moduleKeys, ...packModuleKeys].flatMap((module) => {
    const headers = (fields[module] ?? []).map((field) => headerOf(module, field, language));
    return headers.length === 0 ? [] : [fieldsOf(workbook.sheets[module], headers.join(listSeparator))];
  });
  grid.textRow(say(named.join(partSeparator)), "note");
}

/** Every field of several sets once, in their order. */
export const mergedFields = (sets: readonly UsedFields[]): UsedFields => ({
  customers: distinct(sets.map(({ customers = [] }) => customers)),
  interactions: distinct(sets.map(({ interactions = [] }) => interactions)),
  purchases: distinct(sets.map(({ purchases = [] }) => purchases)),
  needs: distinct(sets.map(({ needs = [] }) => needs)),
  services: distinct(sets.map(({ services = [] }) => services)),
  surveys: distinct(sets.map(({ surveys = [] }) => surveys)),
  deals: distinct(sets.map(({ deals = [] }) => deals)),
});

const distinct = <T>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

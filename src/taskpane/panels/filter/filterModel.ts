// Owns what the Filter panel knows and does: the facets, the form, applying and clearing.
import { clearFilters } from "../../../actions/clearFilters";
import { type FilteredRecords, filterRecords } from "../../../actions/filterRecords";
import { type Facets, readFacets } from "../../../actions/readFacets";
import { type FacetKey, type FilterCriteria, hasCriteria } from "../../../core/filter/criteria";
import type { Status } from "../../components/StatusLine";
import { failureStatus } from "../../failureText";
import type { PaneBasics } from "../../paneBasics";
import { createStore, type Store } from "../../store";
import type { Failure } from "../../work";
import { criteriaOf, emptyForm, type FilterForm, formOf } from "./filterForm";

interface FilterState {
  /** What the workbook offers; null until it was read. */
  readonly source: Facets | null;
  readonly form: FilterForm;
  readonly status: Status | null;
}

export interface FilterModel extends Store<FilterState> {
  read(): Promise<void>;
  /** Reads when the panel opens for the first time. */
  readOnce(): Promise<void>;
  edit(change: Partial<FilterForm>): void;
  toggle(key: FacetKey, value: string, chosen: boolean): void;
  apply(): Promise<void>;
  clear(): Promise<void>;
}

export function createFilterModel(basics: PaneBasics): FilterModel {
  const { texts, work } = basics;
  const { filter: words } = texts;
  const store = createStore<FilterState>({ source: null, form: emptyForm, status: null });
  const edit = (change: Partial<FilterForm>) => store.set({ form: { ...store.get().form, ...change } });
  const fail = (failure: Failure) => store.set({ status: failureStatus(failure, basics) });

  async function read(): Promise<void> {
    const outcome = await work.runNext("readFacets", readFacets);
    if (outcome.kind === "refused") return;
    if (outcome.kind === "failed") return fail(outcome.failure);
    const { criteria } = outcome.value;
    const isFirst = store.get().source === null;
    store.set({ source: outcome.value, status: null });
    // The filter the workbook has kept is shown once; what the user ticks from then on is theirs.
    if (isFirst && criteria !== null) {
      store.set({ form: formOf(criteria), status: { intent: "info", text: words.restored } });
    }
  }

  async function apply(): Promise<void> {
    const { form, source } = store.get();
    const criteria = source && criteriaOf(form, source.currency);
    if (!criteria) return;
    if (!hasCriteria(criteria)) {
      return store.set({ status: { intent: "info", text: words.chooseFirst } });
    }
    const outcome = await work.run("filter", (progress) => filterRecords(criteria, progress));
    if (outcome.kind === "refused") return;
    if (outcome.kind === "failed") return fail(outcome.failure);
    store.set({ status: appliedStatus(outcome.value, criteria) });
  }

  function appliedStatus({ customers }: FilteredRecords, { combine }: FilterCriteria): Status {
    if (customers.matching > 0) return { intent: "success", text: words.applied(customers.matching) };
    return { intent: "warning", text: combine === "all" ? words.appliedNone : words.appliedNoneAny };
  }

  return {
    ...store,
    read,
    readOnce: () => (store.get().source === null ? read() : Promise.resolve()),
    edit,
    toggle(key, value, chosen) {
      const { form } = store.get();
      const values = new Set(form.chosen[key]);
      if (chosen) values.add(value);
      else values.delete(value);
      edit({ chosen: { ...form.chosen, [key]: values } });
    },
    apply,
    async clear() {
      const outcome = await work.run("clear", clearFilters);
      if (outcome.kind === "refused") return;
      if (outcome.kind === "failed") return fail(outcome.failure);
      store.set({ form: emptyForm, status: { intent: "success", text: words.cleared } });
    },
  };
}

// Owns the members that collections share: getCount, count, getItem, getItemOrNullObject, getItemAt.
import { invalidArgument, itemNotFound } from "./hostError";
import { factory, method, readOnly, type ApiSet, type Members } from "./members";
import type { WireCollection } from "./wireObject";

export interface CollectionSets {
  getCount?: ApiSet;
  count?: ApiSet;
  getItem?: ApiSet;
  getItemOrNullObject?: ApiSet;
  getItemAt?: ApiSet;
}

/** Members of a collection, each where it is said to be. `GetItem` also stands for the indexer. */
export function collectionMembers<T extends WireCollection>(sets: CollectionSets): Members<T> {
  return {
    ...(sets.getCount && { GetCount: method<T>(sets.getCount, (collection) => collection.items().length) }),
    ...(sets.count && { Count: readOnly<T>(sets.count, (collection) => collection.items().length) }),
    ...(sets.getItem && {
      GetItem: factory<T>(sets.getItem, (collection, args) => {
        const item = collection.find(args.value(0));
        if (!item) throw itemNotFound();
        return item;
      }),
    }),
    ...(sets.getItemOrNullObject && {
      GetItemOrNullObject: factory<T>(sets.getItemOrNullObject, (collection, args) =>
        collection.find(args.value(0)),
      ),
    }),
    ...(sets.getItemAt && {
      GetItemAt: factory<T>(sets.getItemAt, (collection, args) => {
        const item = collection.items()[args.integer(0)];
        if (!item) throw invalidArgument("There is no item at this index.");
        return item;
      }),
    }),
  };
}

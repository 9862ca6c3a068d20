// Owns how each id stands in the cells of each module: a filter needs what the cells show, not what they mean.
import type { CellChunk, CellSink } from "../records/cellChunk";
import type { FieldKey } from "../schema/fields";
import type { AnyModuleKey } from "../schema/packs";
import { cellText, type Cell } from "../values/cell";

export class IdSpellings implements CellSink {
  private readonly modules = new Map<AnyModuleKey, Set<Cell>>();

  /** @param field whose ids are looked at */
  constructor(private readonly field: FieldKey = "customerId") {}

  add({ module, columns }: CellChunk): void {
    let cells = this.modules.get(module);
    if (!cells) this.modules.set(module, (cells = new Set()));
    for (const cell of columns.get(this.field) ?? []) cells.add(cell);
  }

  /** Whether some ids of a module are numbers, whose number format decides what they show. */
  hasNumbers(module: AnyModuleKey): boolean {
    return [...(this.modules.get(module) ?? [])].some((cell) => typeof cell === "number");
  }

  /**
   * What the cells of a module show that hold one of the ids; null when every cell does.
   * @param shownAs what each number shows as, where it is not the plain number
   */
  shown(
    module: AnyModuleKey,
    ids: ReadonlySet<string>,
    shownAs: ReadonlyMap<number, ReadonlySet<string>> = new Map(),
  ): string[] | null {
    const shown = new Set<string>();
    let isEvery = true;
    for (const cell of this.modules.get(module) ?? []) {
      if (!ids.has(cellText(cell))) isEvery = false;
      else if (typeof cell === "number")
        for (const text of shownAs.get(cell) ?? [String(cell)]) shown.add(text);
      else shown.add(typeof cell === "string" ? cell : cellText(cell));
    }
    return isEvery ? null : [...shown];
  }
}

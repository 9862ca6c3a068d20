// Owns the parsed columns of the packs' tables (workbook.md, Packs). Values of their lists are canonical zh-CN ones; a
// text that is on no list keeps itself.
import type { DayColumn, NumberColumn, TextColumn } from "./columns";

export interface Needs {
  readonly length: number;
  readonly row: Int32Array;
  readonly customerId: TextColumn;
  /** 提出日期. */
  readonly date: DayColumn;
  readonly type: TextColumn;
  readonly priority: TextColumn;
  readonly status: TextColumn;
  readonly due: DayColumn;
  /** 解决日期: when it was resolved or abandoned. */
  readonly finished: DayColumn;
}

export interface Services {
  readonly length: number;
  readonly row: Int32Array;
  readonly customerId: TextColumn;
  readonly date: DayColumn;
  readonly type: TextColumn;
  readonly status: TextColumn;
  readonly finished: DayColumn;
  /** 1 to 5. */
  readonly satisfaction: NumberColumn;
}

export interface Surveys {
  readonly length: number;
  readonly row: Int32Array;
  readonly customerId: TextColumn;
  readonly date: DayColumn;
  /** These four: 1 to 5. */
  readonly quality: NumberColumn;
  readonly attitude: NumberColumn;
  readonly response: NumberColumn;
  readonly afterSales: NumberColumn;
  /** 0 to 10. */
  readonly recommend: NumberColumn;
}

export interface Deals {
  readonly length: number;
  readonly row: Int32Array;
  readonly customerId: TextColumn;
  readonly stage: TextColumn;
  /** Cents. */
  readonly amount: NumberColumn;
  /** 进入阶段日期. */
  readonly date: DayColumn;
  readonly expectedClose: DayColumn;
  readonly reason: TextColumn;
}

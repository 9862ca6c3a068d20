// The same figures of several groups in SQL, in one query.
import type { Query, Row } from "./database";

/** A row a group, in their order, named by the key. */
export async function each(
  query: Query,
  key: string,
  groups: readonly string[],
  figures: (group: string) => string,
): Promise<Row[]> {
  const parts = groups.map(
    (group, place) => `SELECT ${place} AS place, '${group}' AS "${key}", f.* FROM (${figures(group)}) f`,
  );
  return query(`SELECT * EXCLUDE (place) FROM (${parts.join(" UNION ALL ")}) ORDER BY place`);
}

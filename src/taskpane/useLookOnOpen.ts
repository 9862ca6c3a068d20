// Owns that a panel which shows the workbook reads it each time it opens, without a click.
import { useEffect } from "react";

/** Runs a read when the panel opens: the user may have changed the workbook since. */
export function useLookOnOpen(look: () => Promise<void>): void {
  useEffect(() => void look(), [look]);
}

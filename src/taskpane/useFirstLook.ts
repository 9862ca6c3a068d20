// Owns that a panel which shows the workbook reads it when it opens, once, without a click.
import { useEffect } from "react";

/** Runs a read when the panel opens and still has nothing to show. */
export function useFirstLook(look: () => Promise<void>, wanted: boolean): void {
  useEffect(() => {
    if (wanted) void look();
    // Only the opening of the panel counts: a failed look must not repeat itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

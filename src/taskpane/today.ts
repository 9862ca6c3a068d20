// Owns reading the clock: the pane is the edge where "today" enters; everything below is given it.
import { serialOf } from "../core/calendar";

/** The user's calendar day as an Excel serial. */
export function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

// Owns turning what went wrong into a status: one sentence with the next step.
import { describeProblem } from "../core/describeProblem";
import type { Status } from "./components/StatusLine";
import type { PaneBasics } from "./paneBasics";
import type { Failure } from "./work";

export function failureStatus(failure: Failure, { language, texts }: PaneBasics): Status {
  if (failure.code === "unexpected") return { intent: "error", text: texts.work.unexpected };
  // Cancelling is what the user asked for, not an error.
  const intent = failure.code === "cancelled" ? "info" : "error";
  return { intent, text: describeProblem(failure, language) };
}

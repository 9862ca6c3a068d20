// Owns saying a problem in words: one finished sentence with the next step.
import { texts } from "../language";
import type { Language } from "../language/language";
import type { Problem } from "./errors";

/** The sentence for a problem in the reader's language. */
export function describeProblem(problem: Problem, language: Language): string {
  // Each sentence takes the parameters of its own problem; the key and the parameters come from the same object.
  const say: (parameters: Problem) => string = texts(language).problems[problem.code] as (
    parameters: Problem,
  ) => string;
  return say(problem);
}

// Owns a sentence left for the task pane by the ribbon function when it has no window of its own to say it in.

/** Excel on the web partitions storage by the site around the add-in; the key says which partition. */
const storageKey = (): string => `${Office.context.partitionKey ?? ""}clientbook.message`;

export function leaveMessage(sentence: string): void {
  localStorage.setItem(storageKey(), sentence);
}

/** The sentence left, once; null when there is none. */
export function takeMessage(): string | null {
  const sentence = localStorage.getItem(storageKey());
  localStorage.removeItem(storageKey());
  return sentence;
}

// Owns the card of a comment or note beside its cell: who wrote what and when, and the buttons to reply, edit and resolve.
import type { Note } from "../../host/workbook";
import type { Texts } from "../../language";
import type { Language } from "../../language/language";
import { element } from "../chrome/element";
import type { CellComment, CommentPost, CommentThread } from "./cellComments";

export interface CardActions {
  readonly reply: (thread: CommentThread, text: string) => void;
  readonly rewrite: (item: CommentPost | Note, text: string) => void;
  readonly resolve: (thread: CommentThread, resolved: boolean) => void;
  readonly removeReply: (thread: CommentThread, reply: CommentPost) => void;
  readonly remove: (comment: CellComment) => void;
}

type CardTexts = Texts["page"]["comments"];

export class CardWriter {
  constructor(
    private readonly texts: CardTexts,
    private readonly language: Language,
    private readonly actions: CardActions,
  ) {}

  /** @param mayChange else the card has no buttons */
  content(comment: CellComment, mayChange: boolean): HTMLElement[] {
    return comment.kind === "note" ? this.note(comment, mayChange) : this.thread(comment, mayChange);
  }

  private note(comment: CellComment & { kind: "note" }, mayChange: boolean): HTMLElement[] {
    const { note } = comment;
    // Excel puts the author at the head of the text itself; only where that is missing he is named.
    const signed = note.text.startsWith(`${note.author}:`) || note.author === "";
    const post = element(
      "article",
      {},
      ...(signed ? [] : [element("strong", {}, note.author)]),
      text(note.text),
    );
    if (mayChange) post.append(this.buttons(post, note, () => this.actions.remove(comment)));
    return [post];
  }

  private thread(comment: CellComment & { kind: "comment" }, mayChange: boolean): HTMLElement[] {
    const { thread } = comment;
    const { texts, actions } = this;
    const open = mayChange && !thread.resolved;
    const parts: HTMLElement[] = [];
    if (mayChange || thread.resolved) parts.push(this.head(comment, mayChange));
    parts.push(this.post(thread, open));
    for (const reply of thread.replies)
      parts.push(this.post(reply, open, () => actions.removeReply(thread, reply)));
    if (!open) return parts;
    const field = textField(texts.replyHint, "");
    const form = typing(field, texts.send, null, (typed) => actions.reply(thread, typed));
    return [...parts, form];
  }
  /** Whether the thread is resolved, and what can be done to all of it. */
  private head(comment: CellComment & { kind: "comment" }, mayChange: boolean): HTMLElement {
    const { texts, actions } = this;
    const { thread } = comment;
    const head = element("header", {}, element("span", {}, thread.resolved ? texts.resolved : ""));
    if (!mayChange) return head;
    head.append(
      button(thread.resolved ? texts.reopen : texts.resolve, () => actions.resolve(thread, !thread.resolved)),
      button(texts.removeThread, () => actions.remove(comment)),
    );
    return head;
  }
  private post(item: CommentPost, mayChange: boolean, remove?: () => void): HTMLElement {
    const when = element("time", {}, this.time(item.created));
    const post = element("article", {}, element("strong", {}, item.author), when, text(item.text));
    if (mayChange) post.append(this.buttons(post, item, remove));
    return post;
  }
  private time(created: string | null): string {
    const at = created === null ? NaN : Date.parse(created);
    if (Number.isNaN(at)) return "";
    return new Date(at).toLocaleString(this.language, { dateStyle: "medium", timeStyle: "short" });
  }

  private buttons(post: HTMLElement, item: CommentPost | Note, remove?: () => void): HTMLElement {
    const { texts, actions } = this;
    const edit = (): void => {
      const field = textField(texts.edit, item.text);
      const before = [...post.childNodes];
      const cancel = { label: texts.cancel, run: () => post.replaceChildren(...before) };
      post.replaceChildren(typing(field, texts.save, cancel, (typed) => actions.rewrite(item, typed)));
      field.focus();
    };
    const buttons = element("div", { class: "comment-buttons" }, button(texts.edit, edit));
    if (remove) buttons.append(button(texts.remove, remove));
    return buttons;
  }
}

const text = (words: string): HTMLElement => element("p", {}, words);

const button = (label: string, run: () => void): HTMLButtonElement =>
  element("button", { type: "button", onclick: run }, label);

export const textField = (label: string, value: string): HTMLTextAreaElement =>
  element("textarea", { rows: 2, "aria-label": label, placeholder: label, spellcheck: "false" }, value);

/** A field with its buttons; Ctrl+Enter is the first button, Esc the second. An empty text is not taken. */
export function typing(
  field: HTMLTextAreaElement,
  save: string,
  cancel: { label: string; run: () => void } | null,
  take: (text: string) => void,
): HTMLElement {
  const done = (): void => {
    const typed = field.value.trim();
    if (typed !== "") take(typed);
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) done();
    else if (event.key === "Escape" && cancel) {
      event.stopPropagation();
      cancel.run();
    } else return;
    event.preventDefault();
  });
  const buttons = element("div", { class: "comment-buttons" }, button(save, done));
  if (cancel) buttons.append(button(cancel.label, cancel.run));
  return element("div", { class: "comment-typing" }, field, buttons);
}

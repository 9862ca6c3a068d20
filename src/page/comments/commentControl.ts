// Owns when a comment's card is seen: under the pointer, at the selected cell, or while one types in it; and its place.
import "./comments.css";
import type { Place } from "../editing/validation";
import { element } from "../chrome/element";
import type { Box, GridView } from "../gridView/gridView";
import type { PageSession } from "../session";
import { commentAt, type CellComment } from "./cellComments";
import { CardWriter, textField, typing } from "./commentCard";
import { CommentEdits } from "./commentEdits";

/** Milliseconds that the pointer rests on a cell before its card comes, and is gone before the card goes. */
const REST = 300;

interface Cell {
  readonly row: number;
  readonly column: number;
}

export class CommentControl {
  private readonly edits: CommentEdits;
  private readonly card = element("section", { class: "comment-card", hidden: true });
  private readonly writer: CardWriter;
  private hovered: Cell | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The cell that the card is for. */
  private shown: Place | null = null;
  /** What is being typed for a cell that has no comment yet. */
  private draft: { kind: CellComment["kind"]; field: HTMLTextAreaElement } | null = null;

  /**
   * @param active the active cell
   * @param boxOf a cell's place on the screen; null when it is out of sight
   */
  constructor(
    private readonly view: GridView,
    private readonly session: PageSession,
    private readonly active: () => Place,
    private readonly boxOf: (cell: Cell) => Box | null,
  ) {
    const edits = (this.edits = new CommentEdits(session));
    const done = (act: () => void): void => {
      this.close();
      act();
    };
    const sheet = (): Place["sheet"] => this.shown?.sheet ?? session.sheet;
    this.writer = new CardWriter(session.texts.comments, session.language, {
      reply: (thread, text) => done(() => edits.reply(sheet(), thread, text)),
      rewrite: (item, text) => done(() => edits.rewrite(sheet(), item, text)),
      resolve: (thread, resolved) => done(() => edits.resolve(sheet(), thread, resolved)),
      removeReply: (thread, reply) => done(() => edits.removeReply(sheet(), thread, reply)),
      remove: (comment) => done(() => edits.remove(sheet(), comment)),
    });
    // Beside the grid's element, not in it: what is typed here is not typed into a cell.
    view.element.parentElement?.append(this.card);
    this.card.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.card.addEventListener("pointerleave", () => this.hover(null));
    this.card.addEventListener("focusout", (event) => this.onLeft(event));
    this.card.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
  }

  /** The comment or note of the active cell. */
  get current(): CellComment | null {
    return commentAt(this.active().sheet, this.active());
  }
  /** The pointer came to a cell, or left the grid. */
  hover(cell: Cell | null): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.hovered = cell;
      this.place();
    }, REST);
  }
  /** After the workbook changed. */
  refresh(): void {
    if (!this.isTyping) this.shown = null;
    this.place();
  }
  /** After cells moved on the screen, or another one is active. */
  place(): void {
    const at = this.isTyping ? this.shown : this.wanted();
    if (at && !this.isSame(at)) this.show(at);
    this.shown = at;
    const here = at !== null && at.sheet === this.session.sheet && !this.view.isEditing;
    const box = here ? this.boxOf(at) : null;
    // What is being typed stays in sight when its cell does not: a hidden field would lose the focus.
    this.card.hidden = !box && !(here && this.isTyping);
    if (box) this.moveTo(box);
  }

  /** Shift+F2 and Ctrl+Shift+F2: goes into the cell's comment or note, or begins one of the kind asked for. */
  write(kind: CellComment["kind"]): void {
    const at = this.active();
    const { dialogs, texts } = this.session;
    const refusal = this.edits.refusal(at.sheet);
    if (refusal) return void dialogs.alert(texts.edit[refusal]);
    const comment = commentAt(at.sheet, at);
    this.draft = null;
    this.shown = at;
    if (comment) {
      this.show(at);
      this.place();
      const field = this.card.querySelector("textarea");
      if (field) field.focus();
      else this.card.querySelector<HTMLElement>("article button, header button")?.click();
      return;
    }
    this.begin(kind, at);
  }
  private begin(kind: CellComment["kind"], at: Place): void {
    const { comments } = this.session.texts;
    const field = textField(kind === "note" ? comments.noteHint : comments.commentHint, "");
    this.draft = { kind, field };
    const take = (text: string): void => {
      this.close();
      if (kind === "note") this.edits.addNote(at, text);
      else this.edits.addComment(at, text);
    };
    const cancel = { label: comments.cancel, run: () => this.close() };
    this.setFace(kind, false);
    this.card.replaceChildren(typing(field, kind === "note" ? comments.save : comments.send, cancel, take));
    this.place();
    field.focus();
  }
  /** Deletes the active cell's comment with its replies, or its note. */
  remove(): void {
    const { sheet } = this.active();
    const { current } = this;
    const refusal = this.edits.refusal(sheet);
    if (refusal) void this.session.dialogs.alert(this.session.texts.edit[refusal]);
    else if (current) this.edits.remove(sheet, current);
  }
  resolve(resolved: boolean): void {
    const { sheet } = this.active();
    const { current } = this;
    const refusal = this.edits.refusal(sheet);
    if (refusal) void this.session.dialogs.alert(this.session.texts.edit[refusal]);
    else if (current?.kind === "comment") this.edits.resolve(sheet, current.thread, resolved);
  }

  private get isTyping(): boolean {
    return this.draft !== null || this.card.contains(document.activeElement);
  }
  private wanted(): Place | null {
    const { sheet } = this.session;
    const under = this.hovered && { sheet, ...this.hovered };
    if (under && commentAt(sheet, under)) return under;
    return this.current ? this.active() : null;
  }
  private isSame({ sheet, row, column }: Place): boolean {
    const { shown } = this;
    return shown?.sheet === sheet && shown.row === row && shown.column === column;
  }
  private show(at: Place): void {
    const comment = commentAt(at.sheet, at);
    if (!comment) return;
    this.setFace(comment.kind, comment.kind === "comment" && comment.thread.resolved);
    this.card.replaceChildren(...this.writer.content(comment, this.edits.refusal(at.sheet) === null));
  }
  private setFace(kind: CellComment["kind"], resolved: boolean): void {
    const { comments } = this.session.texts;
    this.card.className = `comment-card ${kind}${resolved ? " resolved" : ""}`;
    this.card.setAttribute("aria-label", comments.kinds[kind]);
  }
  private moveTo(box: Box): void {
    const { clientWidth, clientHeight } = this.view.element;
    const { offsetWidth, offsetHeight } = this.card;
    const right = box.left + box.width + 8;
    const left = right + offsetWidth <= clientWidth ? right : Math.max(0, box.left - offsetWidth - 8);
    const top = Math.max(0, Math.min(box.top, clientHeight - offsetHeight - 4));
    Object.assign(this.card.style, { left: `${left}px`, top: `${top}px` });
  }

  /** Back to the cells. */
  private close(): void {
    this.draft = null;
    this.view.focus();
    this.shown = null;
    this.hovered = null;
    this.place();
  }
  /** A note is kept by a click elsewhere, as in Excel; the text of a comment waits to be posted. */
  private onLeft({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && this.card.contains(relatedTarget)) return;
    const { draft, shown } = this;
    if (!draft || !shown) return;
    const text = draft.field.value.trim();
    if (text !== "" && draft.kind === "comment") return;
    this.draft = null;
    if (text !== "") this.edits.addNote(shown, text);
    else this.place();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.card.remove();
  }
}

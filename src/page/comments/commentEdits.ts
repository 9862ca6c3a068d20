// Owns changing comments and notes as a user does: each change is one step that can be taken back.
// support.microsoft.com "Insert comments and notes in Excel": a thread has replies and can be resolved; a note has one text.
import type { Note, Sheet } from "../../host/workbook";
import type { Place } from "../editing/validation";
import type { PageSession } from "../session";
import type { CellComment, CommentPost, CommentThread } from "./cellComments";

export class CommentEdits {
  constructor(private readonly session: PageSession) {}

  /** Why comments of a sheet may not be changed, or null; they are objects on it (allowEditObjects). */
  refusal(sheet: Sheet): "protected" | "readOnly" | null {
    if (this.session.workbook.readOnly) return "readOnly";
    return sheet.protection && !sheet.protection.options.allowEditObjects ? "protected" : null;
  }

  addComment({ sheet, row, column }: Place, text: string): void {
    this.change(sheet, () =>
      sheet.comments.push({ ...this.post(text), row, column, resolved: false, replies: [] }),
    );
  }
  addNote({ sheet, row, column }: Place, text: string): void {
    const author = this.session.texts.comments.author;
    this.change(sheet, () => sheet.notes.push({ row, column, author, text }));
  }
  reply(sheet: Sheet, thread: CommentThread, text: string): void {
    this.change(sheet, () => thread.replies.push(this.post(text)));
  }
  /** A post's text, or a note's; names mentioned in it are no longer marked. */
  rewrite(sheet: Sheet, item: CommentPost | Note, text: string): void {
    if (text === item.text) return;
    this.change(sheet, () => {
      item.text = text;
      if ("mentions" in item) item.mentions = [];
    });
  }
  resolve(sheet: Sheet, thread: CommentThread, resolved: boolean): void {
    this.change(sheet, () => void (thread.resolved = resolved));
  }
  removeReply(sheet: Sheet, thread: CommentThread, reply: CommentPost): void {
    this.change(sheet, () => void (thread.replies = thread.replies.filter((item) => item !== reply)));
  }
  /** A whole thread, or a note. */
  remove(sheet: Sheet, comment: CellComment): void {
    this.change(sheet, () => {
      if (comment.kind === "comment")
        sheet.comments = sheet.comments.filter((item) => item !== comment.thread);
      else sheet.notes = sheet.notes.filter((item) => item !== comment.note);
    });
  }

  private post(text: string): CommentPost {
    const created = new Date().toISOString();
    const { workbook, texts } = this.session;
    return {
      id: workbook.freshGuid(),
      author: texts.comments.author,
      email: "",
      created,
      text,
      mentions: [],
    };
  }
  private change(sheet: Sheet, act: () => void): void {
    this.session.editor.changeObjects(sheet, act);
  }
}

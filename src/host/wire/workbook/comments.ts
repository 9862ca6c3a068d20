// Owns Excel.CommentCollection, of the workbook and of a sheet, and Comment (docs/excel/excel-add-ins-comments.md).
import { rect, splitSheet } from "../../model/address";
import type { CommentThread } from "../../model/comments";
import type { Sheet } from "../../model/sheet";
import { asBoolean, type Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { eventMembers } from "../eventRegistration";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factory, method, object, readWrite, type Members } from "../members";
import { RangeObject } from "../objects";
import { rangeArgument } from "../range/rangeArgument";
import type { Session } from "../session";
import { WireCollection } from "../wireObject";
import { contentArgument, newPost, PostObject, postMembers } from "./commentPosts";
import { requireComments, tellChange, tellComment } from "./commentPosts";
import { CommentReplyCollectionObject } from "./commentReplies";

export class CommentObject extends PostObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly thread: CommentThread,
  ) {
    super(session);
  }
  get post(): CommentThread {
    return this.thread;
  }
  override assertExists(): void {
    if (!this.sheet.comments.includes(this.thread) || !this.session.workbook.sheets.includes(this.sheet))
      throw itemNotFound();
  }
}

export class CommentCollectionObject extends WireCollection<CommentObject> {
  constructor(
    session: Session,
    readonly scope: Sheet | null,
  ) {
    super(session);
  }
  items(): CommentObject[] {
    const sheets = this.scope ? [this.scope] : this.session.workbook.sheets;
    return sheets.flatMap((sheet) =>
      sheet.comments.map((thread) => new CommentObject(this.session, sheet, thread)),
    );
  }
  find(key: unknown): CommentObject | null {
    return this.items().find(({ thread }) => thread.id === key) ?? null;
  }
}

/** One cell: a range, or an address that names its sheet unless the collection is a sheet's. */
function cellArgument({ session, scope }: CommentCollectionObject, args: Arguments): RangeObject {
  const sheet = scope ?? session.workbook.activeSheet;
  if (!args.object(0) && !scope && splitSheet(args.text(0)).sheet === null)
    throw invalidArgument("The address must name its sheet.");
  const range = rangeArgument(args, 0, session, sheet);
  if (scope && range.sheet !== scope) throw invalidArgument("The cell is on another sheet.");
  if (range.rows > 1 || range.columns > 1) throw invalidArgument("A comment stands on one cell.");
  return range;
}

function add(collection: CommentCollectionObject, args: Arguments): CommentObject {
  const { session } = collection;
  const { sheet, rect: cell } = cellArgument(collection, args);
  requireComments(session, sheet);
  const taken = [...sheet.comments, ...sheet.notes];
  // "A cell has either comments or notes, but not both"; which code Excel refuses the second with is UNVERIFIED.
  if (taken.some(({ row, column }) => row === cell.top && column === cell.left))
    throw new HostError("ItemAlreadyExists", "The cell has a comment or a note already.");
  const post = newPost(session, contentArgument(args, 1));
  const thread: CommentThread = {
    ...post,
    row: cell.top,
    column: cell.left,
    resolved: false,
    replies: [],
  };
  sheet.comments.push(thread);
  tellComment(session, sheet, "commentAdded", { commentDetails: [{ commentId: thread.id, replyIds: [] }] });
  return new CommentObject(session, sheet, thread);
}

export const commentMembers: Members<CommentObject> = {
  ...postMembers,
  Resolved: readWrite(
    "1.11",
    ({ thread }) => thread.resolved,
    ({ session, sheet, thread }, value) => {
      requireComments(session, sheet);
      const resolved = asBoolean(value);
      if (resolved === thread.resolved) return;
      thread.resolved = resolved;
      tellChange(session, sheet, thread, resolved ? "CommentResolved" : "CommentReopened");
    },
  ),
  Replies: object(
    "1.10",
    ({ session, sheet, thread }) => new CommentReplyCollectionObject(session, sheet, thread),
  ),
  GetLocation: factory(
    "1.10",
    ({ session, sheet, thread }) => new RangeObject(session, sheet, rect(thread.row, thread.column)),
  ),
  /** With its replies. */
  Delete: method("1.10", ({ session, sheet, thread }) => {
    requireComments(session, sheet);
    sheet.comments = sheet.comments.filter((item) => item !== thread);
    tellComment(session, sheet, "commentDeleted", {
      commentDetails: [{ commentId: thread.id, replyIds: thread.replies.map(({ id }) => id) }],
    });
  }),
};

export const commentCollectionMembers: Members<CommentCollectionObject> = {
  ...collectionMembers<CommentCollectionObject>({
    getCount: "1.10",
    getItem: "1.10",
    getItemOrNullObject: "1.14",
    getItemAt: "1.10",
  }),
  ...eventMembers<CommentCollectionObject>({ Added: "1.12", Changed: "1.12", Deleted: "1.12" }),
  Add: factory("1.10", add),
  GetItemByCell: factory("1.10", (collection, args) => {
    const { sheet, rect: cell } = cellArgument(collection, args);
    const thread = sheet.comments.find(({ row, column }) => row === cell.top && column === cell.left);
    if (!thread) throw itemNotFound("The cell has no comment.");
    return new CommentObject(collection.session, sheet, thread);
  }),
  GetItemByReplyId: factory("1.10", (collection, args) => {
    const id = args.text(0);
    const found = collection.items().find(({ thread }) => thread.replies.some((reply) => reply.id === id));
    if (!found) throw itemNotFound("There is no such reply.");
    return found;
  }),
};

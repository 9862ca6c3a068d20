// Owns Excel.CommentReplyCollection and CommentReply.
import { rect } from "../../model/address";
import type { CommentPost, CommentThread } from "../../model/comments";
import type { Sheet } from "../../model/sheet";
import { collectionMembers } from "../collection";
import { itemNotFound } from "../hostError";
import { factory, method, readOnly, type Members } from "../members";
import { RangeObject } from "../objects";
import type { Session } from "../session";
import { WireCollection } from "../wireObject";
import { contentArgument, newPost, PostObject, postMembers } from "./commentPosts";
import { requireComments, tellChange } from "./commentPosts";
import { CommentObject } from "./comments";

export class CommentReplyObject extends PostObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly thread: CommentThread,
    readonly post: CommentPost,
  ) {
    super(session);
  }
  override assertExists(): void {
    new CommentObject(this.session, this.sheet, this.thread).assertExists();
    if (!this.thread.replies.includes(this.post)) throw itemNotFound();
  }
}

export class CommentReplyCollectionObject extends WireCollection<CommentReplyObject> {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly thread: CommentThread,
  ) {
    super(session);
  }
  override assertExists(): void {
    new CommentObject(this.session, this.sheet, this.thread).assertExists();
  }
  items(): CommentReplyObject[] {
    const { session, sheet, thread } = this;
    return thread.replies.map((reply) => new CommentReplyObject(session, sheet, thread, reply));
  }
  find(key: unknown): CommentReplyObject | null {
    return this.items().find(({ post }) => post.id === key) ?? null;
  }
}

export const commentReplyMembers: Members<CommentReplyObject> = {
  ...postMembers,
  /** That of the whole thread. */
  Resolved: readOnly("1.11", ({ thread }) => thread.resolved),
  GetLocation: factory(
    "1.10",
    ({ session, sheet, thread }) => new RangeObject(session, sheet, rect(thread.row, thread.column)),
  ),
  GetParentComment: factory(
    "1.10",
    ({ session, sheet, thread }) => new CommentObject(session, sheet, thread),
  ),
  Delete: method("1.10", ({ session, sheet, thread, post }) => {
    requireComments(session, sheet);
    thread.replies = thread.replies.filter((reply) => reply !== post);
    tellChange(session, sheet, thread, "ReplyDeleted", [post.id]);
  }),
};

export const commentReplyCollectionMembers: Members<CommentReplyCollectionObject> = {
  ...collectionMembers<CommentReplyCollectionObject>({
    getCount: "1.10",
    getItem: "1.10",
    getItemOrNullObject: "1.14",
    getItemAt: "1.10",
  }),
  Add: factory("1.10", ({ session, sheet, thread }, args) => {
    requireComments(session, sheet);
    const reply = newPost(session, contentArgument(args, 0));
    thread.replies.push(reply);
    tellChange(session, sheet, thread, "ReplyAdded", [reply.id]);
    return new CommentReplyObject(session, sheet, thread, reply);
  }),
};

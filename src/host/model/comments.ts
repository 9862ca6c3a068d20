// Owns the plain data of comments: a thread of posts on a cell (notes, which Excel once called comments, stand in objects.ts).
import type { Carried } from "./objects";

/** A person named in a post: `start` and `length` cover the name with its `@` in the text. */
export interface CommentMention {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly start: number;
  readonly length: number;
}

/** One text of a thread. */
export interface CommentPost extends Carried {
  /** `{GUID}`; the file keeps it. */
  readonly id: string;
  readonly author: string;
  readonly email: string;
  /** ISO 8601 in UTC; null when the file does not say. */
  readonly created: string | null;
  text: string;
  mentions: readonly CommentMention[];
}

/** What begins a thread, with its cell and its replies in order. */
export interface CommentThread extends CommentPost {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentPost[];
}

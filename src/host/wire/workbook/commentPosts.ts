// Owns what a comment and a reply have in common: their text with mentions, their author and date, and who may change them.
import type { CommentMention, CommentPost, CommentThread } from "../../model/comments";
import type { Sheet } from "../../model/sheet";
import { asInteger, asOneOf, asText, type Arguments } from "../arguments";
import { requireAllowed } from "../guard";
import { invalidArgument } from "../hostError";
import { method, readOnly, readWrite, type Members } from "../members";
import { isObject, type JsonObject } from "../protocol";
import type { CommentEventName, Session } from "../session";
import { WireObject } from "../wireObject";

/** Excel.CommentChangeType. */
type CommentChange =
  "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited";

/** A comment or one of its replies. */
export abstract class PostObject extends WireObject {
  abstract readonly sheet: Sheet;
  abstract readonly thread: CommentThread;
  abstract readonly post: CommentPost;

  override identity(): JsonObject {
    return { Id: this.post.id };
  }
}

/** A comment is an object on the sheet (Excel.WorksheetProtectionOptions.allowEditObjects). */
export function requireComments(session: Session, sheet: Sheet): void {
  requireAllowed(session, sheet, "allowEditObjects");
}

export function tellComment(
  session: Session,
  sheet: Sheet,
  name: CommentEventName,
  details: JsonObject,
): void {
  session.sheetChanged(sheet);
  session.raise({ kind: "commentEvent", name, sheet, details });
}

/** Excel.CommentChangedEventArgs: the comment, and of its replies those that changed. */
export const tellChange = (
  session: Session,
  sheet: Sheet,
  thread: CommentThread,
  changeType: CommentChange,
  replyIds: readonly string[] = [],
): void =>
  tellComment(session, sheet, "commentChanged", {
    changeType,
    commentDetails: [{ commentId: thread.id, replyIds: [...replyIds] }],
  });

interface Content {
  readonly text: string;
  readonly mentions: readonly CommentMention[];
}

const plain = (text: string): Content => {
  // UNVERIFIED which code Excel gives; its pane does not post an empty text.
  if (text === "") throw invalidArgument("A comment needs a text.");
  return { text, mentions: [] };
};

/** Names in `<at id="0">…</at>` stand in the text as `@name` (docs/excel/excel-add-ins-comments.md, "Mentions"). */
function rich(value: unknown): Content {
  if (!isObject(value)) throw invalidArgument("The content is no CommentRichContent.");
  const people = new Map(
    (Array.isArray(value.mentions) ? value.mentions : []).map((item: unknown) => {
      if (!isObject(item)) throw invalidArgument("A mention is no CommentMention.");
      const id = asInteger(item.id, "id");
      return [id, { id, name: asText(item.name, "name"), email: asText(item.email, "email") }] as const;
    }),
  );
  const mentions: CommentMention[] = [];
  let text = "";
  let last = 0;
  const source = asText(value.richContent, "richContent");
  for (const found of source.matchAll(/<at id="(\d+)">(.*?)<\/at>/g)) {
    const person = people.get(Number(found[1]));
    if (!person) throw invalidArgument(`The mention ${found[1]} is not in the list of mentions.`);
    text += source.slice(last, found.index);
    const name = `@${found[2]}`;
    mentions.push({ ...person, start: text.length, length: name.length });
    text += name;
    last = found.index + found[0].length;
  }
  return { text: plain(text + source.slice(last)).text, mentions };
}

/** The content in argument `index`, of the type in the next one. */
export function contentArgument(args: Arguments, index: number): Content {
  const type = args.has(index + 1) ? asOneOf(args.value(index + 1), ["Plain", "Mention"] as const) : "Plain";
  return type === "Mention" ? rich(args.value(index)) : plain(args.text(index));
}

/** A post of the host's user, of now. */
export function newPost(session: Session, content: Content): CommentPost {
  const created = new Date(Math.round((session.now() - 25_569) * 86_400_000)).toISOString();
  const { name, email } = session.user;
  return { id: session.workbook.freshGuid(), author: name, email, created, ...content };
}

function richText({ text, mentions }: CommentPost): string {
  let rich = "";
  let last = 0;
  for (const { id, start, length } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (start < last) continue;
    rich += `${text.slice(last, start)}<at id="${id}">${text.slice(start, start + length).replace(/^@/, "")}</at>`;
    last = start + length;
  }
  return rich + text.slice(last);
}

function edit(object: PostObject, content: Content): void {
  const { session, sheet, thread, post } = object;
  requireComments(session, sheet);
  Object.assign(post, content);
  if (post === thread) tellChange(session, sheet, thread, "CommentEdited");
  else tellChange(session, sheet, thread, "ReplyEdited", [post.id]);
}

/** Members of Excel.Comment and Excel.CommentReply alike. */
export const postMembers: Members<PostObject> = {
  Id: readOnly("1.10", ({ post }) => post.id),
  AuthorName: readOnly("1.10", ({ post }) => post.author),
  AuthorEmail: readOnly("1.10", ({ post }) => post.email),
  CreationDate: readOnly("1.10", ({ post }) => post.created),
  Content: readWrite(
    "1.10",
    ({ post }) => post.text,
    (object, value) => edit(object, plain(asText(value))),
  ),
  ContentType: readOnly("1.12", ({ post }) => (post.mentions.length > 0 ? "Mention" : "Plain")),
  Mentions: readOnly("1.11", ({ post }) => post.mentions.map(({ id, name, email }) => ({ id, name, email }))),
  RichContent: readOnly("1.11", ({ post }) => richText(post)),
  UpdateMentions: method("1.11", (object, args) => edit(object, rich(args.value(0)))),
};

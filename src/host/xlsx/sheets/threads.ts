// Owns comments: the threadedComments part of a sheet ([MS-XLSX] 2.6.205 CT_ThreadedComment, 2.6.202 CT_Mention). What
// older programs show in their place stands among the notes (notes.ts).
import { formatCell, parseRect } from "../../model/address";
import type { CommentMention, CommentPost, CommentThread } from "../../model/comments";
import type { Sheet } from "../../model/sheet";
import { fingerprint } from "../fingerprint";
import { contentTypes, THREADED_COMMENTS } from "../package/namespaces";
import type { XlsxPackage } from "../package/xlsxPackage";
import { readPersons, type Person, type PersonsWriter } from "../workbook/persons";
import { childElement, childElements, element, flag, numberOf, textOf, withAttributes } from "../xml";
import type { XmlElement, XmlNode } from "../xml";
import type { SheetReading, SheetWriting } from "./section";

class PostOrigin {
  /** Ids of the replies to it. */
  readonly replies: string[] = [];

  constructor(
    readonly item: XmlElement,
    readonly print: string,
  ) {}
}

const postPrint = ({ text, mentions }: CommentPost): string => fingerprint([text, mentions]);
const originOf = ({ origin }: CommentPost): PostOrigin | null =>
  origin instanceof PostOrigin ? origin : null;

/** "Specifies the UTC time that the comment was authored" ([MS-XLSX] 2.6.205); Excel writes no zone: `2025-06-25T12:58:28.16`. */
const timeOf = (written: string | undefined): string | null => {
  if (!written) return null;
  const time = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(written) ? written : `${written}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
};

function readMentions(item: XmlElement, persons: ReadonlyMap<string, Person>): CommentMention[] {
  const list = childElement(item, "mentions");
  return (list ? childElements(list, "mention") : []).map((mention, id) => {
    const person = persons.get(mention.attributes.mentionpersonId ?? "");
    const start = numberOf(mention, "startIndex") ?? 0;
    const length = numberOf(mention, "length") ?? 0;
    return { id, name: person?.name ?? "", email: person?.email ?? "", start, length };
  });
}

function readPost(item: XmlElement, persons: ReadonlyMap<string, Person>): CommentPost {
  const person = persons.get(item.attributes.personId ?? "");
  const post: CommentPost = {
    id: item.attributes.id ?? "",
    author: person?.name ?? "",
    email: person?.email ?? "",
    created: timeOf(item.attributes.dT),
    text: textOf(childElement(item, "text")),
    mentions: readMentions(item, persons),
  };
  return Object.assign(post, { origin: new PostOrigin(item, postPrint(post)) });
}

/** Threads with their replies, and what is neither: it is kept as it is. */
function readPart(
  root: XmlElement,
  persons: ReadonlyMap<string, Person>,
): { threads: CommentThread[]; rest: XmlNode[] } {
  const threads = new Map<string, CommentThread>();
  const replies: XmlElement[] = [];
  const rest: XmlNode[] = [];
  for (const item of root.children) {
    if (typeof item === "string") continue;
    const { ref, id, parentId } = item.attributes;
    const cell = parseRect(ref ?? "");
    if (item.local !== "threadedComment" || !id || !cell || threads.has(id)) rest.push(item);
    else if (parentId) replies.push(item);
    else {
      const post = readPost(item, persons);
      const resolved = flag(item, "done", false);
      threads.set(id, Object.assign(post, { row: cell.top, column: cell.left, resolved, replies: [] }));
    }
  }
  for (const item of replies) {
    const thread = threads.get(item.attributes.parentId ?? "");
    if (thread) {
      const reply = readPost(item, persons);
      thread.replies.push(reply);
      originOf(thread)?.replies.push(reply.id);
    } else rest.push(item);
  }
  return { threads: [...threads.values()], rest };
}

const partsOf = (source: XlsxPackage, part: string): string[] =>
  source
    .relationships(part)
    .all("threadedComment")
    .map(({ target }) => target)
    .filter((target) => source.has(target));

export function readThreads(sheet: Sheet, { package: source, part, workbook }: SheetReading): void {
  const parts = partsOf(source, part);
  if (parts.length === 0) return;
  const persons = readPersons(source);
  sheet.comments = parts.flatMap((name) => readPart(source.xml(name), persons).threads);
  for (const post of sheet.comments.flatMap((thread) => [thread, ...thread.replies])) {
    const own = /^\{00000000-0000-0000-0000-([0-9A-F]{12})\}$/i.exec(post.id);
    if (own) workbook.reserveId(Number.parseInt(own[1], 16));
  }
}

export const threadsPrint = (sheet: Sheet): string => fingerprint(sheet.comments);

/** The ids of the threads that the sheet's part held when it was read. */
export function threadIdsIn(source: XlsxPackage | null, part: string): Set<string> {
  const roots = source ? partsOf(source, part).map((name) => source.xml(name)) : [];
  return new Set(
    roots.flatMap((root) => readPart(root, new Map<string, Person>()).threads.map(({ id }) => id)),
  );
}

/** Whether neither the thread's text nor its replies are others than those that were read. */
export const isThreadUnchanged = (thread: CommentThread): boolean =>
  [thread, ...thread.replies].every((post) => originOf(post)?.print === postPrint(post)) &&
  originOf(thread)?.replies.join() === thread.replies.map(({ id }) => id).join();

/** Puts the part of the sheet's threads into the draft, or takes it away with the last one. */
export function writeThreads(sheet: Sheet, { draft, relationships, part, persons }: SheetWriting): void {
  const old = draft.origin ? partsOf(draft.origin, part) : [];
  const rest = old.flatMap((name) => readPart(draft.xml(name), new Map<string, Person>()).rest);
  const items = sheet.comments.flatMap((thread) => {
    const ref = formatCell(thread.row, thread.column);
    const done = thread.resolved ? 1 : undefined;
    return [
      withAttributes(makePost(thread, persons), { ref, done }),
      ...thread.replies.map((reply) =>
        withAttributes(makePost(reply, persons), { ref, parentId: thread.id, done: undefined }),
      ),
    ];
  });
  if (items.length === 0 && rest.length === 0) {
    relationships.retain("threadedComment", () => false);
    return;
  }
  const name = old[0] ?? draft.freshName("xl/threadedComments/threadedComment");
  const root = old[0] === undefined ? element("ThreadedComments") : draft.xml(old[0]);
  const attributes = { ...root.attributes, xmlns: THREADED_COMMENTS };
  draft.putXml(name, contentTypes.threadedComments, {
    ...root,
    name: "ThreadedComments",
    attributes,
    children: [...items, ...rest],
  });
  relationships.retain("threadedComment", ({ target }) => target === name);
  relationships.add("threadedComment", name);
}

function makePost(post: CommentPost, persons: PersonsWriter): XmlElement {
  const origin = originOf(post);
  if (origin?.print === postPrint(post)) return origin.item;
  const mentions = post.mentions.map(({ name, email, start, length }, index) =>
    element("mention", {
      mentionpersonId: persons.idOf(name, email),
      mentionId: `{${post.id.slice(1, -5)}${(0xf000 + index).toString(16).toUpperCase()}}`,
      startIndex: start,
      length,
    }),
  );
  return element(
    "threadedComment",
    {
      ref: "",
      dT: post.created?.replace(/Z$/, ""),
      personId: origin?.item.attributes.personId ?? persons.idOf(post.author, post.email),
      id: post.id,
    },
    [
      element("text", {}, [post.text]),
      mentions.length > 0 ? element("mentions", {}, mentions) : null,
      ...(origin ? childElements(origin.item, "extLst") : []),
    ],
  );
}

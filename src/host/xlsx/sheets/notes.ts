// Owns notes: the comments part with their texts and the VML part with their boxes (ECMA-376-1, 18.7; ECMA-376-4, 19).
// What older programs show of a comment stands among them and is no note of the model; the comment itself: threads.ts.
import { formatCell, parseRect } from "../../model/address";
import type { CommentThread } from "../../model/comments";
import type { Note } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import { CannotKeep, UnreadableFile } from "../errors";
import { fingerprint } from "../fingerprint";
import { COMPATIBILITY, contentTypes, MAIN, REVISION, STRICT_MAIN } from "../package/namespaces";
import type { PackageDraft } from "../package/packageDraft";
import {
  childElement,
  childElements,
  descendant,
  descendants,
  element,
  numberOf,
  prefixedAttribute,
  textOf,
  withAttributes,
  type XmlElement,
} from "../xml";
import type { SheetReading, SheetWriting } from "./section";
import { isThreadUnchanged, threadIdsIn } from "./threads";

class NoteOrigin {
  constructor(
    readonly item: XmlElement,
    readonly text: string,
  ) {}
}

/**
 * Excel keeps a threaded comment's place as a note by an author of this form, with the thread's id as its `xr:uid`: without
 * either it shows no thread (seen in every file of Excel with comments).
 */
const isThreaded = (author: string): boolean => /^tc=\{/i.test(author);
const threadIdOf = (author: string): string => author.slice("tc=".length);

interface FileComment {
  readonly item: XmlElement;
  readonly author: string;
  readonly note: Note | null;
}

function readComments(root: XmlElement): FileComment[] {
  const authors = childElements(childElement(root, "authors") ?? root, "author").map(textOf);
  const list = childElement(root, "commentList");
  return (list ? childElements(list, "comment") : []).map((item) => {
    const author = decodeEscapes(authors[numberOf(item, "authorId") ?? 0] ?? "");
    const cell = parseRect(item.attributes.ref ?? "");
    const text = [...descendants(item, "t")].map((run) => decodeEscapes(textOf(run))).join("");
    const origin = new NoteOrigin(item, text);
    const note =
      cell && !isThreaded(author) ? { row: cell.top, column: cell.left, author, text, origin } : null;
    return { item, author, note };
  });
}

export function readNotes(sheet: Sheet, { relationships, package: source }: SheetReading): void {
  const part = relationships.first("comments")?.target;
  if (part === undefined || !source.has(part)) return;
  sheet.notes = readComments(source.xml(part))
    .map(({ note }) => note)
    .filter((note) => note !== null);
}

export const notesPrint = (sheet: Sheet): string => fingerprint(sheet.notes);

/** Puts the parts of changed notes into the draft; returns the relationship id of the VML drawing, or null. */
export function writeNotes(
  sheet: Sheet,
  { draft, relationships, part, carried }: SheetWriting,
): string | null {
  const old = relationships.first("comments");
  const root = old && draft.origin?.has(old.target) ? draft.xml(old.target) : null;
  const read = root ? readComments(root).filter(({ note }) => note === null) : [];
  const modelled = threadIdsIn(draft.origin, part);
  const threaded = [
    ...read.filter(({ author }) => !modelled.has(threadIdOf(author))),
    ...sheet.comments.map((thread) => placeholder(thread, read)),
  ];
  const cells = new Set(threaded.map(({ item }) => item.attributes.ref ?? ""));
  const notes = sheet.notes.filter(({ row, column }) => !cells.has(formatCell(row, column)));
  if (notes.length === 0 && threaded.length === 0) relationships.retain("comments", () => false);
  else {
    const name = root && old ? old.target : draft.freshName("xl/comments");
    draft.putXml(name, contentTypes.comments, makeComments(notes, threaded, root, draft.strict));
    relationships.add("comments", name);
  }
  for (const { row, column } of notes) cells.add(formatCell(row, column));
  // Boxes of headers and footers are of the same kind.
  const named = childElement(carried ?? undefined, "legacyDrawing");
  const oldBoxes = named && draft.origin?.relationships(part).get(prefixedAttribute(named, "id"));
  const boxes = makeBoxes(oldBoxes?.target ?? null, cells, draft);
  if (!boxes) {
    relationships.retain("vmlDrawing", ({ id }) => id !== oldBoxes?.id);
    return null;
  }
  const name = oldBoxes?.target ?? draft.freshName("xl/drawings/vmlDrawing", ".vml");
  draft.putXml(name, contentTypes.vmlDrawing, boxes);
  return relationships.add("vmlDrawing", name);
}

/** What programs before threaded comments show in their place, in Excel's words; as it was read while it still says so. */
function placeholder(thread: CommentThread, read: readonly FileComment[]): FileComment {
  const ref = formatCell(thread.row, thread.column);
  const old = read.find(({ author }) => threadIdOf(author) === thread.id);
  if (old && isThreadUnchanged(thread)) return { ...old, item: withAttributes(old.item, { ref }) };
  const lines = [
    "[Threaded comment]",
    "",
    "Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the " +
      "file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924",
    "",
    "Comment:",
    `    ${thread.text}`,
    ...thread.replies.flatMap(({ text }) => ["Reply:", `    ${text}`]),
  ];
  const text = element("t", { "xml:space": "preserve" }, [encodeEscapes(lines.join("\n"))]);
  const facts = { ref, authorId: 0, shapeId: 0, "xr:uid": thread.id };
  const item = element("comment", facts, [element("text", {}, [text])]);
  return { item, author: `tc=${thread.id}`, note: null };
}

function makeComments(
  notes: readonly Note[],
  threaded: readonly FileComment[],
  root: XmlElement | null,
  strict: boolean,
): XmlElement {
  const authors = [...new Set([...threaded, ...notes].map(({ author }) => author))];
  const items = [
    ...threaded.map(({ item, author }) => withAttributes(item, { authorId: authors.indexOf(author) })),
    ...notes.map((note) => makeComment(note, authors.indexOf(note.author))),
  ];
  const base = root ?? element("comments");
  const list = element("commentList", {}, items);
  const names = element(
    "authors",
    {},
    authors.map((author) => element("author", {}, [encodeEscapes(author)])),
  );
  const attributes = {
    ...base.attributes,
    xmlns: strict ? STRICT_MAIN : MAIN,
    ...(threaded.length > 0 && revisions(base)),
  };
  return { ...base, name: "comments", attributes, children: [names, list] };
}

/** What lets `xr:uid` stand in the part: programs that do not know it pass it over (ECMA-376-3, 7.2). */
function revisions({ attributes }: XmlElement): Record<string, string> {
  const ignorable = (attributes["mc:Ignorable"] ?? "").split(" ").filter((prefix) => prefix !== "");
  return {
    "xmlns:mc": COMPATIBILITY,
    "xmlns:xr": REVISION,
    "mc:Ignorable": [...new Set([...ignorable, "xr"])].join(" "),
  };
}

function makeComment(note: Note, authorId: number): XmlElement {
  const ref = formatCell(note.row, note.column);
  if (note.origin instanceof NoteOrigin && note.origin.text === note.text)
    return withAttributes(note.origin.item, { ref, authorId });
  const text = element("t", { "xml:space": "preserve" }, [encodeEscapes(note.text)]);
  return element("comment", { ref, authorId }, [element("text", {}, [element("r", {}, [text])])]);
}

const VML = {
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
  "xmlns:x": "urn:schemas-microsoft-com:office:excel",
};

/** The box's cell, or null for other shapes (buttons, pictures in headers). */
function cellOfBox(item: XmlElement): string | null {
  const data = descendant(item, "ClientData");
  if (data?.attributes.ObjectType !== "Note") return null;
  const number = (name: string): number => Number(textOf(childElement(data, name)));
  return formatCell(number("Row"), number("Column"));
}

/** The boxes that were read for cells that still have a note, new ones for the others; null when nothing is left. */
function makeBoxes(part: string | null, cells: ReadonlySet<string>, draft: PackageDraft): XmlElement | null {
  const root = part !== null && draft.origin?.has(part) ? readBoxes(part, draft) : null;
  const kept = root
    ? childElements(root).filter((item) => cells.has(cellOfBox(item) ?? "") || cellOfBox(item) === null)
    : [];
  const have = new Set(kept.map(cellOfBox));
  const made = [...cells].filter((cell) => !have.has(cell));
  const shapes = [...kept.filter((item) => item.local === "shape"), ...made];
  if (shapes.length === 0) return null;
  const ids = kept.map((item) => Number(/_s(\d+)$/.exec(item.attributes.id ?? "")?.[1] ?? 1024));
  let next = Math.max(1024, ...ids) + 1;
  const typed = kept.some((item) => item.attributes.id === "_x0000_t202");
  const base = root ?? element("xml", {}, []);
  const children = [
    ...kept,
    ...(typed || made.length === 0 ? [] : [boxType()]),
    ...made.map((cell) => makeBox(cell, next++)),
  ];
  return { ...base, attributes: { ...base.attributes, ...VML }, children };
}

/** @throws CannotKeep when the part is no XML: older programs wrote some that is not */
function readBoxes(part: string, draft: PackageDraft): XmlElement | null {
  try {
    return draft.xml(part);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CannotKeep("unreadable-drawing", part);
    throw error;
  }
}

const boxType = (): XmlElement =>
  element(
    "v:shapetype",
    { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": "202", path: "m,l,21600r21600,l21600,xe" },
    [
      element("v:stroke", { joinstyle: "miter" }),
      element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
    ],
  );

function makeBox(cell: string, id: number): XmlElement {
  const place = parseRect(cell) ?? { top: 0, left: 0 };
  const { top: row, left: column } = place;
  // Column, offset, row, offset of both corners, in pixels; beside the cell as Excel puts a new note.
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
  const text = (name: string, value: string | number): XmlElement => element(name, {}, [String(value)]);
  return element(
    "v:shape",
    {
      id: `_x0000_s${id}`,
      type: "#_x0000_t202",
      style: "position:absolute;width:108pt;height:59.25pt;z-index:1;visibility:hidden",
      fillcolor: "#ffffe1",
      "o:insetmode": "auto",
    },
    [
      element("v:fill", { color2: "#ffffe1" }),
      element("v:shadow", { on: "t", color: "black", obscured: "t" }),
      element("v:path", { "o:connecttype": "none" }),
      element("v:textbox", { style: "mso-direction-alt:auto" }, [
        element("div", { style: "text-align:left" }),
      ]),
      element("x:ClientData", { ObjectType: "Note" }, [
        element("x:MoveWithCells"),
        element("x:SizeWithCells"),
        text("x:Anchor", anchor),
        text("x:AutoFill", "False"),
        text("x:Row", row),
        text("x:Column", column),
      ]),
    ],
  );
}

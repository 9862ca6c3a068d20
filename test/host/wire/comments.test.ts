// Comments through the real client: threads, replies, mentions, events, refusals; and what a file keeps of them.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type RunningExcel, startExcel } from "../../../src/host/client/startExcel";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { problemsOf } from "../xlsx/structureGate";

const user = { name: "王芳", email: "wang@example.com" };

describe("comments", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel({ apiLevel: "1.17", user, now: () => 46_327.25 });
  });
  afterEach(() => excel.close());

  const parts = (): Record<string, string> => {
    const bytes = writeXlsx(excel.workbook);
    expect(problemsOf(bytes)).toEqual([]);
    return Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
    );
  };
  const reopen = (): void => excel.open(readXlsx(writeXlsx(excel.workbook)));
  const code = async (work: (context: Excel.RequestContext) => void): Promise<string> =>
    Excel.run(async (context) => {
      work(context);
      await context.sync();
      return "none";
    }).catch((error: OfficeExtension.Error) => error.code);

  it("are written, answered and found by cell, id and reply", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.comments.add("B2", "first");
      const comment = context.workbook.comments.add(sheet.getRange("C3"), "second");
      comment.replies.add("r1");
      const reply = comment.replies.add("r2");
      reply.load("id,authorName,resolved");
      comment.load();
      const cell = comment.getLocation().load("address");
      const count = context.workbook.comments.getCount();
      await context.sync();
      expect(comment.toJSON()).toMatchObject({
        content: "second",
        authorName: "王芳",
        authorEmail: "wang@example.com",
        contentType: "Plain",
        resolved: false,
        mentions: [],
      });
      expect(comment.creationDate.toISOString()).toBe("2026-11-01T06:00:00.000Z");
      expect([count.value, cell.address, reply.authorName]).toEqual([2, "Sheet1!C3", "王芳"]);

      const { comments } = context.workbook;
      const found = [
        comments.getItem(comment.id),
        comments.getItemByCell("Sheet1!C3"),
        comments.getItemByReplyId(reply.id),
        comments.getItemAt(1),
        reply.getParentComment(),
      ].map((item) => item.load("id"));
      const none = comments.getItemOrNullObject("{none}");
      comment.replies.load("items/content");
      await context.sync();
      expect(new Set(found.map(({ id }) => id))).toEqual(new Set([comment.id]));
      expect([none.isNullObject, ...comment.replies.items.map(({ content }) => content)]).toEqual([
        true,
        "r1",
        "r2",
      ]);
    });
  });

  it("are refused where Excel refuses them", async () => {
    excel.workbook.activeSheet.notes.push({ row: 5, column: 0, author: "", text: "note" });
    expect(await code(({ workbook }) => workbook.comments.add("Sheet1!A1:B2", "x"))).toBe("InvalidArgument");
    expect(await code(({ workbook }) => workbook.comments.add("A1", "x"))).toBe("InvalidArgument");
    expect(await code(({ workbook }) => workbook.comments.add("Sheet1!A6", "x"))).toBe("ItemAlreadyExists");
    expect(await code(({ workbook }) => workbook.comments.getItemByCell("Sheet1!A1").delete())).toBe(
      "ItemNotFound",
    );
    const mention = { richContent: '<at id="1">K</at>', mentions: [{ id: 0, name: "K", email: "k@x" }] };
    expect(
      await code(({ workbook }) =>
        workbook.comments.add("Sheet1!A1", mention, excel.Excel.ContentType.mention),
      ),
    ).toBe("InvalidArgument");
    excel.workbook.activeSheet.protection = { options: {}, selectionMode: "Normal", password: null };
    expect(await code(({ workbook }) => workbook.comments.add("Sheet1!A1", "x"))).toBe("AccessDenied");
    expect(excel.workbook.activeSheet.comments).toEqual([]);
  });

  it("tell who listens what became of them", async () => {
    const told: unknown[] = [];
    await Excel.run(async (context) => {
      const { comments } = context.workbook.worksheets.getActiveWorksheet();
      const hear = (event: { type: string; changeType?: string }): Promise<void> => {
        told.push(event.changeType ?? event.type);
        return Promise.resolve();
      };
      comments.onAdded.add(hear);
      comments.onChanged.add(hear);
      comments.onDeleted.add(hear);
      await context.sync();
      const comment = comments.add("A1", "x");
      comment.content = "y";
      comment.resolved = true;
      comment.resolved = false;
      const reply = comment.replies.add("r");
      reply.content = "s";
      reply.delete();
      comment.delete();
      await context.sync();
    });
    await new Promise((done) => setTimeout(done, 20));
    expect(told).toEqual([
      "CommentAdded",
      "CommentEdited",
      "CommentResolved",
      "CommentReopened",
      "ReplyAdded",
      "ReplyEdited",
      "ReplyDeleted",
      "CommentDeleted",
    ]);
  });

  it("mention people: the name stands in the text, the file knows the person", async () => {
    await Excel.run(async (context) => {
      const content = {
        mentions: [{ email: "kate@example.com", id: 0, name: "Kate" }],
        richContent: 'Ask <at id="0">Kate</at> please',
      };
      context.workbook.comments.add("Sheet1!A1", content, excel.Excel.ContentType.mention);
      await context.sync();
    });
    expect(parts()["xl/persons/person.xml"]).toMatch(/displayName="Kate"[^>]*userId="kate@example.com"/);
    reopen();
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemAt(0).load();
      await context.sync();
      expect(comment.content).toBe("Ask @Kate please");
      expect(comment.richContent).toBe('Ask <at id="0">Kate</at> please');
      expect(comment.mentions).toEqual([{ email: "kate@example.com", id: 0, name: "Kate" }]);
      expect(comment.contentType).toBe("Mention");
    });
  });

  it("stand in the file with what older programs show, through edits of one thread", async () => {
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!A1", "one").replies.add("answer");
      comments.add("Sheet1!B7", "two").resolved = true;
      await context.sync();
    });
    const first = parts();
    const [, id] = /<author>tc=(\{[^<]*\})<\/author>/.exec(first["xl/comments1.xml"]) ?? [];
    // Excel finds a cell's thread by both, and the thread by its id.
    expect(first["xl/comments1.xml"]).toContain(`xr:uid="${id}"`);
    expect(first["xl/comments1.xml"]).toContain('mc:Ignorable="xr"');
    expect(first["xl/threadedComments/threadedComment1.xml"]).toContain(` id="${id}"`);
    expect(first["xl/comments1.xml"]).toContain("Comment:\n    one\nReply:\n    answer</t>");
    expect(first["xl/threadedComments/threadedComment1.xml"]).toContain('done="1"');
    reopen();
    expect(parts()).toEqual(first);
    await Excel.run(async (context) => {
      context.workbook.comments.getItemAt(0).replies.getItemAt(0).delete();
      context.workbook.comments.getItemAt(1).delete();
      await context.sync();
    });
    const second = parts();
    expect(second["xl/comments1.xml"]).not.toMatch(/Reply|two/);
    reopen();
    expect(excel.workbook.activeSheet.comments).toMatchObject([{ row: 0, text: "one", replies: [] }]);
    await Excel.run(async (context) => {
      context.workbook.comments.getItemAt(0).delete();
      await context.sync();
    });
    expect(Object.keys(parts()).filter((name) => /omment|vml/.test(name))).toEqual([]);
  });

  it("of a file keep what the model does not know when another thread changes", async () => {
    await Excel.run(async (context) => {
      context.workbook.comments.add("Sheet1!A1", "one");
      context.workbook.comments.add("Sheet1!A2", "two");
      await context.sync();
    });
    const files = unzipSync(writeXlsx(excel.workbook));
    const part = "xl/threadedComments/threadedComment1.xml";
    files[part] = strToU8(
      strFromU8(files[part])
        .replace("<text>one</text>", "<text>one</text><extLst><ext uri='{u}'/></extLst>")
        .replace(
          "</ThreadedComments>",
          '<threadedComment ref="A9" parentId="{gone}" id="{o}"/></ThreadedComments>',
        ),
    );
    excel.open(readXlsx(zipSync(files)));
    const comments = excel.workbook.activeSheet.comments;
    expect(comments).toHaveLength(2);
    comments[1].text = "changed";
    comments[0].text = "changed too";
    const text = parts()[part];
    expect(text).toContain('<ext uri="{u}"/>');
    expect(text).toContain('parentId="{gone}"');
    expect(text).toContain("<text>changed too</text>");
  });

  it("move with their cells and go with a copied sheet under other ids", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.comments.add("A3", "x").replies.add("y");
      sheet.getRange("1:1").insert("Down");
      sheet.copy("End");
      await context.sync();
    });
    const [own, copy] = excel.workbook.sheets.map(({ comments }) => comments[0]);
    expect(own).toMatchObject({ row: 3, column: 0 });
    expect(copy).toMatchObject({ row: 3, text: "x", replies: [{ text: "y" }] });
    expect(new Set([own, copy, ...own.replies, ...copy.replies].map(({ id }) => id)).size).toBe(4);
    reopen();
    expect(excel.workbook.sheets.map(({ comments }) => comments[0].replies[0].text)).toEqual(["y", "y"]);
  });
});

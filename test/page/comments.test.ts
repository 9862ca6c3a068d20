// Comments and notes on the page: written by keys, read on the card, answered, resolved, taken back.
import { setStage, type Clientbook, type Stage } from "../e2e/clientbook";

let stage: Stage;
let book: Clientbook;

beforeAll(async () => {
  stage = await setStage();
  book = await stage.open("lang=en-US");
  // The pane comes after the grid: then there is something to type into.
  await book.pane.getByRole("tab").first().waitFor({ timeout: 60_000 });
});
afterAll(() => stage.close());
afterEach(() => expect(book.errors).toEqual([]));

interface Kept {
  notes: string[];
  threads: { text: string; resolved: boolean; replies: string[] }[];
}

const kept = (): Promise<Kept> =>
  book.page.evaluate(() => {
    const sheet = window.clientbookPage?.workbook.activeSheet;
    return {
      notes: (sheet?.notes ?? []).map(({ row, column, text }) => `${row},${column} ${text}`),
      threads: (sheet?.comments ?? []).map(({ text, resolved, replies }) => ({
        text,
        resolved,
        replies: replies.map((reply) => reply.text),
      })),
    };
  });

async function expectKept(expected: Kept): Promise<void> {
  const same = async (): Promise<boolean> => JSON.stringify(await kept()) === JSON.stringify(expected);
  for (let tries = 0; tries < 60 && !(await same()); tries++) await book.page.waitForTimeout(50);
  expect(await kept()).toEqual(expected);
}

it("a note is written by Shift+F2, kept by a click elsewhere, shown under the pointer, edited by the menu", async () => {
  const { page } = book;
  await book.goTo("B3");
  await page.keyboard.press("Shift+F2");
  await page.keyboard.type("call back");
  await book.goTo("D9");
  await expectKept({ notes: ["2,1 call back"], threads: [] });
  const card = page.getByRole("region", { name: "Note" });
  await card.waitFor({ state: "hidden" });
  const grid = await page.getByRole("main").boundingBox();
  const [x, y] = [(grid?.x ?? 0) + 46 + 90, (grid?.y ?? 0) + 20 + 50];
  await page.mouse.move(x, y);
  await card.getByText("call back").waitFor();
  await page.mouse.click(x, y, { button: "right" });
  await page.getByRole("menuitem", { name: "Edit Note" }).click();
  await card.getByRole("textbox").fill("called");
  await page.keyboard.press("Control+Enter");
  await expectKept({ notes: ["2,1 called"], threads: [] });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expectKept({ notes: [], threads: [] });
});

it("a comment gets a reply, is resolved and reopened, and undo takes the steps back", async () => {
  const { page } = book;
  await book.goTo("C5");
  await page.keyboard.press("Control+Shift+F2");
  await page.keyboard.type("Is this right?");
  await page.keyboard.press("Control+Enter");
  const card = page.getByRole("region", { name: "Comment" });
  await card.getByRole("textbox", { name: "Reply" }).fill("Yes");
  await card.getByRole("button", { name: "Post" }).click();
  await card.getByRole("button", { name: "Resolve thread" }).click();
  await expectKept({ notes: [], threads: [{ text: "Is this right?", resolved: true, replies: ["Yes"] }] });
  expect(await card.getByRole("textbox").count()).toBe(0);
  await card.getByRole("button", { name: "Reopen" }).click();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expectKept({ notes: [], threads: [{ text: "Is this right?", resolved: false, replies: [] }] });
});

it("copied cells take their notes along", async () => {
  const { page } = book;
  await book.goTo("B12");
  await page.keyboard.press("Shift+F2");
  await page.keyboard.type("twice");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+c");
  await book.goTo("E12");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.clientbookPage?.workbook.activeSheet.notes.length === 2);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => window.clientbookPage?.workbook.activeSheet.notes.length === 1);
});

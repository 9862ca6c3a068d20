// Owns what the samples on comments must bring about.
import type { CommentThread } from "../../../src/host/model/comments";
import type { Look, Outcomes } from "./outcome";

const threads = (look: Look): CommentThread[] => look.sheet("Comments").comments;
const texts = (look: Look): string[] => threads(look).map(({ text }) => text);

export const commentOutcomes: Outcomes = {
  "12-comments-and-notes/comment-basics": {
    after: {
      "add-comment-to-cell": (look) =>
        expect(texts(look)).toEqual(["TODO: add headers here.", "TODO: add data."]),
      "get-comment-metadata": (look) => expect(look.log).toMatch(/: User \(\)$/),
      "edit-comment": (look) => expect(texts(look)[0]).toBe("PLEASE add headers here."),
      "delete-comment": (look) => expect(texts(look)).toEqual(["PLEASE add headers here."]),
    },
  },
  "12-comments-and-notes/comment-mentions": {
    after: {
      "add-comment-with-mention": (look) =>
        expect(threads(look)).toMatchObject([
          {
            text: "@Kate Kristensen -  Can you take a look?",
            mentions: [{ email: "kakri@contoso.com", start: 0, length: 16 }],
          },
        ]),
    },
  },
  "12-comments-and-notes/comment-replies": {
    after: {
      "edit-comment-reply": (look) =>
        expect(threads(look)[0].replies[0].text).toBe("Add content to this worksheet. Please!"),
      "delete-comment-reply": (look) =>
        expect(threads(look)[0].replies.map(({ text }) => text)).toEqual([
          "You can do it. Believe in yourself!",
        ]),
    },
  },
  "12-comments-and-notes/comment-resolution": {
    after: {
      "resolve-comment": (look) => expect(threads(look)[0].resolved).toBe(true),
      "reopen-comment": (look) => expect(threads(look)[0].resolved).toBe(false),
    },
  },
  "30-events/events-comment-event-handler": {
    after: {
      "add-comment": (look) => expect(texts(look)).toEqual(["To do: add data."]),
      "edit-comment": (look) => expect(texts(look)).toEqual(["Please add headers here."]),
      "delete-comment": (look) => expect(texts(look)).toEqual([]),
    },
  },
};

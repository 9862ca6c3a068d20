// Owns modal questions: alerts, confirmations and a one-line prompt, with the buttons Excel gives them.
import type { Texts } from "../../language";
import { element } from "./element";

export type Answer = "ok" | "cancel" | "retry" | "yes" | "no";

export class Dialogs {
  constructor(private readonly texts: Texts["page"]["dialog"]) {}

  get isOpen(): boolean {
    return document.querySelector("dialog[open]") !== null;
  }

  async alert(message: string, title = this.texts.title): Promise<void> {
    await this.ask(message, ["ok"], title);
  }
  async confirm(message: string): Promise<boolean> {
    return (await this.ask(message, ["ok", "cancel"])) === "ok";
  }

  /** The first answer is the default one; Esc answers with the last. */
  ask(message: string, answers: readonly Answer[], title = this.texts.title): Promise<Answer> {
    const lines = message.split("\n").map((line) => element("p", {}, line));
    return this.show(title, lines, answers);
  }

  /** The text typed, or null when cancelled. */
  async prompt(label: string, value: string): Promise<string | null> {
    const input = element("input", { type: "text", value, "aria-label": label });
    const field = element("label", {}, element("span", {}, label), input);
    const answer = this.show(this.texts.title, [field], ["ok", "cancel"]);
    input.focus();
    input.select();
    return (await answer) === "ok" ? input.value : null;
  }

  /** One of several choices by radio button, or null when cancelled. */
  async choose<Choice extends string>(
    title: string,
    choices: Record<Choice, string>,
    first: NoInfer<Choice>,
  ): Promise<Choice | null> {
    const names = Object.keys(choices) as Choice[];
    const boxes = names.map((name) =>
      element("input", { type: "radio", name: "choice", value: name, checked: name === first }),
    );
    const lines = boxes.map((box, index) =>
      element("label", { class: "choice" }, box, element("span", {}, choices[names[index]])),
    );
    const answer = this.show(title, lines, ["ok", "cancel"]);
    boxes.find((box) => box.checked)?.focus();
    return (await answer) === "ok" ? (names.find((_, index) => boxes[index].checked) ?? null) : null;
  }

  /** Fields of the caller's own; whether they were confirmed. The first one gets the focus. */
  async fields(title: string, content: readonly HTMLElement[]): Promise<boolean> {
    const answer = this.show(title, [...content], ["ok", "cancel"]);
    content.flatMap((part) => [...part.querySelectorAll<HTMLElement>("input:not([type=radio])")])[0]?.focus();
    return (await answer) === "ok";
  }

  private show(title: string, content: Node[], answers: readonly Answer[]): Promise<Answer> {
    const before = document.activeElement;
    return new Promise((resolve) => {
      const heading = element("h2", { id: "dialog-title" }, title);
      const body = element("div", { id: "dialog-body", class: "dialog-body" }, ...content);
      const buttons = answers.map((answer, index) =>
        element(
          "button",
          { type: "submit", value: answer, class: index === 0 ? "primary" : "" },
          this.texts[answer],
        ),
      );
      const form = element(
        "form",
        { method: "dialog" },
        heading,
        body,
        element("div", { class: "dialog-buttons" }, ...buttons),
      );
      const dialog = element(
        "dialog",
        { "aria-labelledby": "dialog-title", "aria-describedby": "dialog-body" },
        form,
      );
      dialog.addEventListener("close", () => {
        dialog.remove();
        if (before instanceof HTMLElement) before.focus();
        resolve(answers.find((answer) => answer === dialog.returnValue) ?? answers[answers.length - 1]);
      });
      document.body.append(dialog);
      dialog.showModal();
      buttons[0].focus();
    });
  }
}

// Owns finding sentences written into code: what a user reads belongs to src/language.
import ts from "typescript";
import { finding, type Source, walk } from "./sources";

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** A capital, then at least three words in a row. */
const englishSentence = /(?:^|[\s"'(])[A-Z][a-z]* [a-z]+ [a-z]+/;

/** String, template and JSX literals that read like language. What a programmer is told by `new Error` is no text of the product. */
export function sentences(source: Source): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    const text = literalText(node);
    if (text === null || !(cjk.test(text) || englishSentence.test(text))) return;
    if (!isInsideNewError(node)) found.push(finding(source, node, `says "${text.trim().slice(0, 40)}"`));
  });
  return found;
}

function literalText(node: ts.Node): string | null {
  const literal =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isJsxText(node);
  return literal ? node.text : null;
}

function isInsideNewError(node: ts.Node): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isNewExpression(at)) return /Error$/.test(at.expression.getText());
    if (ts.isStatement(at)) return false;
  }
  return false;
}

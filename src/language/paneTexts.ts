// Owns the pane's texts alone, for small pages that must not carry every other text.
import { pane as english } from "./en-US/pane";
import type { Language } from "./language";
import { type PaneTexts, pane as chinese } from "./zh-CN/pane";

export const paneTexts = (language: Language): PaneTexts => (language === "zh-CN" ? chinese : english);

// Owns the gathering of all texts; every sentence a user reads comes through texts(language).
import type { Language } from "./language";

const all = { "zh-CN": {}, "en-US": {} } as const;

export type Texts = (typeof all)["zh-CN"];

export function texts(language: Language): Texts {
  return all[language];
}

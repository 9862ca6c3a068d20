// Owns Excel.WorksheetProtection.
import { checkPassword, hashPassword } from "../../model/password";
import type { PasswordHash } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { asOneOf, type Arguments } from "../arguments";
import { requireWritable } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import { method, readOnly, type Members } from "../members";
import { isObject } from "../protocol";
import type { Session } from "../session";
import { WireObject } from "../wireObject";

export class WorksheetProtectionObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }
}

/** Excel.WorksheetProtectionOptions; all are off unless given, but editing objects and scenarios is off in the dialog too. */
const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** Throws if the sheet is protected already (Excel.WorksheetProtection.protect). */
function protect({ session, sheet }: WorksheetProtectionObject, args: Arguments): void {
  requireWritable(session);
  if (sheet.protection) throw new HostError("AccessDenied", "The sheet is protected already.");
  const given = args.has(0) ? args.value(0) : {};
  if (!isObject(given)) throw invalidArgument("Options are an object.");
  const selectionMode = asOneOf(
    given.selectionMode ?? "Normal",
    ["Normal", "Unlocked", "None"] as const,
    "selectionMode",
  );
  const options = Object.fromEntries(OPTIONS.map((name) => [name, given[name] === true]));
  const password = args.optionalText(1);
  sheet.protection = { options, selectionMode, password: password ? hashPassword(password) : null };
  session.sheetChanged(sheet);
  session.raiseSheetEvent("protectionChanged", sheet, { isProtected: true });
}

/** Throws BadPassword unless the password opens the lock; a lock of an unknown kind is not opened. */
export function requirePassword(lock: PasswordHash | null, password: string): void {
  if (lock && checkPassword(password, lock) !== true) throw new HostError("BadPassword");
}

export const worksheetProtectionMembers: Members<WorksheetProtectionObject> = {
  Protected: readOnly("1.2", ({ sheet }) => sheet.protection !== null),
  Options: readOnly("1.2", ({ sheet }) => {
    const { protection } = sheet;
    const flags = OPTIONS.map((name) => [name, protection?.options[name] === true]);
    return { ...Object.fromEntries(flags), selectionMode: protection?.selectionMode ?? "Normal" };
  }),
  Protect: method("1.2", protect),
  Unprotect: method("1.2", ({ session, sheet }, args) => {
    requireWritable(session);
    if (!sheet.protection) return;
    requirePassword(sheet.protection.password, args.optionalText(0));
    sheet.protection = null;
    session.sheetChanged(sheet);
    session.raiseSheetEvent("protectionChanged", sheet, { isProtected: false });
  }),
};

// Owns Excel.WorkbookProtection: the structure, that is which sheets there are.
import { hashPassword } from "../../model/password";
import { requireWritable } from "../guard";
import { HostError } from "../hostError";
import { method, readOnly, type Members } from "../members";
import { WireObject } from "../wireObject";
import { requirePassword } from "./worksheetProtection";

export class WorkbookProtectionObject extends WireObject {}

export const workbookProtectionMembers: Members<WorkbookProtectionObject> = {
  Protected: readOnly("1.7", ({ session }) => session.workbook.protection !== null),
  Protect: method("1.7", ({ session }, args) => {
    requireWritable(session);
    if (session.workbook.protection)
      throw new HostError("AccessDenied", "The workbook is protected already.");
    const password = args.optionalText(0);
    session.workbook.protection = { password: password ? hashPassword(password) : null };
    session.sheetsChanged();
  }),
  Unprotect: method("1.7", ({ session }, args) => {
    requireWritable(session);
    const { protection } = session.workbook;
    if (!protection) return;
    requirePassword(protection.password, args.optionalText(0));
    session.workbook.protection = null;
    session.sheetsChanged();
  }),
};

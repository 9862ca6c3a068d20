// Owns Excel.ShapeCollection as far as it is known: how many shapes a file brought along. None is drawn or changed here.
import type { Sheet } from "../../model/sheet";
import { method, type Members } from "../members";
import type { Session } from "../session";
import { WireObject } from "../wireObject";

export class ShapeCollectionObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }
}

export const shapeCollectionMembers: Members<ShapeCollectionObject> = {
  GetCount: method("1.9", ({ sheet }) => sheet.otherDrawings),
};

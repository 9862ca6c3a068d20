// Owns Excel.SettingCollection and Setting: what add-ins keep in the file, as JSON values.
import { collectionMembers } from "../collection";
import { isDocumentSetting } from "../commonApi";
import { requireWritable } from "../guard";
import { itemNotFound } from "../hostError";
import { factory, method, readOnly, readWrite, type Members } from "../members";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

export class SettingObject extends WireObject {
  constructor(
    session: Session,
    readonly key: string,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { _Id: this.key };
  }
  override assertExists(): void {
    if (!this.session.workbook.settings.has(this.key)) throw itemNotFound();
  }
}

export class SettingCollectionObject extends WireCollection<SettingObject> {
  items(): SettingObject[] {
    const keys = [...this.session.workbook.settings.keys()].filter((key) => !isDocumentSetting(key));
    return keys.map((key) => new SettingObject(this.session, key));
  }
  /** Keys are compared exactly. */
  find(key: unknown): SettingObject | null {
    return this.items().find((item) => item.key === key) ?? null;
  }
}

function write(session: Session, key: string, value: unknown): void {
  requireWritable(session);
  session.workbook.settings.set(key, value);
  session.raise({ kind: "settingsChanged" });
}

export const settingMembers: Members<SettingObject> = {
  Key: readOnly("1.4", ({ key }) => key),
  Value: readWrite(
    "1.4",
    ({ session, key }) => session.workbook.settings.get(key),
    ({ session, key }, value) => write(session, key, value),
  ),
  _Id: readOnly("1.4", ({ key }) => key),
  Delete: method("1.4", ({ session, key }) => {
    requireWritable(session);
    session.workbook.settings.delete(key);
    session.raise({ kind: "settingsChanged" });
  }),
};

export const settingCollectionMembers: Members<SettingCollectionObject> = {
  ...collectionMembers<SettingCollectionObject>({
    getItem: "1.4",
    getItemOrNullObject: "1.4",
    getCount: "1.4",
  }),
  /** Sets or adds (Excel.SettingCollection.add). */
  Add: factory("1.4", ({ session }, args) => {
    const key = args.text(0);
    write(session, key, args.value(1));
    return new SettingObject(session, key);
  }),
};

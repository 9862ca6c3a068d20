// Owns custom XML parts: documents that add-ins keep in the file beside the workbook (Excel.CustomXmlPart).
import type { Carried } from "./objects";

export interface CustomXmlPart extends Carried {
  /** A GUID in braces. */
  readonly id: string;
  xml: string;
  /** Of the root element; empty for none. */
  namespaceUri: string;
}

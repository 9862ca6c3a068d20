// Owns the names of ECMA-376: namespaces, relationship types, content types; transitional and strict (ISO 29500).

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const DRAWING_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const DRAWING_SHEET = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const DRAWING_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const THREADED_COMMENTS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
export const DYNAMIC_ARRAYS = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
export const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
export const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
export const EXCEL_MAIN = "http://schemas.microsoft.com/office/excel/2006/main";

/** Relationship types outside the officeDocument family, by the short kind used here. */
const OTHER_TYPES: Record<string, string> = {
  "core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  webextensiontaskpanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  webextension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  threadedComment: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  person: "http://schemas.microsoft.com/office/2017/10/relationships/person",
};

/** The relationship type of a kind such as `worksheet`, as this package spells it. */
export const relationshipType = (kind: string, strict: boolean): string =>
  OTHER_TYPES[kind] ?? `${strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/${kind}`;

/** `…/relationships/worksheet` → `worksheet`; strict spells some kinds in camel case (ISO 29500-1, 15.2). */
export function relationshipKind(type: string): string {
  const last = type.slice(type.lastIndexOf("/") + 1);
  const camel: Record<string, string> = {
    extendedProperties: "extended-properties",
    customProperties: "custom-properties",
  };
  return camel[last] ?? last;
}

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const contentTypes = {
  workbook: `${SHEET_ML}.sheet.main+xml`,
  worksheet: `${SHEET_ML}.worksheet+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  sheetMetadata: `${SHEET_ML}.sheetMetadata+xml`,
  sharedStrings: `${SHEET_ML}.sharedStrings+xml`,
  table: `${SHEET_ML}.table+xml`,
  comments: `${SHEET_ML}.comments+xml`,
  threadedComments: "application/vnd.ms-excel.threadedcomments+xml",
  persons: "application/vnd.ms-excel.person+xml",
  customProperty: `${SHEET_ML}.customProperty`,
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  custom: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  taskpanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  webextension: "application/vnd.ms-office.webextension+xml",
} as const;

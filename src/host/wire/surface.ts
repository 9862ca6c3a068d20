// Owns the list of everything the host answers: each class with its table of members.
import { addChartTypes } from "./chart/chartSurface";
import {
  RangeAreasObject,
  RangeObject,
  TableCollectionObject,
  TableColumnObject,
  TableObject,
  WorkbookObject,
  WorksheetCollectionObject,
  WorksheetObject,
} from "./objects";
import { rangeMembers } from "./range/range";
import { RangeCollectionObject, rangeAreasMembers, rangeCollectionMembers } from "./range/rangeAreas";
import {
  RangeBorderCollectionObject,
  RangeBorderObject,
  rangeBorderCollectionMembers,
  rangeBorderMembers,
} from "./range/rangeBorders";
import { RangeFillObject, rangeFillMembers } from "./range/rangeFill";
import { RangeFontObject, rangeFontMembers } from "./range/rangeFont";
import {
  FormatProtectionObject,
  RangeFormatObject,
  formatProtectionMembers,
  rangeFormatMembers,
} from "./range/rangeFormat";
import { RangeSortObject, rangeSortMembers } from "./range/rangeSort";
import {
  RangeViewCollectionObject,
  RangeViewObject,
  rangeViewCollectionMembers,
  rangeViewMembers,
} from "./range/rangeView";
import * as relations from "./range/relations";
import { RemoveDuplicatesResultObject, removeDuplicatesResultMembers } from "./range/removeDuplicates";
import { Registry } from "./registry";
import {
  ConditionalFormatCollectionObject,
  ConditionalFormatObject,
  conditionalFormatCollectionMembers,
  conditionalFormatMembers,
} from "./rules/conditionalFormats";
import * as kinds from "./rules/conditionalKinds";
import * as look from "./rules/conditionalPart";
import { DataValidationObject, dataValidationMembers } from "./rules/dataValidation";
import { AutoFilterObject, autoFilterMembers } from "./table/autoFilter";
import { FilterObject, filterMembers } from "./table/filter";
import { tableMembers } from "./table/table";
import { tableCollectionMembers } from "./table/tableCollection";
import {
  TableColumnCollectionObject,
  tableColumnCollectionMembers,
  tableColumnMembers,
} from "./table/tableColumns";
import {
  TableRowCollectionObject,
  TableRowObject,
  tableRowCollectionMembers,
  tableRowMembers,
} from "./table/tableRows";
import { TableSortObject, tableSortMembers } from "./table/tableSort";
import { ApplicationObject, RuntimeObject, applicationMembers, runtimeMembers } from "./workbook/application";
import * as bindings from "./workbook/bindings";
import {
  CommentCollectionObject,
  CommentObject,
  commentCollectionMembers,
  commentMembers,
} from "./workbook/comments";
import {
  CommentReplyCollectionObject,
  CommentReplyObject,
  commentReplyCollectionMembers,
  commentReplyMembers,
} from "./workbook/commentReplies";
import * as culture from "./workbook/cultureInfo";
import * as xml from "./workbook/customXml";
import * as properties from "./workbook/documentProperties";
import * as functions from "./workbook/functions";
import { FreezePanesObject, freezePanesMembers } from "./workbook/freezePanes";
import {
  NamedItemCollectionObject,
  NamedItemObject,
  namedItemCollectionMembers,
  namedItemMembers,
} from "./workbook/namedItems";
import * as breaks from "./workbook/pageBreaks";
import * as page from "./workbook/pageLayout";
import {
  SettingCollectionObject,
  SettingObject,
  settingCollectionMembers,
  settingMembers,
} from "./workbook/settings";
import { ShapeCollectionObject, shapeCollectionMembers } from "./workbook/shapes";
import * as sheetProperties from "./workbook/sheetProperties";
import { StyleCollectionObject, StyleObject, styleCollectionMembers, styleMembers } from "./workbook/styles";
import { workbookMembers } from "./workbook/workbook";
import { WorkbookProtectionObject, workbookProtectionMembers } from "./workbook/workbookProtection";
import { worksheetMembers } from "./workbook/worksheet";
import { worksheetCollectionMembers } from "./workbook/worksheetCollection";
import { WorksheetProtectionObject, worksheetProtectionMembers } from "./workbook/worksheetProtection";

const surface = new Registry();
export { surface };

surface
  .add(WorkbookObject, "Workbook", "1.1", workbookMembers)
  .add(ApplicationObject, "Application", "1.1", applicationMembers)
  .add(culture.CultureInfoObject, "CultureInfo", "1.11", culture.cultureInfoMembers)
  .add(culture.NumberFormatInfoObject, "NumberFormatInfo", "1.11", culture.numberFormatInfoMembers)
  .add(culture.DatetimeFormatInfoObject, "DatetimeFormatInfo", "1.12", culture.datetimeFormatInfoMembers)
  .add(functions.FunctionsObject, "Functions", "1.2", functions.functionsMembers)
  .add(functions.FunctionResultObject, "FunctionResult", "1.2", functions.functionResultMembers)
  .add(RuntimeObject, "Runtime", "1.5", runtimeMembers)
  .add(WorkbookProtectionObject, "WorkbookProtection", "1.7", workbookProtectionMembers)
  .add(properties.DocumentPropertiesObject, "DocumentProperties", "1.7", properties.documentPropertiesMembers)
  .add(properties.CustomPropertyObject, "CustomProperty", "1.7", properties.customPropertyMembers)
  .add(
    properties.CustomPropertyCollectionObject,
    "CustomPropertyCollection",
    "1.7",
    properties.customPropertyCollectionMembers,
  )
  .add(SettingCollectionObject, "SettingCollection", "1.4", settingCollectionMembers)
  .add(SettingObject, "Setting", "1.4", settingMembers)
  .add(
    xml.CustomXmlPartCollectionObject,
    "CustomXmlPartCollection",
    "1.5",
    xml.customXmlPartCollectionMembers,
  )
  .add(
    xml.CustomXmlPartScopedCollectionObject,
    "CustomXmlPartScopedCollection",
    "1.5",
    xml.customXmlPartScopedCollectionMembers,
  )
  .add(xml.CustomXmlPartObject, "CustomXmlPart", "1.5", xml.customXmlPartMembers)
  .add(StyleCollectionObject, "StyleCollection", "1.7", styleCollectionMembers)
  .add(StyleObject, "Style", "1.7", styleMembers)
  .add(bindings.BindingCollectionObject, "BindingCollection", "1.1", bindings.bindingCollectionMembers)
  .add(bindings.BindingObject, "Binding", "1.1", bindings.bindingMembers)
  .add(NamedItemCollectionObject, "NamedItemCollection", "1.1", namedItemCollectionMembers)
  .add(NamedItemObject, "NamedItem", "1.1", namedItemMembers);

surface
  .add(WorksheetCollectionObject, "WorksheetCollection", "1.1", worksheetCollectionMembers)
  .add(WorksheetObject, "Worksheet", "1.1", worksheetMembers)
  .add(WorksheetProtectionObject, "WorksheetProtection", "1.2", worksheetProtectionMembers)
  .add(FreezePanesObject, "WorksheetFreezePanes", "1.7", freezePanesMembers)
  .add(page.PageLayoutObject, "PageLayout", "1.9", page.pageLayoutMembers)
  .add(page.HeaderFooterGroupObject, "HeaderFooterGroup", "1.9", page.headerFooterGroupMembers)
  .add(page.HeaderFooterObject, "HeaderFooter", "1.9", page.headerFooterMembers)
  .add(breaks.PageBreakCollectionObject, "PageBreakCollection", "1.9", breaks.pageBreakCollectionMembers)
  .add(breaks.PageBreakObject, "PageBreak", "1.9", breaks.pageBreakMembers)
  .add(CommentCollectionObject, "CommentCollection", "1.10", commentCollectionMembers)
  .add(CommentObject, "Comment", "1.10", commentMembers)
  .add(CommentReplyCollectionObject, "CommentReplyCollection", "1.10", commentReplyCollectionMembers)
  .add(CommentReplyObject, "CommentReply", "1.10", commentReplyMembers)
  .add(ShapeCollectionObject, "ShapeCollection", "1.9", shapeCollectionMembers)
  .add(
    sheetProperties.SheetPropertyCollectionObject,
    "WorksheetCustomPropertyCollection",
    "1.12",
    sheetProperties.sheetPropertyCollectionMembers,
  )
  .add(
    sheetProperties.SheetPropertyObject,
    "WorksheetCustomProperty",
    "1.12",
    sheetProperties.sheetPropertyMembers,
  );

surface
  .add(RangeObject, "Range", "1.1", rangeMembers)
  .add(RangeAreasObject, "RangeAreas", "1.9", rangeAreasMembers)
  .add(RangeCollectionObject, "RangeCollection", "1.9", rangeCollectionMembers)
  .add(relations.WorkbookRangeAreasObject, "WorkbookRangeAreas", "1.12", relations.workbookRangeAreasMembers)
  .add(
    relations.RangeAreasCollectionObject,
    "RangeAreasCollection",
    "1.12",
    relations.rangeAreasCollectionMembers,
  )
  .add(relations.WorkbookRangesObject, "RangeCollection", "1.9", relations.workbookRangesMembers)
  .add(RemoveDuplicatesResultObject, "RemoveDuplicatesResult", "1.9", removeDuplicatesResultMembers)
  .add(RangeViewObject, "RangeView", "1.3", rangeViewMembers)
  .add(RangeViewCollectionObject, "RangeViewCollection", "1.3", rangeViewCollectionMembers)
  .add(RangeFormatObject, "RangeFormat", "1.1", rangeFormatMembers)
  .add(FormatProtectionObject, "FormatProtection", "1.2", formatProtectionMembers)
  .add(RangeFillObject, "RangeFill", "1.1", rangeFillMembers)
  .add(RangeFontObject, "RangeFont", "1.1", rangeFontMembers)
  .add(RangeBorderCollectionObject, "RangeBorderCollection", "1.1", rangeBorderCollectionMembers)
  .add(RangeBorderObject, "RangeBorder", "1.1", rangeBorderMembers)
  .add(RangeSortObject, "RangeSort", "1.2", rangeSortMembers)
  .add(DataValidationObject, "DataValidation", "1.8", dataValidationMembers);

surface
  .add(TableCollectionObject, "TableCollection", "1.1", tableCollectionMembers)
  .add(TableObject, "Table", "1.1", tableMembers)
  .add(TableColumnCollectionObject, "TableColumnCollection", "1.1", tableColumnCollectionMembers)
  .add(TableColumnObject, "TableColumn", "1.1", tableColumnMembers)
  .add(TableRowCollectionObject, "TableRowCollection", "1.1", tableRowCollectionMembers)
  .add(TableRowObject, "TableRow", "1.1", tableRowMembers)
  .add(TableSortObject, "TableSort", "1.2", tableSortMembers)
  .add(FilterObject, "Filter", "1.2", filterMembers)
  .add(AutoFilterObject, "AutoFilter", "1.9", autoFilterMembers);

surface
  .add(
    ConditionalFormatCollectionObject,
    "ConditionalFormatCollection",
    "1.6",
    conditionalFormatCollectionMembers,
  )
  .add(ConditionalFormatObject, "ConditionalFormat", "1.6", conditionalFormatMembers)
  .add(kinds.CustomFormatObject, "CustomConditionalFormat", "1.6", kinds.customFormatMembers)
  .add(kinds.ConditionalFormatRuleObject, "ConditionalFormatRule", "1.6", kinds.conditionalFormatRuleMembers)
  .add(kinds.CellValueFormatObject, "CellValueConditionalFormat", "1.6", kinds.cellValueFormatMembers)
  .add(kinds.TextFormatObject, "TextConditionalFormat", "1.6", kinds.textFormatMembers)
  .add(kinds.PresetFormatObject, "PresetCriteriaConditionalFormat", "1.6", kinds.presetFormatMembers)
  .add(kinds.TopBottomFormatObject, "TopBottomConditionalFormat", "1.6", kinds.topBottomFormatMembers)
  .add(kinds.ColorScaleFormatObject, "ColorScaleConditionalFormat", "1.6", kinds.colorScaleFormatMembers)
  .add(kinds.DataBarFormatObject, "DataBarConditionalFormat", "1.6", kinds.dataBarFormatMembers)
  .add(
    kinds.DataBarPositiveFormatObject,
    "ConditionalDataBarPositiveFormat",
    "1.6",
    kinds.dataBarPositiveFormatMembers,
  )
  .add(kinds.IconSetFormatObject, "IconSetConditionalFormat", "1.6", kinds.iconSetFormatMembers)
  .add(look.ConditionalRangeFormatObject, "ConditionalRangeFormat", "1.6", look.conditionalRangeFormatMembers)
  .add(look.ConditionalRangeFontObject, "ConditionalRangeFont", "1.6", look.conditionalRangeFontMembers)
  .add(look.ConditionalRangeFillObject, "ConditionalRangeFill", "1.6", look.conditionalRangeFillMembers)
  .add(look.ConditionalRangeBorderObject, "ConditionalRangeBorder", "1.6", look.conditionalRangeBorderMembers)
  .add(
    look.ConditionalRangeBorderCollectionObject,
    "ConditionalRangeBorderCollection",
    "1.6",
    look.conditionalRangeBorderCollectionMembers,
  );

addChartTypes(surface);

// Owns the members that Excel declares on the host's classes and the host lacks. Generated from @types/office-js and the
// surface: UPDATE_SURFACE=1 npx jest test/host/wire/surface.test.ts

const ABSENT: Readonly<Record<string, string>> = {
  Application:
    "activeWindow cultureInfo iterativeCalculation windows calculationEngineVersion checkSpelling enterEditingMode union",
  Chart:
    "pivotOptions categoryLabelLevel displayBlanksAs plotBy plotVisibleOnly seriesNameLevel showAllFieldButtons showDataLabelsOverMaximum style onActivated onDeactivated",
  ChartAreaFormat: "colorScheme",
  ChartAxes: "seriesAxis",
  ChartAxis:
    "alignment baseTimeUnit categoryType customDisplayUnit height left majorTimeUnitScale minorTimeUnitScale multiLevel offset textOrientation top width setCustomDisplayUnit",
  ChartAxisTitle: "textOrientation",
  ChartCollection: "onActivated onAdded onDeactivated onDeleted",
  ChartDataLabel:
    "autoText formula geometricShapeType height horizontalAlignment left showAsStickyCallout text textOrientation top verticalAlignment width getSubstring getTailAnchor setHeight setWidth",
  ChartDataLabels:
    "leaderLines autoText geometricShapeType horizontalAlignment showAsStickyCallout showLeaderLines textOrientation verticalAlignment",
  ChartFill: "getSolidColor",
  ChartLegend: "legendEntries height left showShadow top width",
  ChartPlotArea: "insideHeight insideLeft insideTop insideWidth position",
  ChartSeries:
    "binOptions boxwhiskerOptions mapOptions xErrorBars yErrorBars bubbleScale explosion filtered firstSliceAngle gradientMaximumColor gradientMaximumType gradientMaximumValue gradientMidpointColor gradientMidpointType gradientMidpointValue gradientMinimumColor gradientMinimumType gradientMinimumValue gradientStyle invertColor invertIfNegative overlap parentLabelStrategy secondPlotSize showConnectorLines showLeaderLines showShadow splitType splitValue varyByCategories",
  ChartTitle: "height horizontalAlignment left position top verticalAlignment width",
  ChartTrendline: "label",
  ConditionalDataBarPositiveFormat: "borderColor gradientFill",
  ConditionalFormat:
    "changeRuleToCellValue changeRuleToColorScale changeRuleToContainsText changeRuleToCustom changeRuleToDataBar changeRuleToIconSet changeRuleToPresetCriteria changeRuleToTopBottom setRanges",
  ConditionalFormatRule: "formulaR1C1",
  ConditionalRangeFormat: "clearFormat",
  DataBarConditionalFormat: "negativeFormat axisColor axisFormat barDirection",
  Filter: "applyIconFilter",
  HeaderFooter:
    "centerFooterPicture centerHeaderPicture leftFooterPicture leftHeaderPicture rightFooterPicture rightHeaderPicture",
  HeaderFooterGroup: "evenPages firstPage oddPages useSheetMargins useSheetScale",
  NamedItem: "arrayValues valueAsJson valueAsJsonLocal",
  PageLayout:
    "alignMarginsHeaderFooter blackAndWhite draftMode firstPageNumber printComments printErrors printOrder printQuality",
  Range:
    "control formulaArray formulasLocal formulasR1C1 hasSpill linkedDataTypeState numberFormatCategories numberFormatLocal savedAsArray style valuesAsJson valuesAsJsonLocal autoFill checkSpelling clearOrResetContents convertDataTypeToText convertToLinkedDataType flashFill getCellProperties getColumnProperties getDependents getDirectDependents getDirectPrecedents getDisplayedCellProperties getExtendedRange getImage getPivotTables getPrecedents getRangeEdge getRowProperties getSpillParent getSpillParentOrNullObject getSpillingToRange getSpillingToRangeOrNullObject group hideGroupDetails moveTo removeDuplicates setCellProperties setColumnProperties setDirty setRowProperties showCard showDependents showGroupDetails showPrecedents ungroup",
  RangeAreas:
    "style clearOrResetContents convertDataTypeToText convertToLinkedDataType copyFrom getSpecialCells getSpecialCellsOrNullObject getTables select setDirty",
  RangeBorder: "tintAndShade",
  RangeBorderCollection: "tintAndShade",
  RangeFill: "pattern patternColor patternTintAndShade tintAndShade",
  RangeFont: "subscript superscript tintAndShade",
  RangeFormat: "autoIndent readingOrder shrinkToFit adjustIndent",
  RangeView: "formulasLocal formulasR1C1 valuesAsJson valuesAsJsonLocal",
  SettingCollection: "onSettingsChanged",
  ShapeCollection:
    "addGeometricShape addGroup addImage addLine addTextBox getItem getItemAt getItemOrNullObject",
  TableColumn: "valuesAsJson valuesAsJsonLocal",
  TableColumnCollection: "addAsJson",
  TableRow: "valuesAsJson valuesAsJsonLocal",
  TableRowCollection: "addAsJson deleteRows deleteRowsAt",
  Workbook:
    "bindings comments customXmlParts dataConnections functions linkedEntityDataDomains linkedWorkbooks notes pivotTableStyles pivotTables queries slicerStyles slicers styles tableStyles timelineStyles autoSave calculationEngineVersion chartDataPointTrack isDirty previouslySaved usePrecisionAsDisplayed close focus getActiveChart getActiveChartOrNullObject getActiveShape getActiveShapeOrNullObject getActiveSlicer getActiveSlicerOrNullObject getLinkedEntityCellValue insertWorksheetsFromBase64 save onActivated onAutoSaveSettingChanged onSelectionChanged",
  Worksheet:
    "comments namedSheetViews notes pivotTables slicers verticalPageBreaks enableCalculation showDataTypeIcons tabId checkSpelling clearArrows evaluate showOutlineLevels onCalculated onColumnSorted onFormatChanged onFormulaChanged onNameChanged onProtectionChanged onRowHiddenChanged onRowSorted onSingleClicked onVisibilityChanged",
  WorksheetCollection:
    "onCalculated onColumnSorted onFormatChanged onFormulaChanged onMoved onNameChanged onProtectionChanged onRowHiddenChanged onRowSorted onSingleClicked onVisibilityChanged",
  WorksheetProtection:
    "allowEditRanges canPauseProtection isPasswordProtected isPaused savedOptions checkPassword pauseProtection resumeProtection setPassword updateOptions",
};

/** Whether a member that the host lacks is one that Excel has, in any case of its letters. */
export function isDeclared(className: string, member: string): boolean {
  return (ABSENT[className] ?? "").toLowerCase().split(" ").includes(member.toLowerCase());
}

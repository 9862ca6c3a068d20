// Owns the members that Excel declares on the host's classes and the host lacks. Generated from @types/office-js and the
// surface: UPDATE_SURFACE=1 npx jest test/host/wire/surface.test.ts

const ABSENT: Readonly<Record<string, string>> = {
  Application:
    "activeWindow iterativeCalculation windows calculationEngineVersion checkSpelling enterEditingMode union",
  Chart:
    "pivotOptions categoryLabelLevel displayBlanksAs plotBy plotVisibleOnly seriesNameLevel showAllFieldButtons showDataLabelsOverMaximum style",
  ChartAreaFormat: "colorScheme",
  ChartAxes: "seriesAxis",
  ChartAxis:
    "alignment baseTimeUnit categoryType customDisplayUnit height left majorTimeUnitScale minorTimeUnitScale multiLevel offset textOrientation top width setCustomDisplayUnit",
  ChartAxisTitle: "textOrientation",
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
  DataBarConditionalFormat: "negativeFormat axisColor axisFormat",
  Filter: "applyIconFilter",
  Functions:
    "accrInt accrIntM acos acosh acot acoth amorDegrc amorLinc arabic areas asc asin asinh atan atan2 atanh aveDev bahtText base besselI besselJ besselK besselY beta_Dist beta_Inv bin2Dec bin2Hex bin2Oct binom_Dist binom_Dist_Range binom_Inv bitand bitlshift bitor bitrshift bitxor ceiling_Math ceiling_Precise chiSq_Dist chiSq_Dist_RT chiSq_Inv chiSq_Inv_RT combin combina complex confidence_Norm confidence_T convert cos cosh cot coth coupDayBs coupDays coupDaysNc coupNcd coupNum coupPcd csc csch cumIPmt cumPrinc daverage dcount dcountA dget dmax dmin dproduct dstDev dstDevP dsum dvar dvarP days360 db dbcs ddb dec2Bin dec2Hex dec2Oct decimal degrees delta devSq disc dollar dollarDe dollarFr duration ecma_Ceiling edate effect erf erfC erfC_Precise erf_Precise expon_Dist fvschedule f_Dist f_Dist_RT f_Inv f_Inv_RT fact factDouble findB fisher fisherInv fixed floor_Math floor_Precise fv gamma gammaLn gammaLn_Precise gamma_Dist gamma_Inv gauss gcd geStep geoMean hlookup harMean hex2Bin hex2Dec hex2Oct hypGeom_Dist iso_Ceiling imAbs imArgument imConjugate imCos imCosh imCot imCsc imCsch imDiv imExp imLn imLog10 imLog2 imPower imProduct imReal imSec imSech imSin imSinh imSqrt imSub imSum imTan imaginary intRate ipmt irr isFormula ispmt kurt lcm leftb lenb logNorm_Dist logNorm_Inv mduration mirr mround midb multiNomial nper negBinom_Dist networkDays_Intl nominal norm_Dist norm_Inv norm_S_Dist norm_S_Inv npv oct2Bin oct2Dec oct2Hex oddFPrice oddFYield oddLPrice oddLYield pduration percentRank_Exc percentRank_Inc percentile_Exc permut permutationa phi pmt poisson_Dist ppmt price priceDisc priceMat pv quartile_Exc radians rank_Avg rate received replaceB rightb roman rri sec sech seriesSum sheet sheets sin sinh skew skew_p sln sqrtPi stDevA stDevPA standardize syd tbillEq tbillPrice tbillYield t_Dist t_Dist_2T t_Dist_RT t_Inv t_Inv_2T tan tanh trimMean type usdollar vlookup varA varPA vdb weibull_Dist workDay_Intl xirr xnpv yearFrac yield yieldDisc yieldMat z_Test",
  HeaderFooter:
    "centerFooterPicture centerHeaderPicture leftFooterPicture leftHeaderPicture rightFooterPicture rightHeaderPicture",
  HeaderFooterGroup: "evenPages firstPage oddPages useSheetMargins useSheetScale",
  NamedItem: "arrayValues valueAsJson valueAsJsonLocal",
  NumberFormatInfo: "currencySymbol",
  PageLayout: "alignMarginsHeaderFooter firstPageNumber printComments printErrors printOrder printQuality",
  Range:
    "control formulaArray linkedDataTypeState numberFormatCategories valuesAsJson valuesAsJsonLocal checkSpelling clearOrResetContents convertDataTypeToText convertToLinkedDataType flashFill getDisplayedCellProperties getImage getPivotTables showCard showDependents showPrecedents",
  RangeAreas: "clearOrResetContents convertDataTypeToText convertToLinkedDataType getTables select",
  RangeFormat: "adjustIndent",
  RangeView: "formulasLocal formulasR1C1 valuesAsJson valuesAsJsonLocal",
  ShapeCollection:
    "addGeometricShape addGroup addImage addLine addTextBox getItem getItemAt getItemOrNullObject",
  TableColumn: "valuesAsJson valuesAsJsonLocal",
  TableColumnCollection: "addAsJson",
  TableRow: "valuesAsJson valuesAsJsonLocal",
  TableRowCollection: "addAsJson deleteRows deleteRowsAt",
  Workbook:
    "dataConnections linkedEntityDataDomains linkedWorkbooks notes pivotTableStyles pivotTables queries slicerStyles slicers tableStyles timelineStyles autoSave calculationEngineVersion chartDataPointTrack isDirty previouslySaved usePrecisionAsDisplayed close focus getActiveShape getActiveShapeOrNullObject getActiveSlicer getActiveSlicerOrNullObject getLinkedEntityCellValue insertWorksheetsFromBase64 save onActivated onAutoSaveSettingChanged",
  Worksheet:
    "namedSheetViews notes pivotTables slicers verticalPageBreaks enableCalculation showDataTypeIcons tabId checkSpelling clearArrows evaluate",
  WorksheetProtection:
    "allowEditRanges canPauseProtection isPasswordProtected isPaused savedOptions checkPassword pauseProtection resumeProtection setPassword updateOptions",
};

/** Whether a member that the host lacks is one that Excel has, in any case of its letters. */
export function isDeclared(className: string, member: string): boolean {
  return (ABSENT[className] ?? "").toLowerCase().split(" ").includes(member.toLowerCase());
}

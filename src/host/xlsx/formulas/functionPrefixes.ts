// Owns the prefixes that files put before functions newer than Excel 2007 ([MS-XLSX] 2.2.2, "future functions").

/** Written `_xlfn.NAME`. */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC
  QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET
  SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
  WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
/** Written `_xlfn._xlws.NAME`. */
const WORKSHEET = new Set(["FILTER", "SORT"]);
/** Written for the operators `#` and `@` (formulaText). */
const OPERATORS = new Set(["ANCHORARRAY", "SINGLE"]);

/** The name as the file spells it. */
export function functionToFile(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE.has(upper) ? `_xlfn.${upper}` : name;
}

/** The name as people write it; one that is not known keeps its prefix, as in Excel (WPS writes `_xlfn.DISPIMG`). */
export function functionFromFile(name: string): string {
  const plain = name.replace(/^(_xlfn\.)?(_xlws\.)?/i, "");
  const upper = plain.toUpperCase();
  return FUTURE.has(upper) || WORKSHEET.has(upper) || OPERATORS.has(upper) ? plain : name;
}

/** Names that a formula must hold before its functions are looked at one by one. */
export const mayHoldFuture = (formula: string): boolean => {
  for (const match of formula.matchAll(/([A-Za-z][\w.]*)\(/g)) {
    const upper = match[1].toUpperCase();
    if (FUTURE.has(upper) || WORKSHEET.has(upper)) return true;
  }
  return false;
};

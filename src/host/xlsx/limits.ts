// Owns how much of a file is taken in, so that a hostile one is refused before it fills the memory.

export const limits = {
  /** Unpacked bytes of all parts together. 1 048 576 rows × 20 columns of ordinary data unpack to about 1 GB. */
  unpackedBytes: 2 ** 31,
  /** Parts in the package; a workbook with 500 sheets, each with charts and comments, has under 5 000. */
  parts: 20_000,
  /** Cells and gaps above them, summed over the columns of all sheets: 8 bytes each in memory. */
  gridSlots: 40_000_000,
  /** Excel itself stops at 65 490 cell formats (support.microsoft.com, "Excel specifications and limits"). */
  cellFormats: 100_000,
  /** Elements nested in one another; Excel's own parts stay under 30. */
  xmlDepth: 200,
  /** Characters of an XML part that is read as a tree (everything but cells and strings). */
  xmlCharacters: 100_000_000,
} as const;

/** What one file may cost. Everything is measured while reading: sizes that a file declares are not believed. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  fileBytes: number;
  /** Entries of the archive, read or not. */
  entries: number;
  /** Bytes that one part may unpack to. */
  partBytes: number;
  /** Bytes that all parts together may unpack to. */
  totalBytes: number;
  /** Bytes of all parts in which XML is not written in the usual way: comments, other encodings. */
  unusualBytes: number;
  /** Nesting of XML elements. */
  depth: number;
  /** Characters between two tags, and within one. */
  taglessText: number;
  /** Characters of one cell, formula or message. */
  cellText: number;
  /** Cells kept, together with every area, name, link, column and row format. */
  cells: number;
  /** Characters of all formulas that are rewritten: shared ones, those of .ods, those with sheets that have no quotes. */
  formulaText: number;
  sheets: number;
}

/**
 * Some twenty times what the largest workbook of an assessment needs, and small enough that the worst file costs less
 * than two seconds and 300 MB.
 */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  fileBytes: 64_000_000,
  entries: 10_000,
  partBytes: 20_000_000,
  totalBytes: 25_000_000,
  unusualBytes: 8_000_000,
  depth: 100,
  taglessText: 500_000,
  cellText: 100_000,
  cells: 500_000,
  formulaText: 8_000_000,
  sheets: 1_000,
};

/**
 * For the one file that a person names as his own, the plan or earlier results, and did not get from others: results of a panel
 * of 200 unpack to more than any returned file may. The worst such file costs ten times as much.
 */
export const OWN_READ_LIMITS: ReadLimits = {
  ...DEFAULT_READ_LIMITS,
  partBytes: 100_000_000,
  totalBytes: 250_000_000,
  cells: 5_000_000,
  formulaText: 80_000_000,
};

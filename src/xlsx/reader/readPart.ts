/**
 * What is read of a file. `content`: values, formulas with their cached results, validations, names, properties, visibility,
 * locks, merges, links, hidden rows and columns; that is what merging needs, and fast. `whole`: everything a `Workbook` holds.
 */
export type ReadPart = 'content' | 'whole';

import fc from 'fast-check';
import { areaReference, cellReference, type Anchor } from '../../../src/workbook/formula';
import { emptySheet } from '../../../src/workbook/draft';
import type { CellMove, LineChange } from '../../../src/workbook/structure/areaMove';
import type { Cell, Sheet, Workbook } from '../../../src/workbook/workbook';
import { workbookOf } from '../../support/officeHost/smallWorkbook';

/** Cells in use are the first of each; formulas name cells among them. */
export const ROWS = 12;
export const COLUMNS = 8;

const row = fc.nat({ max: ROWS - 1 });
const column = fc.nat({ max: COLUMNS - 1 });
const anchor = fc.constantFrom<Anchor>('all', 'none', 'row', 'column');
const sheet = fc.constantFrom(undefined, 'A', '表 乙');

const cell = fc
  .tuple(row, column, anchor, sheet)
  .map(([down, across, how, on]) => cellReference(down, across, how, on));
const area = fc.tuple(row, column, row, column, anchor, sheet).map(([top, left, bottom, right, how, on]) => {
  const corners = { top: Math.min(top, bottom), bottom: Math.max(top, bottom) };
  return areaReference({ ...corners, left: Math.min(left, right), right: Math.max(left, right) }, how, on);
});

const formula = fc.oneof(
  fc.tuple(cell, cell).map(([one, other]) => `${one}+${other}*2`),
  fc.tuple(area, cell).map(([one, other]) => `SUM(${one},${other})`),
  fc.tuple(area, area).map(([one, other]) => `IF(COUNT(${one})>3,SUM(${other}),"A1")`),
  fc.constantFrom('SUM(B:C)', 'SUM($3:$5)', "SUM('表 乙'!D:D)", 'COUNT(名)'),
);

function sheetOf(name: string, formulas: readonly string[], merge: Sheet['merges'][number]): Sheet {
  // Formulas stand beyond what they read, so that none goes round in a circle.
  const cells = Array.from({ length: ROWS * COLUMNS }, (_, index): Cell => {
    const place = { row: Math.floor(index / COLUMNS), column: index % COLUMNS };
    return { ...place, value: index, formula: null, style: null };
  });
  const reading = formulas.map((text, index): Cell => {
    return { row: index, column: COLUMNS + 4, value: null, formula: text, style: null };
  });
  const sorted = [...cells, ...reading].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...emptySheet(name), cells: sorted, merges: [merge] };
}

/** A workbook of two sheets full of references, of every kind that moves. */
export const arbitraryBook: fc.Arbitrary<Workbook> = fc
  .tuple(fc.array(formula, { minLength: 12, maxLength: 12 }), fc.array(formula, { minLength: 6, maxLength: 6 }), row)
  .map(([here, there, at]) => ({
    ...workbookOf(
      sheetOf('A', here, { top: 20 + at, bottom: 22 + at, left: 0, right: 1 }),
      sheetOf('表 乙', there, { top: 20, bottom: 20, left: 0, right: 1 }),
    ),
    names: [
      {
        name: '名',
        refersTo: `'A'!${areaReference({ top: 2, left: 1, bottom: 6, right: 3 })}`,
        sheet: null,
        hidden: false,
      },
    ],
  }));

/** Lines of sheet A that come or go. */
export const arbitraryChange: fc.Arbitrary<LineChange> = fc
  .tuple(
    fc.constantFrom<LineChange['kind']>('insertLines', 'deleteLines'),
    fc.constantFrom<[LineChange['axis'], number]>(['row', ROWS], ['column', COLUMNS]),
    fc.nat(),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([kind, [axis, lines], at, count]) => ({ kind, sheet: 'A', axis, at: at % lines, count }));

/**
 * Cells of sheet A that are cut, formulas among them, and pasted aslant to where no formula looks: what becomes of areas whose edge moves
 * straight, and of what is covered, differs between Excel and LibreOffice.
 */
export const arbitraryMove: fc.Arbitrary<CellMove> = fc
  .tuple(row, column, fc.nat({ max: 5 }), fc.nat({ max: 6 }), fc.constantFrom('A', '表 乙'))
  .map(([top, left, down, across, to]) => ({
    sheet: 'A',
    area: { top, left, bottom: top + down, right: left + across },
    to: { sheet: to, row: 40, column: 20 },
  }));

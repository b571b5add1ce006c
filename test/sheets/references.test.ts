import fc from 'fast-check';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { assess } from '../../src/assessment/outcome';
import { scoringMembers, type Plan } from '../../src/assessment/plan';
import type { GroupRecord } from '../../src/assessment/record';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { NO_ANSWERS } from '../../src/sheets/scoreContent';
import { PLAIN_RESULTS, resultsWorkbook } from '../../src/sheets/resultsWorkbook';
import { parseArea, printCell, type Area } from '../../src/workbook/address';
import { lookUpCells } from '../../src/workbook/lookup';
import type { Workbook } from '../../src/workbook/workbook';
import { arbitraryPlan, arbitraryRecords, PANEL_NAME } from '../support/samplePlans';
import { CREATED } from '../support/returned';

const REFERENCE = /(?:'((?:[^']|'')+)'!)?(\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)(?![A-Za-z0-9(])/g;

interface Reference {
  sheet: string | null;
  area: Area;
}

/** Every cell and area a formula names; texts in quotation marks are none. */
function referencesOf(formula: string): Reference[] {
  return [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(REFERENCE)].map(([, sheet, area]) => ({
    sheet: sheet?.replaceAll("''", "'") ?? null,
    area: parseArea(area!)!,
  }));
}

/**
 * Formulas that name a yellow cell, or an area with a yellow cell at a corner. Excel lets references follow a cell that is
 * cut and pasted, and turns those to the cells it lands on into #REF!; an area keeps its place as long as its corners do.
 */
function fragileReferences(workbook: Workbook): { fragile: string[]; checked: number; yellow: number } {
  const lookUps = new Map(workbook.sheets.map((sheet) => [sheet.name, lookUpCells(sheet)]));
  const isYellow = (sheet: string, row: number, column: number): boolean => {
    const style = lookUps.get(sheet)!(row, column)?.style;
    return style != null && workbook.styles[style]!.locked === false;
  };
  const fragile: string[] = [];
  let checked = 0;
  for (const sheet of workbook.sheets) {
    const rules = sheet.conditionalFormats.flatMap(({ rule }) => (rule.kind === 'expression' ? [rule.formula] : []));
    const placed = sheet.cells.flatMap(({ row, column, formula }) =>
      formula === null ? [] : [{ place: printCell(row, column), formula }],
    );
    for (const { place, formula } of [...placed, ...rules.map((formula) => ({ place: 'format', formula }))]) {
      for (const { sheet: named, area } of referencesOf(formula)) {
        checked++;
        const corners = [area.top, area.bottom].flatMap((row) =>
          [area.left, area.right].map((column) => [row, column]),
        );
        if (corners.some(([row, column]) => isYellow(named ?? sheet.name, row!, column!))) {
          fragile.push(`${sheet.name}!${place}: ${formula}`);
        }
      }
    }
  }
  const yellow = workbook.sheets.flatMap(({ name, cells }) =>
    cells.filter((cell) => isYellow(name, cell.row, cell.column)),
  );
  return { fragile, checked, yellow: yellow.length };
}

interface Case {
  plan: Plan;
  records: GroupRecord[];
}

function results({ plan, records }: Case): Workbook {
  const outcomes = assess(plan, scoringMembers(plan, PANEL_NAME), records);
  return resultsWorkbook(plan, { ...PLAIN_RESULTS, outcomes, created: CREATED });
}

function members({ plan }: Case): Workbook {
  const [group] = plan.groups;
  const [member] = scoringMembers(plan, PANEL_NAME);
  const content = { created: CREATED, answers: new Map(), figures: new Map() };
  return memberWorkbook(plan, { group: group!, member: member!, ...content });
}

/** Results that read score sheets in the same workbook. */
function scoredHere({ plan, records }: Case): Workbook {
  const panel = scoringMembers(plan, PANEL_NAME);
  const outcomes = assess(plan, panel, records);
  const here = outcomes.flatMap(({ group }) =>
    group.agencies.flatMap((agency) => panel.map((member) => ({ group, agency, member, answers: NO_ANSWERS }))),
  );
  return resultsWorkbook(plan, { ...PLAIN_RESULTS, outcomes, here, readsHere: () => true, created: CREATED });
}

describe.each([
  ['member workbooks', members],
  ['results', results],
  ['results with score sheets beside them', scoredHere],
])('%s', (_, make) => {
  it('no formula hangs on a cell that may be cut and pasted', () => {
    const random = arbitraryPlan().chain((plan) => arbitraryRecords(plan).map((records) => ({ plan, records })));
    const builtIn = arbitraryRecords(plan105).map((records) => ({ plan: plan105, records }));
    const cases = [...fc.sample(builtIn, { seed: 105, numRuns: 1 }), ...fc.sample(random, { seed: 105, numRuns: 15 })];
    for (const each of cases) {
      const { fragile, checked, yellow } = fragileReferences(make(each));
      expect(fragile).toEqual([]);
      expect(checked).toBeGreaterThan(50);
      expect(yellow).toBeGreaterThan(5);
    }
  }, 60_000);
});

it('references are seen wherever they stand', () => {
  const book = members({ plan: plan105, records: [] });
  const [sheet] = book.sheets.filter(({ name }) => name.startsWith('評分'));
  const broken = (formula: string): number => {
    const cell = { row: 200, column: 30, value: 0, formula, style: null };
    const sheets = book.sheets.map((other) => (other === sheet ? { ...other, cells: [...other.cells, cell] } : other));
    return fragileReferences({ ...book, sheets }).fragile.length;
  };
  const yellow = sheet!.cells.find(({ style, column }) => style === 'entryScore' && column === 5)!;
  const place = printCell(yellow.row, yellow.column);
  for (const formula of [
    place,
    `$F$${yellow.row + 1}*2`,
    `SUM(E1:${place})`,
    `SUM(${place}:Z99)`,
    `'${sheet!.name}'!${place}`,
  ]) {
    expect(broken(formula)).toBe(1);
  }
  for (const formula of [`"${place}"`, `SUM(E${yellow.row + 1}:G${yellow.row + 1})`, 'LOG10(5)', "'總覽'!$F$10"]) {
    expect(broken(formula)).toBe(0);
  }
});

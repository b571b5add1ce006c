import fc from 'fast-check';
import { assess } from '../../src/assessment/outcome';
import { scoringMembers } from '../../src/assessment/plan';
import type { GroupRecord } from '../../src/assessment/record';
import type { Entry } from '../../src/assessment/score';
import { bookIdentity } from '../../src/sheets/identity';
import { memberWorkbook } from '../../src/sheets/memberWorkbook';
import { rankingLayout } from '../../src/sheets/rankingLayout';
import { readMemberWorkbook } from '../../src/sheets/readMemberWorkbook';
import { PLAIN_RESULTS, resultsWorkbook } from '../../src/sheets/resultsWorkbook';
import type { ScoreSheetAnswers } from '../../src/sheets/scoreContent';
import { TALLY_ROWS } from '../../src/sheets/tallyLayout';
import { parseArea, parseCell, printArea, printCell, printColumn } from '../../src/workbook/address';
import { emptySheet } from '../../src/workbook/draft';
import type { LineChange } from '../../src/workbook/structure/areaMove';
import { changeLines } from '../../src/workbook/structure/changeLines';
import { moveCells } from '../../src/workbook/structure/moveCells';
import type { Workbook } from '../../src/workbook/workbook';
import { readWholeWorkbook, readWorkbook } from '../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { compareResults } from '../support/agreement';
import { describeWithLibreOffice, runLibreOffice, type Edit, type JobResult } from '../support/libreoffice';
import { answersOf, CREATED, memberBook, placeOf, sheetOf, type Score } from '../support/returned';
import { PANEL_NAME, planWith, recordsWith } from '../support/samplePlans';
import { arbitraryBook, arbitraryChange, arbitraryMove } from '../workbook/structure/structureCases';

/** Renewed by hand; another run of cases is had with SCOREBOOK_SEED. */
const SEED = Number(process.env.SCOREBOOK_SEED ?? 105);

const plan = planWith({ settings: { tieBreaks: [{ kind: 'lot' }] } });
const group = plan.groups[0]!;
const member = plan.panel[0]!;
const HEALTH = '評分－衛生局';
const TAX = '評分－稅務局';
const ENVIRONMENT = '評分－環保局';

/** All but 項目c: 25, 15, 20, 20, 10 less one for the second agency. */
const score: Score = (agency, leaf) => (leaf.key === 'c' ? null : leaf.points! - (agency.code === 'A12' ? 1 : 0));

const bookWith = (answers: ReadonlyMap<string, ScoreSheetAnswers>): Workbook =>
  memberWorkbook(plan, { group, member, created: CREATED, answers, figures: new Map() });

function answersWith(changes: Record<string, Record<string, Entry>>): Map<string, ScoreSheetAnswers> {
  const answers = answersOf(plan, group, member, score);
  for (const [agency, entries] of Object.entries(changes)) {
    const before = answers.get(agency)!;
    answers.set(agency, { ...before, entries: new Map([...before.entries, ...Object.entries(entries)]) });
  }
  return answers;
}

const form = sheetOf(bookWith(new Map()), HEALTH);
const at = (key: string, column: 'score' | 'strengths' = 'score'): string => placeOf(form, key, column);
/** LibreOffice names the sheet of an area once or twice. */
const formulasOf = ({ cells }: JobResult): string[] =>
  cells.flatMap(({ sheet, address, formula }) =>
    formula === null ? [] : [`${sheet}!${address} ${formula.replace(/:\$'[^']+'\./g, ':')}`],
  );

/** Cuts and pastes between yellow cells, a few a workbook, and what the sheets hold after them. */
const moves: Record<string, { edits: Edit[]; answers: Map<string, ScoreSheetAnswers> }> = {
  'onto a blank cell, onto a filled one, above its cap': {
    edits: [
      { do: 'move', sheet: HEALTH, range: at('b2'), to: at('c') },
      { do: 'move', sheet: TAX, range: at('a12'), to: at('b1') },
      { do: 'move', sheet: ENVIRONMENT, range: at('a11'), to: at('c') },
    ],
    answers: answersWith({ A11: { b2: null, c: 10 }, A12: { a12: null, b1: 14 }, A13: { a11: null, c: 25 } }),
  },
  'several cells, a blank onto a score, a remark onto a score': {
    edits: [
      { do: 'move', sheet: HEALTH, range: `${at('a11')}:${at('a12')}`, to: at('b1') },
      { do: 'move', sheet: TAX, range: at('c'), to: at('b2') },
      { do: 'setText', sheet: ENVIRONMENT, address: at('a11', 'strengths'), value: '良好' },
      { do: 'move', sheet: ENVIRONMENT, range: at('a11', 'strengths'), to: at('a2') },
    ],
    answers: answersWith({ A11: { a11: null, a12: null, b1: 25, b2: 15 }, A12: { b2: null }, A13: { a2: '良好' } }),
  },
  'to another sheet, and twice over': {
    edits: [
      { do: 'move', sheet: HEALTH, range: at('a2'), to: at('a2'), toSheet: TAX },
      { do: 'move', sheet: ENVIRONMENT, range: at('b1'), to: at('c') },
      { do: 'move', sheet: ENVIRONMENT, range: at('c'), to: at('b2') },
    ],
    answers: answersWith({ A11: { a2: null }, A12: { a2: 20 }, A13: { b1: null, b2: 20 } }),
  },
};

describeWithLibreOffice('cutting and pasting yellow cells', () => {
  it('of a member’s workbook breaks no formula, and the sheets show what they now hold', async () => {
    const open = await writeWorkbook(bookWith(answersWith({})));
    const names = Object.keys(moves);
    const [untouched, ...moved] = await runLibreOffice([
      { name: 'untouched', open },
      ...names.map((name, index) => ({
        name,
        open,
        edits: moves[name]!.edits,
        save: [index % 2 === 0 ? ('xlsx' as const) : ('ods' as const)],
      })),
    ]);
    moved.forEach((result, index) => {
      const { answers } = moves[names[index]!]!;
      const formulas = formulasOf(result);
      expect([result.name, formulas.filter((formula) => formula.includes('#REF!'))]).toEqual([result.name, []]);
      expect([result.name, formulas]).toEqual([result.name, formulasOf(untouched!)]);
      expect([result.name, compareResults(bookWith(answers), result).differences]).toEqual([result.name, []]);
      // And they come back as what they now hold.
      const read = readMemberWorkbook(plan, readWorkbook((result.saved.xlsx ?? result.saved.ods)!));
      expect(read.findings).toEqual([]);
      for (const { agency, answers: found } of read.sheets) {
        expect([result.name, Object.fromEntries(found!.entries)]).toEqual([
          result.name,
          Object.fromEntries(answers.get(agency.code)!.entries),
        ]);
      }
    });
  });

  it('of the results breaks no formula either', async () => {
    const members = scoringMembers(plan, PANEL_NAME);
    const full: GroupRecord[] = recordsWith(
      plan,
      (_, scoring, leaf) => leaf.points! - (scoring === member ? 0 : 5),
    ).slice(0, 1);
    const results = (change: (record: GroupRecord) => void): Workbook => {
      const records = structuredClone(full);
      change(records[0]!);
      const outcomes = assess(plan, members, records);
      return resultsWorkbook(plan, { ...PLAIN_RESULTS, outcomes, created: CREATED });
    };
    const RANKING = '成績總表－第1組';
    const { columns, table } = rankingLayout(plan, group, members.length);
    const inTally = (row: number, index: number): string => printCell(row, 4 + index);
    const made = results(({ agencies }) => {
      agencies[0]!.members[0]!.attendance = 'absent';
      agencies[0]!.members[1]!.decision = { counted: false, reason: '', resolution: '第1號' };
      Object.assign(agencies[0]!, { lot: 2, firstDecision: true, reassessment: 'failed' });
    });
    const right = (row: number, index: number): Edit => ({
      do: 'move',
      sheet: '彙總－衛生局',
      range: inTally(row, index),
      to: inTally(row, index + 1),
    });
    const down = (column: number, to = column): Edit => ({
      do: 'move',
      sheet: RANKING,
      range: printCell(table, column),
      to: printCell(table + 1, to),
    });
    const [untouched, moved] = await runLibreOffice([
      { name: 'untouched', open: await writeWorkbook(made) },
      {
        name: 'moved',
        open: await writeWorkbook(made),
        edits: [
          right(TALLY_ROWS.attendance, 0),
          right(TALLY_ROWS.count, 1),
          right(TALLY_ROWS.resolution, 1),
          ...[columns.lot, columns.firstDecision, columns.reassessment].map((column) => down(column)),
        ],
      },
    ]);
    const expected = results(({ agencies }) => {
      agencies[0]!.members[1]!.attendance = 'absent';
      agencies[0]!.members[2]!.decision = { counted: false, reason: '', resolution: '第1號' };
      Object.assign(agencies[1]!, { lot: 2, firstDecision: true, reassessment: 'failed' });
    });
    expect(compareResults(made, untouched!).differences).toEqual([]);
    expect(formulasOf(moved!)).toEqual(formulasOf(untouched!));
    expect(compareResults(expected, moved!).differences).toEqual([]);
  });
});

describe('cutting and pasting yellow cells as Excel does, with formats and rules', () => {
  it.each(Object.entries(moves))('%s: comes back as what the cells now hold', (_name, { edits, answers }) => {
    const untouched = bookWith(answersWith({}));
    const moved = edits.reduce((book, edit) => excelEdit(book, edit), untouched);
    const formulas = ({ sheets }: Workbook): string[] =>
      sheets.flatMap(({ name, cells }) =>
        cells.flatMap(({ row, column, formula }) =>
          formula === null ? [] : [`${name}!${printCell(row, column)} ${formula}`],
        ),
      );
    expect(formulas(moved)).toEqual(formulas(untouched));
    const read = readMemberWorkbook(plan, moved);
    for (const { agency, answers: found } of read.sheets) {
      expect(Object.fromEntries(found!.entries)).toEqual(Object.fromEntries(answers.get(agency.code)!.entries));
    }
    expect(read.findings).toEqual([]);
  });

  function excelEdit(book: Workbook, edit: Edit): Workbook {
    if (edit.do === 'move') {
      const to = parseCell(edit.to)!;
      const move = {
        sheet: edit.sheet,
        area: parseArea(edit.range)!,
        to: { sheet: edit.toSheet ?? edit.sheet, ...to },
      };
      return moveCells(book, move);
    }
    if (edit.do !== 'setText') throw new Error(`no edit of these: ${edit.do}`);
    const place = parseCell(edit.address)!;
    const sheets = book.sheets.map((sheet) => {
      if (sheet.name !== edit.sheet) return sheet;
      const cells = sheet.cells.map((cell) =>
        cell.row === place.row && cell.column === place.column ? { ...cell, value: edit.value } : cell,
      );
      return { ...sheet, cells };
    });
    return { ...book, sheets };
  }
});

describeWithLibreOffice('what a book and its sheets say of themselves', () => {
  const scores: Score = (agency, leaf) => leaf.points! - Number(agency.code.slice(-1));
  const all = (code: string): string[] => ['A11', 'A12', 'A13'].map((agency) => `${agency}/${code}`);
  const read = (bytes: Uint8Array | undefined): { book: string | null; sheets: string[]; said: string[] } => {
    const workbook = readWorkbook(bytes!);
    const { sheets, findings } = readMemberWorkbook(plan, workbook);
    for (const { answers, agency, findings: found } of sheets) {
      const group = plan.groups[0]!;
      const expected = answersOf(plan, group, member, scores).get(agency.code)!;
      expect([...answers!.entries]).toEqual([...expected.entries]);
      expect(found).toEqual([]);
    }
    return {
      book: bookIdentity(workbook)?.member ?? null,
      sheets: sheets.map(({ agency, member: whose }) => `${agency.code}/${whose.code}`).sort(),
      said: findings.map(({ code, sheet }) => `${code} ${sheet ?? ''}`.trim()),
    };
  };

  it('stays through re-saving, renaming, reordering and copying into other books', async () => {
    const [mine, other] = await Promise.all(
      ['M1', 'M2'].map((code) => writeWorkbook(memberBook(plan, code, 'G1', scores))),
    );
    const list: Workbook = {
      ...memberBook(plan, 'M1', 'G1'),
      sheets: [{ ...emptySheet('名單'), cells: [{ row: 0, column: 0, value: '名單', formula: null, style: null }] }],
    };
    const empty = await writeWorkbook({ ...list, properties: { ...list.properties, custom: {} } });
    const both = ['xlsx' as const, 'ods' as const];
    const [moved, mixed, copied, resaved] = await runLibreOffice([
      {
        name: 'renamed and reordered',
        open: mine!,
        edits: [
          { do: 'renameSheet', sheet: HEALTH, to: '衛生局' },
          { do: 'renameSheet', sheet: TAX, to: HEALTH },
          { do: 'moveSheet', sheet: '衛生局', position: 5 },
          { do: 'moveSheet', sheet: '填表說明', position: 3 },
        ],
        save: both,
        read: false,
      },
      {
        name: 'into another member’s book',
        open: mine!,
        edits: [
          { do: 'deleteSheet', sheet: TAX },
          { do: 'importSheet', from: other!, sheet: TAX, position: 1 },
        ],
        save: both,
        read: false,
      },
      {
        name: 'into a book of something else',
        open: empty,
        edits: [
          { do: 'importSheet', from: mine!, sheet: HEALTH, position: 1 },
          { do: 'renameSheet', sheet: HEALTH, to: '某表' },
        ],
        save: both,
        read: false,
      },
      { name: 're-saved', open: mine!, save: both, read: false },
    ]);
    const [again, back] = await runLibreOffice([
      { name: 'to .xlsx again', open: resaved!.saved.ods!, save: both, read: false },
      { name: 'to .ods again', open: moved!.saved.xlsx!, save: both, read: false },
    ]);
    for (const format of both) {
      for (const result of [moved, resaved, again, back]) {
        expect([result!.name, read(result!.saved[format])]).toEqual([
          result!.name,
          { book: 'M1', sheets: all('M1'), said: [] },
        ]);
      }
      expect(read(mixed!.saved[format])).toEqual({
        book: 'M1',
        sheets: ['A11/M1', 'A12/M2', 'A13/M1'],
        said: [`identity-conflict ${TAX}`],
      });
      expect(read(copied!.saved[format])).toEqual({ book: null, sheets: ['A11/M1'], said: ['extra-sheet 名單'] });
      const workbook = readWorkbook(resaved!.saved[format]!);
      expect(workbook.properties.custom.scorebook).toContain('"member":"M1"');
      expect(workbook.sheets.find(({ name }) => name === '_scorebook')!.visibility).not.toBe('visible');
    }
  });
});

describeWithLibreOffice('rows and columns that come and go, and cells that are cut', () => {
  /** Formulas, merged blocks and names; however LibreOffice writes a reference to what is gone. */
  const structureOf = ({ sheets, names }: Workbook): unknown => ({
    formulas: sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, formula }) =>
        formula === null ? [] : [`${name}!${printCell(row, column)} ${formula.replace(GONE, '#REF!')}`],
      ),
    ),
    merges: sheets.map(({ merges }) => merges.map(printArea).sort()),
    names: names.map(({ name, refersTo }) => `${name} ${refersTo.replace(GONE, '#REF!')}`),
  });
  const GONE = /(?:'[^']*'!)?#REF!(?:\$?[A-Z]*\$?\d*)?(?::(?:#REF!|\$?[A-Z]+\$?\d*|\$?\d+))?/g;

  const lines = fc.sample(fc.tuple(arbitraryBook, arbitraryChange), { numRuns: 16, seed: SEED });
  const cuts = fc.sample(fc.tuple(arbitraryBook, arbitraryMove), { numRuns: 10, seed: SEED });
  const cases: { name: string; workbook: Workbook; edit: Edit; ours: Workbook }[] = [
    ...lines.map(([workbook, change], index) => {
      const { kind, axis, at, count } = change;
      const name = `${index}: ${kind} ${axis} ${at} ${count}`;
      return { name, workbook, edit: lineEdit(change), ours: changeLines(workbook, change) };
    }),
    ...cuts.map(([workbook, cut], index): (typeof cases)[number] => {
      const { sheet, area, to } = cut;
      const range = printArea(area);
      const edit: Edit = { do: 'move', sheet, range, to: printCell(to.row, to.column), toSheet: to.sheet };
      return { name: `${index}: ${range} to ${to.sheet}`, workbook, edit, ours: moveCells(workbook, cut) };
    }),
  ];

  it('leave the formulas that LibreOffice leaves', async () => {
    const results = await runLibreOffice(
      await Promise.all(
        cases.map(async ({ name, workbook, edit }) => ({
          name,
          open: await writeWorkbook(workbook),
          edits: [edit],
          save: ['xlsx' as const],
          read: false,
        })),
      ),
    );
    results.forEach(({ name, saved }, index) => {
      const theirs = readWholeWorkbook(saved.xlsx!).workbook;
      expect([name, structureOf(cases[index]!.ours)]).toEqual([name, structureOf(theirs)]);
    });
  });
});

function lineEdit({ kind, axis, sheet, at, count }: LineChange): Edit {
  const isInsert = kind === 'insertLines';
  if (axis === 'row') {
    return isInsert
      ? { do: 'insertRows', sheet, before: at + 1, count }
      : { do: 'deleteRows', sheet, from: at + 1, count };
  }
  const letters = printColumn(at);
  return isInsert
    ? { do: 'insertColumns', sheet, before: letters, count }
    : { do: 'deleteColumns', sheet, from: letters, count };
}

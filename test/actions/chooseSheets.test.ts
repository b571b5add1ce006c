import { chooseSheets } from '../../src/actions/chooseSheets';
import { chosenVersions } from '../../src/actions/chosenVersions';
import { collect } from '../../src/actions/collect';
import type { Plan } from '../../src/assessment/plan';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { fileOf, memberBook, QUIET, withCell, withSheet } from '../support/returned';
import { planWith } from '../support/samplePlans';

const plan = planWith({
  groups: [{ code: 'G1', name: '第1組', agencies: [{ code: 'A11', name: '衛生局' }] }],
  assessedGroups: ['G1'],
});
const SHEET = '評分－衛生局';
const full = memberBook(plan, 'M1', 'G1');
const blank = memberBook(plan, 'M1', 'G1', null);
const edit = (book: Workbook, ...changes: ((sheet: Sheet) => Sheet)[]): Workbook =>
  withSheet(book, SHEET, (sheet) => changes.reduce((changed, change) => change(changed), sheet));

/**
 * Which file's sheet is used, why the others are not, and what is said: `code file`.
 * @param chosen the index of the file whose version a person chose
 */
async function choose(books: Workbook[], of: Plan = plan, latest = false, chosen: number | null = null) {
  const files = books.map((book, index) => fileOf(`${index + 1}.xlsx`, book));
  const collection = await collect(of, files, QUIET);
  const choices = new Map(chosen === null ? [] : [['M1/A11', files[chosen]!]]);
  const isChosen = chosenVersions(choices, files, collection);
  const choice = chooseSheets(of, collection.sheets, { latest, isChosen });
  return {
    used: choice.used.map(({ file }) => file),
    counting: [...choice.counting].map(({ file }) => file),
    others: choice.fates.filter(({ use }) => use !== 'used').map(({ sheet, use }) => `${sheet.file} ${use}`),
    said: choice.findings.map(({ code, file, values }) => `${code} ${file!} ${values.file ?? ''}`.trim()),
    differences: choice.findings.map(({ values }) => values.differences).filter((text) => text !== undefined),
    entries: choice.used.map(({ answers }) => [...answers!.entries.values()]),
  };
}

it('one sheet is used, and nothing said', async () => {
  expect(await choose([full])).toMatchObject({ used: ['1.xlsx'], others: [], said: [] });
});

it('a blank sheet never stands against a filled one, whichever came first', async () => {
  expect(await choose([blank, full])).toMatchObject({ used: ['2.xlsx'], others: ['1.xlsx notUsed'], said: [] });
  expect(await choose([full, blank])).toMatchObject({ used: ['1.xlsx'], others: ['2.xlsx notUsed'], said: [] });
  expect(await choose([blank, blank])).toMatchObject({ used: [], said: [] });
});

it('copies are used once, and noted', async () => {
  expect(await choose([full, full, full])).toMatchObject({
    used: ['1.xlsx'],
    others: ['2.xlsx repeated', '3.xlsx repeated'],
    said: ['same-sheet-identical 2.xlsx 1.xlsx', 'same-sheet-identical 3.xlsx 1.xlsx'],
  });
});

it('text that means the same number is the same', async () => {
  expect((await choose([full, edit(full, withCell('c', '１０'))])).said).toEqual([
    'same-sheet-identical 2.xlsx 1.xlsx',
  ]);
});

it('of two versions the earlier stands, and each difference is told', async () => {
  const later = edit(full, withCell('a11', 20), withCell('b1', null), withCell('c', '優'), withCell('a2', 0));
  const choice = await choose([full, later]);
  expect(choice).toMatchObject({
    used: ['1.xlsx'],
    others: ['2.xlsx conflicting'],
    said: ['same-sheet-different 2.xlsx 1.xlsx'],
    entries: [[25, 15, 20, 20, 10, 10]],
  });
  expect(choice.differences).toEqual(['項目a11 25→20; 項目a2 20→0; 項目c 10→優']);
  expect((await choose([later, full])).used).toEqual(['1.xlsx']);
});

it('blanks of a later version replace nothing, and a later one completes what was blank', async () => {
  const part = edit(full, withCell('c', null));
  const complete = [25, 15, 20, 20, 10, 10];
  expect(await choose([full, part])).toMatchObject({
    used: ['1.xlsx'],
    others: ['2.xlsx repeated'],
    said: ['same-sheet-identical 2.xlsx 1.xlsx'],
    entries: [complete],
  });
  expect(await choose([part, full])).toMatchObject({
    used: ['2.xlsx'],
    others: ['2.xlsx completed'],
    said: ['sheet-completed 2.xlsx 1.xlsx'],
    entries: [complete],
  });
  // Each holds what the other lacks.
  expect((await choose([part, edit(full, withCell('a11', null))])).entries).toEqual([complete]);
});

it('the later of two versions is taken when that was decided, and its blanks still replace nothing', async () => {
  const later = edit(full, withCell('a11', 20), withCell('b1', null));
  expect(await choose([full, later], plan, true)).toMatchObject({
    used: ['2.xlsx'],
    others: ['2.xlsx replaced'],
    said: ['sheet-replaced 2.xlsx 1.xlsx'],
    differences: ['項目a11 25→20'],
    entries: [[20, 15, 20, 20, 10, 10]],
  });
});

describe('a version that a person chose', () => {
  const first = edit(full, withCell('a11', 20), withCell('a2', null));
  const second = edit(full, withCell('a11', 21), withCell('b1', null));
  const third = edit(full, withCell('a11', 22), withCell('c', null));
  const entries = (a11: number) => [[a11, 15, 20, 20, 10, 10]];

  it('stands, whichever came when, and what the others say of its blanks counts', async () => {
    expect(await choose([first, second, third], plan, false, 0)).toMatchObject({
      used: ['1.xlsx'],
      counting: ['1.xlsx', '2.xlsx', '3.xlsx'],
      others: ['1.xlsx replaced', '2.xlsx conflicting', '3.xlsx conflicting'],
      said: ['sheet-replaced 1.xlsx 2.xlsx', 'sheet-replaced 1.xlsx 3.xlsx'],
      differences: ['項目a11 21→20', '項目a11 22→20'],
      entries: entries(20),
    });
    expect(await choose([first, second, third], plan, false, 1)).toMatchObject({
      used: ['2.xlsx'],
      others: ['1.xlsx conflicting', '2.xlsx replaced', '3.xlsx conflicting'],
      said: ['sheet-replaced 2.xlsx 1.xlsx', 'sheet-replaced 2.xlsx 3.xlsx'],
      entries: entries(21),
    });
    expect((await choose([first, second, third], plan, false, 2)).entries).toEqual(entries(22));
  });

  it('stands against `latest` too', async () => {
    expect((await choose([first, second, third], plan, true, 0)).entries).toEqual(entries(20));
  });

  it('does not choose between two of one file', async () => {
    const copied = {
      ...full,
      sheets: [...full.sheets, ...second.sheets.map((s) => ({ ...s, name: `${s.name} (2)` }))],
    };
    expect((await choose([copied], plan, false, 0)).said).toEqual(['same-sheet-different 1.xlsx 1.xlsx']);
  });
});

it('remarks and the overall comment make versions differ too, or complete one', async () => {
  const remarked = edit(full, withCell('b2', '動線不清', 'improvements'), withCell('@overall', '良好', 'item'));
  const other = edit(full, withCell('b2', '動線清楚', 'improvements'), withCell('@overall', '可', 'item'));
  expect((await choose([remarked, other])).differences).toEqual(['項目b2 “動線不清”→“動線清楚”; “良好”→“可”']);
  expect((await choose([full, remarked])).said).toEqual(['sheet-completed 2.xlsx 1.xlsx']);
});

it('a sheet with remarks only is kept, and one with scores completes it', async () => {
  const remarks = edit(blank, withCell('@overall', '良好', 'item'));
  expect(await choose([remarks])).toMatchObject({ used: ['1.xlsx'], said: [] });
  for (const books of [
    [remarks, full],
    [full, remarks],
  ]) {
    const choice = await choose(books);
    expect(choice.said).toEqual(['sheet-completed 2.xlsx 1.xlsx']);
    expect(choice.entries).toEqual([[25, 15, 20, 20, 10, 10]]);
  }
});

it('a sheet that needs correction is filled in: it stands, and its correction is told', async () => {
  const wrong = edit(full, withCell('c', 11));
  expect(await choose([wrong, full])).toMatchObject({ used: ['1.xlsx'], differences: ['項目c 11→10'] });
});

it('scores of a member who is recused are not used, a blank sheet is no matter', async () => {
  const recusing = planWith({
    groups: plan.groups,
    assessedGroups: ['G1'],
    panel: [{ code: 'M1', name: '召集人', role: 'convener', recusedFrom: ['A11'] }],
  });
  expect(await choose([full], recusing)).toMatchObject({
    used: [],
    others: ['1.xlsx notUsed'],
    said: ['recused-but-filled 1.xlsx'],
  });
  expect(await choose([blank], recusing)).toMatchObject({ used: [], said: [] });
});

it('members and agencies do not get into each other’s way', async () => {
  const two = planWith();
  const books = ['M1', 'M2', 'M3'].flatMap((member) => ['G1', 'G2'].map((group) => memberBook(two, member, group)));
  const choice = await choose(books, two);
  expect(choice.used).toHaveLength(18);
  expect(choice.said).toEqual([]);
});

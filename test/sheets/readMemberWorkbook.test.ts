import type { Plan } from '../../src/assessment/plan';
import { readMemberWorkbook, type MemberWorkbookReading } from '../../src/sheets/readMemberWorkbook';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import {
  fileOf,
  memberBook,
  QUIET,
  sheetOf,
  withCell,
  withIdentities,
  withIdentity,
  withoutBookIdentity,
  withoutIdentity,
  withoutSheet,
  withSheet,
  CREATED,
} from '../support/returned';
import { leaf, planWith } from '../support/samplePlans';
import { merge } from '../../src/actions/merge';

const plan = planWith();
const SHEETS = ['評分－衛生局', '評分－稅務局', '評分－環保局'] as const;
const full = memberBook(plan, 'M1', 'G1');

/** What was read, whose it is, and what was said: `code sheet`. */
function read(workbook: Workbook, of: Plan = plan): { sheets: string[]; said: string[]; missing: string[] } {
  const reading = readMemberWorkbook(of, workbook);
  return {
    sheets: reading.sheets.map(({ group, agency, member }) => `${group.code}/${agency.code}/${member.code}`),
    said: reading.findings.map(({ code, sheet }) => (sheet ? `${code} ${sheet}` : code)),
    missing: reading.missing.map(({ agency }) => agency.code),
  };
}

const all = ['G1/A11/M1', 'G1/A12/M1', 'G1/A13/M1'];
const clean = { sheets: all, said: [], missing: [] };
const everySheet = (workbook: Workbook, change: (sheet: Sheet) => Sheet): Workbook =>
  SHEETS.reduce((book, name) => withSheet(book, name, change), workbook);
const scoresOf = ({ sheets }: MemberWorkbookReading): unknown[] =>
  sheets.map(({ agency, answers }) => [agency.code, [...answers!.entries.values()]]);

describe('sheets are found by what they say of themselves', () => {
  it.each<[string, Workbook]>([
    ['as it was made', full],
    [
      'renamed and reordered',
      { ...full, sheets: full.sheets.map((sheet, at) => ({ ...sheet, name: `${at}` })).reverse() },
    ],
    ['the property gone', { ...full, properties: { ...full.properties, custom: {} } }],
    ['the hidden sheet gone', withoutSheet(full, '_scorebook')],
    ['both gone', withoutBookIdentity(full)],
    [
      'the property cut short',
      { ...full, properties: { ...full.properties, custom: { scorebook: '{"scorebook":1,' } } },
    ],
    [
      'all sheets visible',
      { ...full, sheets: full.sheets.map((sheet) => ({ ...sheet, visibility: 'visible' as const })) },
    ],
  ])('%s', (_, workbook) => {
    const reading = read(workbook);
    expect(new Set(reading.sheets)).toEqual(new Set(all));
    expect(reading.said.filter((said) => !said.startsWith('extra-sheet'))).toEqual([]);
    expect(reading.missing).toEqual([]);
  });

  it('when a sheet lost it, by the book and the sheet’s name', () => {
    const said = SHEETS.map((name) => `identity-lost ${name}`);
    expect(read(everySheet(full, withoutIdentity))).toEqual({ ...clean, said });
    expect(scoresOf(readMemberWorkbook(plan, everySheet(full, withoutIdentity)))).toEqual(
      scoresOf(readMemberWorkbook(plan, full)),
    );
  });

  it('by the hidden sheet alone, or the property alone', () => {
    const lost = everySheet(full, withoutIdentity);
    expect(read({ ...lost, properties: { ...lost.properties, custom: {} } }).sheets).toEqual(all);
    expect(read(withoutSheet(lost, '_scorebook')).sheets).toEqual(all);
  });

  it('names cut to what a sheet may be called, or told apart by a number, are known again', () => {
    const names = [
      '新竹市政府第一為民服務中心及所屬各單位聯合辦公室甲',
      '東區/戶政事務所',
      '東區:戶政事務所',
      "'西區'",
    ];
    const agencies = names.map((name, index) => ({ code: `A${index}`, name }));
    const long = planWith({
      groups: [{ code: 'G1', name: '第1組', agencies: [...agencies, { code: 'A9', name: `${names[0]!}乙` }] }],
      assessedGroups: ['G1'],
      panel: [
        { code: 'M1', name: '召集人', role: 'convener' },
        { code: 'M2', name: '委員', role: 'member', recusedFrom: ['A1'] },
      ],
    });
    for (const member of ['M1', 'M2']) {
      const book = memberBook(long, member, 'G1');
      const lost = { ...book, sheets: book.sheets.map(withoutIdentity) };
      expect(read(lost, long).sheets).toEqual(read(book, long).sheets);
    }
  });

  it('a renamed sheet without any is told of and not guessed at', () => {
    const renamed = withSheet(full, SHEETS[0], (sheet) => ({ ...withoutIdentity(sheet), name: '衛生局' }));
    expect(read(renamed)).toEqual({
      sheets: all.slice(1),
      said: ['sheet-not-recognised 衛生局'],
      missing: ['A11'],
    });
  });

  it('identity lost everywhere: every score sheet is told of', () => {
    const nowhere = withoutBookIdentity(everySheet(full, withoutIdentity));
    expect(read(nowhere)).toEqual({
      sheets: [],
      said: SHEETS.map((name) => `sheet-not-recognised ${name}`),
      missing: [],
    });
  });

  it('somebody typed into the hidden cell', () => {
    const typed = withSheet(full, SHEETS[0], (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === 0 && cell.column === 0 ? { ...cell, value: '{"scorebook":x' } : cell,
      ),
    }));
    expect(read(typed)).toEqual({ ...clean, said: [`identity-lost ${SHEETS[0]}`] });
  });

  it('a sheet of a version this program does not know counts as lost', () => {
    const newer = withSheet(full, SHEETS[0], (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        value: typeof cell.value === 'string' ? cell.value.replace('{"scorebook":1', '{"scorebook":2') : cell.value,
      })),
    }));
    expect(read(newer).said).toEqual([`identity-lost ${SHEETS[0]}`]);
  });
});

describe('sheets that were copied about', () => {
  const other = memberBook(plan, 'M2', 'G2');

  it('into another member’s book: read as what they are, and told of', () => {
    const mixed = { ...full, sheets: [...full.sheets, sheetOf(other, '評分－北區區公所')] };
    expect(read(mixed)).toEqual({
      sheets: [...all, 'G2/A22/M2'],
      said: ['identity-conflict 評分－北區區公所'],
      missing: [],
    });
  });

  it('into a book that is no score workbook', () => {
    const list: Workbook = {
      ...withoutBookIdentity(full),
      sheets: [{ ...full.sheets[0]!, name: '名單' }, sheetOf(full, SHEETS[1])],
    };
    expect(read(list)).toEqual({ sheets: ['G1/A12/M1'], said: ['extra-sheet 名單'], missing: [] });
  });

  it('within the book: both are given, the caller chooses', () => {
    const twice = { ...full, sheets: [...full.sheets, { ...sheetOf(full, SHEETS[0]), name: '評分－衛生局 (2)' }] };
    expect(read(twice).sheets).toEqual([...all, 'G1/A11/M1']);
  });

  it('from another plan: the sheet is refused by name, the others are read', () => {
    const foreign = sheetOf(memberBook(planWith({ id: 'old' }), 'M1', 'G1'), SHEETS[0]);
    const changed = sheetOf(memberBook(planWith({ settings: { step: 0.5 } }), 'M1', 'G1'), SHEETS[1]);
    const mixed = { ...full, sheets: [...full.sheets, { ...foreign, name: '舊' }, { ...changed, name: '改' }] };
    expect(read(mixed)).toEqual({ ...clean, said: ['other-plan 舊', 'changed-scoring 改'] });
  });

  it('into a book of another plan: read, and nothing said of the book', () => {
    const host = memberBook(planWith({ id: 'old' }), 'M1', 'G1');
    const moved = { ...host, sheets: [...host.sheets.slice(0, 2), host.sheets.at(-1)!, sheetOf(full, SHEETS[0])] };
    expect(read(moved)).toEqual({ sheets: ['G1/A11/M1'], said: [], missing: [] });
  });
});

describe('books that are not taken', () => {
  it.each<[string, Plan, string]>([
    ['another plan', planWith({ id: 'next' }), 'other-plan'],
    ['another cap', planWith({ rubric: [leaf('a', 100)], growthRates: [] }), 'changed-scoring'],
    ['another step', planWith({ settings: { step: 0.5 } }), 'changed-scoring'],
    [
      'another agency',
      planWith({
        groups: [{ code: 'G1', name: '第1組', agencies: [{ code: 'A11', name: '衛生局' }] }],
        assessedGroups: ['G1'],
      }),
      'changed-scoring',
    ],
  ])('%s: one finding for the book, no sheet missing', (_, other, code) => {
    // What changed is told of the first sheet it concerns.
    const said = code === 'changed-scoring' ? `${code} ${SHEETS[0]}` : code;
    expect(read(full, other)).toEqual({ sheets: [], said: [said], missing: [] });
    // Also when the score sheets themselves are gone.
    const empty = { ...full, sheets: full.sheets.filter(({ name }) => !name.startsWith('評分')) };
    expect(read(empty, other)).toEqual({ sheets: [], said: [code], missing: [] });
  });

  it('results, whatever else is in the book', async () => {
    const { workbook } = await merge(plan, [fileOf('a', full)], { groups: null, created: CREATED }, QUIET);
    const mixed = { ...workbook!, sheets: [...workbook!.sheets, sheetOf(full, SHEETS[0])] };
    expect(read(mixed)).toEqual({ sheets: [], said: ['results-workbook'], missing: [] });
  });

  it('books without a sheet of ours', () => {
    const list = { ...withoutBookIdentity(full), sheets: [{ ...full.sheets[0]!, name: '名單' }] };
    expect(read(list)).toEqual({ sheets: [], said: ['not-a-scoring-workbook'], missing: [] });
    expect(read({ ...list, sheets: [] }).said).toEqual(['not-a-scoring-workbook']);
  });
});

describe('what may change after workbooks went out', () => {
  it.each<[string, Plan]>([
    ['the title', planWith({ title: '改名' })],
    ['dates', planWith({ visits: { from: '2026-10-01', to: '2026-11-30' }, sheetsDue: '2026-12-01' })],
    ['a member’s name', planWith({ panel: [{ code: 'M1', name: '新任召集人', role: 'convener' }] })],
    ['a group’s name', planWith({ groups: plan.groups.map((group) => ({ ...group, name: `${group.name}（新）` })) })],
    ['how scores are combined', planWith({ settings: { combine: 'median' } })],
    ['grades', planWith({ grades: [{ name: '甲', from: 0, below: null }] })],
    ['the order of the agencies', planWith({ groups: [...plan.groups].reverse() })],
  ])('%s: one note, every score is used', (_, other) => {
    expect(read(full, other)).toEqual({ ...clean, said: ['changed-wording'] });
  });

  it('a criterion’s name: no sheet is called altered for it', () => {
    const rename = (title: string): Plan =>
      planWith({ rubric: [leaf('a', 60, { title }), leaf('b', 40)], growthRates: [] });
    const book = memberBook(rename('服務流程'), 'M1', 'G1');
    expect(read(book, rename('服務程序')).said).toEqual(['changed-wording']);
    expect(readMemberWorkbook(rename('服務程序'), book).sheets.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('whose sheet it says it is', () => {
  it('members, agencies and groups the plan does not know are named', () => {
    const panel = planWith({ panel: plan.panel.slice(1) });
    expect(read(full, panel)).toMatchObject({
      sheets: [],
      said: SHEETS.map((name) => `unknown-member ${name}`),
    });
    const observer = planWith({ panel: plan.panel.map((member) => ({ ...member, scores: member.code !== 'M1' })) });
    expect(read(full, observer).said).toEqual(SHEETS.map((name) => `unknown-member ${name}`));
    const group = withSheet(full, SHEETS[0], (sheet) => withIdentity(sheet, { group: 'G2' }));
    expect(read(group)).toMatchObject({
      sheets: all.slice(1),
      said: [`unknown-agency ${SHEETS[0]}`],
      missing: ['A11'],
    });
  });

  it('a panel that scores by consensus has one sheet, and members’ own are refused', () => {
    const consensus = planWith({ settings: { scoring: 'consensus' } });
    expect(read(memberBook(consensus, 'PANEL', 'G1'), consensus)).toEqual({
      sheets: ['G1/A11/PANEL', 'G1/A12/PANEL', 'G1/A13/PANEL'],
      said: [],
      missing: [],
    });
    expect(read(full, consensus)).toMatchObject({ sheets: [], said: SHEETS.map((name) => `unknown-member ${name}`) });
  });

  it('a whole book under another member’s code is that member’s', () => {
    expect(read(withIdentities(full, { member: 'M3' })).sheets).toEqual(all.map((sheet) => sheet.replace('M1', 'M3')));
  });
});

it('deleted sheets are missing; those of agencies the member is recused from were never made', () => {
  expect(read(withoutSheet(withoutSheet(full, SHEETS[0]), SHEETS[2])).missing).toEqual(['A11', 'A13']);
  const recusing = planWith({ panel: [{ code: 'M1', name: '召集人', role: 'convener', recusedFrom: ['A12'] }] });
  const book = memberBook(recusing, 'M1', 'G1');
  expect(book.sheets.map(({ name }) => name)).not.toContain(SHEETS[1]);
  expect(read(book, recusing)).toEqual({ sheets: [all[0], all[2]], said: [], missing: [] });
});

it('findings of a sheet name the sheet', () => {
  const reading = readMemberWorkbook(plan, withSheet(full, SHEETS[2], withCell('c', 11)));
  expect(reading.sheets.map(({ findings }) => findings.map(({ code, sheet, cell }) => [code, sheet, cell]))).toEqual([
    [],
    [],
    [['above-cap', SHEETS[2], 'F16']],
  ]);
});

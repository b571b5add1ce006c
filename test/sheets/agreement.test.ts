import { assess } from '../../src/assessment/outcome';
import { scoringMembers } from '../../src/assessment/plan';
import { rankingLayout } from '../../src/sheets/rankingLayout';
import { TALLY_FIGURES, tallyColumns, tallyFoot } from '../../src/sheets/tallyLayout';
import { printCell } from '../../src/workbook/address';
import type { Cell, CellValue, Workbook } from '../../src/workbook/workbook';
import { wordingOf } from '../../src/wording/wording';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { compareResults } from '../support/agreement';
import { describeWithLibreOffice, runLibreOffice, type JobResult } from '../support/libreoffice';
import { PANEL_NAME, planWith, recordsWith } from '../support/samplePlans';
import { agreementCases, missingFeatures } from './agreementCases';
import { filledWorkbook, formulasOf, resultsOf } from './agreementWorkbooks';

/** Renewed by hand; another run of cases is had with SCOREBOOK_SEED. */
const SEED = Number(process.env.SCOREBOOK_SEED ?? 105);

/** What LibreOffice makes of the workbooks; it calculates one while the next is written. */
async function recalculate(books: readonly Workbook[]): Promise<JobResult[]> {
  const running: Promise<JobResult[]>[] = [];
  for (const [index, book] of books.entries()) {
    running.push(runLibreOffice([{ name: `case ${index}`, open: await writeWorkbook(book) }]));
  }
  return (await Promise.all(running)).flat();
}

/** Texts that formulas give, also each part of a list. */
function shownTexts(books: readonly Workbook[], separators: readonly string[]): Set<CellValue> {
  const texts = books.flatMap(formulasOf).map(({ value }) => value);
  return new Set([
    ...texts,
    ...separators.flatMap((by) => texts.flatMap((text) => (typeof text === 'string' ? text.split(by) : []))),
  ]);
}

const CASES = agreementCases(SEED);
const RESULTS = CASES.results.map(resultsOf);
const MEMBERS = CASES.members.map(filledWorkbook);
const LANGUAGES = (['zh-TW', 'en'] as const).map((language) => wordingOf(language).sheets);

describe('the cases', () => {
  it(`hold every setting with every other, and every kind of result (seed ${SEED})`, () => {
    expect(missingFeatures(CASES)).toEqual([]);
  });

  it('show every note, award and grade in cells that are compared, in both languages', () => {
    const shown = shownTexts(
      RESULTS,
      LANGUAGES.map(({ listSeparator }) => listSeparator),
    );
    const wanted = LANGUAGES.flatMap(({ ranking }) => [
      ...Object.values(ranking.noteTexts),
      ...Object.values(ranking.awards),
      ranking.awaiting('丙'),
    ]);
    const named = ['甲', '乙', '丙', '優', '嘉獎2次', '嘉獎1次', '申誡1次'];
    expect([...wanted, ...named].filter((text) => !shown.has(text))).toEqual([]);
  });

  it('show every verdict, state and kind of growth in cells that are compared, in both languages', () => {
    const shown = shownTexts(MEMBERS, []);
    const wanted = LANGUAGES.flatMap(({ verdicts, toCorrect, overview, score }) => [
      ...Object.values(verdicts),
      toCorrect,
      ...[overview.complete, overview.partly, overview.untouched],
      ...[score.noFigure, score.impossible, score.figureWrong],
    ]);
    expect(wanted.filter((text) => !shown.has(text))).toEqual([]);
  });
});

describeWithLibreOffice('formulas in the sheets give what the functions give', () => {
  it.each([
    ['results', RESULTS, CASES.results],
    ['member workbooks', MEMBERS, CASES.members],
  ])(`%s (seed ${SEED})`, async (_, books, cases) => {
    const calculated = await recalculate(books);
    const compared = books.map((book, index) => compareResults(book, calculated[index]!));
    expect(
      compared.flatMap(({ differences }, index) => differences.map((line) => `${cases[index]!.name}: ${line}`)),
    ).toEqual([]);
    expect(compared.map(({ compared: count }) => count)).toEqual(books.map((book) => formulasOf(book).length));
    expect(Math.min(...compared.map(({ compared: count }) => count))).toBeGreaterThan(20);
  });

  describe('and the comparison fails', () => {
    const settings = { compareRankSum: true, tieBreaks: [{ kind: 'lot' as const }] };
    const plan = planWith({ assessedGroups: ['G1'], settings });
    const members = scoringMembers(plan, PANEL_NAME);
    const records = recordsWith(
      plan,
      (agency, member, leaf) => leaf.points! - Number(agency.code.at(-1)) * Number(member.code.at(-1)),
    );
    const sample = (): Workbook => resultsOf({ plan, outcomes: assess(plan, members, records) });
    const words = wordingOf(plan.language).sheets;
    const group = plan.groups[0]!;
    const { table, whole, columns } = rankingLayout(plan, group, members.length);
    const foot = tallyFoot(plan);
    const ranking = words.ranking.name(group.name);
    const tally = words.tally.name(group.agencies[0]!.name);

    const places: [string, string, number, number][] = [
      ['rank', ranking, table, columns.rank],
      ['official score', ranking, table, columns.total],
      ['計入人數', ranking, table, columns.counted],
      ['grade', ranking, table, columns.grade],
      ['final grade', ranking, table, columns.finalGrade],
      ['award', ranking, table, columns.award],
      ['notes', ranking, table, columns.notes],
      ['tie-break', ranking, table, columns.tieBreak(0)],
      ['rank sum', ranking, table, columns.rankSum],
      ['best score of the group', ranking, whole, columns.official],
      ['tally’s official score', tally, foot.official, TALLY_FIGURES],
      ['tally’s mean', tally, foot.total, tallyColumns(members.length).mean],
      ['tally’s standard deviation', tally, foot.total, tallyColumns(members.length).deviation],
    ];

    function cellAt(book: Workbook, sheet: string, row: number, column: number): Cell {
      const found = book.sheets.find(({ name }) => name === sheet)!.cells;
      return found.find((cell) => cell.row === row && cell.column === column)!;
    }

    const marks = places.map(([, sheet, row, column]) => `${sheet}!${printCell(row, column)} `);
    /** For every place what was said about it. */
    const saidOf = (differences: string[][]): string[] =>
      differences.map((lines, index) => {
        const said = lines.find((line) => line.startsWith(marks[index]!));
        return said ? marks[index]! : `nothing about ${places[index]![0]}`;
      });

    /** The sample once for every place, with that one cell changed. */
    function changedSamples(change: (cell: Cell) => void): Workbook[] {
      return places.map(([, sheet, row, column]) => {
        const book = sample();
        change(cellAt(book, sheet, row, column));
        return book;
      });
    }

    it('where one result differs by 0.01 or by a letter, and only there', async () => {
      const [result] = await recalculate([sample()]);
      expect(compareResults(sample(), result!).differences).toEqual([]);
      const changed = changedSamples((cell) => (cell.value = otherResult(cell.value)));
      const differences = changed.map((book) => compareResults(book, result!).differences);
      expect(saidOf(differences)).toEqual(marks);
      expect(differences.flat()).toHaveLength(places.length);
    });

    it('where one formula differs', async () => {
      const changed = changedSamples((cell) => {
        cell.formula = `${cell.formula!}${typeof cell.value === 'number' ? '+0.01' : '&"?"'}`;
      });
      const calculated = await recalculate(changed);
      expect(saidOf(calculated.map((result) => compareResults(sample(), result).differences))).toEqual(marks);
    });

    it.each<[string, (cell: Cell) => void]>([
      ['came with a wrong result', (cell) => (cell.value = otherResult(cell.value))],
      ['was replaced by its right result', (cell) => (cell.formula = null)],
    ])('at every formula that %s', async (_, change) => {
      const make = (): Workbook[] => [resultsOf(CASES.results.at(-1)!), filledWorkbook(CASES.members.at(-1)!)];
      const changed = make();
      changed.flatMap(formulasOf).forEach(change);
      const calculated = await recalculate(changed);
      const replaced = changed.flatMap(formulasOf).length === 0;
      for (const [index, book] of (replaced ? make() : changed).entries()) {
        expect(compareResults(book, calculated[index]!).differences).toHaveLength(formulasOf(book).length);
      }
    });

    function otherResult(value: CellValue): CellValue {
      return typeof value === 'number' ? value + 0.01 : `${value as string}?`;
    }
  });
});

import { sampleAnswers } from '../../../src/actions/sample';
import { plan105 } from '../../../src/assessment/builtin/plan105';
import { memberWorkbook } from '../../../src/sheets/memberWorkbook';
import { OWN_READ_LIMITS } from '../../../src/xlsx/reader/readLimits';
import { readWorkbook } from '../../../src/xlsx/reader/readWorkbook';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { xlsx } from './handMadeFiles';
import { refusalOf } from './refusal';

/** As many agencies as anybody is likely to assess in one group. */
const AGENCIES = 200;

// The limits that hold hostile files must not hold this one.
test('a member’s workbook of 200 agencies is read', async () => {
  const [model] = plan105.groups;
  const [agency] = model!.agencies;
  const agencies = Array.from({ length: AGENCIES }, (_, index) => ({
    ...agency!,
    code: `X${index}`,
    name: `${agency!.name}${index}`,
  }));
  const group = { ...model!, agencies };
  const plan = { ...plan105, groups: [group], assessedGroups: [group.code] };
  const answers = new Map(agencies.map(({ code }) => [code, sampleAnswers(plan, 'M1', code)]));
  const made = memberWorkbook(plan, {
    group,
    member: plan.panel[0]!,
    created: '2016-09-01T00:00:00Z',
    answers,
    figures: new Map(),
  });
  const read = readWorkbook(await writeWorkbook(made));
  const contents = (cells: (typeof made.sheets)[number]['cells']): unknown[] =>
    cells
      .filter(({ value, formula }) => value !== null || formula !== null)
      .map(({ value, formula }) => [value, formula]);
  expect(read.sheets.map(({ name }) => name)).toEqual(made.sheets.map(({ name }) => name));
  for (const at of [2, 101, AGENCIES + 1]) {
    expect(contents(read.sheets[at]!.cells)).toEqual(contents(made.sheets[at]!.cells));
  }
});

test('a file of one’s own may be larger than what comes from others', () => {
  const cells = '<c><v>1</v></c>'.repeat(60);
  const file = xlsx(`<sheetData>${`<row>${cells}</row>`.repeat(10_000)}</sheetData>`);
  expect(refusalOf(file)).toBe('too-large');
  expect(readWorkbook(file, OWN_READ_LIMITS).sheets[0]!.cells).toHaveLength(600_000);
});

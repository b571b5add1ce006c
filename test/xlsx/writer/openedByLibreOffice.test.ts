import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { describeWithLibreOffice, runLibreOffice, valueAt, type JobResult } from '../../support/libreoffice';
import { sampleWorkbook } from '../../support/sampleWorkbook';

const SCORES = '評分－衛生局';

describeWithLibreOffice('what was written, opened by LibreOffice', () => {
  let result: JobResult;

  beforeAll(async () => {
    [result] = (await runLibreOffice([
      { name: 'sample', open: await writeWorkbook(sampleWorkbook()), save: ['pdf'] },
    ])) as [JobResult];
  });

  it('has its sheets, hidden and protected as told', () => {
    expect(result.sheets).toEqual([
      { name: SCORES, hidden: false, protected: true },
      { name: '總覽', hidden: false, protected: true },
      { name: '_scorebook', hidden: true, protected: false },
      { name: '_helper', hidden: true, protected: false },
    ]);
  });

  it.each([
    ['A1', 'identity'],
    ['F3', 26.5],
    ['G4', '✓'],
    ['G5', '✓'],
    ['G6', true],
    ['F7', { error: '#DIV/0!' }],
    ['G7', { error: '#N/A' }],
    ['F8', '#N/A'],
    ['F9', 42_614],
  ])('has what was written or is calculated in %s', (address, value) => {
    expect(valueAt(result, SCORES, address)).toEqual(value);
  });

  it('has texts as they are', () => {
    expect(valueAt(result, SCORES, 'B1')).toBe('評分表 \'A\' "B" <C> & 𠮷\n第二行');
    expect(valueAt(result, '_scorebook', 'A1')).toBe('_x000D_ is no line end');
  });

  it('prints', () => {
    expect(result.saved.pdf!.length).toBeGreaterThan(10_000);
  });
});

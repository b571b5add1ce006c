import fc from 'fast-check';
import { parseDate, parseSerial, printDate } from '../../../src/sheets/setup/setupDate';

describe('dates as people type them', () => {
  it.each([
    ['105/9/1', '2016-09-01'],
    ['105.9.1', '2016-09-01'],
    ['105-09-01', '2016-09-01'],
    ['105年9月1日', '2016-09-01'],
    ['民國105年9月1日', '2016-09-01'],
    ['民國 99 年 9 月 1 日', '2010-09-01'],
    ['ROC 105/9/1', '2016-09-01'],
    ['１０５／９／１', '2016-09-01'],
    ['105/9/1（四）', '2016-09-01'],
    ['1050901', '2016-09-01'],
    ['20160901', '2016-09-01'],
    ['2016/9/1', '2016-09-01'],
    ['2016-09-01', '2016-09-01'],
    ['2016年9月1日', '2016-09-01'],
    ['2016-09-01T00:00:00Z', '2016-09-01'],
    ['105/2/29', '2016-02-29'],
  ])('%s', (typed, iso) => expect(parseDate(typed)).toEqual({ kind: 'date', iso }));

  // 99/9/1 may be the ROC year (2010) or 1999; a year that stands last leaves day and month open.
  it.each(['99/9/1', '16-9-1', '9/1/2016', '1/9/105'])('%s is ambiguous', (typed) =>
    expect(parseDate(typed)).toEqual({ kind: 'ambiguous' }),
  );

  it.each(['', '9月', '105/9', '105/13/1', '114/2/29', '105/0/1', '1016/9/1', '未定', '105/9/1 至 9/3'])(
    '%j is none',
    (typed) => expect(parseDate(typed).kind).toBe('bad'),
  );

  // Serial numbers as Excel and LibreOffice count them: 42614 is 1 September 2016.
  it.each([
    [42614, 'date', '2016-09-01'],
    [42614.75, 'date', '2016-09-01'],
    // What LibreOffice makes of 0105-09-01 and 0115-01-31.
    [-655366, 'unsure', '2016-09-01'],
    [-651927, 'unsure', '2026-01-31'],
    [1050901, 'unsure', '2016-09-01'],
  ])('the number %d', (serial, kind, iso) => expect(parseSerial(serial)).toEqual({ kind, iso }));

  it.each([0, 5, 99999999, -1_000_000])('the number %d is no date', (serial) =>
    expect(parseSerial(serial).kind).toBe('bad'),
  );

  it('are read as they are shown, in both calendars', () => {
    const day = fc.date({ min: new Date('2011-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('roc', 'ce'), (date, calendar) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDate(printDate(iso, calendar))).toEqual({ kind: 'date', iso });
      }),
    );
  });
});

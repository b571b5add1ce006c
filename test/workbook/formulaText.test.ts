import { normalizeFormula } from '../../src/workbook/formulaText/normalizeFormula';
import { shiftFormula } from '../../src/workbook/formulaText/shiftFormula';
import { readCondition } from '../../src/xlsx/reader/opendocument/odsCondition';
import { convertFormula } from '../../src/xlsx/reader/opendocument/odsFormula';

describe('sheet names are always quoted', () => {
  test.each([
    ['=A1+1', 'A1+1'],
    ['總覽!A1', "'總覽'!A1"],
    ["'a b'!A1+Sheet1!$B$2:C3", "'a b'!A1+'Sheet1'!$B$2:C3"],
    ["'it''s'!A1+x!A1", "'it''s'!A1+'x'!A1"],
    ['SUM(Jan:Mar!B2)', "SUM('Jan:Mar'!B2)"],
    ['SUM(Jan!A1:Jan!B2)', "SUM('Jan'!A1:'Jan'!B2)"],
    ['[1]Sheet1!A1', "'[1]Sheet1'!A1"],
    ['"總覽!A1"&x!A1', '"總覽!A1"&\'x\'!A1'],
    ['IF(#REF!=1,#DIV/0!,#N/A)', 'IF(#REF!=1,#DIV/0!,#N/A)'],
    ['x!#REF!+y!Name', "'x'!#REF!+'y'!Name"],
    ['Table1[[#This Row],[a!b]]+x!A1', "Table1[[#This Row],[a!b]]+'x'!A1"],
    ['[1]!Name', '[1]!Name'],
    ['"never closed!', '"never closed!'],
  ])('%s', (source, expected) => {
    expect(normalizeFormula(source)).toBe(expected);
  });
});

describe('relative references move', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['\'A1\'!A1&"A1"', '\'A1\'!B3&"A1"'],
    ['LOG10(A1)+A1.5+A1B+rate1(2)', 'LOG10(B3)+A1.5+A1B+rate1(2)'],
    ['SUM(1:2)+SUM($A:A)+SUM(B$1:$C4)', 'SUM(3:4)+SUM($A:B)+SUM(C$1:$C6)'],
    ['Table1[A1]+評分A1', 'Table1[A1]+評分A1'],
    ['XFD1+A1048576', '#REF!+#REF!'],
    ['1E5+TRUE', '1E5+TRUE'],
  ])('%s', (source, expected) => {
    expect(shiftFormula(source)(2, 1)).toBe(expected);
  });
});

describe('formulas of OpenDocument', () => {
  test.each([
    ["of:=SUM([.A1:.B2];[$'評分－衛生局'.$F$8])", "SUM(A1:B2,'評分－衛生局'!$F$8)"],
    ['of:=IF([.A1]="a;b";"[.A1]";{1;2|3;4})', 'IF(A1="a;b","[.A1]",{1,2;3,4})'],
    ["of:=[$'it''s.a]b'.A1:.B2]", "'it''s.a]b'!A1:B2"],
    ['of:=SUM([Jan.A1:Mar.B2])+[Jan.A1:Jan.B2]', "SUM('Jan:Mar'!A1:B2)+'Jan'!A1:B2"],
    ['of:=SUM([.A:.A];[.$1:.2])', 'SUM(A:A,$1:2)'],
    ["of:=['file:///tmp/x.ods'#$Sheet1.A1]", "'[file:///tmp/x.ods]Sheet1'!A1"],
    ['of:=[.#REF!]+[#REF!.A1]+#REF!', '#REF!+#REF!+#REF!'],
    ['of:=([.A1]~[.B1])', '(A1,B1)'],
    ['of:=[.A1:.C1]![.B1:.B9]', 'A1:C1 B1:B9'],
    ['of:=COM.MICROSOFT.STDEV.S([.A1])+LEGACY.NORMSDIST(1)', 'STDEV.S(A1)+NORMSDIST(1)'],
    ['of:=ORG.GNUMERIC.SUMPRODUCT([.A1])+ORG.GNUMERIC.HYPOT(1)', 'SUMPRODUCT(A1)+ORG.GNUMERIC.HYPOT(1)'],
    ['of:=Full+TRUE()', 'Full+TRUE()'],
    ['oooc:=SUM([.A1];1)', 'SUM(A1,1)'],
    ['msoxl:=SUM(x!A1,1)', "SUM('x'!A1,1)"],
    ['=[.A1]', 'A1'],
    ['of:=[.A1', 'A1'],
    ['', ''],
  ])('%s', (source, expected) => {
    expect(convertFormula(source)).toBe(expected);
  });
});

describe('conditions of OpenDocument', () => {
  test.each([
    ['of:cell-content-is-whole-number() and cell-content-is-between(0,60)', ['whole', 'between', '0', '60']],
    ['cell-content-is-decimal-number() and cell-content()>=[.A1]', ['decimal', 'greaterThanOrEqual', 'A1', '']],
    [
      'of:cell-content-is-decimal-number() and cell-content-is-not-between(1,SUM([.A1];2))',
      ['decimal', 'notBetween', '1', 'SUM(A1,2)'],
    ],
    ['of:cell-content-is-date() and cell-content()!=42614', ['date', 'notEqual', '42614', '']],
    ['of:cell-content-text-length-is-between(1,5)', ['textLength', 'between', '1', '5']],
    ['of:cell-content-text-length()<=20', ['textLength', 'lessThanOrEqual', '20', '']],
    ['of:cell-content-is-in-list("甲";"a;b";"say ""x""")', ['list', 'between', '"甲,a;b,say ""x"""', '']],
    ["of:cell-content-is-in-list([$'a b'.$A$1:.$A$3])", ['list', 'between', "'a b'!$A$1:$A$3", '']],
    ['of:is-true-formula(IF([.A1];")";1))', ['custom', 'between', 'IF(A1,")",1)', '']],
    ['of:cell-content-is-text()', ['none', 'between', '', '']],
    ['of:cell-content-is-strange(', ['none', 'between', '', '']],
    ['', ['none', 'between', '', '']],
  ])('%s', (source, [type, operator, first, second]) => {
    expect(readCondition(source)).toEqual({ type, operator, first, second });
  });
});

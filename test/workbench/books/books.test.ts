import { blankWorkbook } from '../../../src/workbook/blankWorkbook';
import { freeName, nameFrom, savedName } from '../../../src/workbench/books/bookName';
import { Books, type NewBook } from '../../../src/workbench/books/books';

const made = (name: string): NewBook => ({ name, workbook: blankWorkbook('A'), unsaved: false });
const open = (): Books => new Books(null, (taken) => made(`new${taken.length + 1}.xlsx`));
const names = ({ open: { value } }: Books): string[] => value.list.map(({ name }) => name);

describe('open workbooks', () => {
  it('begin with a new one, which makes room for what is opened', () => {
    const books = open();
    expect([names(books), books.shown.blank, books.shown.unsaved]).toEqual([['new1.xlsx'], true, false]);
    const first = books.add(made('評分.xlsx'));
    books.add(made('評分.xlsx'));
    expect([names(books), books.shown.name]).toEqual([['評分.xlsx', '評分 (2).xlsx'], '評分 (2).xlsx']);
    books.show(first.id);
    expect(books.shown).toBe(first);
  });

  it('keep a new one that was changed', () => {
    const books = open();
    books.change(books.shown.id, blankWorkbook('B'));
    books.add(made('a.xlsx'));
    expect(names(books)).toEqual(['new1.xlsx', 'a.xlsx']);
  });

  it('know what is saved: only what was written', () => {
    const books = open();
    const { id } = books.shown;
    const written = blankWorkbook('written');
    books.change(id, written);
    books.change(id, blankWorkbook('later'));
    books.saved(id, written);
    expect(books.shown.unsaved).toBe(true);
    books.saved(id, books.shown.workbook);
    expect(books.shown.unsaved).toBe(false);
    books.bringSheetToFront(id, 0);
    expect(books.shown.unsaved).toBe(false);
  });

  it('show a neighbour of the one that is closed, and are never none', () => {
    const books = open();
    const [a, b, c] = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => books.add(made(name)));
    books.close(c!.id);
    expect(books.shown).toBe(b);
    books.show(a!.id);
    books.close(b!.id);
    expect(books.shown).toBe(a);
    books.close(a!.id);
    expect([names(books), books.shown.blank]).toEqual([['new1.xlsx'], true]);
    expect(books.open.value.shown).not.toBe(a!.id);
    books.change(a!.id, blankWorkbook('too late'));
    expect(names(books)).toEqual(['new1.xlsx']);
  });

  it('come back as they were kept', () => {
    const books = open();
    books.add(made('a.xlsx'));
    expect(new Books(books.open.value, () => made('never')).open.value).toEqual(books.open.value);
  });
});

describe('names of files', () => {
  it('end in .xlsx, whatever was opened', () => {
    expect(['a.xlsx', 'b.ODS', 'c.xlsm', 'd'].map(savedName)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx']);
  });

  it('have nothing that a file system refuses', () => {
    expect(nameFrom('第1組/委員: "甲"\n')).toBe('第1組_委員_ _甲_.xlsx');
  });

  it('get a number where they are taken, without regard to case', () => {
    expect(freeName('A.xlsx', ['a.xlsx', 'a (2).xlsx'])).toBe('A (3).xlsx');
  });
});

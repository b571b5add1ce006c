import { linkTarget } from '../../../../src/workbench/grid/links/linkTarget';

it.each([
  ["'評分－衛生局'!F12", '評分－衛生局', 11, 5],
  ["#'it''s'!$A$1", "it's", 0, 0],
  ['總覽!B3', '總覽', 2, 1],
])('reads %s', (target, sheet, row, column) => {
  expect(linkTarget(target)).toEqual({ sheet, area: { top: row, left: column, bottom: row, right: column } });
});

it.each(['F12', 'https://example.org/', "'評分'!everything", ''])('finds no place in %s', (target) => {
  expect(linkTarget(target)).toBeNull();
});

import { differences } from '../../src/workbook/equality';
import { cellArea, type Area } from '../../src/workbook/address';
import type { ConditionalFormat, Workbook } from '../../src/workbook/workbook';
import { sampleWorkbook } from '../support/sampleWorkbook';
import {
  addedElements,
  changedValues,
  nodes,
  patternOf,
  removedElements,
  swappedElements,
  type Change,
} from './everyChange';

const sample = sampleWorkbook();

/** Styles no cell uses, the only part of the sample that must not count. */
const UNUSED = 'styles.unused';

/** Lists whose order means something. */
const ORDERED = /^sheets$|\.(conditionalFormats|charts|series|values)$|\.tables\.\d+\.columns$/;

function unseen(changes: Change[]): string[] {
  return changes.filter(({ changed }) => differences(sample, changed).length === 0).map(({ path }) => path);
}

describe('the sample', () => {
  it('has a value in every field somewhere', () => {
    const filled = new Map<string, boolean>();
    for (const [steps, node] of nodes(JSON.parse(JSON.stringify(sample)) as Parameters<typeof nodes>[0])) {
      const pattern = patternOf(steps);
      const empty = node === null || (Array.isArray(node) && node.length === 0);
      filled.set(pattern, (filled.get(pattern) ?? false) || !empty);
    }
    expect([...filled].filter(([, full]) => !full).map(([pattern]) => pattern)).toEqual([]);
  });

  it('equals itself', () => {
    expect(differences(sample, sampleWorkbook())).toEqual([]);
  });
});

describe('every change is seen', () => {
  it('of a value', () => {
    const changes = changedValues(sample);
    expect(changes.length).toBeGreaterThan(450);
    expect(unseen(changes).filter((path) => !path.startsWith(UNUSED))).toEqual([]);
  });

  it('of a list or record that lost an element', () => {
    expect(unseen(removedElements(sample)).filter((path) => !path.startsWith(UNUSED))).toEqual([]);
  });

  it('of a list that gained an element', () => {
    // What is added to areas lies within them, and the added validation says the same of cells that have it.
    const same = /\.areas$|^sheets\.0\.validations$/;
    expect(unseen(addedElements(sample)).filter((path) => !same.test(path))).toEqual([]);
  });

  it('of order, where order means something, and only there', () => {
    const changes = swappedElements(sample);
    const silent = unseen(changes);
    expect(changes.map(({ path }) => path).filter((path) => ORDERED.test(path) && silent.includes(path))).toEqual([]);
    const seen = changes.map(({ path }) => path).filter((path) => !silent.includes(path));
    // Swapped areas move the base of the relative references in their rule.
    expect(seen.filter((path) => !ORDERED.test(path)).every((path) => path.endsWith('.areas'))).toBe(true);
  });
});

describe('what is equal', () => {
  const cases: [string, (workbook: Workbook) => void][] = [
    ['an unused style', (workbook) => (workbook.styles.more = { fill: '123456' })],
    ['another key for a style', renameStyle],
    [
      'a format that says only defaults',
      (workbook) => {
        workbook.styles.plain = { locked: true, wrap: false, font: { name: 'Arial', size: 10 }, border: {} };
        workbook.sheets[1]!.cells.find(({ style }) => style === null)!.style = 'plain';
      },
    ],
    [
      'a blank cell without a format',
      (workbook) => {
        workbook.sheets[0]!.cells.push({ row: 99, column: 0, value: null, formula: null, style: null });
      },
    ],
    [
      'a column and a row of default size',
      (workbook) => {
        workbook.sheets[0]!.columns.push({ column: 20, width: null, hidden: false });
        workbook.sheets[0]!.rows.push({ row: 20, height: null, hidden: false });
      },
    ],
    ['small letters in a colour', (workbook) => (workbook.sheets[0]!.tabColor = 'ffc000')],
  ];

  it.each(cases)('%s', (_, edit) => {
    const changed = sampleWorkbook();
    edit(changed);
    expect(differences(sample, changed)).toEqual([]);
  });
});

it('names the place of a difference', () => {
  const changed = sampleWorkbook();
  changed.sheets[0]!.cells[4]!.value = 9;
  changed.styles.score!.locked = true;
  changed.sheets.pop();
  changed.properties.custom.plan = 'p-106';
  expect(differences(sample, changed)).toEqual([
    'properties.custom[plan]: "p-105" ≠ "p-106"',
    'sheets[評分－衛生局].cells[F4].value: 8.5 ≠ 9',
    'sheets[評分－衛生局].cells[F4].style.locked: false ≠ true',
    'sheets[評分－衛生局].cells[F5].style.locked: false ≠ true',
    'sheets[評分－衛生局].cells[F6].style.locked: false ≠ true',
    'sheets[_helper]: missing on the right',
  ]);
});

describe('areas of a rule are equal when their cells are, seen from the same one', () => {
  const compare = (rule: ConditionalFormat['rule'], left: Area[], right: Area[], other = rule) => {
    const books = [sampleWorkbook(), sampleWorkbook()] as const;
    books[0].sheets[0]!.conditionalFormats = [{ areas: left, rule }];
    books[1].sheets[0]!.conditionalFormats = [{ areas: right, rule: other }];
    return differences(...books);
  };
  const bar = { kind: 'dataBar', minimum: 0, maximum: 1, color: '000000' } as const;
  const seen = (formula: string) => ({ kind: 'expression', formula, style: {}, stopIfTrue: false }) as const;
  const [upper, lower] = [cellArea(3, 5), cellArea(9, 5)];

  it.each([
    ['in another order', bar, [upper, lower], [lower, upper], bar],
    [
      'cut elsewhere',
      bar,
      [{ top: 3, left: 5, bottom: 9, right: 5 }],
      [{ top: 3, left: 5, bottom: 8, right: 5 }, lower],
      bar,
    ],
    ['seen from another cell', seen('F4>$A$1'), [upper, lower], [lower, upper], seen('F10>$A$1')],
  ])('%s', (_, rule, left, right, other) => {
    expect(compare(rule, left, right, other)).toEqual([]);
  });

  it('not when a cell more is among them, or the same words mean another cell', () => {
    expect(compare(bar, [upper, lower], [upper, lower, cellArea(200, 5)])).toHaveLength(1);
    expect(compare(seen('F10>1'), [upper, lower], [lower, upper])).toEqual([
      'sheets[評分－衛生局].conditionalFormats[0].rule.formula: "F10>1" ≠ "F4>1"',
    ]);
  });
});

function renameStyle(workbook: Workbook): void {
  workbook.styles.other = workbook.styles.text!;
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) if (cell.style === 'text') cell.style = 'other';
  }
}

import { printArea, printCell } from '../../workbook/address';
import { blankWorkbook } from '../../workbook/blankWorkbook';
import { emptySheet } from '../../workbook/draft';
import type { Cell, DefinedName, Sheet, Validation, Workbook } from '../../workbook/workbook';
import { checkLayout } from '../writer/checkLayout';
import { checkNames } from '../writer/checkNames';
import { checkRules } from '../writer/checkRules';
import { checkWorkbook } from '../writer/checkWorkbook';
import { UnwritableWorkbook } from '../writer/unwritable';
import type { LostFeature, WholeWorkbook } from './wholeWorkbook';

/** Excel's limits: characters wide, points high, characters of a text. */
const WIDEST = 255;
const HIGHEST = 409.5;
const LONGEST_TEXT = 32_767;

/** The errors that every program knows; newer ones become the most general of these. */
const OLD_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/**
 * The workbook without what the writer would refuse, so that a file that was opened can be saved. Other programs do write
 * such things (a list with an empty value, a table whose headings are numbers); what is left out is told.
 */
export function keepWritable({ workbook, lost }: WholeWorkbook): WholeWorkbook {
  const left: LostFeature[] = [];
  const keep = keeper(left);
  const taken = new Set<string>();
  const scopes = new Map(workbook.sheets.map(({ name }) => [name, emptySheet(name)]));
  const placeOf = ({ sheet, name }: DefinedName) => ({ sheet, place: name });
  const names = keep(workbook.names, 'name', placeOf, (name) => {
    const scope = scopes.get(name.sheet ?? '');
    checkNames({ ...workbook, sheets: scope ? [scope] : [], names: [name] });
    take(`${name.sheet ?? ''}!${name.name}`, taken);
  });
  const sheets = workbook.sheets.map((sheet) => keepOfSheet(sheet, workbook, taken, keep));
  const custom = keep(
    Object.entries(workbook.properties.custom),
    'property',
    () => ({ sheet: null, place: null }),
    (entry) => {
      checkWorkbook({ ...BLANK, properties: { ...BLANK.properties, custom: Object.fromEntries([entry]) } });
    },
  );
  const properties = { ...workbook.properties, custom: Object.fromEntries(custom) };
  const kept = { ...workbook, names, sheets, properties, activeSheet: visibleSheet(workbook) };
  return { workbook: kept, lost: [...lost, ...left] };
}

const BLANK = blankWorkbook('1');

type Keep = <Element>(
  elements: Element[],
  kind: LostFeature['kind'],
  placeOf: (element: Element) => Omit<LostFeature, 'kind'>,
  check: (element: Element) => void,
) => Element[];

/** Keeps the elements that pass a check; of each kind and sheet the first that does not is told. */
function keeper(left: LostFeature[]): Keep {
  const told = new Set<string>();
  return (elements, kind, placeOf, check) =>
    elements.filter((element) => {
      if (passes(() => check(element))) return true;
      const feature = { kind, ...placeOf(element) };
      const key = `${kind} ${feature.sheet ?? ''}`;
      if (!told.has(key)) left.push(feature);
      told.add(key);
      return false;
    });
}

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof UnwritableWorkbook) return false;
    throw error;
  }
}

function take(name: string, taken: Set<string>): void {
  const key = name.toLowerCase();
  if (taken.has(key)) throw new UnwritableWorkbook('duplicate-name', { sheet: null, cell: null }, name);
  taken.add(key);
}

function keepOfSheet(sheet: Sheet, workbook: Workbook, taken: Set<string>, keep: Keep): Sheet {
  const { name } = sheet;
  const blank = emptySheet(name);
  const at = (place: string | null) => ({ sheet: name, place });
  const headers = headerCells(sheet);
  return {
    ...sheet,
    cells: sheet.cells.map(writableCell),
    columns: sheet.columns.map((column) => ({ ...column, width: within(column.width, WIDEST) })),
    rows: sheet.rows.map((row) => ({ ...row, height: within(row.height, HIGHEST) })),
    merges: sheet.merges.filter(({ top, left, bottom, right }) => top < bottom || left < right),
    validations: keep(
      sheet.validations.map(withoutBlankValues),
      'validation',
      ({ areas }) => at(firstOf(areas)),
      (each) => {
        checkRules({ ...blank, validations: [each] });
      },
    ),
    conditionalFormats: keep(
      sheet.conditionalFormats,
      'conditional format',
      ({ areas }) => at(firstOf(areas)),
      (each) => {
        checkRules({ ...blank, conditionalFormats: [each] });
      },
    ),
    tables: keep(
      sheet.tables,
      'table part',
      ({ area }) => at(printArea(area)),
      (table) => {
        const row = headers.get(table.area.top);
        const cells = table.columns.flatMap((_, index) => row?.get(table.area.left + index) ?? []);
        checkNames({ ...workbook, names: [], sheets: [{ ...blank, cells, tables: [table] }] });
        take(`!${table.name}`, taken);
      },
    ),
    links: keep(
      sheet.links,
      'link',
      ({ row, column }) => at(printCell(row, column)),
      (link) => {
        checkLayout({ ...blank, links: [link] });
      },
    ),
    charts: keep(
      sheet.charts,
      'chart',
      ({ from }) => at(printCell(from.row, from.column)),
      (chart) => {
        checkLayout({ ...blank, charts: [chart] });
      },
    ),
  };
}

/** The cells of the rows in which tables have their headers, by row and column. */
function headerCells({ cells, tables }: Sheet): Map<number, Map<number, Cell>> {
  const rows = new Map(tables.map(({ area }) => [area.top, new Map<number, Cell>()]));
  for (const cell of cells) rows.get(cell.row)?.set(cell.column, cell);
  return rows;
}

function writableCell(cell: Cell): Cell {
  const { value } = cell;
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT ? { ...cell, value: value.slice(0, LONGEST_TEXT) } : cell;
  if (typeof value !== 'object' || value === null || OLD_ERRORS.has(value.error)) return cell;
  return { ...cell, value: { error: '#VALUE!' } };
}

function within(measure: number | null, highest: number): number | null {
  return measure === null || measure < 0 ? null : Math.min(measure, highest);
}

function withoutBlankValues(validation: Validation): Validation {
  const { rule } = validation;
  if (rule.kind !== 'list') return validation;
  return { ...validation, rule: { ...rule, values: rule.values.filter((value) => value !== '') } };
}

function firstOf(areas: Validation['areas']): string | null {
  return areas[0] ? printArea(areas[0]) : null;
}

/** The sheet shown first, or the first one that can be. */
function visibleSheet({ sheets, activeSheet }: Workbook): number {
  if (sheets[activeSheet]?.visibility === 'visible') return activeSheet;
  return Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === 'visible'),
  );
}

import { nameOf, placeCriteria } from '../../assessment/criterion';
import type { Plan } from '../../assessment/plan';
import { parseCell, SHEET_COLUMNS } from '../../workbook/address';
import type { Cell, CellValue, Sheet, Workbook } from '../../workbook/workbook';
import { showValue } from '../readEntry';
import { findTables, type FoundTable } from './findTables';
import { languagesOf } from './readMaster';
import { fold } from './readValue';
import type { PlanNotice } from './setupFinding';
import { GROWTH_MARK, type TableId } from './setupTables';

/** Set-up sheets brought up to date, and tables that are not there at all. */
export interface RefreshedSetup {
  /** Only those that changed. */
  changed: Sheet[];
  missing: TableId[];
}

type Change = Pick<Cell, 'row' | 'column' | 'value'>;

/**
 * Brings set-up sheets up to date without touching what people typed, wherever it stands: codes that were generated are
 * written into their blank cells, 編號 and other shown columns follow, and agencies that are new get a row to be scheduled.
 * @param plan as read from these very sheets, with what was noticed
 */
export function refreshSetup(plan: Plan, workbook: Workbook, notices: readonly PlanNotice[]): RefreshedSetup {
  const { tables } = findTables(workbook, languagesOf(workbook));
  const all: TableId[] = ['fields', 'criteria', 'growth', 'grades', 'awards', 'agencies', 'panel', 'schedule'];
  const changed = [...tables.values()].flatMap((found) => {
    const changes = [...codes(found, notices), ...shown(plan, found)].filter(({ row, column, value }) => {
      return (found.cells(row, column)?.value ?? null) !== value;
    });
    return changes.length > 0 ? [withChanges(found, changes)] : [];
  });
  return { changed, missing: all.filter((id) => !tables.has(id)) };
}

function codes({ sheet }: FoundTable, notices: readonly PlanNotice[]): Change[] {
  return notices.flatMap(({ code, sheet: name, cell, values }) => {
    const at = code === 'generated-code' && name === sheet.name && cell !== null ? parseCell(cell) : null;
    return at ? [{ ...at, value: String(values.code) }] : [];
  });
}

/** What the columns show that are never read. */
function shown(plan: Plan, found: FoundTable): Change[] {
  const { rows, columns } = found;
  const put = (row: number, column: string, value: CellValue): Change[] => {
    const at = columns.get(column);
    return at === undefined ? [] : [{ row, column: at, value }];
  };
  switch (found.id) {
    case 'criteria': {
      const placed = placeCriteria(plan.rubric);
      const tied = new Set(plan.growthRates.map(({ criterion }) => criterion));
      if (placed.length !== rows.length) return [];
      return placed.flatMap(({ criterion, number }, index) => [
        ...put(rows[index]!, 'number', number),
        ...put(rows[index]!, 'growth', tied.has(criterion.key) ? GROWTH_MARK : null),
      ]);
    }
    case 'growth': {
      const names = new Map(placeCriteria(plan.rubric).map(({ criterion }) => [criterion.key, nameOf(criterion)]));
      if (plan.growthRates.length !== rows.length) return [];
      return plan.growthRates.flatMap(({ criterion }, index) =>
        put(rows[index]!, 'item', names.get(criterion) ?? null),
      );
    }
    case 'schedule':
      return scheduled(plan, found, put);
    default:
      return [];
  }
}

/** Names and groups beside the agencies' codes, and a row for each agency that has none. */
function scheduled(
  plan: Plan,
  found: FoundTable,
  put: (row: number, column: string, value: CellValue) => Change[],
): Change[] {
  const agencies = plan.groups.flatMap((group) => group.agencies.map((agency) => ({ group, agency })));
  const at = found.columns.get('agency');
  if (at === undefined) return [];
  const known = new Set<string>();
  const changes = found.rows.flatMap((row) => {
    const cell = found.cells(row, at);
    const typed = fold(String((cell && showValue(cell)) ?? ''));
    const own = agencies.find(({ agency }) => fold(agency.code) === typed || fold(agency.name) === typed);
    if (!own) return [];
    known.add(own.agency.code);
    return [...put(row, 'name', own.agency.name), ...put(row, 'group', own.group.name)];
  });
  const next = Math.max(found.head, ...found.rows) + 1;
  const added = agencies.filter(({ agency }) => !known.has(agency.code));
  return [
    ...changes,
    ...added.flatMap(({ group, agency }, index) => [
      ...put(next + index, 'agency', agency.code),
      ...put(next + index, 'name', agency.name),
      ...put(next + index, 'group', group.name),
    ]),
  ];
}

/** The sheet with these contents; a new row looks like the first of its table, which grows to hold it. */
function withChanges({ sheet, head, cells: lookUp }: FoundTable, changes: readonly Change[]): Sheet {
  const cells = new Map(sheet.cells.map((cell) => [cell.row * SHEET_COLUMNS + cell.column, cell]));
  for (const { row, column, value } of changes) {
    const style = (lookUp(row, column) ?? lookUp(head + 1, column))?.style ?? null;
    cells.set(row * SHEET_COLUMNS + column, { row, column, value, formula: null, style });
  }
  const last = Math.max(...changes.map(({ row }) => row));
  const tables = sheet.tables.map((table) => {
    const grows = table.area.top <= head && table.area.bottom >= head && last > table.area.bottom;
    return grows ? { ...table, area: { ...table.area, bottom: last } } : table;
  });
  const sorted = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  return { ...sheet, cells: sorted, tables };
}
